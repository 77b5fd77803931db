//! A report as plain text for a terminal: the cells of a table stand below one another, so that long texts can be read.

use anstyle::AnsiColor;
use textwrap::{Options, WordSplitter, wrap};

use super::{Block, Document, Line, Row, Span, Table, one_line};
use crate::problem::Look;

/// How wide a line may be.
const WIDTH: usize = 100;

/// The report as text.
///
/// What is gone stands in `[-…-]`, what is new in `{+…+}`, as `git diff --word-diff` has it; with colours they are red and
/// green besides.
#[must_use]
pub fn text(document: &Document, look: Look) -> String {
    let mut out = format!("{}\n{}\n", document.title, under(&document.title, '='));
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading { level: 2, words, .. } => {
                out.push_str(&format!("\n{words}\n{}\n", under(words, '-')));
            }
            Block::Heading { words, .. } => put(&mut out, &one_line(words), "", ""),
            Block::Paragraph(line) => put(&mut out, &spans(line, look), "", ""),
            Block::List(lines) => {
                lines.iter().for_each(|line| put(&mut out, &spans(line, look), "- ", "  "));
            }
            Block::Table(table) => tabular(&mut out, table, look),
        }
    }
    out
}

fn under(words: &str, sign: char) -> String {
    sign.to_string().repeat(textwrap::core::display_width(words).min(WIDTH))
}

/// A row: its first cell, and below it the others, each behind the name of its column.
fn tabular(out: &mut String, table: &Table, look: Look) {
    for Row { cells, .. } in &table.rows {
        for (at, (name, cell)) in table.head.iter().zip(cells).enumerate() {
            let mut lines =
                cell.iter().map(|line| spans(line, look)).filter(|line| !line.is_empty());
            if at == 0 {
                lines.for_each(|line| put(out, &line, "  ", "    "));
            } else if let Some(first) = lines.next() {
                put(out, &format!("{name}: {first}"), "    ", "      ");
                lines.for_each(|line| put(out, &line, "      ", "      "));
            }
        }
    }
}

/// Adds words in lines of the width.
fn put(out: &mut String, words: &str, first: &str, rest: &str) {
    let options = Options::new(WIDTH).initial_indent(first).subsequent_indent(rest);
    // A hyphen in an id is no place to break it.
    let options = options.word_splitter(WordSplitter::NoHyphenation).break_words(false);
    for line in wrap(words, options) {
        out.push_str(&line);
        out.push('\n');
    }
}

fn spans(line: &Line, look: Look) -> String {
    let spans = line.iter().map(|span| match span {
        Span::Words(words) | Span::Em(words) | Span::Strong(words) | Span::Code(words) => {
            one_line(words)
        }
        Span::Basis { label, .. } => format!("{}: ", one_line(label)),
        Span::Quote { words, .. } => format!("“{}”", one_line(words)),
        Span::Gone(words) => painted(&format!("[-{}-]", one_line(words)), AnsiColor::Red, look),
        Span::New(words) => painted(&format!("{{+{}+}}", one_line(words)), AnsiColor::Green, look),
        Span::Link { words, to } if to.starts_with('#') || words == to => one_line(words),
        Span::Link { words, to } => one_line(&format!("{words} <{to}>")),
    });
    spans.collect()
}

fn painted(words: &str, colour: AnsiColor, look: Look) -> String {
    match look {
        Look::Plain => words.to_owned(),
        Look::Colour => {
            let style = colour.on_default();
            format!("{style}{words}{style:#}")
        }
    }
}
