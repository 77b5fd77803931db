//! Words and texts: nothing empty, nothing invisible, and every link leads somewhere.

use case_explainer::brief::{Node, Str};

use super::{Checker, addresses, invisible};
use crate::case::{Inline, Text};
use crate::problem::{Kind, Problem, is_invisible};
use crate::source::{self, Field, Located, Span};
use crate::text::{Piece, pieces};

impl Checker<'_> {
    /// Plain words, in one line.
    pub(super) fn words(&mut self, raw: &Field<String>) -> Option<Str> {
        let raw = self.readable(raw.as_ref()?)?;
        let words: Vec<&str> = raw.value.split_whitespace().collect();
        Some(Str::from(words.join(" ")))
    }

    /// Plain words that fit their place.
    pub(super) fn short_words(&mut self, raw: &Field<String>, most: usize) -> Option<Str> {
        let words = self.words(raw)?;
        let length = words.chars().count();
        if length > most {
            self.report(Problem::new(
                Kind::TooLong,
                raw.as_ref()?.span.clone(),
                format!("This has {length} characters; there is room for {most}."),
                "Shorten it; the `text` below can tell the rest.",
            ));
        }
        Some(words)
    }

    /// A paragraph with the small part of Markdown.
    pub(super) fn text(&mut self, raw: &Field<String>) -> Option<Text> {
        let raw = self.readable(raw.as_ref()?)?;
        if self.is_full() {
            return None;
        }
        let (pieces, faults) = pieces(&raw.value);
        for found in faults {
            let place = raw.within(self.text, &found.place);
            self.report(found.fault.at(Kind::BadText, place));
        }
        let inlines: Vec<_> = pieces.into_iter().map(|piece| self.inline(piece, raw)).collect();
        inlines.into_iter().collect()
    }

    fn inline(&mut self, piece: Piece, raw: &Located<String>) -> Option<Inline> {
        Some(Inline::Node(match piece {
            Piece::Value(written) => {
                let span = self.place_of(raw, &written);
                let value = self.value_in_text(&Located { value: written, span })?;
                return Some(Inline::Value(value));
            }
            Piece::Words(words) => Node::Text(words.into()),
            Piece::Em(words) => Node::Em(words.into()),
            Piece::Strong(words) => Node::Strong(words.into()),
            Piece::Link { words, to } => {
                let words = Str::from(words);
                if let Some(id) = to.strip_prefix("term:") {
                    if self.index.terms.find(id).is_none() {
                        let span = self.place_of(raw, &to);
                        let id = Located { value: id.to_owned(), span };
                        self.mention(|index| &index.terms, &id)?;
                    }
                    Node::Term { words, id: id.into() }
                } else {
                    let address = addresses::parse(&to).map_err(|fault| {
                        let place = self.place_of(raw, &to);
                        self.report(fault.at(Kind::BadAddress, place));
                    });
                    Node::Link { words, url: address.ok()? }
                }
            }
        }))
    }

    /// The place of a part of a text; the whole text's where nobody would read about it, since looking takes time.
    fn place_of(&self, raw: &Located<String>, part: &str) -> Span {
        if self.is_full() { raw.span.clone() } else { raw.part(self.text, part) }
    }

    /// Words that a reader can see.
    fn readable<'r>(&mut self, raw: &'r Located<String>) -> Option<&'r Located<String>> {
        if raw.value.trim().is_empty() {
            self.report(Problem::new(
                Kind::BadText,
                raw.span.clone(),
                "There are no words here.",
                "Write them between the quotation marks.",
            ));
            return None;
        }
        if let Some(sign) = raw.value.chars().find(|&sign| is_invisible(sign)) {
            let place = raw.part(self.text, &sign.to_string());
            self.report(invisible::unseen(sign).at(Kind::Invisible, place));
        }
        (!self.gap(raw)).then_some(raw)
    }

    /// Whether this is marked as not written yet; then that is the only problem with it.
    pub(super) fn gap(&mut self, raw: &Located<String>) -> bool {
        let gap = source::gap(raw);
        let found = gap.is_some();
        gap.into_iter().for_each(|gap| self.report(gap));
        found
    }
}
