//! How large a case file and its parts may be, and a first look at the signs of a file that holds it to that.
//!
//! Whatever comes after may then take a place for every sign and go as deep as the brackets do: neither memory, nor the
//! stack, nor a reader's patience runs out. The limits are far above any case; who meets one has made a slip.

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use super::located::Span;
use crate::problem::{Kind, Lines, Problem};

/// Bytes of a file: 5,000 events of the length that is usual, and as many sources.
pub const FILE: usize = 4_000_000;
/// Bytes of a line, or of words over several lines. A paragraph has about a tenth of that.
const LINE: usize = 10_000;
/// Brackets and braces inside one another. A verdict takes two for each of its levels.
const DEPTH: usize = 32;
/// Parts of a key with dots.
const PARTS: usize = 16;
/// Signs and words as TOML counts them; the most that a file with 5,000 events and sources has is 600,000.
const TOKENS: usize = 1_000_000;
/// Tables of one kind, such as events.
const TABLES: usize = 5_000;
/// Facts, criteria and whatever else the rules count. How many of them can be proved is judged later (E39).
const RULES: usize = 1_000;
/// Words in a list.
pub(super) const WORDS: usize = 250;

/// How many tables of this kind may stand in a file; the path is the header's.
pub(super) fn tables(path: &str) -> usize {
    match path {
        "fact"
        | "criterion"
        | "constraint"
        | "question"
        | "question.options"
        | "outcome"
        | "definition.subclass" => RULES,
        _ => TABLES,
    }
}

/// The problem of a file that is too long to be read.
pub(crate) fn too_long() -> Problem {
    too_large(
        0..0,
        format!("This file is larger than {} MB, and no case file is.", FILE / 1_000_000),
        "Look whether it is the right file. Leave pictures and documents in files of their own.",
    )
}

/// The first limit that a text does not keep.
pub(super) fn exceeded(text: &str, lines: &Lines) -> Option<Problem> {
    if text.len() > FILE {
        return Some(too_long());
    }
    if let Some(line) = lines.longer_than(LINE, text) {
        return Some(too_large(
            line,
            format!("This line is longer than {LINE} bytes."),
            "Give each key a line of its own, and tell less in one text.",
        ));
    }
    let mut look = Look { text, tokens: 0, open: Vec::new(), dots: 0, word: false };
    Source::new(text).lex().find_map(|token| look.at(token))
}

/// Says that there is more of something than a file may have.
pub(super) fn too_many(place: Span, most: usize, what: &str) -> Problem {
    too_large(
        place,
        format!("This is one too many: {most} {what} are the most."),
        "Keep those that matter to a reader.",
    )
}

fn too_large(place: Span, reason: String, mend: &str) -> Problem {
    Problem::new(Kind::TooLarge, place, reason, mend)
}

/// What has been seen of a file so far.
struct Look<'a> {
    text: &'a str,
    tokens: usize,
    /// The brackets and braces that are open.
    open: Vec<TokenKind>,
    /// The dots of the key that is read.
    dots: usize,
    /// Whether a part of it was the last that came.
    word: bool,
}

impl Look<'_> {
    fn at(&mut self, token: Token) -> Option<Problem> {
        let place = token.span().start()..token.span().end();
        self.tokens += 1;
        if self.tokens > TOKENS {
            return Some(too_large(
                place,
                "The file goes on behind this place with more signs than a case file can have."
                    .to_owned(),
                "Look whether something was pasted here that does not belong into the file.",
            ));
        }
        self.key(token.kind());
        if self.dots >= PARTS {
            return Some(too_large(
                place,
                format!("A key with more than {PARTS} parts stands here."),
                "Take dots out. Dots inside words are right between quotation marks.",
            ));
        }
        self.bracket(token.kind());
        if self.open.len() > DEPTH {
            return Some(too_large(
                place,
                format!("{} brackets are open here, one inside another.", self.open.len()),
                "Close lists with `]` and tables with `}` where they end.",
            ));
        }
        self.paragraph(token.kind(), place)
    }

    /// Counts the dots of a key. Words without a dot between them are no key.
    fn key(&mut self, kind: TokenKind) {
        let was_word = std::mem::take(&mut self.word);
        match kind {
            TokenKind::Dot => self.dots += 1,
            TokenKind::Whitespace => self.word = was_word,
            TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString => {
                if was_word {
                    self.dots = 0;
                }
                self.word = true;
            }
            _ => self.dots = 0,
        }
    }

    /// A closing sign closes only its own kind, as in the parser; so nothing can go deeper there than here.
    fn bracket(&mut self, kind: TokenKind) {
        let partner = match kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                return self.open.push(kind);
            }
            TokenKind::RightSquareBracket => TokenKind::LeftSquareBracket,
            TokenKind::RightCurlyBracket => TokenKind::LeftCurlyBracket,
            _ => return,
        };
        if self.open.last() == Some(&partner) {
            self.open.pop();
        }
    }

    fn paragraph(&self, kind: TokenKind, place: Span) -> Option<Problem> {
        let marks = match kind {
            TokenKind::MlBasicString => "\"\"\"",
            TokenKind::MlLiteralString => "'''",
            _ => return None,
        };
        // Words that nothing ends are a slip of another kind, and told as such.
        let ended = self.text.get(place.start + 3..place.end)?.ends_with(marks);
        (ended && place.len() > LINE).then(|| {
            too_large(
                place.start..place.start + 3,
                format!("These words are longer than {LINE} bytes."),
                "If they should have ended earlier, write the three quotation marks there.",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(text: &str) -> Option<String> {
        exceeded(text, &Lines::of(text)).map(|problem| {
            assert_eq!(problem.kind, Kind::TooLarge);
            assert!(text.get(problem.span).is_some());
            problem.reason
        })
    }

    fn told(text: &str, words: &str) {
        let reason = reason(text).unwrap_or_default();
        assert!(
            reason.contains(words),
            "{}...: {reason}",
            text.chars().take(40).collect::<String>()
        );
    }

    #[test]
    fn what_fits_is_fine() {
        let list = format!("a = {}{}\n", "[".repeat(DEPTH), "]".repeat(DEPTH));
        for text in ["", &list.repeat(100), &"[[event]]\nid = 'a'\n".repeat(9000)] {
            assert_eq!(reason(text), None);
        }
        let prose = "A sentence. And another one, which ends in dots... So it goes on.\n";
        assert_eq!(reason(&prose.repeat(50)), None, "dots of prose are no key");
        let open = format!("text = \"\"\"\n{}", "words\n".repeat(9000));
        assert_eq!(reason(&open), None, "a mark is missing");
    }

    #[test]
    fn what_does_not_fit_is_told() {
        told(&"a\n".repeat(FILE), "4 MB");
        told(&format!("# {}", "a".repeat(LINE)), "longer than 10000 bytes");
        told(&format!("a = \"\"\"{}\"\"\"", "a\n".repeat(LINE)), "words are longer");
        told(&format!("a = {}", "[{b = ".repeat(17)), "33 brackets");
        told(&format!("{}b = 1", "a . ".repeat(16)), "more than 16 parts");
        told(&"a=1,".repeat(300_000).replace(',', "\n"), "more signs");
    }

    #[test]
    fn brackets_that_do_not_match_close_nothing() {
        told(&format!("a = {}", "[}".repeat(40)), "33 brackets");
        assert_eq!(reason(&format!("a = {}", "[]{}".repeat(400))), None);
    }
}
