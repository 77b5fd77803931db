//! `docs/exports.md` holds what the files hold.

use std::fs;

use super::{Edition, LINKEDIN, PRESSED, RIVERA};
use crate::support::repository;

fn page() -> String {
    fs::read_to_string(repository().join("docs/exports.md")).unwrap()
}

#[test]
fn the_examples_are_from_the_files_of_the_cases() {
    let page = page();
    let fences: Vec<&str> = page.split("```").collect();
    let mut seen = 0;
    for fence in fences.iter().skip(1).step_by(2) {
        let (head, example) = fence.split_once('\n').unwrap();
        let Some((_, name)) = head.split_once(' ') else { continue };
        let edition = Edition::of((if name == "deadlines.ics" { RIVERA } else { LINKEDIN }, "en"));
        let file = match name {
            "sitemap.xml" => &PRESSED[name],
            _ => edition.file(name),
        };
        // Dots stand for what is left out.
        for part in example.lines().flat_map(|line| line.split('…')) {
            assert!(file.contains(part.trim()), "not in {name}: {part}");
        }
        seen += 1;
    }
    assert!(seen >= 6, "only {seen} examples");
}

#[test]
fn every_file_and_every_column_is_explained() {
    let page = page();
    let linkedin = Edition::of((LINKEDIN, "en"));
    let folder = linkedin.address();
    let names = PRESSED.keys().filter_map(|path| path.strip_prefix(&folder));
    let pages = ["index.html", "brief.bin", "inline.html", "inline.bin"];
    let names = names.filter(|name| !pages.contains(name));
    let names: Vec<&str> = names.chain(["deadlines.ics"]).collect();
    assert_eq!(names.len(), 7, "{names:?}");
    for name in names {
        assert!(page.contains(&format!("## `{name}`")), "{name} has no chapter");
    }
    let table = linkedin.file("events.csv");
    for column in table.trim_start_matches('\u{feff}').lines().next().unwrap().split(',') {
        assert!(page.contains(&format!("| `{column}` |")), "the column {column}");
    }
}
