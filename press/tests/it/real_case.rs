//! The published case files and their translations read without a problem.

use std::fs;
use std::path::Path;

use case_press::case::Date;
use case_press::check::Setting;
use case_press::library;
use case_press::locale::Locales;
use case_press::problem::{Look, render};

#[test]
fn every_published_case_reads_without_problems_in_each_of_its_languages() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let locales = Locales::read(&project.join("locales")).unwrap();
    let today = Date::constant(2026, 11, 23);
    let folders = library::cases(&project).unwrap();
    assert!(!folders.is_empty(), "no case file was found");
    for folder in folders {
        let reading = library::read(Setting { folder: &folder, locales: &locales, today }).unwrap();
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
