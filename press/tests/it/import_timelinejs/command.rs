//! The command: what it writes, what it prints, and how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::event;

/// Imports a file with these flags; the folder is where it works.
fn import(folder: &Path, flags: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_case-press"));
    command.args(["import", "timelinejs"]).args(flags).args(["--out", "."]).current_dir(folder);
    command.output().unwrap()
}

fn folder(events: Value) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("t.json"), json!({ "events": events }).to_string()).unwrap();
    folder
}

fn case(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("doe/case.toml")).unwrap_or_default()
}

fn said(output: &Output) -> (Option<i32>, String) {
    let words = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    (output.status.code(), String::from_utf8(words).unwrap())
}

#[test]
fn it_ends_with_0_when_every_row_is_kept() {
    let folder = folder(json!([event(json!({ "background": { "color": "red" } }))]));
    let (code, words) = said(&import(folder.path(), &["t.json", "--slug", "doe"]));
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("event 1  kept      The background red"), "{words}");
    assert!(words.contains("1 event, 0 periods, 1 lane, 0 sources; 0 rows left out."), "{words}");
    assert!(case(&folder).contains("id = \"a-day\""));
}

#[test]
fn it_ends_with_1_when_a_row_is_left_out_and_writes_the_others() {
    let folder = folder(json!([event(json!({})), event(json!({ "start_date": {} }))]));
    let (code, words) = said(&import(folder.path(), &["t.json", "--slug", "doe"]));
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("event 2  left out  It has no start date."), "{words}");
    assert!(case(&folder).contains("id = \"a-day\""));
}

#[test]
fn it_ends_with_2_and_writes_nothing_when_it_cannot() {
    let folder = folder(json!([]));
    for flags in [
        &["t.json", "--slug", "doe"][..],
        &["none.json", "--slug", "doe"],
        &["t.json", "--slug", "Doe v. Acme"],
        &["t.json", "--slug", "doe", "--zone", "Eastern"],
        &["t.json", "--slug", "doe", "--language", "English"],
        &["t.json"],
    ] {
        let (code, words) = said(&import(folder.path(), flags));
        assert_eq!(code, Some(2), "{flags:?}: {words}");
    }
    fs::write(folder.path().join("latin.csv"), b"Year,Headline\n2020,Se\xf1or\n").unwrap();
    let (code, words) = said(&import(folder.path(), &["latin.csv", "--slug", "doe"]));
    assert!(code == Some(2) && words.contains("UTF-8"), "{words}");
    assert_eq!(case(&folder), "");
}

#[test]
fn a_case_that_is_there_is_written_over_only_by_force() {
    let folder = folder(json!([event(json!({}))]));
    fs::create_dir(folder.path().join("doe")).unwrap();
    fs::write(folder.path().join("doe/case.toml"), "mine").unwrap();
    let (code, words) = said(&import(folder.path(), &["t.json", "--slug", "doe"]));
    assert!(code == Some(2) && words.contains("--force"), "{words}");
    assert_eq!(case(&folder), "mine");
    let (code, words) = said(&import(folder.path(), &["t.json", "--slug", "doe", "--force"]));
    assert_eq!(code, Some(0), "{words}");
    assert!(case(&folder).contains("id = \"a-day\""));
}

#[test]
fn the_help_shows_an_example() {
    let (code, words) = said(&import(Path::new("."), &["--help"]));
    assert_eq!(code, Some(0));
    assert!(
        words.contains("case-press import timelinejs timeline.json --slug doe-v-acme"),
        "{words}"
    );
}
