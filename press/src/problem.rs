//! Problems of a case file, for people to read: what is wrong, where, why, and how to mend it.
//!
//! A problem is data. Putting it on a screen is the business of [`render`]; nothing here reads or judges a case file.

mod kind;
mod report;
mod sarif;

use std::ops::Range;

pub use kind::{Kind, Severity};
pub use report::{Look, render};
pub use sarif::{File, sarif};

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
