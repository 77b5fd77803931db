//! What must hold on every way through the questions, judged by a proof over all of them.
//!
//! A slip in the rules shows in many places: a constraint too much makes an answer impossible, then a question idle,
//! then an outcome unreachable. What is nearest to the slip is told; what only follows from it is not.

use crate::rules::Rules;

use super::Checker;
use super::told::{open, then, verdict};
use crate::case::Case;
use crate::problem::{Kind, Problem};
use crate::prove::{End, Proof, Step, TooMany};
use crate::rules::{rules, truth};
use crate::source::listed;

impl Checker<'_> {
    /// Proves of a case without any other problem that every way ends, in one outcome, with a verdict that may be.
    pub(super) fn proof(&mut self, case: &Case) {
        if !self.can_be_numbered() {
            return;
        }
        let rules = rules(case);
        self.fits_a_page(&rules);
        let proof = match Proof::of(&rules) {
            Ok(proof) => proof,
            // That there are too many questions for a page is told already.
            Err(TooMany::Questions(_)) => return,
            Err(TooMany::Combinations) => return self.too_many_combinations(),
        };
        if proof.ways == 0 {
            return self.contradiction(case, &rules);
        }
        let before = self.problems.len();
        self.impossible_values(case, &rules, &proof);
        if self.problems.len() > before {
            return;
        }
        self.impossible_verdicts(case, &proof);
        let wrong_verdicts = self.problems.len() > before;
        self.dead_ends(case, &proof);
        // A verdict that cannot be right may be why a question does not matter; a missing outcome is never why.
        if !wrong_verdicts {
            self.idle_questions(&rules, &proof);
            self.impossible_options(case, &rules, &proof);
        }
        if self.problems.len() > before {
            return;
        }
        self.idle_outcomes(case, &proof);
        if self.problems.len() == before {
            self.implied_criteria(&proof);
        }
    }

    fn impossible_verdicts(&mut self, case: &Case, proof: &Proof) {
        let raw = self.raw;
        for word in raw.definition.iter().flat_map(|it| &it.impossible) {
            let ends = proof.ends.iter().filter(|end| end.when.verdict == truth(word.value));
            let ends: Vec<&End> = ends.collect();
            let ways: usize = ends.iter().map(|end| end.ways).sum();
            let examples = ends.iter().flat_map(|end| end.examples.iter().cloned());
            let examples: Vec<Vec<Step>> = examples.take(3).collect();
            if ways == 0 {
                continue;
            }
            let verdict = verdict(truth(word.value));
            let what = format!("the verdict is `{verdict}`, which was said to be impossible");
            self.report(Problem::new(
                Kind::ImpossibleVerdict,
                word.span.clone(),
                then(case, ways, &examples, &what),
                "Mend the criteria or the `verdict`, so that no answers lead there.",
            ));
        }
    }

    fn dead_ends(&mut self, case: &Case, proof: &Proof) {
        let idle = listed(idle(case, proof).map(|(_, id)| id));
        for end in proof.ends.iter().filter(|end| end.outcome.is_none()) {
            // That the verdict can be reached at all is the problem then, and told.
            if case.definition.impossible.iter().any(|it| truth(*it) == end.when.verdict) {
                continue;
            }
            let reason = then(case, end.ways, &end.examples, "no outcome fits");
            let mut mend = format!(
                "Add an `[[outcome]]` with `verdict = \"{}\"` and `open = \"{}\"`",
                verdict(end.when.verdict),
                open(end.when.open)
            );
            if !idle.is_empty() {
                mend.push_str(&format!(", or give these to {idle}, where no answers lead"));
            }
            self.at_definition(Kind::DeadEnd, reason, format!("{mend}."));
        }
    }

    fn idle_questions(&mut self, rules: &Rules, proof: &Proof) {
        let idle = proof.asked.iter().enumerate().filter(|(_, asked)| !**asked);
        let idle: Vec<usize> = idle.map(|(question, _)| question).collect();
        // If nothing matters, the reason is not in any one of the questions: that is told once.
        let nothing = proof.longest == 0;
        for question in idle.into_iter().take(if nothing { 1 } else { usize::MAX }) {
            let Some(id) = self.raw.questions.get(question).and_then(|it| it.fact.as_ref()) else {
                continue;
            };
            let fact = rules.questions.get(question);
            let depends = rules.criteria.iter().any(|it| Some(&it.fact) == fact);
            let end = proof.ends.first().map_or("", |end| verdict(end.when.verdict));
            let (why, mend) = if nothing {
                let why = format!("the verdict is always `{end}`");
                (why, "Mend the `verdict` and the criteria, so that answers can change it.")
            } else if depends {
                let why = "other answers settle what depends on it".to_owned();
                (why, "Mend the `verdict` and the criteria, or take the question and its fact out.")
            } else {
                let why = "no criterion depends on it".to_owned();
                (why, "Add the criterion that does, or take the question and its fact out.")
            };
            let reason = format!(
                "Whatever a reader answers about `{}`, the result is the same: {why}.",
                id.value
            );
            self.report(Problem::new(Kind::IdleQuestion, id.span.clone(), reason, mend));
        }
    }

    fn idle_outcomes(&mut self, case: &Case, proof: &Proof) {
        let end =
            |it: &End| format!("`{}` with `{}`", verdict(it.when.verdict), open(it.when.open));
        let ends: Vec<String> = proof.ends.iter().map(end).collect();
        for (position, id) in idle(case, proof) {
            let place = self.raw.outcomes.get(position).and_then(|it| it.id.as_ref());
            let Some(place) = place.map(|id| id.span.clone()) else { continue };
            self.report(Problem::new(
                Kind::OutcomeNeverShown,
                place,
                format!("No answers lead to the outcome `{id}`."),
                format!(
                    "Take it out, or mend its `verdict` and `open`. Answers lead to {}.",
                    ends.join(", ")
                ),
            ));
        }
    }

    fn implied_criteria(&mut self, proof: &Proof) {
        for position in &proof.implied {
            let id = self.raw.criteria.get(*position).and_then(|it| it.id.as_ref());
            let Some(id) = id else { continue };
            self.report(Problem::new(
                Kind::ImpliedCriterion,
                id.span.clone(),
                format!(
                    "The verdict never depends on `{}`: wherever it could, the other criteria and the constraints \
                     settle it.",
                    id.value
                ),
                "Mend its `yes` and `no`, or the constraint that makes it follow; or take the criterion out.",
            ));
        }
    }

    /// Reports something that is not the matter of any one part of the rules.
    pub(super) fn at_definition(
        &mut self,
        kind: Kind,
        reason: impl Into<String>,
        mend: impl Into<String>,
    ) {
        let place = self.raw.definition.as_ref().map(|it| it.place.clone()).unwrap_or_default();
        self.report(Problem::new(kind, place, reason, mend));
    }
}

/// The outcomes that no way ends with, by position, with their ids.
fn idle<'c>(case: &'c Case, proof: &Proof) -> impl Iterator<Item = (usize, &'c str)> + Clone {
    let shown = proof.shown.clone();
    let outcomes = case.outcomes.iter().enumerate();
    outcomes
        .filter(move |(position, _)| shown.get(*position) == Some(&0))
        .map(|(position, outcome)| (position, &*outcome.id))
}
