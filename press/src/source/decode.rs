//! From the bytes of a file to its text, whatever they are.

use super::limits;
use crate::problem::{Kind, Problem};

/// How many bytes of a file that is too long are kept, to show its first line.
const START: usize = 1_000;

/// The text of a file, and what is wrong with its bytes.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// The text; where bytes could not be read stands U+FFFD, the sign for that.
    pub text: String,
    /// What is wrong with the bytes.
    pub problem: Option<Problem>,
    /// Whether the text is worth nothing, because it is another one than the editor sees, or only its start.
    pub lost: bool,
}

/// Reads bytes as UTF-8 (RFC 3629), with or without a byte order mark. Every place in a problem is one of the text.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    if bytes.len() > limits::FILE {
        let (text, _) = utf8(bytes.get(..START).unwrap_or_default());
        return Decoded { text, problem: Some(limits::too_long()), lost: true };
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        let problem = Problem::new(
            Kind::Syntax,
            0..0,
            "This file is saved as UTF-16, and case files are UTF-8.",
            SAVE,
        );
        // Every second byte would be a problem of its own.
        return Decoded { text: String::new(), problem: Some(problem), lost: true };
    }
    let (text, problem) = utf8(bytes);
    Decoded { text, problem, lost: false }
}

fn utf8(bytes: &[u8]) -> (String, Option<Problem>) {
    let mut text = String::with_capacity(bytes.len());
    let mut first = None;
    let mut places = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if let Some(byte) = chunk.invalid().first() {
            first.get_or_insert((text.len(), *byte));
            places += 1;
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    let problem = first.map(|(at, byte)| unreadable(at, byte, places));
    (text, problem)
}

const SAVE: &str = "Save it once more, with \"UTF-8\" as its encoding.";

fn unreadable(at: usize, byte: u8, places: usize) -> Problem {
    let others = match places {
        1 => String::new(),
        2 => " One other place is not UTF-8 either.".to_owned(),
        _ => format!(" {} other places are not UTF-8 either.", places - 1),
    };
    Problem::new(
        Kind::Syntax,
        at..at + char::REPLACEMENT_CHARACTER.len_utf8(),
        format!("The byte {byte:02X} stands here, which is not UTF-8.{others}"),
        format!("{SAVE} If signs such as `é` are wrong then, type them anew."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_what_it_is() {
        for text in ["", "title = \"é\"\r\n", "\u{feff}schema = 1", "\u{0}\u{202e}"] {
            let decoded = decode(text.as_bytes());
            assert_eq!((decoded.text.as_str(), decoded.problem), (text, None));
        }
    }

    #[test]
    fn the_first_strange_byte_is_told_with_its_place() {
        let decoded = decode(b"id = \"a\"\ntitle = \"caf\xe9 \xe9\"\n");
        let problem = decoded.problem.expect("a problem");
        assert!(problem.reason.starts_with("The byte E9 stands here"), "{}", problem.reason);
        assert!(problem.reason.ends_with("One other place is not UTF-8 either."));
        assert_eq!(decoded.text.get(problem.span), Some("\u{fffd}"));
        assert!(decoded.text.contains("caf\u{fffd} \u{fffd}\"\n"), "{}", decoded.text);
    }

    #[test]
    fn two_bytes_for_each_letter_are_told_once() {
        let bytes: Vec<u8> = "\u{feff}id".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let problem = decode(&bytes).problem.expect("a problem");
        assert!(problem.reason.contains("UTF-16"), "{}", problem.reason);
    }
}
