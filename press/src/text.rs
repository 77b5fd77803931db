//! The small part of Markdown that a text may use, as plain pieces.
//!
//! One paragraph of words, emphasis, strong words and links. Where a link leads is not judged here: it may be an address
//! or a term, and only `check` knows the terms. Nothing is dropped in silence: whatever is not in the small part is a fault.

mod reading;
mod writing;

use std::ops::Range;

use crate::problem::Fault;
use reading::Reading;
pub(crate) use writing::{Form, markdown, plain, tidy};

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// Emphasised words.
    Em(String),
    /// Important words.
    Strong(String),
    /// Words that lead somewhere.
    Link {
        /// The words that are read.
        words: String,
        /// Where they lead, as it is written.
        to: String,
    },
    /// A value instead of words, as it is written: `date:2025-01-21`.
    Value(String),
}

/// Something in a text that is outside the small part of Markdown.
#[derive(Clone, Debug)]
pub(crate) struct TextFault {
    /// The part of the text it is about.
    pub(crate) place: Range<usize>,
    /// What is wrong, and how to mend it.
    pub(crate) fault: Fault,
}

/// Reads a paragraph; with faults, the pieces are what could be read around them.
pub(crate) fn pieces(text: &str) -> (Vec<Piece>, Vec<TextFault>) {
    // Blanks before the first word would make a block of program code of it.
    let blank = text.len() - text.trim_start().len();
    let (pieces, mut faults) = Reading::of(text.trim());
    for fault in &mut faults {
        fault.place.start += blank;
        fault.place.end += blank;
    }
    (pieces, faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Piece> {
        let (pieces, faults) = pieces(text);
        assert!(faults.is_empty(), "{text}: {faults:?}");
        pieces
    }

    fn faulty(text: &str, words: &str) {
        let (_, faults) = pieces(text);
        let reasons: Vec<&str> = faults.iter().map(|it| it.fault.reason.as_str()).collect();
        assert!(reasons.iter().any(|reason| reason.contains(words)), "{text}: {reasons:?}");
    }

    #[test]
    fn the_small_part_is_read() {
        let link = Piece::Link { words: "rule".into(), to: "https://example.org/a_b".into() };
        assert_eq!(
            read("One *two* **three** [rule](https://example.org/a_b), end."),
            [
                Piece::Words("One ".into()),
                Piece::Em("two".into()),
                Piece::Words(" ".into()),
                Piece::Strong("three".into()),
                Piece::Words(" ".into()),
                link,
                Piece::Words(", end.".into()),
            ]
        );
    }

    #[test]
    fn lines_of_a_paragraph_become_one() {
        assert_eq!(read("\n  one\n  two  \n three\n"), [Piece::Words("one two three".into())]);
    }

    #[test]
    fn plain_signs_stay_words() {
        for text in ["AT&T [sic] said <3", "a snake_case_word", "5 \\* 3", "In 2025. Then 1 < 2"] {
            assert_eq!(read(text).len(), 1, "{text}");
        }
        assert_eq!(read("5 \\* 3"), [Piece::Words("5 * 3".into())]);
    }

    #[test]
    fn the_rest_of_markdown_is_a_fault() {
        faulty("one\n\ntwo", "second");
        faulty("# one", "a heading");
        faulty("- one", "a list");
        faulty("2025. One", "a list");
        faulty("> one", "a quotation");
        faulty("`one`", "Backquotes");
        faulty("a <b>c</b>", "HTML");
        faulty("<div>\na\n</div>", "HTML");
        faulty("![a](https://example.org/a.png)", "picture");
        faulty("one\\\ntwo", "break its line");
        faulty("one\n\n---\n", "a line across");
    }

    #[test]
    fn a_value_stands_in_place_of_words() {
        for value in ["date:2025-01", "number:1200", "money:USD-1000"] {
            let text = format!("By []({value}), at most.");
            let [words, rest] = ["By ", ", at most."].map(|words| Piece::Words(words.into()));
            assert_eq!(read(&text), [words, Piece::Value(value.into()), rest]);
            faulty(&format!("[words]({value})"), "no words of its own");
        }
    }

    #[test]
    fn half_links_and_stars_are_faults() {
        faulty("<https://example.org>", "nothing else");
        faulty("[a](https://example.org 'title')", "nothing else");
        faulty("[a][b]\n\n[b]: https://example.org", "apart");
        faulty("[a](term:two words)", "looks like a link");
        faulty("[](term:a)", "no words");
        faulty("**[a](term:a)**", "inside one another");
        faulty("**open", "star");
        faulty("** open **", "star");
    }
}
