//! `timeline.json`: the timeline in the JSON of TimelineJS 3.
//!
//! An allegation keeps its label: it is the first thing in the text, "Alleged: …". The sources stand behind the text as
//! links. `case-press import timelinejs` reads the file back, and then these are the same as before: id, name of the lane,
//! title, date or span with its exactness, words and emphasis and links of the text, addresses and titles of the sources.
//!
//! What the format has no place for, and what therefore does not come back:
//!
//! - That a date is "about", "by", "expected" or "postponed", an open start (`before`) and an open end (`from` alone). They
//!   are shown in words (`display_date`) at the one day that is known, and come back as that day and a note.
//! - Times of day come back only with the court's zone (`--zone`), since the format has none.
//! - The basis (its label comes back as a note in `basis = "TODO: …"`), a quote's source and place (its words stay in the
//!   text), which events are key events, the lens.
//! - Links to explained terms, and values: they are words here.
//! - Id, short name, mark and order of lanes; publisher, kind, date and archive of sources (a publisher comes back).
//! - Everything that is not the timeline, but for title and summary.

#[cfg(test)]
mod round_trip;

use case_explainer::brief::{Ground, Node, Statement};
use serde_json::{Map, Value, json};

use super::text::{escaped, html, in_place};
use super::{ExportError, Told};
use crate::article;
use crate::case::{DateIs, Event, Timing, When};

/// Class of the words before a text that say what it rests on.
pub(crate) const BASIS: &str = "case-basis";
/// Class of the list of sources behind a text.
pub(crate) const SOURCES: &str = "case-sources";
/// Class of the line under the title that says where the case stands.
pub(crate) const STATUS: &str = "case-status";

/// The timeline as TimelineJS reads it.
///
/// # Errors
/// It cannot be written as JSON.
pub fn timelinejs(told: Told<'_>) -> Result<String, ExportError> {
    let events = told.events().map(|(event, compiled)| told.slide(event, compiled));
    let timeline = json!({
        "title": told.title_slide(),
        "events": events.collect::<Vec<_>>(),
        "scale": "human",
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&timeline)?))
}

impl Told<'_> {
    fn title_slide(&self) -> Value {
        let article = &self.compiled.article;
        let status = &article.status;
        let line = format!(
            "<p class=\"{STATUS}\">{} {}</p>{}",
            escaped(&status.headline),
            labelled(&status.statement),
            self.sources(&status.statement.ground),
        );
        json!({ "text": {
            "headline": escaped(&article.title),
            "text": format!("<p>{}</p>{line}", escaped(&article.summary)),
        } })
    }

    fn slide(&self, event: &Event, compiled: &article::Event) -> Value {
        let mut slide = Map::new();
        let lane = self.case.lanes.get(event.lane);
        let mut put = |key: &str, value: Value| drop(slide.insert(key.to_owned(), value));
        put("unique_id", json!(&*event.id));
        put("group", json!(lane.map(|lane| escaped(&lane.name))));
        let (start, end, in_words) = dates(&event.when);
        put("start_date", start);
        if let Some(end) = end {
            put("end_date", end);
        }
        if in_words {
            put("display_date", json!(escaped(&compiled.when.text)));
        }
        let sources = self.sources(&compiled.statement.ground);
        put(
            "text",
            json!({
                "headline": escaped(&compiled.title),
                "text": format!("<p>{}</p>{sources}", labelled(&compiled.statement)),
            }),
        );
        // The links are there already; TimelineJS is not to find others in the words.
        put("autolink", json!(false));
        Value::Object(slide)
    }

    /// The sources as a list of links.
    fn sources(&self, ground: &Ground) -> String {
        let sources = ground.sources.iter();
        let sources = sources.filter_map(|at| self.compiled.article.sources.get(usize::from(*at)));
        let items = sources.map(|source| {
            format!(
                "<li><a href=\"{}\">{}</a>, <cite>{}</cite></li>",
                escaped(&source.url),
                escaped(&source.title),
                escaped(&source.publisher)
            )
        });
        format!("<ul class=\"{SOURCES}\">{}</ul>", items.collect::<String>())
    }
}

/// A statement with its label in front.
fn labelled(statement: &Statement) -> String {
    let label = escaped(&statement.ground.label);
    let text: Vec<Node> = statement.text.iter().map(in_place).collect();
    format!("<span class=\"{BASIS}\">{label}:</span> {}", html(&text, ""))
}

/// Start, end, and whether words have to say what the dates cannot.
fn dates(timing: &Timing) -> (Value, Option<Value>, bool) {
    match timing {
        Timing::On(when, is) => (date(when), None, *is != DateIs::Exact),
        Timing::Span(from, to) => (date(from), Some(date(to)), false),
        Timing::Since(from) => (date(from), None, true),
        Timing::Before(day) => (date(&When::Day(*day)), None, true),
    }
}

/// A date in its parts. Hours and minutes are words, because TimelineJS takes the bare number 0 for nothing.
fn date(when: &When) -> Value {
    match when {
        When::Year(year) => json!({ "year": year }),
        When::Month(year, month) => json!({ "year": year, "month": month }),
        When::Day(day) => json!({ "year": day.year(), "month": day.month(), "day": day.day() }),
        When::Minute(minute) => json!({
            "year": minute.year(), "month": minute.month(), "day": minute.day(),
            "hour": minute.hour().to_string(), "minute": minute.minute().to_string(),
        }),
    }
}
