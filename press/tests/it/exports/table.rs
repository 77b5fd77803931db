//! `events.csv`, read with the csv crate.

use std::collections::BTreeMap;

use case_press::case::{Basis, DateIs, Timing};

use super::{Edition, LINKEDIN, editions};
use crate::support::edition::basis_label;

type Row = BTreeMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().get(0), Some("id"), "the mark of UTF-8 is no part of it");
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_event_is_a_row_in_the_order_of_the_page() {
    for edition in editions() {
        let rows = rows(edition.file("events.csv"));
        let ids: Vec<&str> = rows.iter().map(|row| &*row["id"]).collect();
        assert_eq!(ids, edition.told());
        for row in &rows {
            let event = edition.event(&row["id"]);
            assert_eq!(row["title"], *event.title);
            assert_eq!(row["lane"], *edition.case.lanes[event.lane].name);
            assert_eq!(row["key"], if event.key { "yes" } else { "" });
            assert_eq!(row["link"], format!("{}#event-{}", edition.page(), event.id));
            let urls: Vec<&str> = row["sources"].split(' ').collect();
            let sources = event.statement.ground.sources.iter();
            let sources = sources.map(|at| &*edition.case.sources[*at].url);
            assert_eq!(urls, sources.collect::<Vec<_>>());
        }
    }
}

#[test]
fn dates_are_days_and_say_how_sure_they_are() {
    for edition in editions() {
        for row in rows(edition.file("events.csv")) {
            let event = edition.event(&row["id"]);
            let day = |day: case_press::case::Date| day.to_string();
            let none = String::new;
            let (from, to, certainty) = match &event.when {
                Timing::On(when, is) => {
                    let certainty = match is {
                        DateIs::Exact => "exact",
                        DateIs::About => "about",
                        DateIs::By => "by",
                        DateIs::Expected => "expected",
                        DateIs::Postponed => "postponed",
                    };
                    (day(when.first_day()), day(when.last_day()), certainty)
                }
                Timing::Span(from, to) => (day(from.first_day()), day(to.last_day()), "span"),
                Timing::Since(from) => (day(from.first_day()), none(), "since"),
                Timing::Before(until) => (none(), day(*until), "before"),
            };
            let found = (&*row["from"], &*row["to"], &*row["certainty"]);
            assert_eq!(found, (&*from, &*to, certainty), "{}", event.id);
        }
    }
    let rows = rows(Edition::of((LINKEDIN, "en")).file("events.csv"));
    let filed = rows.iter().find(|row| row["id"] == "filed").unwrap();
    assert_eq!((&*filed["from"], &*filed["when"]), ("2025-01-21", "21 Jan 2025"));
}

#[test]
fn every_row_says_what_it_rests_on() {
    let mut alleged = 0;
    for edition in editions() {
        for row in rows(edition.file("events.csv")) {
            let ground = &edition.event(&row["id"]).statement.ground;
            assert_eq!(row["basis"], basis_label(&edition.case, &edition.locale, ground));
            alleged += usize::from(ground.basis == Basis::Alleged);
        }
    }
    assert!(alleged > 5, "only {alleged} allegations");
}

#[test]
fn no_cell_is_a_formula() {
    for formula in ["=HYPERLINK(\"https://evil.example\")", "+1", "-1", "@SUM(1)", "＝1"] {
        let mut edition = Edition::of((LINKEDIN, "en"));
        edition.case.lanes.iter_mut().for_each(|lane| lane.name = formula.into());
        for event in &mut edition.case.events {
            event.title = formula.into();
            event.statement.ground.basis = Basis::Said(formula.into());
            event.statement.text = vec![case_press::case::Inline::Node(
                case_explainer::brief::Node::Em(formula.into()),
            )];
        }
        for row in rows(&edition.homeless("events.csv")) {
            for (column, cell) in &row {
                assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{column}: {cell}");
            }
            assert_eq!(row["title"], format!("'{formula}"), "the words stay readable");
        }
    }
}

#[test]
fn spreadsheets_see_utf_8_and_their_line_ends() {
    for edition in editions() {
        let file = edition.file("events.csv");
        let rest = file.strip_prefix('\u{feff}').unwrap();
        assert!(!rest.contains('\u{feff}'));
        assert_eq!(rest.matches('\n').count(), rest.matches("\r\n").count());
        assert_eq!(rest.lines().count(), edition.case.events.len() + 1, "one line an event");
    }
}
