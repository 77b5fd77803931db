//! Problems of a case file, for people to read: what is wrong, where, why, and how to mend it.
//!
//! A problem is data. Putting it on a screen is the business of [`render`]; nothing here reads or judges a case file.

mod report;

use std::ops::Range;

pub use report::{Look, render};

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

/// What kind of problem it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The file is not TOML at this place.
    Syntax,
    /// A key or table that the format does not have.
    UnknownKey,
    /// A key or table that the format needs.
    MissingKey,
    /// A number where words belong, a list where a table belongs.
    WrongType,
    /// A word outside a closed list.
    UnknownWord,
    /// Not a date, or not a possible one.
    BadDate,
    /// An id that is not formed like one.
    BadId,
    /// An id that nothing in the file has.
    DanglingId,
    /// Something that may stand only once stands twice.
    Duplicate,
    /// A statement that does not say what it rests on.
    NoBasis,
    /// A statement that nobody can check.
    NoSource,
    /// Words of a side without the side, or a side without its words.
    Speaker,
    /// An address that is not a plain public `https` address.
    BadAddress,
    /// Text outside the small part of Markdown, or without words.
    BadText,
    /// A list that is shorter than it has to be.
    TooFew,
    /// Words that do not fit their place.
    TooLong,
    /// The definition's sentence and its criteria do not fit together.
    Definition,
    /// Facts, criteria, questions and outcomes do not fit together.
    Rules,
}

impl Kind {
    /// The kind's stable short name, for tests, editors and searches.
    pub fn name(self) -> &'static str {
        self.words().0
    }

    /// What stands under the marked words of the line.
    fn label(self) -> &'static str {
        self.words().1
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Syntax => ("syntax", "cannot be read from here"),
            Self::UnknownKey => ("unknown-key", "not a key of this format"),
            Self::MissingKey => ("missing-key", "incomplete"),
            Self::WrongType => ("wrong-type", "another kind of value"),
            Self::UnknownWord => ("unknown-word", "not known here"),
            Self::BadDate => ("bad-date", "this date"),
            Self::BadId => ("bad-id", "this id"),
            Self::DanglingId => ("dangling-id", "nothing has this id"),
            Self::Duplicate => ("duplicate", "a second time"),
            Self::NoBasis => ("no-basis", "rests on nothing"),
            Self::NoSource => ("no-source", "cannot be checked by a reader"),
            Self::Speaker => ("speaker", "who says it?"),
            Self::BadAddress => ("bad-address", "this address"),
            Self::BadText => ("bad-text", "cannot be shown"),
            Self::TooFew => ("too-few", "not enough"),
            Self::TooLong => ("too-long", "too long for its place"),
            Self::Definition => ("definition", "does not fit the criteria"),
            Self::Rules => ("rules", "does not add up"),
        }
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
