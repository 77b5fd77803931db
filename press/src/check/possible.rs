//! What the constraints leave possible: something at all, every value, and every answer where it is asked for.

use crate::rules::{Answer, Rules};

use super::Checker;
use crate::case::Case;
use crate::problem::{Kind, Problem};
use crate::prove::{Proof, conflict};
use crate::source::listed;

impl Checker<'_> {
    /// The constraints leave nothing possible.
    pub(super) fn contradiction(&mut self, case: &Case, rules: &Rules) {
        let blamed = conflict(rules, None);
        let last = blamed.last().and_then(|last| self.raw.constraints.get(*last)?.never.as_ref());
        let Some(place) = last.map(|never| never.span.clone()) else { return };
        self.report(Problem::new(
            Kind::Rules,
            place,
            format!(
                "The constraints {} contradict each other: whatever is true, one of them is broken.",
                constraints(case, &blamed)
            ),
            "Mend one of them, or take it out.",
        ));
    }

    /// Every value of every fact is true in some world.
    pub(super) fn impossible_values(&mut self, case: &Case, rules: &Rules, proof: &Proof) {
        let blame = |it: &(usize, u8)| conflict(rules, Some(*it));
        let all: Vec<_> = proof.ruled_out.iter().map(|it| (*it, blame(it))).collect();
        for (position, ((fact, value), blamed)) in all.iter().enumerate() {
            // What needs further constraints, or comes later by the same, follows from the other.
            let follows = all.iter().enumerate().any(|(other, (_, fewer))| {
                let within = fewer.iter().all(|it| blamed.contains(it));
                within && (fewer.len() < blamed.len() || other < position)
            });
            let values = self.raw.facts.get(*fact).and_then(|fact| fact.values.as_ref());
            let id = values.and_then(|list| list.value.get(usize::from(*value)));
            let Some(id) = id.filter(|_| !follows) else { continue };
            let owner = case.facts.get(*fact).map_or("?", |fact| &*fact.id);
            self.report(Problem::new(
                Kind::ImpossibleAnswer,
                id.span.clone(),
                format!(
                    "The fact `{owner}` can never be `{}`: the constraints {} rule it out together.",
                    id.value,
                    constraints(case, blamed)
                ),
                "Mend one of these constraints, or take the value out.",
            ));
        }
    }

    /// Every answer to a question can be given somewhere, if the question is asked at all.
    pub(super) fn impossible_options(&mut self, case: &Case, rules: &Rules, proof: &Proof) {
        let mut told = Vec::new();
        for step in &proof.refused {
            let Answer::Value(value) = step.answer else { continue };
            let fact = case.questions.get(step.question).map(|question| question.fact);
            let id = fact.and_then(|fact| case.facts.get(fact)?.values.get(usize::from(value)));
            let raw = self.raw.questions.get(step.question);
            let option = raw.into_iter().flat_map(|raw| &raw.options).find_map(|option| {
                option.value.as_ref().filter(|value| id.is_some_and(|id| **id == *value.value))
            });
            let Some(option) = option.filter(|_| !told.contains(&step.question)) else { continue };
            told.push(step.question);
            let named = |it: (u8, u8)| Some(usize::from(it.0)) == fact && it.1 == value;
            let about = rules.constraints.iter().enumerate();
            let about = about.filter(|(_, it)| named(it.a) || named(it.b)).map(|(at, _)| at);
            self.report(Problem::new(
                Kind::ImpossibleAnswer,
                option.span.clone(),
                format!(
                    "Wherever this is asked, the answers before it rule `{}` out, because of {}.",
                    option.value,
                    constraints(case, &about.collect::<Vec<_>>())
                ),
                "Mend what rules it out, or ask this question before the others.",
            ));
        }
    }
}

/// The ids of some constraints in a sentence.
fn constraints(case: &Case, positions: &[usize]) -> String {
    let ids = positions.iter().filter_map(|it| case.constraints.get(*it)).map(|it| &*it.id);
    listed(ids.collect::<Vec<_>>())
}
