//! Whatever a file holds, the import ends with events or with notes, and its case file has gaps and no other problem.

use case_press::import::timelinejs::read;
use case_press::import::{Fate, Imported};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::case_file::{errors, written};

const KEYS: [&str; 32] = [
    "events",
    "title",
    "eras",
    "scale",
    "start_date",
    "end_date",
    "text",
    "headline",
    "media",
    "url",
    "caption",
    "group",
    "display_date",
    "unique_id",
    "background",
    "color",
    "year",
    "month",
    "day",
    "hour",
    "minute",
    "second",
    "timeline",
    "date",
    "era",
    "startDate",
    "endDate",
    "asset",
    "tag",
    "credit",
    "alt",
    "link",
];

const WORDS: [&str; 18] = [
    "",
    "2020",
    "2020,1,26",
    "-1",
    "99999999999999999999",
    "<p>a <b>b</b></p>",
    "<a href='https://example.org/x'>y</a>",
    "https://example.org/a.pdf",
    "//x",
    "<iframe src=https://example.org>",
    "# x",
    "1. \"x\" & y",
    "TODO",
    "\u{202e}\u{0}",
    "cosmological",
    "é\n\nb",
    "<<>><!-- --",
    "x-2",
];

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3_i64..40).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(&WORDS[..]).prop_map(Value::from),
        "(?s).{0,20}".prop_map(Value::from),
    ]
}

fn table(of: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let key = prop_oneof![6 => select(&KEYS[..]).prop_map(str::to_owned), 1 => "[a-z]{0,4}"];
    proptest::collection::vec((key, of), 0..6)
        .prop_map(|pairs| Value::Object(Map::from_iter(pairs)))
}

fn json() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            table(inner)
        ]
    })
}

/// A slide that is one in most of its parts.
fn slide() -> impl Strategy<Value = Value> {
    let date = || {
        (1990_i64..2030, 0_i64..14, 0_i64..33, scalar()).prop_map(|(year, month, day, hour)| {
        json!({ "year": year, "month": month, "day": day, "hour": hour })
    })
    };
    let text = (scalar(), scalar(), scalar(), scalar());
    (date(), proptest::option::of(date()), text, json()).prop_map(|(start, end, (headline, text, url, group), other)| {
        let mut slide = json!({
            "start_date": start, "text": { "headline": headline, "text": text }, "media": { "url": url, "caption": text },
            "group": group, "unique_id": headline, "display_date": group,
        });
        let table = slide.as_object_mut().unwrap();
        table.extend(end.map(|end| ("end_date".to_owned(), end)));
        table.extend(other.as_object().cloned().unwrap_or_default());
        slide
    })
}

fn judge(text: &str, zone: Option<&str>) -> Imported {
    let imported = read(text, zone);
    assert!(!imported.events.is_empty() || imported.left_out() > 0, "{text}");
    let ids: std::collections::BTreeSet<&str> =
        imported.events.iter().chain(&imported.eras).map(|event| event.id.as_str()).collect();
    assert_eq!(ids.len(), imported.events.len() + imported.eras.len(), "each id once");
    assert!(imported.lanes.len() <= 4, "{:?}", imported.lanes);
    for note in &imported.notes {
        let whole = [&note.what, &note.why, &note.mend].iter().all(|words| !words.is_empty());
        assert!(whole, "{note:?}");
    }
    if !imported.events.is_empty() {
        let text = written(&imported);
        let (others, _) = errors(&text);
        assert!(others.is_empty(), "{others:#?}\n{text}");
    }
    imported
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_gives_events_or_notes(value in json()) {
        judge(&value.to_string(), None);
    }

    #[test]
    fn any_events_give_events_or_notes(slides in proptest::collection::vec(slide(), 0..7), eras in proptest::collection::vec(slide(), 0..3)) {
        let count = slides.len();
        let file = json!({ "events": slides, "eras": eras });
        let imported = judge(&file.to_string(), Some("Europe/Berlin"));
        let cosmic = imported.notes.iter().any(|note| note.row == case_press::import::Row::File);
        let out = |note: &&case_press::import::RowNote| {
            note.fate == Fate::LeftOut && matches!(note.row, case_press::import::Row::Event(_))
        };
        let left_out = imported.notes.iter().filter(out).count();
        prop_assert!(cosmic || imported.events.len() + left_out == count, "no row is lost without a word");
    }

    #[test]
    fn any_version_2_gives_events_or_notes(dates in proptest::collection::vec(json(), 0..6), date in scalar()) {
        let event = json!({ "startDate": date, "headline": date });
        let dates: Vec<Value> = dates.into_iter().chain([event]).collect();
        judge(&json!({ "timeline": { "date": dates, "headline": date } }).to_string(), None);
    }

    #[test]
    fn any_text_gives_events_or_notes(text in "(?s).{0,200}") {
        judge(&text, None);
    }

    #[test]
    fn any_sheet_gives_events_or_notes(
        older in any::<bool>(),
        cells in proptest::collection::vec(prop_oneof![select(&WORDS[..]).prop_map(str::to_owned), "[0-9/: apm,\"-]{0,8}"], 0..60),
    ) {
        let head = if older { "Start Date,End Date,Headline,Text,Media,Type,Tag" } else { "Year,Month,Day,Time,End Year,Headline,Type,Group" };
        let rows: Vec<String> = cells.chunks(8).map(|row| row.join(",")).collect();
        judge(&format!("{head}\n{}", rows.join("\n")), Some("America/New_York"));
    }
}
