//! Every page, and every part of a page that is pasted elsewhere, is HTML as the standard has it.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use browser_tests::{Site, close};

/// What is pasted into pages of others.
const PARTS: [&str; 2] = ["inline.html", "table.html"];

/// Every HTML file in a folder and below.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| if path.is_dir() { pages(&path) } else { vec![path] };
    let all = entries.flat_map(below);
    all.filter(|path| path.extension().is_some_and(|it| it == "html")).collect()
}

/// What the Nu HTML checker holds to be wrong with these files.
fn wrong(files: &[PathBuf]) -> String {
    let needed = |name| env::var_os(name).expect("run cargo xtask test pages, which sets it");
    let mut checker = Command::new(needed("CASE_EXPLAINER_JAVA"));
    checker.arg("-jar").arg(needed("CASE_EXPLAINER_VNU")).args([
        "--errors-only",
        "--format",
        "text",
    ]);
    let output = checker.args(files).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    let told = said.lines().filter(|line| !line.starts_with("Document checking completed"));
    told.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_checker_finds_no_error() {
    let sites = [Site::start().unwrap(), Site::with_samples().unwrap()];
    let apart = tempfile::tempdir().unwrap();
    let mut files: Vec<PathBuf> = sites.iter().flat_map(|site| pages(site.folder())).collect();
    assert!(files.len() > 20, "{files:?}");
    for (place, file) in files.iter_mut().enumerate() {
        if PARTS.iter().any(|part| file.ends_with(part)) {
            let part = fs::read_to_string(&file).unwrap();
            let whole = format!(
                "<!doctype html><html lang=\"en\"><title>Article</title><h1>Article</h1>{part}"
            );
            *file = apart.path().join(format!("{place}.html"));
            fs::write(file, whole).unwrap();
        }
    }
    let said = wrong(&files);
    close();
    assert_eq!(said, "");
}
