//! Facts, criteria and constraints: every value of a fact is known, and sorted where it has to be.

use super::Checker;
use super::ids::{dangling, well_formed};
use crate::case::{Constraint, Criterion, Effect, Fact, KnownBy};
use crate::problem::{Kind, Problem};
use crate::source::{
    Field, KnownByWord, List, Located, RawConstraint, RawCriterion, RawFact, gap_id, listed,
};

impl<'a> Checker<'a> {
    /// A fact with its values.
    pub(super) fn fact(&mut self, raw: &RawFact) -> Option<Fact> {
        let (known_by, values) = (self.known_by(raw), self.values(raw.values.as_ref()));
        Some(Fact { id: self.id(&raw.id)?, known_by: known_by?, values: values? })
    }

    /// A criterion, with what each value of its fact does to it.
    pub(super) fn criterion(&mut self, raw: &RawCriterion) -> Option<Criterion> {
        let (phrase, label) = (self.words(&raw.phrase), self.words(&raw.label));
        let fact = self.find(|index| &index.facts, &raw.fact);
        let effects = fact.and_then(|fact| self.effects(raw, fact));
        self.why_unclear(raw);
        let unclear_why = self.words(&raw.unclear_why);
        let note = self.text(&raw.note);
        let ground = self.ground(&raw.ground);
        Some(Criterion {
            id: self.id(&raw.id)?,
            phrase: phrase?,
            label: label?,
            fact: fact?,
            effects: effects?,
            unclear_why,
            note,
            ground: ground?,
        })
    }

    /// Two values of two facts that exclude each other.
    pub(super) fn constraint(&mut self, raw: &RawConstraint) -> Option<Constraint> {
        let because = self.words(&raw.because);
        let never = raw.never.as_ref()?;
        let [a, b] = never.value.as_slice() else {
            self.report(Problem::new(
                Kind::Rules,
                never.span.clone(),
                "`never` names two facts with a value each; here there are more or fewer.",
                "Write it like this: `never = { one = \"value\", other = \"value\" }`.",
            ));
            return None;
        };
        let (a, b) = (self.valued(a), self.valued(b));
        Some(Constraint { id: self.id(&raw.id)?, a: a?, b: b?, because: because? })
    }

    /// Which value of a fact is meant.
    pub(super) fn value(&mut self, fact: usize, value: &Located<String>) -> Option<usize> {
        if let Some(gap) = gap_id(value) {
            self.report(gap);
            return None;
        }
        let known = self.value_ids(fact)?;
        let found = known.iter().position(|known| known.value == value.value);
        if found.is_none() {
            let owner = self.raw.facts.get(fact).and_then(|fact| fact.id.as_ref());
            let noun = format!("value of the fact `{}`", owner.map_or("?", |id| id.value.as_str()));
            let known = known.iter().map(|id| id.value.as_str());
            let known = known.take(if self.is_long() { 0 } else { usize::MAX });
            let fault = dangling(&noun, &value.value, known);
            self.report(fault.at(Kind::DanglingId, value.span.clone()));
        }
        found
    }

