//! A case file of what was imported: whole in its form, with `TODO` wherever an editor has to write something.
//!
//! `case-press check` tells every such place as a gap (E43) and nothing else, as long as the imported words themselves are
//! in order. What there is to know about a row stands above its event, so that nobody has to look for it.

mod skeleton;

use std::fmt::Write as _;

use toml::Value;

use super::{Event, Fate, Imported, Row, RowNote, Source, Time, Words};
use crate::problem::is_invisible;

/// The marks of the lanes, in their order.
const MARKS: [&str; 4] = ["square", "diamond", "circle", "triangle"];

/// Width of a comment.
const WIDTH: usize = 118;

/// What a case file says besides what was imported.
#[derive(Clone, Copy, Debug)]
pub struct Begin<'a> {
    /// The name of the case's folder.
    pub slug: &'a str,
    /// Short name of the language that the imported words are in.
    pub language: &'a str,
    /// What it was imported from, such as `timeline.json`.
    pub from: &'a str,
}

/// Writes a case file.
#[must_use]
pub fn case_file(imported: &Imported, begin: Begin<'_>) -> String {
    let mut file = File::default();
    file.head(imported, begin);
    if let Some(zone) = &imported.zone {
        file.section("The court. Times of day are in its zone.");
        file.table("[court]");
        file.todo("name", "the court's name");
        file.todo("number", "the case's number");
        file.words("time_zone", zone);
    }
    file.0.push_str(skeleton::STATUS);
    file.section("The rows of the timeline. Each has a mark of its own, so that colour is never the only sign.");
    for (lane, mark) in imported.lanes.iter().zip(MARKS) {
        file.table("[[lane]]");
        file.words("id", &lane.id);
        file.found("name", &lane.name);
        file.found("short", &lane.name);
        file.words("mark", mark);
    }
    file.section("The timeline. A date is only as exact as its sources.");
    let events = imported.events.iter().chain(&imported.eras);
    for event in events {
        file.event(imported, event);
    }
    file.0.push_str(skeleton::QUESTIONS);
    file.section("Where everything can be checked.");
    for source in &imported.sources {
        file.source(source);
    }
    if imported.sources.is_empty() {
        file.0.push_str(skeleton::SOURCE);
    }
    file.0
}

/// A case file while it is written.
#[derive(Default)]
struct File(String);

impl File {
    fn head(&mut self, imported: &Imported, begin: Begin<'_>) {
        self.comment(&format!(
            "Begun from {} by `case-press import`. docs/case-format.md explains every key.",
            begin.from
        ));
        self.comment(&format!(
            "What starts with TODO is for you to write; `case-press check {}` lists every such place.",
            begin.slug
        ));
        let about = |note: &&RowNote| {
            note.fate == Fate::LeftOut || matches!(note.row, Row::File | Row::Title)
        };
        let notes: Vec<&RowNote> = imported.notes.iter().filter(about).collect();
        if !notes.is_empty() {
            self.0.push_str("#\n");
        }
        for note in notes {
            self.note(note);
        }
        self.0.push_str("\nschema = 1\n");
        self.words("id", begin.slug);
        self.words("language", begin.language);
        self.todo("name", "the short name of the case, such as Doe v. Acme");
        self.or_todo(
            "title",
            imported.title.as_deref(),
            "the headline; not an allegation, also not as a question",
        );
        self.or_todo(
            "summary",
            imported.summary.as_deref(),
            "one or two sentences for search results",
        );
        self.todo("reviewed", "the day on which you have checked the whole file");
    }

    fn event(&mut self, imported: &Imported, event: &Event) {
        self.0.push('\n');
        let own = |note: &&RowNote| note.row == event.row && note.fate == Fate::Kept;
        for note in imported.notes.iter().filter(own) {
            self.note(note);
        }
        self.0.push_str("[[event]]\n");
        self.words("id", &event.id);
        let lane = imported.lanes.get(event.lane).map_or("todo", |lane| lane.id.as_str());
        self.words("lane", lane);
        self.found("title", &event.title);
        match event.time {
            Time::At(point) => self.words("date", &point.to_string()),
            Time::Span(from, to) => {
                self.words("from", &from.to_string());
                self.words("to", &to.to_string());
            }
        }
        self.found("text", &event.text);
        match &event.label {
            Some(label) => self.todo("basis", &format!("it was labelled \"{label}\"")),
            None => self.todo("basis", ""),
        }
        let sources = event.sources.iter().filter_map(|at| imported.sources.get(*at));
        let ids: Vec<&str> = sources.map(|source| source.id.as_str()).collect();
        self.list("sources", if ids.is_empty() { &["todo"] } else { &ids });
    }

    fn source(&mut self, source: &Source) {
        self.table("[[source]]");
        self.words("id", &source.id);
        self.found("title", &source.title);
        self.found("publisher", &source.publisher);
        self.found("kind", &source.kind);
        if matches!(&source.kind, Words::Found(kind) if kind == "court-paper") {
            self.todo("read", "in full, excerpt, stored copy or not opened");
        }
        self.words("url", &source.url);
    }

    fn section(&mut self, about: &str) {
        self.0.push_str("\n\n");
        self.comment(about);
    }

    fn table(&mut self, header: &str) {
        let _ = write!(self.0, "\n{header}\n");
    }

    fn note(&mut self, note: &RowNote) {
        let fate = if note.fate == Fate::LeftOut { " is left out" } else { "" };
        self.comment(&format!("{}{fate}: {} {} {}", note.row, note.what, note.why, note.mend));
    }

    /// A comment over as many lines as it needs.
    fn comment(&mut self, words: &str) {
        let mut line = "#".to_owned();
        for word in visible(words).split_whitespace() {
            if line.chars().count() + 1 + word.chars().count() > WIDTH && line != "#" {
                let _ = writeln!(self.0, "{line}");
                line = "#  ".to_owned();
            }
            line.extend([" ", word]);
        }
        let _ = writeln!(self.0, "{line}");
    }

    fn words(&mut self, key: &str, words: &str) {
        let _ = writeln!(self.0, "{key} = {}", Value::from(visible(words)));
    }

    fn list(&mut self, key: &str, words: &[&str]) {
        let list: Vec<Value> = words.iter().map(|words| Value::from(*words)).collect();
        let _ = writeln!(self.0, "{key} = {}", Value::from(list));
    }

    fn todo(&mut self, key: &str, note: &str) {
        if note.is_empty() {
            self.words(key, "TODO")
        } else {
            self.words(key, &format!("TODO: {note}"))
        }
    }

    fn found(&mut self, key: &str, words: &Words) {
        match words {
            Words::Found(words) => self.words(key, words),
            Words::ToWrite(note) => self.todo(key, note),
        }
    }

    fn or_todo(&mut self, key: &str, words: Option<&str>, note: &str) {
        match words {
            Some(words) => self.words(key, words),
            None => self.todo(key, note),
        }
    }
}

/// Words without what cannot be seen, which neither a comment nor a text may have.
fn visible(words: &str) -> String {
    words.chars().filter(|sign| !is_invisible(*sign)).collect()
}
