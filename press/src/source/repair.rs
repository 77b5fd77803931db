//! Finds every place that is not TOML, going on behind each one.
//!
//! The parser goes on by itself after most slips. Some would take the rest of the file with them: a line that is neither
//! a key nor a header, a list or a paragraph that is never closed. Such lines are blanked, byte for byte, and the text is
//! read again; so every place stays what it is in the file, and one slip hides nothing behind it.

use toml::de::DeTable;

use super::located::Span;
use super::{flood, limits};
use crate::problem::{Lines, Problem};

/// How many blanked places are enough to know that this is not a case file.
const ENOUGH: usize = 20;
/// How many bytes are read again for that at most. A case file of usual length can be read [`ENOUGH`] times.
const AGAIN: usize = 4_000_000;
/// How many places are kept; the same key twice is found only when a file is read to its end.
const MOST: usize = 1_000;
/// How many slips are looked at for one that hides the rest.
const LOOKS: usize = 8;

/// A place that is not TOML.
#[derive(Clone, Debug)]
pub(crate) struct Tear {
    /// What the parser says.
    pub(crate) message: String,
    /// Where.
    pub(crate) span: Span,
}

/// A text that can be read, and what was wrong with it.
pub(crate) struct Torn {
    /// The text with the lines blanked that would have ended the reading.
    pub(crate) whole: String,
    /// The places that are not TOML, in the order of the file.
    pub(crate) tears: Vec<Tear>,
    /// What of the file is larger than it can be.
    pub(crate) too_large: Option<Problem>,
    /// Whether nothing in the file is worth judging, because it is too large or hardly TOML. Then the text that can be
    /// read is empty, and only the first places are told.
    pub(crate) hopeless: bool,
}

/// Does to a text the least that lets all of it be read.
pub(crate) fn repair(text: &str, lines: &Lines) -> Torn {
    if let Some(problem) = limits::exceeded(text, lines) {
        return hopeless(Vec::new(), Some(problem));
    }
    if let Some(end) = flood::begins(text) {
        return hopeless(tears(text.get(..end).unwrap_or_default()), None);
    }
    let mut whole = text.to_owned();
    let mut mended = Vec::new();
    let enough = (AGAIN / text.len().max(1)).clamp(1, ENOUGH);
    loop {
        let mut tears = tears(&whole);
        let loss = first_loss(&whole, &tears);
        let is_hopeless = loss.is_some() && mended.len() == enough;
        match loss {
            Some((lines, tear)) if !is_hopeless => {
                blank(&mut whole, lines);
                mended.push(tear);
            }
            _ => {
                if is_hopeless {
                    tears.truncate(1);
                }
                tears.extend(mended);
                tears.sort_by_key(|tear| tear.span.start);
                tears.truncate(MOST);
                if is_hopeless {
                    return hopeless(tears, None);
                }
                return Torn { whole, tears, too_large: None, hopeless: false };
            }
        }
    }
}

fn hopeless(tears: Vec<Tear>, too_large: Option<Problem>) -> Torn {
    Torn { whole: String::new(), tears, too_large, hopeless: true }
}

fn tears(text: &str) -> Vec<Tear> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let end = text.len();
    let tears = errors.into_iter().map(|error| Tear {
        message: error.message().to_owned(),
        span: error.span().unwrap_or(end..end),
    });
    let mut tears: Vec<Tear> = tears.collect();
    tears.sort_by_key(|tear| tear.span.start);
    tears
}

/// The first slip that hides what follows, with the lines to blank.
fn first_loss(text: &str, tears: &[Tear]) -> Option<(Span, Tear)> {
    let losses = tears.iter().filter_map(|tear| Some((tear, loss(&tear.message)?)));
    // Each look goes far back if there is nothing to find.
    losses.take(LOOKS).find_map(|(tear, loss)| {
        let at = tear.span.start;
        let opening = match loss {
            Loss::Line => return Some((line_at(text, at), tear.clone())),
            Loss::BracketAbove => opening(text, line_at(text, at).start, &["[", "{"]),
            Loss::Bracket => opening(text, at, &["[", "{"]),
            Loss::Marks => opening(text, at, &["\"\"\"", "'''"]),
        }?;
        let message = format!("never closed: {}", tear.message);
        let tear = Tear { message, span: opening.clone() };
        Some((line_at(text, opening.start).start..end_of_value(text, opening.end), tear))
    })
}

