//! What the TOML parser says, in words for somebody who does not know TOML.

use super::dates;
use crate::problem::{Fault, Kind, Lines, Problem};
use crate::source::Tear;

/// One problem for each torn line: what follows on the same line is only an echo.
pub(super) fn problems(text: &str, lines: &Lines, tears: &[Tear]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut last = None;
    for tear in tears {
        let line = lines.number(tear.span.start);
        if last == Some(line) {
            continue;
        }
        last = Some(line);
        problems.push(problem(text, tear));
    }
    problems
}

fn problem(text: &str, tear: &Tear) -> Problem {
    let written = text.get(tear.span.clone()).unwrap_or_default();
    let (kind, fault) = if tear.message.starts_with("invalid date") {
        (Kind::BadDate, bare_date(written))
    } else if tear.message.starts_with("duplicate key") {
        (Kind::Duplicate, twice(written))
    } else {
        (Kind::Syntax, slip(&tear.message, written))
    };
    fault.at(kind, tear.span.clone())
}

fn bare_date(written: &str) -> Fault {
    dates::parse(written).err().unwrap_or_else(|| {
        Fault::new(
            "A date without a day, or without a month, needs quotation marks.",
            format!("Write \"{written}\", with the quotation marks."),
        )
    })
}

fn twice(written: &str) -> Fault {
    Fault::new(
        format!("`{written}` stands twice in the same table."),
        "Take one of the two out. A part that comes several times has double brackets, such as `[[event]]`.",
    )
}

fn slip(message: &str, written: &str) -> Fault {
    let curly = written.contains(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}']);
    let known = [
        (
            "never closed: invalid multi-line",
            "These words start with three quotation marks, and no three marks end them.",
            "Write `\"\"\"` behind the last word.",
        ),
        (
            "never closed: unclosed inline table",
            "This table starts with `{`, and no `}` ends it.",
            "Write `}` behind the last value.",
        ),
        (
            "never closed: missing key",
            "This table starts with `{`, and no `}` ends it.",
            "Write `}` behind the last value.",
        ),
        (
            "never closed",
            "This list starts with `[`, and no `]` ends it.",
            "Write `]` behind the last item.",
        ),
        (
            "key with no value",
            "This line is not a key with its value, a header or a comment.",
            "Write `key = \"words\"`; start a comment with `#`; put words over several lines between `\"\"\"`.",
        ),
        (
            "string values must be quoted",
            "Words need quotation marks around them.",
            "Write `key = \"words\"`. For several lines, write `\"\"\"` before the first and after the last.",
        ),
        (
            "unexpected key or value",
            "The value ends before this place, but the line goes on.",
            "For quotation marks inside words, use the typographic ones, or write `\\\"`. Each key needs its own line.",
        ),
        (
            "missing escaped value",
            "Between double quotation marks, a backslash starts a sign of its own.",
            "Write two backslashes for one.",
        ),
        (
            "invalid literal string",
            "A value is missing here, or the quotation mark that ends it.",
            "Write `key = \"words\"`, with a quotation mark before and after the words.",
        ),
        (
            "invalid basic string, expected `\"`",
            "The quotation mark that ends these words is missing.",
            "Write `\"` behind the last word. For several lines, write `\"\"\"` before and after the words.",
        ),
        (
            "invalid basic string",
            "There is an invisible character between these quotation marks.",
            "Delete the words around it and type them anew.",
        ),
        (
            "invalid unquoted key",
            "The name of a key is made of letters, digits, `-` and `_` only.",
            "Mend the name of the key; docs/case-format.md lists them all.",
        ),
        (
            "unclosed array table",
            "The brackets around this header do not match.",
            "Write `[[name]]`, with two brackets on each side.",
        ),
        (
            "unclosed table",
            "The brackets around this header do not match.",
            "Write `[name]`, with one bracket on each side.",
        ),
        (
            "missing comma",
            "Two items stand here without a comma between them.",
            "Write a comma behind each item.",
        ),
        (
            "carriage return",
            "This line ends in a way that no computer has used for long.",
            "Save the file with the line ends of Unix (LF) or Windows (CRLF).",
        ),
        ("extra comma", "There is a comma too many.", "Take one comma out."),
        (
            "invalid boolean",
            "`true` and `false` are written in small letters; words need quotation marks.",
            "Write `key = \"words\"`.",
        ),
    ];
    if curly {
        return Fault::new(
            "These are typographic quotation marks; around a value stand straight ones.",
            "Write `key = \"words\"`. Inside the words, the typographic ones are right.",
        );
    }
    known.iter().find(|(start, ..)| message.starts_with(start)).map_or_else(
        || {
            Fault::new(
                format!("This is not TOML, the form in which case files are written: {message}."),
                "Compare this line with the same kind of line elsewhere in the file.",
            )
        },
        |(_, reason, mend)| Fault::new(*reason, *mend),
    )
}
