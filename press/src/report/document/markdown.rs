//! A report as Markdown with tables (GitHub Flavored Markdown, §4.10 "Tables").

use super::{Block, Document, Footing, Line, Row, Span, Table, one_line};

/// The report as a Markdown file.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n", escaped(&document.title));
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading { level, id, words } => {
                let marks = "#".repeat(usize::from(*level));
                out.push_str(&format!("{marks} {}{}\n", anchor(id), escaped(words)));
            }
            Block::Paragraph(line) => out.push_str(&format!("{}\n", text(line))),
            Block::List(lines) => {
                lines.iter().for_each(|line| out.push_str(&format!("- {}\n", text(line))));
            }
            Block::Table(table) => out.push_str(&tabular(table)),
        }
    }
    out
}

fn tabular(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = row(table.head.iter().map(|words| escaped(words)).collect());
    out.push_str(&row(table.head.iter().map(|_| "---".to_owned()).collect()));
    for Row { id, cells, .. } in &table.rows {
        let cells = cells.iter().map(|lines| {
            let lines: Vec<String> = lines.iter().map(text).collect();
            lines.join("<br>")
        });
        let mut cells: Vec<String> = cells.collect();
        if let Some(first) = cells.first_mut() {
            first.insert_str(0, &anchor(id));
        }
        out.push_str(&row(cells));
    }
    out
}

/// What links to an id lead to; Markdown has nothing of its own for it.
fn anchor(id: &str) -> String {
    if id.is_empty() { String::new() } else { format!("<a id=\"{}\"></a>", attribute(id)) }
}

fn text(line: &Line) -> String {
    let spans = line.iter().map(|span| match span {
        Span::Words(words) => escaped(words),
        Span::Em(words) => format!("*{}*", escaped(words)),
        Span::Strong(words) => format!("**{}**", escaped(words)),
        // Signs for these do not hold inside of words and beside full stops.
        Span::Gone(words) => format!("<del>{}</del>", escaped(words)),
        Span::New(words) => format!("<ins>{}</ins>", escaped(words)),
        // Code spans take no escapes, and a bar would still end a cell.
        Span::Code(words) => format!("`{}`", one_line(words).replace('`', "'").replace('|', "/")),
        Span::Basis { label, footing: Footing::Alleged } => {
            format!("**⚠ {}:**", escaped(&label.to_uppercase()))
        }
        Span::Basis { label, .. } => format!("**{}:**", escaped(label)),
        Span::Quote { words, .. } => format!("“{}”", escaped(words)),
        Span::Link { words, to } => format!("[{}](<{}>)", escaped(words), address(to)),
    });
    spans.collect()
}

/// Words in which nothing can be taken for Markdown, HTML or the end of a cell.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    // A list begins with a stroke, or with digits and what stands behind them; strokes also make a heading of the line
    // before.
    let (mut start, mut digits) = (true, false);
    for sign in one_line(words).chars() {
        let anywhere =
            matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#');
        let stroke = start && !digits && matches!(sign, '-' | '+' | '=');
        let point = start && digits && matches!(sign, '.' | ')');
        if anywhere || stroke || point {
            out.push('\\');
        }
        start &= sign.is_ascii_digit() || sign == ' ' && !digits;
        digits |= sign.is_ascii_digit();
        out.push(sign);
    }
    out
}

/// An address between angle brackets.
fn address(to: &str) -> String {
    let to = one_line(to).replace('<', "%3C").replace('>', "%3E");
    to.replace('\\', "%5C").replace('|', "%7C").replace(' ', "%20")
}

fn attribute(id: &str) -> String {
    one_line(id).replace('"', "&quot;").replace('|', "&#124;")
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, cell};
    use super::*;

    #[test]
    fn a_cell_survives_bars_and_line_breaks() {
        let cells = vec![cell("a | b\nc"), vec![vec![Span::Code("x|y".into())]], cell("\\|")];
        let rows = vec![Row { id: "event.a".into(), alleged: false, cells }];
        let head = vec!["One".to_owned(), "Two".to_owned(), "Three".to_owned()];
        let written = tabular(&Table { kind: Kind::Plain, head, rows });
        assert_eq!(written.lines().count(), 3, "{written}");
        let mut options = pulldown_cmark::Options::empty();
        options.insert(pulldown_cmark::Options::ENABLE_TABLES);
        let mut cells = Vec::new();
        for event in pulldown_cmark::Parser::new_ext(&written, options) {
            match event {
                pulldown_cmark::Event::Start(pulldown_cmark::Tag::TableCell) => {
                    cells.push(String::new());
                }
                pulldown_cmark::Event::Text(it) | pulldown_cmark::Event::Code(it) => {
                    cells.last_mut().unwrap().push_str(&it);
                }
                _ => {}
            }
        }
        assert_eq!(cells, ["One", "Two", "Three", "a | b c", "x/y", "\\|"]);
    }

    #[test]
    fn words_cannot_become_markup() {
        let words = "<b>*no* [link](https://example.org) `code` &lt; # _ ~~ ![x] a-b (c)";
        let written = text(&vec![Span::Words(words.into())]);
        let read = pulldown_cmark::Parser::new(&written).filter_map(|event| match event {
            pulldown_cmark::Event::Text(words) => Some(words.to_string()),
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Paragraph)
            | pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Paragraph) => None,
            other => panic!("{other:?}"),
        });
        assert_eq!(read.collect::<String>(), words);
    }

    #[test]
    fn words_cannot_begin_a_block() {
        for words in
            ["- a", "+ a", "1. a", "12) a", "# a", "> a", "=", "---", "~~~", "``` a", " - a"]
        {
            let written = text(&vec![Span::Words(words.into())]);
            let mut blocks = pulldown_cmark::Parser::new(&written);
            let first = blocks.next();
            let paragraph = pulldown_cmark::Event::Start(pulldown_cmark::Tag::Paragraph);
            assert_eq!(first, Some(paragraph), "{written}");
        }
    }
}
