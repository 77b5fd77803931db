//! `events.csv`: the timeline as a table (RFC 4180), one event a row, oldest first.

use super::text::plain;
use super::{ExportError, Told};
use crate::case::{DateIs, Event, Timing};

/// The columns. Names do not change; new ones come last.
const COLUMNS: [&str; 13] = [
    "id",
    "from",
    "to",
    "certainty",
    "when",
    "lane",
    "title",
    "basis",
    "text",
    "key",
    "quote",
    "sources",
    "link",
];

/// The table, with a heading row.
pub(super) fn table(told: Told<'_>) -> Result<String, ExportError> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    table.write_record(COLUMNS)?;
    let timeline = &told.compiled.brief.timeline;
    for compiled in &timeline.events {
        let Some(event) = told.case.events.iter().find(|event| event.id == compiled.id) else {
            continue;
        };
        let (from, to, certainty) = bounds(event);
        let lane = timeline.lanes.get(usize::from(compiled.lane));
        let sources = compiled.statement.ground.sources.iter();
        let sources = sources.filter_map(|at| told.case.sources.get(usize::from(*at)));
        let sources: Vec<&str> = sources.map(|source| &*source.url).collect();
        table.write_record([
            &*event.id,
            &from,
            &to,
            certainty,
            &compiled.when.text,
            lane.map_or("", |lane| &lane.name),
            &safe(&compiled.title),
            &compiled.statement.ground.label,
            &safe(&plain(&compiled.statement.text)),
            if event.key { "yes" } else { "" },
            &event.statement.quote.as_ref().map(|quote| safe(&quote.text)).unwrap_or_default(),
            &sources.join(" "),
            &format!("{}#event-{}", told.page(), event.id),
        ])?;
    }
    let bytes = table.into_inner().map_err(|wrong| csv::Error::from(wrong.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// First day, last day (empty where open), and how sure they are.
fn bounds(event: &Event) -> (String, String, &'static str) {
    let empty = String::new;
    match &event.when {
        Timing::On(when, is) => {
            let sure = match is {
                DateIs::Exact => "exact",
                DateIs::About => "about",
                DateIs::By => "by",
                DateIs::Expected => "expected",
                DateIs::Postponed => "postponed",
            };
            (when.first_day().to_string(), when.last_day().to_string(), sure)
        }
        Timing::Span(from, to) => (from.first_day().to_string(), to.last_day().to_string(), "span"),
        Timing::Since(from) => (from.first_day().to_string(), empty(), "since"),
        Timing::Before(day) => (empty(), day.to_string(), "before"),
    }
}

/// Words that a spreadsheet takes for words: one that starts like a formula gets a quote in front, as OWASP advises.
fn safe(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_become_a_formula() {
        assert_eq!(safe("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(safe("The suit is filed"), "The suit is filed");
    }
}
