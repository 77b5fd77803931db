//! A case that is valid by construction: every id resolved, every date real, every statement sourced.
//!
//! Only [`crate::check`] makes one. Ids that readers' links are made of stay strings; everything else that refers to
//! something is its position in the list it refers to.

use case_explainer::brief::{Str, Text};
use jiff::civil::Date;

/// One lawsuit, as its case file tells it.
#[derive(Clone, Debug)]
pub struct Case {
    /// Folder name, and part of every address.
    pub id: Str,
    /// Language tag of the words, such as `en`.
    pub language: Str,
    /// Short name of the case.
    pub name: Str,
    /// Headline, as a reader's question.
    pub title: Str,
    /// One or two sentences for search results and link previews.
    pub summary: Str,
    /// The day somebody last checked the whole file.
    pub reviewed: Date,
    /// Where the case stands.
    pub posture: Posture,
    /// The rail under the status.
    pub stages: Vec<Stage>,
    /// The case in a minute.
    pub minute: Vec<Labelled>,
    /// What the suit claimed.
    pub claims: Vec<Claim>,
    /// The rows of the timeline, in the editor's order.
    pub lanes: Vec<Lane>,
    /// The events, in the editor's order.
    pub events: Vec<Event>,
    /// Days that are drawn a second time, larger.
    pub lens: Option<Lens>,
    /// Who would have been in the class.
    pub definition: Definition,
    /// What the criteria depend on.
    pub facts: Vec<Fact>,
    /// The phrases of the definition.
    pub criteria: Vec<Criterion>,
    /// What cannot be true together.
    pub constraints: Vec<Constraint>,
    /// How a reader is asked, in order.
    pub questions: Vec<Question>,
    /// What a reader sees at the end.
    pub outcomes: Vec<Outcome>,
    /// Words explained.
    pub terms: Vec<Term>,
    /// Where everything can be checked; numbered in this order.
    pub sources: Vec<Source>,
    /// Where reports differ.
    pub disagreements: Vec<Disagreement>,
    /// What the article had wrong, and the right form.
    pub corrections: Vec<Correction>,
    /// What surrounds the case.
    pub background: Vec<Labelled>,
}

/// Something stated, and what it rests on.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The words.
    pub text: Text,
    /// Ground and sources.
    pub ground: Ground,
}

/// What a statement rests on, and where that can be checked.
#[derive(Clone, Debug)]
pub struct Ground {
    /// What kind of footing the statement has.
    pub basis: Basis,
    /// Positions in [`Case::sources`]; at least one.
    pub sources: Vec<usize>,
}

/// What kind of footing a statement has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// What the lawsuit claims and nobody has proved.
    Alleged,
    /// What the court's papers say, or are reported to say.
    CourtRecord,
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

/// Where a case stands in court.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostureKind {
    /// A class is asked for; no judge has decided.
    Proposed,
    /// A judge has approved the class.
    Certified,
    /// A settlement takes claims.
    SettlementOpen,
    /// A settlement no longer takes claims.
    SettlementClosed,
    /// Ended, and cannot be brought again.
    DismissedWithPrejudice,
    /// Ended for now; may be brought again.
    DismissedWithoutPrejudice,
    /// Decided by a court.
    Judgment,
}

/// Where the case stands, and what that means.
#[derive(Clone, Debug)]
pub struct Posture {
    /// The stage the court papers put it in.
    pub kind: PostureKind,
    /// Since when.
    pub date: Date,
    /// The verdict of the status line: "The case is over."
    pub headline: Str,
    /// The status in a sentence or two.
    pub statement: Statement,
    /// What this means for a reader now.
    pub meaning: Vec<Statement>,
}

/// One stop of the rail under the status.
#[derive(Clone, Debug)]
pub struct Stage {
    /// What it is called.
    pub label: Str,
    /// Whether the case got there.
    pub state: StageState,
    /// When, or a word instead of a date.
    pub mark: StageMark,
}

/// Whether the case got to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// It passed this stage.
    Done,
    /// It ended here.
    End,
    /// It never got here.
    Not,
}

/// What stands under a stage's label.
#[derive(Clone, Debug)]
pub enum StageMark {
    /// The date it was reached.
    Date(When),
    /// A word, such as "never".
    Note(Str),
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

/// One claim of the suit.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Stable id.
    pub id: Str,
    /// The law or the kind of claim.
    pub law: Text,
    /// What it asked the court for.
    pub asked: Text,
    /// The theory.
    pub statement: Statement,
}

/// A row of the timeline.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Stable id.
    pub id: Str,
    /// Full name.
    pub name: Str,
    /// Name for a phone.
    pub short: Str,
    /// The shape of its events.
    pub mark: Mark,
}

/// The shape that tells a lane's events apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A square.
    Square,
    /// A diamond.
    Diamond,
    /// A circle.
    Circle,
    /// A triangle.
    Triangle,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable id; readers' links are `#event-<id>`.
    pub id: Str,
    /// Position in [`Case::lanes`].
    pub lane: usize,
    /// The event in a few words.
    pub title: Str,
    /// When, as exactly as the sources are.
    pub when: When,
    /// The event in full.
    pub statement: Statement,
}

/// A date as exact as its sources, or a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Only the year is known.
    Year(i16),
    /// Year and month are known.
    Month(i16, i8),
    /// The day is known.
    Day(Date),
    /// From the first day to the last, both included.
    Span(Date, Date),
    /// From a start nobody has reported, up to but not including this day.
    Before(Date),
}

/// Days that are drawn a second time, larger. Both ends are included.
#[derive(Clone, Debug)]
pub struct Lens {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// What stands above it.
    pub label: Str,
}

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
    pub doubts: Vec<Statement>,
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
}

/// A verdict as the case file names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictKind {
    /// The criteria hold.
    Yes,
    /// The criteria do not hold.
    No,
    /// It stays open.
    Unknown,
}

/// What an outcome requires to be still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Position in [`Case::facts`].
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
    /// Position in [`Case::facts`]; a fact the reader knows.
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

/// A word that a lay reader needs explained.
#[derive(Clone, Debug)]
pub struct Term {
    /// Stable id; readers' links are `#term-<id>`.
    pub id: Str,
    /// The word.
    pub term: Str,
    /// The explanation.
    pub text: Text,
    /// Positions in [`Case::sources`]; at least one.
    pub sources: Vec<usize>,
}

/// A publication or document.
#[derive(Clone, Debug)]
pub struct Source {
    /// Stable id.
    pub id: Str,
    /// Its title.
    pub title: Str,
    /// Who published it.
    pub publisher: Str,
    /// When; nothing when it bears no date.
    pub date: Option<When>,
    /// Canonical `https` address.
    pub url: Str,
    /// How it was read.
    pub note: Option<Str>,
}

/// Where reports differ.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// What they differ on.
    pub point: Str,
    /// Which version is followed, and why.
    pub statement: Statement,
}

/// What the article had wrong, and the right form.
#[derive(Clone, Debug)]
pub struct Correction {
    /// What the article said, in a few words.
    pub said: Str,
    /// The right form.
    pub statement: Statement,
}
