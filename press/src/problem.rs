//! Problems of a case file, for people to read: what is wrong, where, why, and how to mend it.
//!
//! A problem is data. Putting it on a screen is the business of [`render`]; nothing here reads or judges a case file.

mod kind;
mod lines;
mod report;
mod sarif;
mod visible;

use std::ops::Range;

pub use kind::{Kind, Severity};
pub(crate) use lines::Lines;
pub use report::{Look, render};
pub use sarif::{File, sarif};
pub(crate) use visible::is_invisible;

/// How many problems of a file are shown. Who has more has made one slip many times, or has the wrong file.
pub(crate) const SHOWN: usize = 200;

/// The problems of a file that are shown, in the order of the file, errors before warnings if there are too many; and
/// a sentence about the others.
fn shown(problems: &[Problem]) -> (Vec<&Problem>, Option<String>) {
    let place = |problem: &&Problem| (problem.span.start, problem.span.end);
    let mut all: Vec<&Problem> = problems.iter().collect();
    let others = all.len().saturating_sub(SHOWN);
    if others > 0 {
        all.sort_by_key(|problem| (problem.kind.severity(), place(problem)));
        all.truncate(SHOWN);
    }
    all.sort_by_key(place);
    let rest = match others {
        0 => None,
        1 => Some(format!("These are the first {SHOWN}. At least 1 more is not shown.")),
        _ => Some(format!("These are the first {SHOWN}. At least {others} more are not shown.")),
    };
    (all, rest)
}

/// Something in a case file that an editor has to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of problem it is.
    pub kind: Kind,
    /// Where it is, in bytes from the start of the file.
    pub span: Range<usize>,
    /// Why it is a problem, in a sentence.
    pub reason: String,
    /// How to mend it, in a sentence or two.
    pub mend: String,
}

impl Problem {
    /// Puts a problem together.
    pub fn new(
        kind: Kind,
        span: Range<usize>,
        reason: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { kind, span, reason: reason.into(), mend: mend.into() }
    }
}

/// A reason and a way to mend it, from a check that does not know the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Why it is a problem.
    pub(crate) reason: String,
    /// How to mend it.
    pub(crate) mend: String,
}

impl Fault {
    /// Puts a fault together.
    pub(crate) fn new(reason: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { reason: reason.into(), mend: mend.into() }
    }

    /// The fault as a problem of a place.
    pub(crate) fn at(self, kind: Kind, span: Range<usize>) -> Problem {
        Problem { kind, span, reason: self.reason, mend: self.mend }
    }
}
