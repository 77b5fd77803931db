//! What becomes of each thing that a TimelineJS file can hold. The numbers are those of the table in docs/import.md.

mod any;
mod case_file;
mod command;
mod dates;
mod files;
mod texts;

use case_press::import::timelinejs::read;
use case_press::import::{Event, Fate, Imported, RowNote, Time};
use serde_json::{Value, json};

/// A timeline of these events.
fn of(events: Value) -> Imported {
    read(&json!({ "events": events }).to_string(), None)
}

/// An event with these keys besides a date and a headline.
fn event(keys: Value) -> Value {
    let mut event = json!({ "start_date": { "year": 2020, "month": 5, "day": 6 }, "text": { "headline": "A day" } });
    event.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    event
}

/// The only event of a timeline of one event with these keys, and the notes about it.
fn only(keys: Value) -> (Event, Vec<RowNote>) {
    let mut imported = of(json!([event(keys)]));
    assert_eq!(imported.events.len(), 1, "{:?}", imported.notes);
    (imported.events.remove(0), imported.notes)
}

/// When an event happened, as the case file has it.
fn when(event: &Event) -> String {
    match event.time {
        Time::At(point) => point.to_string(),
        Time::Span(from, to) => format!("{from} to {to}"),
    }
}

/// When an event with these dates happened, or why it is left out.
fn dated(start: Value, end: Option<Value>, zone: Option<&str>) -> Result<String, String> {
    let mut event = json!({ "start_date": start, "text": { "headline": "A day" } });
    if let Some(end) = end {
        event.as_object_mut().unwrap().insert("end_date".to_owned(), end);
    }
    let imported = read(&json!({ "events": [event] }).to_string(), zone);
    match imported.events.first() {
        Some(event) => Ok(when(event)),
        None => {
            Err(imported.notes.into_iter().find(|note| note.fate == Fate::LeftOut).unwrap().what)
        }
    }
}

fn at(start: Value) -> Result<String, String> {
    dated(start, None, None)
}

fn span(start: Value, end: Value) -> Result<String, String> {
    dated(start, Some(end), None)
}

fn whats(notes: &[RowNote]) -> Vec<&str> {
    notes.iter().map(|note| note.what.as_str()).collect()
}

#[track_caller]
fn told(notes: &[RowNote], words: &str) {
    assert!(notes.iter().any(|note| note.what.contains(words)), "{words}: {:?}", whats(notes));
}
