//! Who is in the class: the definition, its phrases, and how they combine.

use std::collections::BTreeMap;

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::{Ground, Point, Text};
use crate::case::{self, Effect, Piece, VerdictKind};

/// Who is in the class, or would have been.
#[derive(JsonSchema, Serialize)]
pub(super) struct Definition {
    /// What the sentence is: quoted, or told in our words.
    lead: Str,
    /// The sentence, with the phrase of each criterion in it.
    sentence: String,
    /// What it rests on.
    ground: Ground,
    /// How the criteria combine.
    verdict: Verdict,
    /// Verdicts that no answers can reach: proven.
    impossible: Vec<VerdictKind>,
    /// What the sources leave open.
    doubts: Vec<Point>,
    /// Groups inside the class.
    subclasses: Vec<Subclass>,
}

/// A group inside the class.
#[derive(JsonSchema, Serialize)]
pub(super) struct Subclass {
    /// Stable id.
    id: Str,
    /// What it is called.
    name: Str,
    /// Who is in it.
    sentence: String,
    /// What it rests on.
    ground: Ground,
    /// How the criteria combine.
    verdict: Verdict,
}

/// How criteria combine: a criterion's id, or what is made of others.
#[derive(JsonSchema, Serialize)]
#[serde(untagged)]
pub(super) enum Verdict {
    /// One criterion, by its id.
    Criterion(Str),
    /// Every part must hold.
    All {
        /// The parts.
        all: Vec<Verdict>,
    },
    /// One part is enough.
    Any {
        /// The parts.
        any: Vec<Verdict>,
    },
    /// The part must not hold.
    Not {
        /// The part.
        not: Box<Verdict>,
    },
    /// So many parts are enough.
    AtLeast {
        /// How many: from one to all of them.
        #[serde(rename = "at-least")]
        #[schemars(range(min = 1))]
        at_least: usize,
        /// The parts.
        of: Vec<Verdict>,
    },
}

/// One phrase of the definition.
#[derive(JsonSchema, Serialize)]
pub(super) struct Criterion {
    /// Stable id.
    id: Str,
    /// The words as they stand in the sentence.
    phrase: Str,
    /// The phrase standing alone.
    label: Str,
    /// Id of the fact that it depends on.
    fact: Str,
    /// For each value of the fact: whether the phrase then holds.
    effects: BTreeMap<Str, Effect>,
    /// Why it does not say for some values.
    unclear_why: Option<Str>,
    /// Who disputes it, and how.
    note: Option<Text>,
    /// What it rests on.
    ground: Ground,
}

/// Values of two facts that cannot be true together.
#[derive(JsonSchema, Serialize)]
pub(super) struct Constraint {
    /// Stable id.
    id: Str,
    /// The two facts, a value each.
    never: BTreeMap<Str, Str>,
    /// Why, in words for a reader.
    because: Str,
}

impl Writer<'_> {
    pub(super) fn definition(&self) -> Definition {
        let (own, compiled) = (&self.told.case.definition, self.told.compiled);
        Definition {
            lead: compiled.brief.check.lead.clone(),
            sentence: self.sentence(&own.sentence),
            ground: self.ground(&own.ground, &compiled.brief.check.ground),
            verdict: self.verdict(&own.verdict),
            impossible: own.impossible.clone(),
            doubts: self.points(&own.doubts, &compiled.article.doubts),
            subclasses: self.subclasses(),
        }
    }

    fn subclasses(&self) -> Vec<Subclass> {
        let own = self.told.case.definition.subclasses.iter();
        let pairs = own.zip(&self.told.compiled.article.subclasses);
        let subclass = pairs.map(|(own, told)| Subclass {
            id: own.id.clone(),
            name: told.name.clone(),
            sentence: self.sentence(&own.sentence),
            ground: self.ground(&own.ground, &told.statement.ground),
            verdict: self.verdict(&own.verdict),
        });
        subclass.collect()
    }

    fn sentence(&self, pieces: &[Piece]) -> String {
        let words = pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(&**words),
            Piece::Criterion(at) => self.told.case.criteria.get(*at).map(|it| &*it.phrase),
        });
        words.collect()
    }

    fn verdict(&self, verdict: &case::Verdict) -> Verdict {
        let all = |parts: &[case::Verdict]| parts.iter().map(|it| self.verdict(it)).collect();
        match verdict {
            case::Verdict::Criterion(at) => {
                let criterion = self.told.case.criteria.get(*at);
                Verdict::Criterion(criterion.map(|it| it.id.clone()).unwrap_or_default())
            }
            case::Verdict::All(parts) => Verdict::All { all: all(parts) },
            case::Verdict::Any(parts) => Verdict::Any { any: all(parts) },
            case::Verdict::Not(part) => Verdict::Not { not: Box::new(self.verdict(part)) },
            case::Verdict::AtLeast(n, parts) => Verdict::AtLeast { at_least: *n, of: all(parts) },
        }
    }

    pub(super) fn criteria(&self) -> Vec<Criterion> {
        let case = self.told.case;
        let pairs = case.criteria.iter().zip(&self.told.compiled.brief.check.criteria);
        let criterion = pairs.map(|(own, told)| {
            let fact = case.facts.get(own.fact);
            let values = fact.map(|fact| fact.values.as_slice()).unwrap_or_default();
            Criterion {
                id: own.id.clone(),
                phrase: told.phrase.clone(),
                label: told.label.clone(),
                fact: fact.map(|fact| fact.id.clone()).unwrap_or_default(),
                effects: values.iter().cloned().zip(own.effects.iter().copied()).collect(),
                unclear_why: own.unclear_why.clone(),
                note: own.note.is_some().then(|| self.text(&told.note)),
                ground: self.ground(&own.ground, &told.ground),
            }
        });
        criterion.collect()
    }

    pub(super) fn constraints(&self) -> Vec<Constraint> {
        let pair = |(fact, value): (usize, usize)| {
            let fact = self.told.case.facts.get(fact)?;
            Some((fact.id.clone(), fact.values.get(value)?.clone()))
        };
        let constraint = self.told.case.constraints.iter().map(|own| Constraint {
            id: own.id.clone(),
            never: [own.a, own.b].into_iter().filter_map(pair).collect(),
            because: own.because.clone(),
        });
        constraint.collect()
    }
}
