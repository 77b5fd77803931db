//! A report as one HTML file that needs nothing else: to be read on a screen, printed and signed.

use super::{Block, Document, Footing, Kind, Line, Row, Span, Table};
use crate::export::text::escaped;

const STYLE: &str = include_str!("style.css");

/// The report as an HTML file.
#[must_use]
pub fn html(document: &Document) -> String {
    let (language, title) = (escaped(&document.language), escaped(&document.title));
    let (fixed, running) = (fixed(document), running(&document.running));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>\n{STYLE}{running}</style>\n</head>\n\
         <body>\n<main>\n<h1{fixed}>{title}</h1>\n",
        escaped(&document.direction)
    );
    // The levels of the headings whose sections are open.
    let mut open: Vec<u8> = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level, id, words } => {
                while open.pop_if(|above| *above >= *level).is_some() {
                    out.push_str("</section>\n");
                }
                open.push(*level);
                out.push_str(&format!(
                    "<section{}>\n<h{level}{fixed}>{}</h{level}>\n",
                    named(id),
                    escaped(words)
                ));
            }
            Block::Paragraph(line) => out.push_str(&format!("<p>{}</p>\n", text(line))),
            Block::List(lines) => {
                let items = lines.iter().map(|line| format!("<li>{}</li>\n", text(line)));
                out.push_str(&format!("<ul>\n{}</ul>\n", items.collect::<String>()));
            }
            Block::Table(table) => out.push_str(&tabular(table, &fixed)),
        }
    }
    open.iter().for_each(|_| out.push_str("</section>\n"));
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// What puts words above every printed page.
fn running(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    // Neither the string nor the style sheet ends before the words do (W3C, "CSS Syntax Module Level 3", §4.3.7).
    let plain =
        |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '.' | ',' | ':' | '-' | '·');
    let sign = |sign: char| {
        if plain(sign) { sign.to_string() } else { format!("\\{:x} ", u32::from(sign)) }
    };
    let words: String = words.chars().map(sign).collect();
    format!("@page {{ @top-right {{ content: \"{words}\"; font: 8pt Arial, sans-serif; }} }}\n")
}

/// An `id` for links to lead to.
fn named(id: &str) -> String {
    if id.is_empty() { String::new() } else { format!(" id=\"{}\"", escaped(id)) }
}

/// The `lang` of the fixed words, where they are in another language than the case.
fn fixed(document: &Document) -> String {
    if document.language.split('-').next() == Some(&document.fixed) {
        return String::new();
    }
    format!(" lang=\"{}\"", escaped(&document.fixed))
}

fn tabular(table: &Table, fixed: &str) -> String {
    let head = table.head.iter().map(|it| format!("<th scope=\"col\"{fixed}>{}</th>", escaped(it)));
    let head: String = head.collect();
    let rows: String = table.rows.iter().map(|it| row(it, table.kind)).collect();
    format!(
        "<table class=\"{}\">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
        class(table.kind)
    )
}

fn row(row: &Row, kind: Kind) -> String {
    let cells = row.cells.iter().enumerate().map(|(at, lines)| {
        let lines: Vec<String> = lines.iter().map(text).collect();
        let lines = match lines.as_slice() {
            [one] => one.clone(),
            many => many.iter().map(|line| format!("<div>{line}</div>")).collect(),
        };
        let names_row = at == 0
            && matches!(
                kind,
                Kind::Facts | Kind::Statements | Kind::Outcomes | Kind::Glance | Kind::Findings
            );
        if names_row {
            format!("<th scope=\"row\">{lines}</th>")
        } else {
            format!("<td>{lines}</td>")
        }
    });
    let id = named(&row.id);
    let alleged = if row.alleged { " class=\"alleged\"" } else { "" };
    format!("<tr{id}{alleged}>{}</tr>\n", cells.collect::<String>())
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Facts => "facts",
        Kind::Sign => "sign",
        Kind::Notes => "notes",
        Kind::Statements => "statements",
        Kind::Outcomes => "outcomes",
        Kind::Answers => "answers",
        Kind::Glance => "glance",
        Kind::Findings => "findings",
        Kind::Sources => "sources",
        Kind::Plain => "plain",
    }
}

fn text(line: &Line) -> String {
    let spans = line.iter().map(|span| match span {
        Span::Words(words) => escaped(words),
        Span::Em(words) => format!("<em>{}</em>", escaped(words)),
        Span::Strong(words) => format!("<strong>{}</strong>", escaped(words)),
        Span::Gone(words) => format!("<del>{}</del>", escaped(words)),
        Span::New(words) => format!("<ins>{}</ins>", escaped(words)),
        Span::Code(words) => format!("<code>{}</code>", escaped(words)),
        Span::Basis { label, footing } => {
            let class = match footing {
                Footing::Alleged => "alleged",
                Footing::Word => "word",
                Footing::Record => "record",
                Footing::Open => "open",
            };
            format!("<b class=\"basis {class}\">{}</b>", escaped(label))
        }
        Span::Quote { words, lang } if lang.is_empty() => format!("<q>{}</q>", escaped(words)),
        Span::Quote { words, lang } => {
            format!("<q lang=\"{}\" dir=\"auto\">{}</q>", escaped(lang), escaped(words))
        }
        Span::Link { words, to } => {
            format!("<a href=\"{}\">{}</a>", escaped(to), escaped(words))
        }
    });
    spans.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_case_cannot_become_markup() {
        let hostile = "</td><script>alert(\"1\")</script>&amp;";
        let spans = [
            Span::Words(hostile.into()),
            Span::Em(hostile.into()),
            Span::Strong(hostile.into()),
            Span::Code(hostile.into()),
            Span::Basis { label: hostile.into(), footing: Footing::Word },
            Span::Quote { words: hostile.into(), lang: "\"><script>".into() },
            Span::Link { words: hostile.into(), to: "https://example.org/\"><script>".into() },
        ];
        let row = Row { id: "\"><script>".into(), alleged: true, cells: vec![vec![spans.into()]] };
        let table = Table { kind: Kind::Plain, head: vec![hostile.into()], rows: vec![row] };
        let blocks = vec![
            Block::Heading { level: 2, id: "\"><script>".into(), words: hostile.into() },
            Block::Table(table),
        ];
        let document = Document {
            language: "\"><script>".into(),
            title: hostile.into(),
            running: "</style><script>".into(),
            blocks,
            ..Document::default()
        };
        let written = html(&document);
        assert!(!written.contains("<script"), "{written}");
        assert!(!written.contains("&amp;</"), "an ampersand is written as what it is");
    }
}
