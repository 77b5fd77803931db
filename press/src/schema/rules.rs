//! The definition and the questionnaire.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::statement::{Basis, Quote};
use super::words::{Id, Text, Words};
use crate::case::{Level, OpenKind, VerdictKind};

/// How criteria combine: a criterion's id, or a table with `all`, `any` or `not`, or with `at-least` and `of`.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum Verdict {
    /// One criterion.
    Criterion(Id),
    /// Every part must hold.
    All(All),
    /// One part is enough.
    Any(Any),
    /// The part must not hold.
    Not(Not),
    /// So many parts are enough.
    AtLeast(AtLeast),
}

/// Every part must hold.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct All {
    /// The parts.
    #[schemars(length(min = 1))]
    all: Vec<Verdict>,
}

/// One part is enough.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Any {
    /// The parts.
    #[schemars(length(min = 1))]
    any: Vec<Verdict>,
}

/// The part must not hold.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Not {
    /// The part.
    not: Box<Verdict>,
}

/// So many parts are enough.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct AtLeast {
    /// How many: from 1 to the number of parts.
    #[schemars(rename = "at-least", range(min = 1))]
    at_least: u8,
    /// The parts.
    #[schemars(length(min = 1))]
    of: Vec<Verdict>,
}

/// Who is in the class, or would have been.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Definition {
    /// What the sentence is: quoted, or told in our words.
    lead: Words,
    /// The sentence, with the id of each criterion in braces where its phrase stands.
    sentence: Words,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
    /// How the criteria combine.
    verdict: Verdict,
    /// Verdicts that no answers may reach; the press proves it.
    impossible: Option<Vec<VerdictKind>>,
    /// What the sources leave open.
    doubt: Option<Vec<Doubt>>,
    /// Groups inside the class.
    subclass: Option<Vec<Subclass>>,
}

/// What the sources leave open about the definition.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Doubt {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// The statement.
    text: Text,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
    /// A short quote that shows it.
    quote: Option<Quote>,
    /// The place where readers meet it; the page, if nothing is written.
    level: Option<Level>,
}

/// A group inside the class.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Subclass {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// Its name.
    name: Words,
    /// Its sentence, with criteria in braces.
    sentence: Words,
    /// How its criteria combine.
    verdict: Verdict,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
}

/// Who can know a fact.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum KnownBy {
    /// Whoever answers the questions.
    Reader,
    /// A party; `by` names it.
    Party,
    /// A court; `by` names it.
    Court,
}

/// Something a criterion depends on.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Fact {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// Who can know it.
    known_by: KnownBy,
    /// Which party or court.
    by: Option<Words>,
    /// Ids of its values; at least two.
    #[schemars(length(min = 2))]
    values: Vec<Id>,
}

/// One phrase of the definition. Every value of its fact stands in exactly one of `yes`, `no` and `unclear`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Criterion {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// The words as they stand in the sentence.
    phrase: Words,
    /// The phrase standing alone.
    label: Words,
    /// What it depends on.
    fact: Id,
    /// Values for which it holds.
    yes: Option<Vec<Id>>,
    /// Values for which it does not.
    no: Option<Vec<Id>>,
    /// Values for which the text does not say.
    unclear: Option<Vec<Id>>,
    /// Why it does not say; needed with `unclear`.
    unclear_why: Option<Words>,
    /// Who disputes it.
    note: Option<Text>,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
}

/// What cannot be true together.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Constraint {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// Two facts, a value each.
    never: BTreeMap<String, Id>,
    /// Why, for a reader.
    because: Words,
}

/// How a reader is asked for a fact.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Question {
    /// The fact; one that the reader knows.
    fact: Id,
    /// The question.
    text: Words,
    /// One sentence under it.
    hint: Option<Words>,
    /// Why it is asked.
    why: Words,
    /// How to find out.
    find_out: Words,
    /// What can be answered; every value of the fact once.
    #[schemars(length(min = 1))]
    options: Vec<Choice>,
}

/// One answer. "Not sure" is added by itself.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Choice {
    /// The value it stands for.
    value: Id,
    /// Its words.
    label: Words,
}

/// What a reader sees at the end.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Outcome {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// The verdict it is for.
    verdict: VerdictKind,
    /// What must be still open.
    open: OpenKind,
    /// The result as a heading.
    title: Words,
    /// The result explained.
    text: Text,
}
