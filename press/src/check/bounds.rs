//! How much of everything a case can have: what a brief can number, and what a phone can look ahead over.

use case_explainer::rules::{KnownBy, Rules};

use super::Checker;
use crate::problem::{Kind, Problem};
use crate::source::{Located, Span};

/// The most questions that a page can have.
///
/// Whenever it draws, the widget decides every way to answer the questions. Six with three answers each take this much
/// time, natively and optimised: 5 ms if nobody but the reader knows anything, 80 ms with sixteen combinations of what
/// others know. Eight take 0.2 and 4.5 seconds, and an old phone is ten times slower. The press can prove more than six
/// ([`crate::prove::MOST_QUESTIONS`]); until the widget walks a plan made by the press, no page is made for them.
const MOST_ON_A_PAGE: usize = 6;

/// The most worlds that the widget may have to look at whenever it draws; a million take an old phone about a second.
const MOST_LOOKS: u64 = 1 << 20;

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

    /// The widget can look ahead over all ways through the questions.
    pub(super) fn fits_a_page(&mut self, rules: &Rules) {
        let questions = &self.raw.questions;
        if let Some(first) = questions.get(MOST_ON_A_PAGE).and_then(|it| it.fact.as_ref()) {
            self.report(Problem::new(
                Kind::TooMany,
                first.span.clone(),
                format!(
                    "There are {} questions, and a page can have {MOST_ON_A_PAGE}: with more, an old phone needs many \
                     seconds to see which of them still matter.",
                    questions.len()
                ),
                "Ask only what the definition depends on, or make one question of two.",
            ));
        } else if looks(rules) > MOST_LOOKS {
            self.at_definition(
                Kind::TooMany,
                "The values of all facts combine in so many ways that an old phone needs many seconds to see which \
                 questions still matter.",
                FEWER,
            );
        }
    }

    /// The press cannot go through all that can be true.
    pub(super) fn too_many_combinations(&mut self) {
        // A phone cannot either, and that may be told already.
        if self.problems.iter().all(|problem| problem.kind != Kind::TooMany) {
            let reason = "The values of all facts combine in too many ways to go through them all.";
            self.at_definition(Kind::TooMany, reason, FEWER);
        }
    }
}

/// How to have fewer combinations.
const FEWER: &str = "Leave out facts on which no criterion depends, and make one value of those that are sorted alike.";

/// How many worlds the widget looks at to decide every way to answer the questions.
fn looks(rules: &Rules) -> u64 {
    rules.facts.iter().fold(1, |looks: u64, fact| {
        // A reader's fact has each of its values once where it is answered, and once more where it is not.
        let times = if fact.known_by == KnownBy::Reader { 2 } else { 1 };
        looks.saturating_mul(times * u64::from(fact.values))
    })
}