/// What hides the rest of a file.
enum Loss {
    /// A line that is nothing.
    Line,
    /// A bracket or brace that nothing closes, before this line.
    BracketAbove,
    /// A bracket or brace that nothing closes.
    Bracket,
    /// Three quotation marks that nothing closes.
    Marks,
}

fn loss(message: &str) -> Option<Loss> {
    let losses = [
        ("key with no value", Loss::Line),
        ("unexpected `=` in array", Loss::BracketAbove),
        ("missing key for inline table element", Loss::BracketAbove),
        ("unclosed array, ", Loss::Bracket),
        ("unclosed inline table", Loss::Bracket),
        ("invalid multi-line", Loss::Marks),
    ];
    losses.into_iter().find(|(start, _)| message.starts_with(start)).map(|(_, loss)| loss)
}

/// The opening sign of the last value before a place that starts with one of these signs.
fn opening(text: &str, before: usize, signs: &[&str]) -> Option<Span> {
    let mut end = before;
    while let Some(line) = text.get(..end).filter(|line| !line.is_empty()) {
        let start = line.trim_end_matches('\n').rfind('\n').map_or(0, |at| at + 1);
        if let Some((key, value)) = text.get(start..end).and_then(|line| line.split_once('=')) {
            let at = start + key.len() + 1 + (value.len() - value.trim_start().len());
            let sign = signs.iter().find(|sign| value.trim_start().starts_with(**sign));
            if let Some(sign) = sign {
                return Some(at..at + sign.len());
            }
        }
        end = start;
    }
    None
}

/// Where a value that is never closed probably ends: before the next line that looks like a key or a header.
fn end_of_value(text: &str, from: usize) -> usize {
    let mut at = line_at(text, from).end + 1;
    while let Some(line) = text.get(at..).and_then(|rest| rest.lines().next()) {
        let key = line.split('=').next().unwrap_or_default().trim();
        let is_key = line.contains('=')
            && key.chars().all(|sign| sign.is_ascii_alphanumeric() || "_-.".contains(sign));
        if is_key || line.starts_with('[') {
            return at;
        }
        at = line_at(text, at).end + 1;
    }
    text.len()
}

/// The line that a place is on, without its end.
fn line_at(text: &str, at: usize) -> Span {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after.find('\n').map_or(text.len(), |end| before.len() + end);
    start..end
}

/// Puts a blank for every byte of some lines, and keeps the ends of the lines.
fn blank(text: &mut String, lines: Span) {
    let Some(old) = text.get(lines.clone()) else { return };
    let new: String = old.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(lines, &new);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mend(text: &str) -> Torn {
        repair(text, &Lines::of(text))
    }

    fn lines(torn: &Torn, text: &str) -> Vec<usize> {
        let lines = Lines::of(text);
        torn.tears.iter().map(|tear| lines.number(tear.span.start)).collect()
    }

    #[test]
    fn a_broken_line_does_not_hide_the_next_one() {
        let text = "title: \"x\"\nid = \"a\"\nsome prose\nname = abc\n";
        let torn = mend(text);
        assert_eq!(lines(&torn, text), [1, 3, 4]);
        assert!(torn.whole.contains("id = \"a\""));
    }

    #[test]
    fn an_open_list_ends_where_the_next_key_begins() {
        let text = "a = [\"x\",\nb = 1\n[[c]]\nd = \"y\"\n";
        let torn = mend(text);
        assert_eq!(lines(&torn, text), [1]);
        assert!(torn.whole.ends_with("b = 1\n[[c]]\nd = \"y\"\n"), "{}", torn.whole);
    }

    #[test]
    fn an_open_paragraph_ends_where_the_next_key_begins() {
        let text = "a = \"\"\"\nsome words\nand more\n[[c]]\nd = \"y\"\n";
        let torn = mend(text);
        assert_eq!(lines(&torn, text), [1]);
        assert!(torn.whole.ends_with("[[c]]\nd = \"y\"\n"), "{}", torn.whole);
    }

    #[test]
    fn places_stay_what_they_are() {
        let text = "dé: \"ü\"\nid = \"a\"\n";
        let torn = mend(text);
        assert_eq!(torn.whole.len(), text.len());
        assert_eq!(torn.whole.find("id"), text.find("id"));
    }

    #[test]
    fn prose_is_given_up_on() {
        let torn = mend(&"just a line of words\n".repeat(200));
        assert_eq!(torn.tears.len(), ENOUGH + 1);
    }
}
