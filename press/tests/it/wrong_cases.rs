//! What an editor reads about wrong case files, word for word.
//!
//! Each folder of `tests/data/wrong` is a case file with a kind of problem and the report about it. Run with
//! `UPDATE_EXPECTED=1` to write the reports anew; then read every one as its reader would.

use std::fs;
use std::path::{Path, PathBuf};

use case_press::check::{self, sound};
use case_press::problem::{Look, render};

use crate::support::{repository, setting_without_locales, small};

fn report(folder: &Path) -> (bool, String) {
    let text = fs::read_to_string(folder.join("case.toml")).unwrap();
    let name = folder.file_name().unwrap().to_str().unwrap();
    let (case, problems) = check::read(&text, setting_without_locales(folder));
    assert_eq!(case.is_some(), sound(&problems), "{name}: a case or errors, never both");
    (case.is_some(), render(&problems, "case.toml", &text, Look::Plain))
}

fn wrong_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(repository().join("tests/data/wrong"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

#[test]
fn every_wrong_case_is_explained() {
    let folders = wrong_folders();
    assert!(folders.len() >= 10, "only {} wrong cases", folders.len());
    let mut different = Vec::new();
    for folder in folders {
        let (is_case, report) = report(&folder);
        assert!(!is_case, "{} has no problem", folder.display());
        let expected = folder.join("expected.txt");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&expected, &report).unwrap();
        }
        if fs::read_to_string(&expected).unwrap_or_default() != report {
            different.push(format!("{}:\n{report}", folder.display()));
        }
    }
    assert!(different.is_empty(), "reports have changed:\n{}", different.join("\n"));
}

#[test]
fn the_small_case_has_no_problem() {
    let (is_case, report) = report(&small::FOLDER);
    assert!(is_case, "{report}");
    assert_eq!(report, "case.toml: no problems\n");
}
