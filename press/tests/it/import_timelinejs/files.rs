//! The forms a file can have.

use case_press::import::timelinejs::read;
use case_press::import::{Fate, Imported, Row};
use serde_json::json;

use super::{event, of, told, when};

#[test]
fn edge_01_a_cosmological_scale_is_refused_and_a_far_year_leaves_out_its_row_only() {
    let events = json!([event(json!({}))]);
    let cosmos = read(&json!({ "events": events, "scale": "cosmological" }).to_string(), None);
    assert!(cosmos.events.is_empty());
    assert_eq!((cosmos.notes[0].row, cosmos.notes[0].fate), (Row::File, Fate::LeftOut));
    let by_event = of(json!([event(json!({ "scale": "cosmological" }))]));
    assert!(by_event.events.is_empty(), "TimelineJS takes the scale from any event");
    let far = of(json!([
        event(json!({ "start_date": { "year": -13_800_000_000_i64 } })),
        event(json!({}))
    ]));
    assert_eq!((far.events.len(), far.left_out()), (1, 1));
    let unknown = read(&json!({ "events": events, "scale": "geological" }).to_string(), None);
    assert_eq!(unknown.events.len(), 1);
    told(&unknown.notes, "geological");
}

#[test]
fn edge_02_a_bad_row_keeps_no_other_out() {
    let imported = of(json!([
        event(json!({ "unique_id": "first" })),
        event(json!({ "start_date": { "year": "soon" } })),
        "not an event",
        event(json!({ "unique_id": "last" })),
    ]));
    let ids: Vec<&str> = imported.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["first", "last"]);
    let bad: Vec<Row> = imported.notes.iter().map(|note| note.row).collect();
    assert_eq!(bad, [Row::Event(2), Row::Event(3)], "by their numbers");
    assert_eq!(bad[0].to_string(), "event 2");
}

const SHEET: &str = "\u{feff}Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,\
Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background\r\n";

fn sheet(rows: &str, zone: Option<&str>) -> Imported {
    read(&format!("{SHEET}{rows}"), zone)
}

#[test]
fn edge_19_a_sheet_is_read_by_its_columns() {
    let imported = sheet(
        "2020,5,6,2:30 pm,,,,,,Filed,\"<p>A, \"\"b\"\"</p>\",https://example.org/a.pdf,Court,Paper,,,,Suit,#fff\r\n\
         ,,,,,,,,,A case,In short,,,,,,title,,\r\n\
         2020,,,,2021,,,,,Discovery,,,,,,,era,,\r\n\
         ,,,,,,,,,,,,,,,,,,\r\n\
         2020,13,,,,,,,,Bad,,,,,,,,,\r\n\
         2021,1,,,,,,,Early 2021,Second title,,,,,,,Title,,\r\n\
         2021,2,,,,,,,,Odd,,,,,,,slide,,\r\n\
         2021,3,4,26:00,,,,,,No time,,,,,,,,,\r\n\
         ,,,9:00,,,,,,No date,,,,,,,,,\r\n",
        Some("America/New_York"),
    );
    assert_eq!(
        (imported.title.as_deref(), imported.summary.as_deref()),
        (Some("A case"), Some("In short"))
    );
    let events: Vec<String> =
        imported.events.iter().map(|event| format!("{}: {}", event.id, when(event))).collect();
    assert_eq!(events, ["filed: 2020-05-06T14:30", "second-title: 2021-01", "odd: 2021-02"]);
    assert_eq!(imported.events[0].text.found(), Some("A, \"b\""));
    assert_eq!(when(&imported.eras[0]), "2020 to 2021");
    let out: Vec<Row> =
        imported.notes.iter().filter(|it| it.fate == Fate::LeftOut).map(|it| it.row).collect();
    assert_eq!(out, [Row::Line(6), Row::Line(9), Row::Line(10)], "the rows' numbers in the sheet");
    for words in ["second title", "`slide`", "#fff", "Early 2021"] {
        told(&imported.notes, words);
    }
}

#[test]
fn edge_19_times_of_day_are_read_as_people_write_them() {
    for (cell, time) in [
        ("14:30", "14:30"),
        ("2:30 p.m.", "14:30"),
        ("12 am", "00:00"),
        ("12:15PM", "12:15"),
        ("1430", "14:30"),
        ("9.05", "09:05"),
        ("0:00", "00:00"),
        ("7", "07:00"),
        ("23:59:59.5", "23:59"),
    ] {
        let imported =
            sheet(&format!("2020,5,6,{cell},,,,,,Filed,,,,,,,,,\n"), Some("Europe/Berlin"));
        assert_eq!(when(&imported.events[0]), format!("2020-05-06T{time}"), "{cell}");
    }
    for cell in ["25:00", "13 pm", "noon", "10:61", "1:2:3:4:5", "-1:00"] {
        let imported =
            sheet(&format!("2020,5,6,{cell},,,,,,Filed,,,,,,,,,\n"), Some("Europe/Berlin"));
        assert!(imported.events.is_empty(), "{cell}");
    }
}

