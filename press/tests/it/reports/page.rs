//! A sheet as a reader's program sees it: HTML and Markdown as lists of what they say.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::node::Node;
use scraper::{ElementRef, Html};

use super::flat;
use crate::support::html::all;

/// The element with an id.
pub(crate) fn by_id<'h>(html: &'h Html, id: &str) -> ElementRef<'h> {
    let found = all(html, &format!("[id=\"{id}\"]"));
    assert_eq!(found.len(), 1, "{id} is there once");
    found[0]
}

/// The words of an element.
pub(crate) fn text(element: ElementRef<'_>) -> String {
    flat(&element.text().collect::<Vec<_>>().join(" ").replace(" ,", ",")).replace(" .", ".")
}

/// What a page says, heading by heading, paragraph by paragraph and cell by cell, with the labels as Markdown has them.
pub(crate) fn said_by_html(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let blocks =
        all(&html, "main h1, main h2, main h3, main h4, main p, main li, main th, main td");
    blocks.into_iter().map(|block| flat(&spelled(block))).collect()
}

/// The words of an element with what a style sheet adds to them.
fn spelled(element: ElementRef<'_>) -> String {
    let mut words = String::new();
    for child in element.children() {
        match child.value() {
            Node::Text(text) => words.push_str(text),
            Node::Element(tag) => {
                let inner = spelled(ElementRef::wrap(child).unwrap());
                let is = |class: &str| tag.classes().any(|it| it == class);
                words.push_str(&match tag.name() {
                    "q" => format!("“{inner}”"),
                    "div" => format!(" {inner} "),
                    _ if is("alleged") => format!("⚠ {}:", inner.to_uppercase()),
                    _ if is("basis") => format!("{inner}:"),
                    _ => inner,
                });
            }
            _ => {}
        }
    }
    words
}

/// What a Markdown file says, in the same order.
pub(crate) fn said_by_markdown(markdown: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        let add =
            |blocks: &mut Vec<String>, words: &str| blocks.last_mut().unwrap().push_str(words);
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::Item | Tag::TableCell) => {
                blocks.push(String::new());
            }
            Event::Text(words) | Event::Code(words) => add(&mut blocks, &words),
            Event::InlineHtml(tag) if &*tag == "<br>" => add(&mut blocks, " "),
            Event::InlineHtml(tag) => {
                assert!(tag.starts_with("<a id=") || &*tag == "</a>", "{tag}")
            }
            Event::SoftBreak => add(&mut blocks, " "),
            Event::Start(
                Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::List(None)
                | Tag::Emphasis
                | Tag::Strong
                | Tag::Link { .. },
            ) => {}
            Event::End(
                TagEnd::Heading(_)
                | TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::List(_)
                | TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Link,
            ) => {}
            other => panic!("a sheet has no {other:?}"),
        }
    }
    blocks.iter().map(|block| flat(block)).collect()
}
