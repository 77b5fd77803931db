//! How much of everything a case can have: what a brief can number, and what a plan can be made for.

use super::Checker;
use crate::problem::{Kind, Problem};
use crate::prove::{MOST_QUESTIONS, plan};
use crate::rules::Rules;
use crate::source::{Located, Span};

/// Positions are numbers of one byte in a brief.
const MOST_OF_ANYTHING: usize = 255;

impl Checker<'_> {
    /// Whether there are few enough of all things that the rules can be written as numbers; reports it if not.
    pub(super) fn can_be_numbered(&mut self) -> bool {
        let raw = self.raw;
        let place = |id: Option<&Located<String>>| id.map(|id| id.span.clone());
        let fact = raw.facts.get(MOST_OF_ANYTHING).and_then(|it| it.id.as_ref());
        let criterion = raw.criteria.get(MOST_OF_ANYTHING).and_then(|it| it.id.as_ref());
        let constraint = raw.constraints.get(MOST_OF_ANYTHING).and_then(|it| it.id.as_ref());
        let mut lists: Vec<(&str, usize, Option<Span>)> = vec![
            ("facts", raw.facts.len(), place(fact)),
            ("criteria", raw.criteria.len(), place(criterion)),
            ("constraints", raw.constraints.len(), place(constraint)),
        ];
        for values in raw.facts.iter().filter_map(|fact| fact.values.as_ref()) {
            lists.push(("values", values.value.len(), place(values.value.get(MOST_OF_ANYTHING))));
        }
        let before = self.problems.len();
        for (noun, many, first) in lists {
            let Some(place) = first else { continue };
            let reason = format!("There are {many} {noun}; {MOST_OF_ANYTHING} is the most.");
            let mend = "Leave out what the verdict does not depend on.";
            self.report(Problem::new(Kind::TooMany, place, reason, mend));
        }
        self.problems.len() == before
    }

    /// A plan of the questions can be made.
    pub(super) fn fits_a_page(&mut self, rules: &Rules) {
        let questions = &self.raw.questions;
        if let Some(first) = questions.get(MOST_QUESTIONS).and_then(|it| it.fact.as_ref()) {
            self.report(Problem::new(
                Kind::TooMany,
                first.span.clone(),
                format!(
                    "There are {} questions, and a page can have {MOST_QUESTIONS}: few readers would answer more.",
                    questions.len()
                ),
                "Ask only what the definition depends on, or make one question of two.",
            ));
        } else if plan(rules, &[]).is_err() {
            self.too_many_combinations();
        }
    }

    /// The press cannot go through all that can be true.
    pub(super) fn too_many_combinations(&mut self) {
        if self.problems.iter().all(|problem| problem.kind != Kind::TooMany) {
            let reason = "The values of all facts combine in too many ways to go through them all.";
            self.at_definition(Kind::TooMany, reason, FEWER);
        }
    }
}

/// How to have fewer combinations.
const FEWER: &str = "Leave out facts on which no criterion depends, and make one value of those that are sorted alike.";
