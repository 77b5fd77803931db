//! Goes through a paragraph with the Markdown parser, and keeps what belongs to the small part.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::{Piece, TextFault};
use crate::problem::Fault;

/// So many faults of a text are told; more are one slip many times.
const MOST: usize = 20;

const LINK: &str = "Write a link as `[words](https://...)` or `[words](term:id)`.";

/// How the address of a value begins, which the press writes in words.
const VALUES: [&str; 3] = ["date:", "number:", "money:"];

/// What is being read.
#[derive(Default)]
pub(super) struct Reading<'a> {
    text: &'a str,
    /// The place of what is read now.
    place: Range<usize>,
    pieces: Vec<Piece>,
    /// The piece that is open, with no words yet or some.
    open: Option<Piece>,
    /// How many pieces stand inside the open one; each is a fault.
    depth: usize,
    paragraphs: usize,
    html: bool,
    /// Places of links and pictures.
    links: Vec<Range<usize>>,
    faults: Vec<TextFault>,
}

impl<'a> Reading<'a> {
    /// The pieces of a paragraph, and the faults in it.
    pub(super) fn of(text: &'a str) -> (Vec<Piece>, Vec<TextFault>) {
        let parser = Parser::new_ext(text, Options::empty());
        let mut reading = Reading { text, ..Reading::default() };
        if parser.reference_definitions().iter().next().is_some() {
            reading.place = 0..text.len();
            reading.fault("An address stands apart from its words here.", LINK);
        }
        for (event, place) in parser.into_offset_iter() {
            reading.event(event, place);
        }
        reading.half_links();
        (reading.pieces, reading.faults)
    }

    fn event(&mut self, event: Event<'a>, place: Range<usize>) {
        let part = self.text.get(place.clone()).unwrap_or_default();
        self.place = place;
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => self.close(),
            Event::End(_) => {}
            Event::Text(words) => {
                self.lone_star(part);
                self.words(&words);
            }
            Event::SoftBreak => self.words(" "),
            // Two blanks at the end of a line cannot be seen, so nobody meant them.
            Event::HardBreak if !part.starts_with('\\') => self.words(" "),
            Event::HardBreak => self.fault(
                "A text cannot break its line.",
                "Take out the backslash at the end of the line.",
            ),
            Event::Code(_) => self.fault(
                "Backquotes mark program code, which a text cannot have.",
                "Take out the backquotes.",
            ),
            // The opening tag is enough to be told about.
            Event::InlineHtml(_) if part.starts_with("</") && self.html => {}
            Event::InlineHtml(_) | Event::Html(_) => {
                self.html = true;
                self.fault(
                    "A text cannot have HTML.",
                    "Use `*emphasis*`, `**strong**` or a link; a plain `<` is written `\\<`.",
                );
            }
            Event::Rule => self.block("a line across the page"),
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => self.block("this sign"),
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        match tag {
            Tag::Paragraph => {
                self.paragraphs += 1;
                if self.paragraphs == 2 {
                    self.fault(
                        "A text is one paragraph; this is the start of a second one.",
                        "Take out the empty line, or make two statements of it.",
                    );
                }
            }
            Tag::Emphasis => self.open(Piece::Em(String::new())),
            Tag::Strong => self.open(Piece::Strong(String::new())),
            Tag::Link { link_type, dest_url, title, .. } => {
                if link_type != LinkType::Inline || !title.is_empty() {
                    self.fault("A link has words and an address, and nothing else.", LINK);
                }
                self.links.push(self.place.clone());
                let (words, to) = (String::new(), dest_url.to_string());
                self.open(Piece::Link { words, to });
            }
            Tag::Image { .. } => {
                self.links.push(self.place.clone());
                self.fault("A text cannot have a picture.", "Take it out, or link to it.");
            }
            // The HTML inside is a fault of its own.
            Tag::HtmlBlock | Tag::Item => {}
            Tag::Heading { .. } => self.block("a heading"),
            Tag::BlockQuote(_) => self.block("a quotation block"),
            Tag::CodeBlock(_) => self.block("a block of program code"),
            Tag::List(_) => self.block("a list"),
            _ => self.block("this form"),
        }
    }

