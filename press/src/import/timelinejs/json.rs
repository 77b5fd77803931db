//! The JSON of TimelineJS 3: `{ title, events, eras, scale }`.

use serde_json::{Map, Value};

use super::raw::{Media, Part, Raw, RawDate, Reason, Slide};
use crate::import::Row;

type Table = Map<String, Value>;

/// The keys of a slide; another one may hold something that its author misses afterwards.
const KNOWN: [&str; 12] = [
    "start_date",
    "end_date",
    "text",
    "media",
    "group",
    "display_date",
    "unique_id",
    "autolink",
    "type",
    "background",
    "scale",
    "format",
];

/// Reads a whole timeline.
pub(super) fn read(value: &Value) -> Raw {
    let mut raw = Raw::default();
    let Some(events) = value.get("events").and_then(Value::as_array) else {
        raw.notes.left_out(
            Row::File,
            Reason::new(
                "There is no list of events in this file.",
                "A timeline in JSON has its events under `events`; the older form has them under `timeline` and `date`.",
                "Check that this is the file of a timeline, and that it was saved whole.",
            ),
        );
        return raw;
    };
    raw.scale = words(value.get("scale"));
    if let Some(title) = value.get("title").and_then(Value::as_object) {
        raw.title = Some(slide(&mut raw, Row::Title, title));
    }
    for (position, event) in events.iter().enumerate() {
        let row = Row::Event(position + 1);
        let Some(event) = table(&mut raw, row, event) else { continue };
        if raw.scale.is_empty() && words(event.get("scale")) == "cosmological" {
            raw.scale = "cosmological".to_owned();
        }
        let event = slide(&mut raw, row, event);
        raw.events.push(event);
    }
    for (position, era) in list(value.get("eras")).enumerate() {
        let row = Row::Era(position + 1);
        let Some(era) = table(&mut raw, row, era) else { continue };
        let era = slide(&mut raw, row, era);
        raw.eras.push(era);
    }
    raw
}

/// The items of a list; none of anything else.
pub(super) fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// A row that is a table.
pub(super) fn table<'a>(raw: &mut Raw, row: Row, value: &'a Value) -> Option<&'a Table> {
    let table = value.as_object();
    if table.is_none() {
        raw.notes.left_out(
            row,
            Reason::new(
                "This is not an event.",
                "Each one is a table in braces, with `start_date` and `text`.",
                "Mend it in the file, and import the file again.",
            ),
        );
    }
    table
}

/// Words, whatever kind of value they stand in.
pub(super) fn words(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => String::new(),
        Some(Value::String(words)) => words.trim().to_owned(),
        Some(other) => other.to_string(),
    }
}

fn slide(raw: &mut Raw, row: Row, slide: &Table) -> Slide {
    let strange: Vec<&str> =
        slide.keys().map(String::as_str).filter(|key| !KNOWN.contains(key)).collect();
    if !strange.is_empty() {
        raw.notes.kept(
            row,
            format!("Not taken over: {}.", crate::source::listed(strange)),
            "TimelineJS has no such key, so what it means is not known here.",
            "Look it up in the file, and put what matters into the text.",
        );
    }
    let of = |key: &str| words(slide.get(key));
    let inner = |key: &str, inner: &str| words(slide.get(key).and_then(|it| it.get(inner)));
    let media = |key: &str| inner("media", key);
    let background = inner("background", "url");
    Slide {
        row,
        start: date(slide.get("start_date")),
        end: date(slide.get("end_date")),
        headline: inner("text", "headline"),
        text: inner("text", "text"),
        media: Media {
            url: media("url"),
            caption: media("caption"),
            credit: media("credit"),
            alt: media("alt"),
            title: media("title"),
            link: media("link"),
            thumbnail: media("thumbnail"),
        },
        group: of("group"),
        display_date: of("display_date"),
        // TimelineJS takes an id only where it is words.
        unique_id: slide.get("unique_id").and_then(Value::as_str).unwrap_or_default().to_owned(),
        background: if background.is_empty() { inner("background", "color") } else { background },
    }
}

fn date(value: Option<&Value>) -> Option<RawDate> {
    let table = match value? {
        Value::Null => return None,
        Value::Object(table) => table,
        other => {
            let year = Part::Wrong(words(Some(other)));
            return Some(RawDate { year, ..RawDate::default() });
        }
    };
    let of = |key: &str| part(table.get(key));
    let date = RawDate {
        year: of("year"),
        month: of("month"),
        day: of("day"),
        hour: of("hour"),
        minute: of("minute"),
        finer: [of("second"), of("millisecond")],
        display_date: words(table.get("display_date")),
        timed: false,
    };
    Some(date)
}

fn part(value: Option<&Value>) -> Part {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => Part::Absent,
        Some(Value::String(words)) => Part::of_words(words),
        Some(Value::Number(number)) => match whole(number) {
            Some(value) => Part::of_number(value),
            None => Part::Wrong(number.to_string()),
        },
        Some(other) => Part::Wrong(other.to_string()),
    }
}

/// A number without a fraction; `2020.0` is one.
fn whole(number: &serde_json::Number) -> Option<i64> {
    let float = || number.as_f64().filter(|it| it.fract() == 0.0 && it.abs() < 1e15);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole and small enough, as was just asked"
    )]
    number.as_i64().or_else(|| float().map(|it| it as i64))
}
