//! The published case files read without a problem.

use std::fs;
use std::path::Path;

use case_press::case::Date;
use case_press::check::{self, Setting};
use case_press::locale::Locales;
use case_press::problem::{Look, render};

#[test]
fn every_published_case_reads_without_problems() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases");
    let locales = Locales::read(&cases.join("../locales")).unwrap();
    let mut read = 0;
    for entry in fs::read_dir(&cases).unwrap() {
        let folder = entry.unwrap().path();
        let Ok(text) = fs::read_to_string(folder.join("case.toml")) else { continue };
        let name = folder.file_name().unwrap().to_str().unwrap();
        let (case, problems) = check::read(
            &text,
            Setting { folder: &folder, locales: &locales, today: Date::constant(2026, 11, 23) },
        );
        let report = render(&problems, &format!("cases/{name}/case.toml"), &text, Look::Plain);
        assert!(problems.is_empty() && case.is_some(), "{report}");
        read += 1;
    }
    assert!(read > 0, "no case file was found");
}
