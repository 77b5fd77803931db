//! When things happened.

use case_press::import::timelinejs::read;
use case_press::import::{Row, Words};
use serde_json::{Value, json};

use super::{at, dated, event, of, only, span, told, when};

#[test]
fn edge_03_an_event_without_a_start_is_told_of() {
    let imported = of(json!([{ "text": { "headline": "When?" } }, event(json!({}))]));
    assert_eq!((imported.events.len(), imported.left_out()), (1, 1));
    told(&imported.notes, "no start date");
    let era = json!({ "events": [event(json!({}))], "eras": [
        { "start_date": { "year": 2020 }, "text": { "headline": "Open" } },
        { "start_date": { "year": 2020 }, "end_date": { "year": 2021 } },
    ] });
    let imported = read(&era.to_string(), None);
    assert_eq!(
        (imported.eras.len(), imported.left_out()),
        (1, 1),
        "an era needs both dates, but no text"
    );
    assert!(matches!(imported.eras[0].title, Words::ToWrite(_)));
}

#[test]
fn edge_04_a_date_is_as_exact_as_its_finest_part() {
    assert_eq!(at(json!({ "year": 2020 })), Ok("2020".into()));
    assert_eq!(at(json!({ "year": "2020", "month": "5" })), Ok("2020-05".into()));
    assert_eq!(at(json!({ "year": 2020, "month": 5, "day": 6 })), Ok("2020-05-06".into()));
    let zoned = |start| dated(start, None, Some("America/New_York")).unwrap();
    let time = json!({ "year": 2020, "month": 5, "day": 6, "hour": 14, "minute": 5 });
    assert_eq!(zoned(time), "2020-05-06T14:05");
    let nought = json!({ "year": 2020, "month": 5, "day": 6, "hour": 0 });
    assert_eq!(zoned(nought.clone()), "2020-05-06", "the bare number 0 is no time");
    let (_, notes) = only(json!({ "start_date": nought }));
    told(&notes, "taken as a day");
    for midnight in [
        json!({ "hour": "0" }),
        json!({ "hour": 0, "minute": 10 }),
        json!({ "hour": 0, "second": "0" }),
    ] {
        let mut start = json!({ "year": 2020, "month": 5, "day": 6 });
        start.as_object_mut().unwrap().extend(midnight.as_object().unwrap().clone());
        assert!(zoned(start).starts_with("2020-05-06T00:"), "{midnight}");
    }
    let shown =
        json!({ "year": 2020, "month": 5, "day": 6, "hour": 0, "display_date": "6 May, 00:00" });
    assert_eq!(
        zoned(shown),
        "2020-05-06T00:00",
        "the words that are shown say that a time is meant"
    );
}

#[test]
fn edge_05_a_day_that_is_on_no_calendar_is_left_out() {
    for (month, day) in [(13, 1), (0, 1), (2, 30), (4, 31), (1, 0), (-1, 1)] {
        let what = at(json!({ "year": 2020, "month": month, "day": day })).unwrap_err();
        assert!(what.contains("not on any calendar"), "{month} {day}: {what}");
    }
    assert_eq!(at(json!({ "year": 2020, "month": 2, "day": 29 })), Ok("2020-02-29".into()));
    assert!(at(json!({ "year": 2021, "month": 2, "day": 29 })).is_err());
    assert!(at(json!({ "year": 2021, "day": 29 })).unwrap_err().contains("no month"));
    assert!(
        at(json!({ "year": 2021, "month": 1, "day": 2, "hour": 24, "minute": 1 }))
            .unwrap_err()
            .contains("24:01")
    );
}

#[test]
fn edge_06_a_part_that_is_no_whole_number_is_told_of() {
    for wrong in [json!("May"), json!("2020-05"), json!(2020.5), json!([2020]), json!(true)] {
        assert!(at(json!({ "year": wrong })).is_err(), "{wrong}");
    }
    assert!(at(json!({ "year": 2020, "month": "May" })).unwrap_err().contains("\"May\""));
    assert_eq!(at(json!({ "year": " 2020 ", "month": "", "day": null })), Ok("2020".into()));
    assert_eq!(at(json!({ "year": 2020.0, "month": "05" })), Ok("2020-05".into()));
    let sheet = read("Year,Headline\n\"2,020\",A year\n", None);
    assert_eq!(when(&sheet.events[0]), "2020", "a comma in a sheet's number");
}

