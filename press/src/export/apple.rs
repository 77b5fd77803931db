//! `table.html`: the timeline as a plain table that Apple News takes as an `htmltable` component.
//!
//! Apple News allows only table, row and cell elements with text, links, lists and emphasis (Apple News Format, HTMLTable),
//! no style and no script. Other systems that take a bare table take it as well.

use case_explainer::brief::Node;

use super::Told;
use super::text::{escaped, in_place};

/// The table, with when, what and on what it rests.
pub(super) fn table(told: Told<'_>) -> String {
    let rows = told.events().map(|(_, event)| {
        format!(
            "<tr><td>{}</td><td><strong>{}</strong> {}</td><td>{}</td></tr>\n",
            escaped(&event.when.text),
            escaped(&event.title),
            cell(told, &event.statement.text),
            escaped(&event.statement.ground.label),
        )
    });
    let rows: String = rows.collect();
    let heading = escaped(&told.compiled.words.timeline_heading);
    let title = escaped(&told.compiled.article.title);
    format!("<table>\n<tr><th colspan=\"3\">{title} {heading}</th></tr>\n{rows}</table>\n")
}

/// Text for a cell: quotes stand in quotation marks, since `q` is not allowed.
fn cell(told: Told<'_>, text: &[Node]) -> String {
    let node = |node: &Node| match node {
        Node::Term { .. } => node.clone(),
        other => in_place(other),
    };
    told.html(&text.iter().map(node).collect::<Vec<_>>())
}
