//! The published case files and their translations read without a problem.

use std::fs;

use case_press::library;
use case_press::problem::{Look, render};

use crate::support::{repository, setting};

#[test]
fn every_published_case_reads_without_problems_in_each_of_its_languages() {
    let folders = library::cases(&repository()).unwrap();
    assert!(!folders.is_empty(), "no case file was found");
    for folder in folders {
        let reading = library::read(setting(&folder)).unwrap();
        for file in &reading.files {
            let name = file.path.display().to_string();
            let report = render(&file.problems, &name, &file.text, Look::Plain);
            assert!(file.problems.is_empty(), "{report}");
        }
        let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let toml = files.filter(|path| path.extension().is_some_and(|it| it == "toml"));
        assert_eq!(reading.cases.len(), toml.count(), "{}: a case for each file", folder.display());
    }
}