#[test]
fn edge_19_the_columns_of_version_1_are_read() {
    let rows = [
        ("2012", "2012"),
        ("2012-01", "2012-01"),
        ("2012-01-26", "2012-01-26"),
        ("1/26/2012", "2012-01-26"),
        ("1/2012", "2012-01"),
        ("1/26/2012 14:30", "2012-01-26T14:30"),
    ];
    for (cell, date) in rows {
        let text = format!(
            "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n{cell},,Filed,,,,,,,Suit\n"
        );
        let imported = read(&text, Some("America/New_York"));
        assert_eq!(when(&imported.events[0]), date, "{cell}");
        assert_eq!(imported.lanes[0].id, "suit");
    }
    for cell in ["2012-01-26T14:30:00Z", "26/1/2012", "26.1.2012", "soon"] {
        let imported = read(&format!("Start Date,Headline\n{cell},Filed\n"), None);
        assert!(imported.events.is_empty() && imported.notes[0].row == Row::Line(2), "{cell}");
    }
}

#[test]
fn edge_19_a_sheet_that_is_none_is_told_so() {
    let none = read("Name,Date\nDoe,2020\n", None);
    assert_eq!((none.events.len(), none.notes.last().unwrap().row), (0, Row::File));
    let tabs = read("Year\tHeadline\tMood\n2020\tA year\tsad\n", None);
    assert_eq!(tabs.events.len(), 1);
    told(&tabs.notes, "tabs");
    told(&tabs.notes, "`Mood`");
}

#[test]
fn edge_20_version_2_is_read() {
    let file = json!({ "timeline": {
        "headline": "A case", "text": "<p>In short</p>", "startDate": "2012", "type": "default",
        "date": [
            { "startDate": "2012,1,26", "endDate": "2012,1,27", "headline": "Filed", "text": "<p>So.</p>", "tag": "Suit",
              "asset": { "media": "https://example.org/a.pdf", "credit": "Court", "caption": "Paper" } },
            { "startDate": "2012/2/3", "headline": "Heard" },
            { "startDate": "2012-02-30", "headline": "Never" },
            { "startDate": "1/2/12", "headline": "Unclear" },
            { "startDate": "2013", "endDate": "", "headline": "Ended" },
        ],
        "era": [{ "startDate": "2012,1", "endDate": "2012,6", "headline": "Discovery" }],
    } });
    let imported = read(&file.to_string(), None);
    assert_eq!(
        (imported.title.as_deref(), imported.summary.as_deref()),
        (Some("A case"), Some("In short"))
    );
    let events: Vec<String> =
        imported.events.iter().map(|event| format!("{}: {}", event.id, when(event))).collect();
    assert_eq!(events, ["filed: 2012-01-26 to 2012-01-27", "heard: 2012-02-03", "ended: 2013"]);
    assert_eq!(imported.lanes[0].id, "suit");
    assert_eq!(imported.sources[0].title.found(), Some("Paper"));
    assert_eq!(when(&imported.eras[0]), "2012-01 to 2012-06");
    let out: Vec<Row> =
        imported.notes.iter().filter(|it| it.fate == Fate::LeftOut).map(|it| it.row).collect();
    assert_eq!(out, [Row::Event(3), Row::Event(4)]);
}

#[test]
fn edge_21_a_script_around_the_json_is_taken_off() {
    let file = json!({ "events": [event(json!({}))] }).to_string();
    for script in [
        format!("storyjs_jsonp_data = {file};"),
        format!("var data={file}"),
        format!("callback({file});\n"),
        format!("window.data = {file}\n"),
        format!("\u{feff}  {file}  "),
    ] {
        assert_eq!(read(&script, None).events.len(), 1, "{script}");
    }
    let broken = read("{ \"events\": [ // so\n] }", None);
    assert_eq!((broken.events.len(), broken.notes[0].row), (0, Row::File));
    assert!(broken.notes[0].what.contains("line 1"), "{:?}", broken.notes);
}

#[test]
fn a_file_without_events_says_so() {
    for file in [
        "",
        "{}",
        "[]",
        "{\"events\": []}",
        "{\"events\": {}}",
        "Year,Headline\n",
        "Year",
        "null",
        "\"x\"",
    ] {
        let imported = read(file, None);
        assert!(
            imported.events.is_empty() && imported.left_out() == 1,
            "{file:?}: {:?}",
            imported.notes
        );
    }
}

#[test]
fn no_note_can_speak_to_a_terminal() {
    let wrong = event(json!({ "start_date": { "year": "\u{1b}[2J\u{202e}soon\nnow" } }));
    assert_eq!(of(json!([wrong])).notes[0].what, "The year of its start is \"[2Jsoon now\".");
}
