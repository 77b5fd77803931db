//! The brief as a whole, and the pieces that timeline and questionnaire share.

use serde::Serialize;

use super::{Check, Str, Text, Timeline, Words};

/// The live part of a case in one language: all that moves when a reader acts.
///
/// Everything else (status, the case in a minute, sources, terms) stands in the pressed page and stays there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Brief {
    /// The fixed sentences of the live parts.
    pub words: Words,
    /// What happened, and when.
    pub timeline: Timeline,
    /// Who would have been in the class, and how a reader compares.
    pub check: Check,
}

/// A date for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// ISO 8601, as exact as the date is: `2025-01-21`, `2024-08`, `2024`.
    pub iso: Str,
    /// The date in the page's language, never more exact than it is.
    pub text: Str,
}

/// How a statement looks: the one visual grammar of the explainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Footing {
    /// On record: drawn filled.
    Record,
    /// One side's word: drawn as an outline.
    Word,
    /// Nobody can check it: drawn dashed.
    Open,
}

/// What a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ground {
    /// How it looks.
    pub footing: Footing,
    /// The basis in words: "Alleged", "LinkedIn says".
    pub label: Str,
    /// Positions in the list of sources, from 0.
    pub sources: Vec<u16>,
}

/// Something stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// The words.
    pub text: Text,
    /// What they rest on.
    pub ground: Ground,
}
