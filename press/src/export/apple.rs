//! `table.html`: the timeline as a plain table that Apple News takes as an `htmltable` component.
//!
//! Apple News allows only table, row and cell elements with text, links, lists and emphasis (Apple News Format, HTMLTable),
//! no style and no script. Other systems that take a bare table take it as well.

use super::Told;
use super::text::{escaped, html};

/// The table, with when, what and on what it rests.
pub(super) fn table(told: Told<'_>) -> String {
    let compiled = told.compiled;
    let page = told.page();
    let rows = compiled.brief.timeline.events.iter().map(|event| {
        format!(
            "<tr><td>{}</td><td><strong>{}</strong> {}</td><td>{}</td></tr>\n",
            escaped(&event.when.text),
            escaped(&event.title),
            html(&event.statement.text, &page),
            escaped(&event.statement.ground.label),
        )
    });
    let rows: String = rows.collect();
    let heading = escaped(&compiled.words.timeline_heading);
    let title = escaped(&compiled.article.title);
    format!("<table>\n<tr><th colspan=\"3\">{title} {heading}</th></tr>\n{rows}</table>\n")
}