#[test]
fn edge_07_times_need_a_zone() {
    let start = || json!({ "year": 2020, "month": 3, "day": 8, "hour": 14, "minute": 30 });
    let (event, notes) = only(json!({ "start_date": start() }));
    assert_eq!(when(&event), "2020-03-08");
    let note = notes.iter().find(|note| note.what.contains("14:30")).unwrap();
    assert!(note.mend.contains("--zone"), "{note:?}");
    let zoned = |start: Value| {
        read(&json!({ "events": [event_at(start)] }).to_string(), Some("America/New_York"))
    };
    let imported = zoned(start());
    assert_eq!(
        (when(&imported.events[0]), imported.zone.as_deref()),
        ("2020-03-08T14:30".into(), Some("America/New_York"))
    );
    let skipped = zoned(json!({ "year": 2020, "month": 3, "day": 8, "hour": 2, "minute": 30 }));
    assert_eq!(when(&skipped.events[0]), "2020-03-08", "clocks went from two to three that night");
    told(&skipped.notes, "02:30");
    let nowhere = read(&json!({ "events": [event_at(start())] }).to_string(), Some("Mars/Olympus"));
    assert_eq!((when(&nowhere.events[0]), nowhere.zone), ("2020-03-08".into(), None));
}

fn event_at(start: Value) -> Value {
    event(json!({ "start_date": start }))
}

#[test]
fn edge_08_short_years_are_literal_and_years_before_our_era_are_left_out() {
    let (event, notes) = only(json!({ "start_date": { "year": 21 } }));
    assert_eq!(when(&event), "0021");
    told(&notes, "in the year 21");
    assert!(notes[0].why.contains("2021"), "{notes:?}");
    assert!(at(json!({ "year": "-44" })).unwrap_err().contains("-44"));
    assert!(at(json!({ "year": 0 })).is_err());
}

#[test]
fn edge_09_ends_are_kept_unless_they_come_first() {
    assert_eq!(
        span(json!({ "year": 2020 }), json!({ "year": 2020, "month": 12 })),
        Ok("2020 to 2020-12".into())
    );
    let day = || json!({ "year": 2020, "month": 5, "day": 6 });
    assert_eq!(span(day(), day()), Ok("2020-05-06".into()), "one day");
    assert_eq!(
        span(day(), json!({ "year": 2020, "month": 5, "day": 7 })),
        Ok("2020-05-06 to 2020-05-07".into())
    );
    assert_eq!(span(day(), Value::Null), Ok("2020-05-06".into()));
    assert_eq!(span(day(), json!({ "year": "" })), Ok("2020-05-06".into()));
    assert_eq!(span(day(), json!({ "year": 2020 })), Ok("2020-05-06 to 2020".into()));
    let reversed = span(day(), json!({ "year": 2020, "month": 5, "day": 5 })).unwrap_err();
    assert!(reversed.contains("before it starts"), "{reversed}");
    let file = json!({ "events": [event(json!({}))], "eras": [{ "start_date": day(), "end_date": day() }] });
    assert_eq!(when(&read(&file.to_string(), None).eras[0]), "2020-05-06", "an era of one day");
    let hours = |from, to| {
        let at = |hour| json!({ "year": 2020, "month": 5, "day": 6, "hour": hour });
        dated(at(from), Some(at(to)), Some("America/New_York"))
    };
    assert_eq!(hours(10, 12), Ok("2020-05-06T10:00".into()));
    assert!(hours(12, 10).is_err());
}

#[test]
fn edge_10_words_in_place_of_a_date_become_a_note() {
    let (event, notes) = only(
        json!({ "display_date": "Spring <b>2020</b>", "start_date": { "year": 2020, "display_date": "no" } }),
    );
    assert_eq!(when(&event), "2020");
    told(&notes, "shows the date as \"Spring 2020\"");
    let ends = json!({ "start_date": { "year": 2020, "display_date": "Then" }, "end_date": { "year": 2021, "display_date": "now" } });
    told(&only(ends).1, "\"Then — now\"");
}

#[test]
fn edge_11_events_are_sorted_and_equal_dates_keep_their_order() {
    let named = |id: &str, start: Value| event(json!({ "unique_id": id, "start_date": start }));
    let imported = of(json!([
        named("c", json!({ "year": 2021 })),
        named("a", json!({ "year": 2020, "month": 1 })),
        named("b", json!({ "year": 2020, "month": 1, "day": 1 })),
        named("d", json!({ "year": 2020, "month": 12, "day": 31 })),
    ]));
    let ids: Vec<&str> = imported.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "d", "c"]);
    assert_eq!(imported.events[0].row, Row::Event(2), "rows keep their numbers");
}

#[test]
fn edge_18_date_formats_are_ignored() {
    let (event, notes) =
        only(json!({ "start_date": { "year": 2020, "month": 5, "format": "mmmm" } }));
    assert_eq!((when(&event).as_str(), notes.len()), ("2020-05", 0));
    told(&only(json!({ "mood": "sad" })).1, "`mood`");
}
