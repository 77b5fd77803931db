//! What is stated, and what it rests on.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Text;

/// Something stated, and what it rests on.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The words.
    pub text: Text,
    /// Ground and sources.
    pub ground: Ground,
    /// The words of a source themselves, where they matter.
    pub quote: Option<Quote>,
    /// The place where readers meet it.
    pub level: Level,
}

/// The place where readers meet something that is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// On the page, which leads through the case.
    #[default]
    Guide,
    /// In the exports only, which hold all of the case.
    Record,
}

/// A few words of a source, as they stand there.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words; at most 25.
    pub text: Str,
    /// Position in [`super::Case::sources`]; one of the statement's sources.
    pub source: usize,
    /// Where in the source: "p. 3".
    pub place: Option<Str>,
    /// Language tag of the words.
    pub lang: Str,
}

/// What a statement rests on, and where that can be checked.
#[derive(Clone, Debug)]
pub struct Ground {
    /// What kind of footing the statement has.
    pub basis: Basis,
    /// Positions in [`super::Case::sources`]; at least one.
    pub sources: Vec<usize>,
}

/// What kind of footing a statement has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// What the lawsuit claims and nobody has proved.
    Alleged,
    /// The content of the court's papers; as reported, unless a source that is such a paper was read.
    CourtRecord,
    /// The content of news reports, or its absence from them.
    Reported,
    /// What anyone can look up.
    Documented,
    /// What the named side says.
    Said(Str),
    /// What a statute, rule or ruling says.
    Law,
    /// True and checkable, but not part of the case.
    Background,
    /// Reported, but nobody can check it.
    Unverified,
}

/// A statement that can be named by its id.
#[derive(Clone, Debug)]
pub struct Point {
    /// Stable id.
    pub id: Str,
    /// What is stated.
    pub statement: Statement,
}

/// A statement under a heading of its own.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Stable id.
    pub id: Str,
    /// The heading.
    pub label: Str,
    /// What is stated.
    pub statement: Statement,
}
