//! Who would have been in the class, and how a reader is asked.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Ground, Point, Text};

/// Who would have been in the class.
#[derive(Clone, Debug)]
pub struct Definition {
    /// What the sentence is: quoted, or told in our words.
    pub lead: Str,
    /// The sentence; every criterion stands in it once.
    pub sentence: Vec<Piece>,
    /// What it rests on.
    pub ground: Ground,
    /// How the criteria combine.
    pub verdict: Verdict,
    /// Verdicts that no path may reach.
    pub impossible: Vec<VerdictKind>,
    /// What the sources leave open.
    pub doubts: Vec<Point>,
    /// Smaller groups within the class.
    pub subclasses: Vec<Subclass>,
}

/// A smaller group within the class.
#[derive(Clone, Debug)]
pub struct Subclass {
    /// Stable id.
    pub id: Str,
    /// What it is called.
    pub name: Str,
    /// Who is in it; no criterion stands in it twice.
    pub sentence: Vec<Piece>,
    /// How the criteria combine.
    pub verdict: Verdict,
    /// What it rests on.
    pub ground: Ground,
}

/// A piece of the definition's sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words between the phrases.
    Words(Str),
    /// The phrase of a criterion, by position.
    Criterion(usize),
}

/// How criteria combine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One criterion, by position.
    Criterion(usize),
    /// Every part must hold.
    All(Vec<Verdict>),
    /// One part is enough.
    Any(Vec<Verdict>),
    /// The part must not hold.
    Not(Box<Verdict>),
    /// So many parts are enough, from one to all of them.
    AtLeast(usize, Vec<Verdict>),
}

/// A verdict as the case file names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictKind {
    /// The criteria hold.
    Yes,
    /// The criteria do not hold.
    No,
    /// It stays open.
    Unknown,
}

/// What an outcome requires to be still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpenKind {
    /// Nothing that matters.
    None,
    /// Only what others than the reader know.
    Others,
    /// Something the reader is unsure of, or the text leaves unclear.
    Reader,
}

/// Who can know a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// The reader.
    Reader,
    /// The named party.
    Party(Str),
    /// The named court.
    Court(Str),
}

/// Something a criterion depends on.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id.
    pub id: Str,
    /// Who can know it.
    pub known_by: KnownBy,
    /// Ids of its values; at least two.
    pub values: Vec<Str>,
}

/// What a value of a fact does to a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The criterion holds.
    Yes,
    /// It does not hold.
    No,
    /// The definition does not say.
    Unclear,
}

/// One phrase of the definition.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Stable id.
    pub id: Str,
    /// The words as they stand in the sentence.
    pub phrase: Str,
    /// The phrase standing alone.
    pub label: Str,
    /// Position in [`super::Case::facts`].
    pub fact: usize,
    /// One effect for each value of the fact, in the fact's order.
    pub effects: Vec<Effect>,
    /// Why some values stay unclear.
    pub unclear_why: Option<Str>,
    /// Who disputes it, and how.
    pub note: Option<Text>,
    /// What the phrase rests on.
    pub ground: Ground,
}

/// Two values that cannot be true together, each as (fact, value) positions.
#[derive(Clone, Debug)]
pub struct Constraint {
    /// Stable id.
    pub id: Str,
    /// One of them.
    pub a: (usize, usize),
    /// The other, of another fact.
    pub b: (usize, usize),
    /// Why, in words for a reader.
    pub because: Str,
}

/// How a reader is asked for a fact.
#[derive(Clone, Debug)]
pub struct Question {
    /// Position in [`super::Case::facts`]; a fact the reader knows.
    pub fact: usize,
    /// The question.
    pub text: Str,
    /// One sentence under it.
    pub hint: Option<Str>,
    /// Why it is asked.
    pub why: Str,
    /// How to find out.
    pub find_out: Str,
    /// What can be answered: (value position, words), every value once.
    pub options: Vec<(usize, Str)>,
}

/// What a reader sees at the end.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Stable id.
    pub id: Str,
    /// The verdict it is for.
    pub verdict: VerdictKind,
    /// What must be still open.
    pub open: OpenKind,
    /// The result as a heading.
    pub title: Str,
    /// The result explained.
    pub text: Text,
}
