//! The published case and the invented ones read without a problem, a warning among them, on one fixed day.
//!
//! The invented cases show the parts of the format that the published one has no use for: a settlement with days to
//! keep, an approved class with a subclass, a translation.

use case_press::case::{Case, PostureKind, VerdictKind};
use case_press::library::{self, Reading};
use case_press::problem::{Look, render};

use crate::support::{LINKEDIN, OKAFOR, RIVERA, TODAY, repository, setting};

fn read(folder: &str) -> Reading {
    library::read(setting(&repository().join(folder))).unwrap()
}

fn case(folder: &str) -> Case {
    read(folder).cases.into_iter().next().unwrap()
}

#[test]
fn all_three_cases_read_without_problems() {
    for folder in [LINKEDIN, RIVERA, OKAFOR] {
        let reading = read(folder);
        for file in &reading.files {
            let name = format!("{folder}/{}", file.path.file_name().unwrap().display());
            let report = render(&file.problems, &name, &file.text, Look::Plain);
            assert!(file.problems.is_empty(), "{report}");
        }
        assert!(!reading.cases.is_empty(), "{folder}");
    }
}

#[test]
fn the_invented_cases_say_that_they_are_invented() {
    for folder in [RIVERA, OKAFOR] {
        for case in read(folder).cases {
            let words = if &*case.language == "es" { "inventado" } else { "invented" };
            assert!(case.name.contains(words), "{}", case.name);
            assert!(case.summary.contains(words), "{}", case.summary);
        }
    }
}

#[test]
fn the_open_settlement_has_days_to_keep_and_official_addresses() {
    let case = case(RIVERA);
    assert_eq!(case.posture.kind, PostureKind::SettlementOpen);
    let ahead = case.deadlines.iter().filter(|it| it.when.last_day() >= TODAY);
    let ahead: Vec<&str> = ahead.map(|it| &*it.id).collect();
    assert_eq!(ahead, ["exclude", "object", "claim", "final-hearing"]);
    assert_eq!(case.officials.len(), 3);
    assert!(case.outcomes.iter().all(|it| it.verdict != VerdictKind::Yes));
}

#[test]
fn the_approved_class_has_an_or_and_a_subclass() {
    let case = case(OKAFOR);
    assert_eq!(case.posture.kind, PostureKind::Certified);
    assert!(format!("{:?}", case.definition.verdict).contains("Any"));
    assert_eq!(case.definition.subclasses.len(), 1);
}
