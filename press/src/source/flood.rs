//! Counts the places that are not TOML before any of them is kept.
//!
//! The parser keeps a message for each, and one stray sign can make thousands: words and the marks around them change
//! places behind it. The first ones show where it stands; the others would only take memory.

use std::cell::Cell;

use toml_parser::parser::{Event, EventKind, ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

/// So many places make a file hopeless.
const HOPELESS: usize = 1_000;
/// So many of them are worth telling.
const TOLD: usize = 200;

/// Where the line ends on which enough of a hopeless file has been seen; nothing if it is worth reading.
pub(super) fn begins(text: &str) -> Option<usize> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let count = Count::default();
    let mut values = |event: Event| {
        let Some(raw) = source.get(event) else { return };
        match event.kind() {
            EventKind::Scalar => {
                let _kind = raw.decode_scalar(&mut (), &mut |error| count.add(&error));
            }
            EventKind::SimpleKey => raw.decode_key(&mut (), &mut |error| count.add(&error)),
            _ => {}
        }
    };
    let mut events = ValidateWhitespace::new(&mut values, source);
    parse_document(&tokens, &mut events, &mut |error| count.add(&error));
    let rest = text.get(count.told.get()..).unwrap_or_default();
    let end = rest.find('\n').map_or(text.len(), |end| count.told.get() + end + 1);
    (count.all.get() > HOPELESS).then_some(end)
}

/// How many places there are, and how far the first of them reach.
#[derive(Default)]
struct Count {
    all: Cell<usize>,
    told: Cell<usize>,
}

impl Count {
    fn add(&self, error: &ParseError) {
        self.all.set(self.all.get() + 1);
        if self.all.get() <= TOLD {
            let end = error.unexpected().map_or(0, |span| span.end());
            self.told.set(self.told.get().max(end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_slips_are_worth_reading_on() {
        assert_eq!(begins("a = 1\n"), None);
        assert_eq!(begins(&"just a line of words\n".repeat(900)), None);
    }

    #[test]
    fn thousands_of_slips_are_cut_off() {
        for line in
            ["just a line of words\n", "a = \"\\q\"\n", "a = \"b\n", "# \u{1}\n", "a = [=]\n"]
        {
            assert_eq!(begins(&line.repeat(1001)), Some(line.len() * TOLD), "{line}");
        }
        let one = format!("a = \"{}\"\nb = 1\n", "\\q".repeat(1001));
        assert_eq!(begins(&one), one.find("b ="), "{one}");
    }
}