    fn open(&mut self, piece: Piece) {
        if self.open.is_some() {
            self.depth += 1;
            self.fault(
                "Emphasis, strong words and links cannot stand inside one another.",
                "Keep one of them.",
            );
        } else {
            self.open = Some(piece);
        }
    }

    fn close(&mut self) {
        if let Some(depth) = self.depth.checked_sub(1) {
            self.depth = depth;
        } else if let Some(piece) = self.open.take() {
            let piece = self.value(piece);
            self.pieces.push(piece);
        }
    }

    /// A link without words that holds a value is one; other links need words.
    fn value(&mut self, piece: Piece) -> Piece {
        let Piece::Link { words, to } = piece else { return piece };
        let value = VALUES.iter().any(|start| to.starts_with(start));
        match (value, words.trim().is_empty()) {
            (true, true) => {}
            (true, false) => self.fault(
                "A value has no words of its own: the press writes it in each language.",
                "Leave the square brackets empty: `[](date:2025-01-21)`.",
            ),
            (false, true) => {
                self.fault("This link has no words, so nobody could read or press it.", LINK);
            }
            (false, false) => {}
        }
        if value { Piece::Value(to) } else { Piece::Link { words, to } }
    }

    fn words(&mut self, more: &str) {
        if let Some(piece) = &mut self.open {
            piece.words_mut().push_str(more);
        } else if let Some(Piece::Words(words)) = self.pieces.last_mut() {
            words.push_str(more);
        } else {
            self.pieces.push(Piece::Words(more.to_owned()));
        }
    }

    /// A star that Markdown left as it is was probably meant to mark something.
    fn lone_star(&mut self, part: &str) {
        let escaped =
            self.text.get(..self.place.start).is_some_and(|before| before.ends_with('\\'));
        let open = if escaped { part.get(1..).unwrap_or_default() } else { part };
        if open.contains('*') {
            self.fault(
                "This star marks nothing: it has no partner, or a blank stands inside.",
                "Write `*emphasis*` or `**strong**`; a star to be read is written `\\*`.",
            );
        }
    }

    fn block(&mut self, what: &str) {
        self.fault(
            &format!("A text is one plain paragraph; this would become {what}."),
            "Put words in front of the sign, or a backslash (`\\#`, `\\-`, `1\\.`).",
        );
    }

    fn fault(&mut self, reason: &str, mend: &str) {
        if self.faults.len() < MOST {
            let place = self.place.clone();
            self.faults.push(TextFault { place, fault: Fault::new(reason, mend) });
        }
    }

    /// Signs of a link outside every link are a link that went wrong.
    fn half_links(&mut self) {
        let signs: Vec<usize> = self.text.match_indices("](").map(|(at, _)| at).collect();
        let links = std::mem::take(&mut self.links);
        let mut links = links.into_iter().peekable();
        // How far the links reach that begin before a sign; they come in the order of the text.
        let mut reach = 0;
        for at in signs {
            while let Some(link) = links.next_if(|link| link.start <= at) {
                reach = reach.max(link.end);
            }
            let escaped = self.text.get(..at).is_some_and(|before| before.ends_with('\\'));
            if !escaped && at >= reach {
                self.place = at..at + 2;
                self.fault(
                    "This looks like a link, but it is not one: a sign or a blank is wrong.",
                    LINK,
                );
            }
        }
    }
}

impl Piece {
    fn words_mut(&mut self) -> &mut String {
        match self {
            Self::Words(words)
            | Self::Em(words)
            | Self::Strong(words)
            | Self::Value(words)
            | Self::Link { words, .. } => words,
        }
    }
}
