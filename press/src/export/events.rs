//! `events.csv`: the timeline as a table (RFC 4180), one event a row, oldest first.

use jiff::civil::Date;

use super::bounds::Bounds;
use super::text::plain;
use super::{ExportError, Told};

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

/// What tells a spreadsheet that the words are UTF-8. Without it, Excel shows "TÃ©rminos" for "Términos".
const MARK: &str = "\u{feff}";

/// The table, with a heading row.
pub(super) fn table(told: Told<'_>) -> Result<String, ExportError> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    table.write_record(COLUMNS)?;
    for (event, compiled) in told.events() {
        let Bounds { from, to, certainty } = (&event.when).into();
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let lane = told.case.lanes.get(event.lane);
        let sources = event.statement.ground.sources.iter();
        let sources = sources.filter_map(|at| told.case.sources.get(*at));
        let sources: Vec<&str> = sources.map(|source| &*source.url).collect();
        table.write_record([
            &*event.id,
            &day(from),
            &day(to),
            certainty.name(),
            &safe(&compiled.when.text),
            &safe(lane.map_or("", |lane| &lane.name)),
            &safe(&compiled.title),
            &safe(&compiled.statement.ground.label),
            &safe(&plain(&compiled.statement.text)),
            if event.key { "yes" } else { "" },
            &event.statement.quote.as_ref().map(|quote| safe(&quote.text)).unwrap_or_default(),
            &sources.join(" "),
            &format!("{}#event-{}", told.page(), event.id),
        ])?;
    }
    let bytes = table.into_inner().map_err(|wrong| csv::Error::from(wrong.into_error()))?;
    Ok(format!("{MARK}{}", String::from_utf8_lossy(&bytes)))
}

/// Words that a spreadsheet takes for words: one that starts like a formula gets a quote in front, as OWASP advises.
/// Some spreadsheets take the wide forms of the signs for the signs.
fn safe(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
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