    /// The values of a fact, if they could be read and are all written.
    pub(super) fn value_ids(&self, fact: usize) -> Option<&'a [Located<String>]> {
        let raw = self.raw;
        let values = raw.facts.get(fact)?.values.as_ref()?.value.as_slice();
        values.iter().all(|value| gap_id(value).is_none()).then_some(values)
    }

    fn valued(
        &mut self,
        (fact, value): &(Located<String>, Located<String>),
    ) -> Option<(usize, usize)> {
        let fact = self.mention(|index| &index.facts, fact)?;
        Some((fact, self.value(fact, value)?))
    }

    fn known_by(&mut self, raw: &RawFact) -> Option<KnownBy> {
        let by = self.words(&raw.by);
        match (raw.known_by.as_ref()?.value, &raw.by) {
            (KnownByWord::Reader, None) => Some(KnownBy::Reader),
            (KnownByWord::Reader, Some(by)) => {
                self.report(Problem::new(
                    Kind::Speaker,
                    by.span.clone(),
                    "The reader knows this fact, so `by` has nobody to name.",
                    "Take `by` out, or write `known_by = \"party\"` or `\"court\"`.",
                ));
                None
            }
            (_, None) => {
                self.report(Problem::new(
                    Kind::Speaker,
                    raw.place.clone(),
                    "This fact does not say which party or court knows it.",
                    "Write `by = \"...\"` below this line.",
                ));
                None
            }
            (KnownByWord::Party, Some(_)) => by.map(KnownBy::Party),
            (KnownByWord::Court, Some(_)) => by.map(KnownBy::Court),
        }
    }

    fn values(&mut self, raw: Option<&List>) -> Option<Vec<case_explainer::brief::Str>> {
        let list = raw?;
        if list.value.len() < 2 {
            self.report(Problem::new(
                Kind::TooFew,
                list.span.clone(),
                "A fact has at least two values; otherwise there is nothing to find out.",
                "Add the other values.",
            ));
        }
        for value in &list.value {
            if let Some(gap) = gap_id(value) {
                self.report(gap);
            } else if let Err(fault) = well_formed(&value.value) {
                self.report(fault.at(Kind::BadId, value.span.clone()));
            }
        }
        self.once(&list.value);
        Some(list.value.iter().map(|value| value.value.as_str().into()).collect())
    }

    fn effects(&mut self, raw: &RawCriterion, fact: usize) -> Option<Vec<Effect>> {
        let known = self.value_ids(fact)?;
        let mut effects: Vec<Option<Effect>> = vec![None; known.len()];
        // A value that is misspelt is missing as well: one slip, told once.
        let mut astray = false;
        let mut again: Vec<&Located<String>> = Vec::new();
        let lists =
            [(&raw.yes, Effect::Yes), (&raw.no, Effect::No), (&raw.unclear, Effect::Unclear)];
        for (list, effect) in lists {
            for value in list.iter().flat_map(|list| &list.value) {
                let Some(slot) = self.value(fact, value).and_then(|at| effects.get_mut(at)) else {
                    astray = true;
                    continue;
                };
                if slot.replace(effect).is_some() {
                    again.push(value);
                }
            }
        }
        let unsorted =
            values(known).filter(|(at, _)| effects.get(*at).is_some_and(Option::is_none));
        let unsorted: Vec<&str> = unsorted.map(|(_, value)| value).filter(|_| !astray).collect();
        // A value that stands where another belongs is twice here and the other nowhere: one slip as well.
        let place = again.first().map_or(&raw.place, |value| &value.span).clone();
        let twice = listed(again.iter().map(|value| value.value.as_str()));
        let reason = match (again.is_empty(), unsorted.is_empty()) {
            (true, true) => return effects.into_iter().collect(),
            (true, false) => {
                format!("This criterion leaves out a value of its fact: {}.", listed(unsorted))
            }
            (false, true) => format!("This criterion sorts a value twice: {twice}."),
            (false, false) => {
                format!("This criterion sorts {twice} twice, and {} nowhere.", listed(unsorted))
            }
        };
        let mend = "Put each value of the fact into `yes`, `no` or `unclear`, once.";
        self.report(Problem::new(Kind::ValueVerdict, place, reason, mend));
        None
    }

    fn why_unclear(&mut self, raw: &RawCriterion) {
        let used = raw.unclear.as_ref().filter(|list| !list.value.is_empty());
        let (place, reason, mend) = match (used, &raw.unclear_why) {
            (Some(list), None) => (
                list.span.clone(),
                "Some values are `unclear`, but no reader is told why.",
                "Write `unclear_why = \"...\"` below it, in a sentence.",
            ),
            (None, Some(Located { span, .. })) => (
                span.clone(),
                "This explains what is unclear, but no value is.",
                "Sort a value into `unclear`, or take this line out.",
            ),
            _ => return,
        };
        self.report(Problem::new(Kind::Rules, place, reason, mend));
    }
}

/// The values of a fact with their positions; one that stands there twice is a problem already.
pub(super) fn values(known: &[Located<String>]) -> impl Iterator<Item = (usize, &str)> {
    known.iter().enumerate().filter_map(move |(at, value)| {
        let first = known.iter().position(|other| other.value == value.value);
        (first == Some(at)).then_some((at, value.value.as_str()))
    })
}

/// Whether a reader can be asked for a fact.
pub(super) fn reader_knows(known_by: &Field<KnownByWord>) -> bool {
    known_by.as_ref().is_some_and(|word| word.value == KnownByWord::Reader)
}
