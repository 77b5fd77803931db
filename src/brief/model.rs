//! The brief as a whole, and the parts that are neither timeline nor questionnaire.

use serde::{Deserialize, Serialize};

use super::{Check, Str, Text, Timeline, Words};

/// One case in one language, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// The fixed sentences of the interface.
    pub words: Words,
    /// Short name of the case.
    pub name: Str,
    /// Headline, as a reader's question.
    pub title: Str,
    /// The day somebody last checked the whole case.
    pub reviewed: Moment,
    /// Where the case stands.
    pub status: Status,
    /// The case in a minute.
    pub minute: Vec<Entry>,
    /// What the suit claimed.
    pub claims: Vec<Claim>,
    /// What happened, and when.
    pub timeline: Timeline,
    /// Who would have been in the class, and how a reader compares.
    pub check: Check,
    /// What surrounds the case.
    pub background: Vec<Entry>,
    /// Where reports differ; the label is the point.
    pub disagreements: Vec<Entry>,
    /// What the article had wrong (the label), and the right form.
    pub corrections: Vec<Entry>,
    /// Words explained.
    pub terms: Vec<Term>,
    /// Where everything can be checked; numbered from 1 in this order.
    pub sources: Vec<Source>,
}

/// A date for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// ISO 8601, as exact as the date is: `2025-01-21`, `2024-08`, `2024`.
    pub iso: Str,
    /// The date in the page's language, never more exact than it is.
    pub text: Str,
}

/// How a statement looks: the one visual grammar of the explainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Footing {
    /// On record: drawn filled.
    Record,
    /// One side's word: drawn as an outline.
    Word,
    /// Nobody can check it: drawn dashed.
    Open,
}

/// What a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// How it looks.
    pub footing: Footing,
    /// The basis in words: "Alleged", "LinkedIn says".
    pub label: Str,
    /// Positions in [`Brief::sources`].
    pub sources: Vec<u16>,
}

/// Something stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The words.
    pub text: Text,
    /// What they rest on.
    pub ground: Ground,
}

/// A statement under a label of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The label.
    pub label: Str,
    /// What is stated.
    pub statement: Statement,
}

/// Where the case stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The status in a few words.
    pub headline: Str,
    /// The status in a sentence or two.
    pub statement: Statement,
    /// How far the case got.
    pub stages: Vec<Stage>,
    /// What this means for a reader now.
    pub meaning: Vec<Statement>,
}

/// One stop of the rail under the status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// What it is called.
    pub label: Str,
    /// Whether the case got there.
    pub state: StageState,
    /// When; its `iso` is empty where a word stands instead of a date.
    pub when: Moment,
}

/// Whether the case got to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StageState {
    /// It passed this stage.
    Done,
    /// It ended here.
    End,
    /// It never got here.
    Not,
}

/// One claim of the suit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The law or the kind of claim.
    pub law: Text,
    /// The theory.
    pub statement: Statement,
    /// What it asked the court for.
    pub asked: Text,
}

/// A word explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Readers' links are `#term-<id>`.
    pub id: Str,
    /// The word.
    pub term: Str,
    /// The explanation.
    pub text: Text,
    /// Positions in [`Brief::sources`].
    pub sources: Vec<u16>,
}

/// A publication or document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its title.
    pub title: Str,
    /// Who published it.
    pub publisher: Str,
    /// When; both parts are empty when it bears no date.
    pub date: Moment,
    /// Its `https` address.
    pub url: Str,
    /// How it was read; may be empty.
    pub note: Str,
}
