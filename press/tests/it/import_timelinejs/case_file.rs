//! The case file of an imported timeline has gaps, and no other problem.

use std::path::Path;

use case_press::check;
use case_press::import::Imported;
use case_press::import::timelinejs::read;
use case_press::import::write::{Begin, case_file};
use case_press::problem::{Kind, Problem, Severity};
use serde_json::{Value, json};

use super::event;
use crate::support::setting_without_locales;

pub(crate) fn written(imported: &Imported) -> String {
    case_file(imported, Begin { slug: "begun", language: "en", from: "timeline.json" })
}

/// The errors of a case file that are not gaps, and how many gaps there are.
pub(crate) fn errors(text: &str) -> (Vec<Problem>, usize) {
    let (_, problems) = check::read(text, setting_without_locales(Path::new("begun")));
    let (gaps, others): (Vec<_>, Vec<_>) = problems
        .into_iter()
        .filter(|problem| problem.kind.severity() == Severity::Error)
        .partition(|problem| problem.kind == Kind::Gap);
    (others, gaps.len())
}

fn rich() -> Value {
    json!({
        "title": { "text": { "headline": "A case", "text": "In short." } },
        "events": [
            event(json!({ "group": "Suit", "media": { "url": "https://example.org/a.pdf", "caption": "Paper" } })),
            event(json!({ "group": "Acme", "text": { "headline": "x".repeat(61), "text": "It \"rained\"\nall day. \\o/" } })),
            event(json!({ "start_date": { "year": 2020, "month": 5, "day": 6, "hour": 14 } })),
            event(json!({ "end_date": { "year": 2021 }, "text": { "text": "No <b>headline</b>." } })),
            event(json!({ "start_date": { "year": 2020, "month": 13 }, "text": { "headline": "Left\u{0} out\r\n[event]" } })),
        ],
        "eras": [{ "start_date": { "year": 2020 }, "end_date": { "year": 2021 }, "text": { "headline": "Time" } }],
    })
}

#[test]
fn a_written_case_has_gaps_only() {
    for zone in [None, Some("America/New_York")] {
        let text = written(&read(&rich().to_string(), zone));
        let (others, gaps) = errors(&text);
        assert!(others.is_empty(), "{others:#?}\n{text}");
        assert!(gaps > 30, "only {gaps} gaps:\n{text}");
    }
}

#[test]
fn everything_imported_stands_in_the_case_file() {
    let text = written(&read(&rich().to_string(), Some("America/New_York")));
    for line in [
        "id = \"begun\"",
        "title = \"A case\"",
        "summary = \"In short.\"",
        "time_zone = \"America/New_York\"",
        "mark = \"triangle\"",
        "date = \"2020-05-06T14:00\"",
        "to = \"2021\"",
        "text = \"No **headline**.\"",
        "basis = \"TODO\"",
        "sources = [\"example-org\"]",
        "sources = [\"todo\"]",
        "kind = \"court-paper\"",
    ] {
        assert!(text.lines().any(|it| it == line), "{line}\n{text}");
    }
    let long = format!("it was: {}\"", "x".repeat(61));
    assert!(text.contains(&long), "a headline that is too long is not lost");
    let note =
        text.lines().position(|it| it.starts_with("# event 4: It has no headline.")).unwrap();
    let event = text.lines().skip(note).find(|it| it.starts_with("text =")).unwrap();
    assert_eq!(event, "text = \"No **headline**.\"", "a note stands above its event");
    assert!(
        text.contains("# event 5 is left out: Its start, 2020-13, is not on any calendar."),
        "{text}"
    );
}
