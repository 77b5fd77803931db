//! The rules of one case as data. No words, no answers, no deciding beyond one world.

use case_explainer::plan::Truth;

/// Who is able to know a fact. Only what the reader knows is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// The person who answers the questions.
    Reader,
    /// A party to the lawsuit.
    Party,
    /// The court, once it rules on the point.
    Court,
}

/// Something a criterion depends on; it has exactly one of a closed list of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// How many values the fact can have, two or more; a value is its place in the author's list.
    pub values: u8,
    /// Who is able to know which value it is.
    pub known_by: KnownBy,
}

/// One phrase of the definition: for each value of one fact, whether the phrase holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// The fact it depends on.
    pub fact: u8,
    /// By value of the fact; `Unknown` means that the text does not say.
    pub by_value: Vec<Truth>,
}

/// Two things that cannot both be true, each a fact and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// One fact and its value.
    pub a: (u8, u8),
    /// The other fact and its value.
    pub b: (u8, u8),
}

/// How the criteria combine into the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// One criterion, by its place in the list.
    Criterion(u8),
    /// All of these; an empty list holds.
    All(Vec<Expr>),
    /// At least one of these; an empty list does not hold.
    Any(Vec<Expr>),
    /// The opposite of this.
    Not(Box<Expr>),
    /// At least so many of these.
    AtLeast(u8, Vec<Expr>),
}

/// What is still open once a reader has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Nothing that matters: the verdict is `Yes` or `No`.
    None,
    /// Only what others know: their word would settle the verdict, and nothing the reader could
    /// find out would.
    Others,
    /// Something the reader could find out, or that the text leaves unclear.
    Reader,
}

/// When an outcome is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The verdict it goes with.
    pub verdict: Truth,
    /// What has to be open still.
    pub open: Open,
}

/// Everything needed to compare answers with a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// What the criteria depend on.
    pub facts: Vec<Fact>,
    /// The phrases of the definition.
    pub criteria: Vec<Criterion>,
    /// What cannot be true together.
    pub constraints: Vec<Constraint>,
    /// How the criteria combine.
    pub verdict: Expr,
    /// The facts that are asked, each once, in the author's order.
    pub questions: Vec<u8>,
    /// When each outcome is shown; the first that fits is.
    pub outcomes: Vec<When>,
}
