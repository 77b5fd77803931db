//! Characters that cannot be seen, wherever they stand in the file: in keys, ids and comments as well as in texts.
//!
//! In a comment, too, they can make an editor read something else than stands there. What an escape such as `\u202e` puts
//! into a text is judged with the text.

use std::collections::BTreeSet;

use crate::problem::{Fault, Kind, Lines, Problem, is_invisible};

/// So many lines with such characters are told.
const MOST: usize = 1_000;

/// One problem for each line with such a character, unless it is told already.
pub(super) fn problems(text: &str, lines: &Lines, known: &[Problem]) -> Vec<Problem> {
    let known = known.iter().filter(|problem| problem.kind == Kind::Invisible);
    let mut told: BTreeSet<usize> =
        known.flat_map(|it| lines.number(it.span.start)..=lines.number(it.span.end)).collect();
    let mut problems = Vec::new();
    // A byte order mark is how some editors begin every file.
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let signs = text.match_indices(is_invisible).skip_while(|(at, _)| *at < start);
    for (at, sign) in signs {
        if problems.len() == MOST {
            break;
        }
        if told.insert(lines.number(at)) {
            let fault = sign.chars().next().map(unseen);
            problems.extend(fault.map(|it| it.at(Kind::Invisible, at..at + sign.len())));
        }
    }
    problems
}

/// What is wrong with such a character.
pub(super) fn unseen(sign: char) -> Fault {
    Fault::new(
        format!("There is an invisible character here (U+{:04X}).", u32::from(sign)),
        "It probably came with something copied. Delete these words and type them anew.",
    )
}
