//! What must hold on every way through the questions, tried on every way.

use case_explainer::rules::{Answers, Open, Rules, Truth, decide, end_states, outcome};

use super::Checker;
use crate::case::Case;
use crate::problem::{Kind, Problem};
use crate::rules::{rules, truth};

/// More questions than this take long to look ahead over on an old phone.
const MOST_QUESTIONS: usize = 6;

impl Checker<'_> {
    /// Proves of a case without any other problem that every way ends, in one outcome, with a verdict that may be.
    pub(super) fn proof(&mut self, case: &Case) {
        let Some(definition) = &self.raw.definition else { return };
        let place = definition.place.clone();
        let fault =
            |reason: String, mend: &str| Problem::new(Kind::Rules, place.clone(), reason, mend);
        if case.questions.len() > MOST_QUESTIONS {
            let many = format!(
                "There are {} questions; {MOST_QUESTIONS} is the most.",
                case.questions.len()
            );
            self.report(fault(many, "Ask only what the definition depends on."));
            return;
        }
        let rules = rules(case);
        let ends: Vec<_> =
            end_states(&rules).into_iter().map(|answers| end(&rules, &answers)).collect();
        if ends.is_empty() {
            let none = "The constraints contradict each other: no answers are possible.".to_owned();
            self.report(fault(none, "Take one of the `[[constraint]]`s out."));
        }
        let impossible: Vec<Truth> =
            case.definition.impossible.iter().map(|verdict| truth(*verdict)).collect();
        let mut told: Vec<(Truth, Open)> = Vec::new();
        for (verdict, open, has_outcome) in ends {
            if told.contains(&(verdict, open)) {
                continue;
            }
            told.push((verdict, open));
            let (verdict_word, open_word) = (verdict_word(verdict), open_word(open));
            if impossible.contains(&verdict) {
                let reached = format!(
                    "`impossible` names the verdict `{verdict_word}`, but some answers reach it."
                );
                self.report(fault(
                    reached,
                    "Mend the criteria or the `verdict`, so that no answers can lead there.",
                ));
            }
            if !has_outcome {
                let missing = format!(
                    "Some answers end with the verdict `{verdict_word}` and `{open_word}` open, and no outcome is for that."
                );
                self.report(fault(missing, "Add an `[[outcome]]` with this `verdict` and `open`."));
            }
        }
    }
}

/// Verdict, what is open, and whether there is an outcome for it.
fn end(rules: &Rules, answers: &Answers) -> (Truth, Open, bool) {
    let decided = decide(rules, answers);
    let (verdict, open) =
        decided.map_or((Truth::Unknown, Open::None), |found| (found.verdict, found.open));
    (verdict, open, outcome(rules, answers).is_some())
}

fn verdict_word(verdict: Truth) -> &'static str {
    match verdict {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}

fn open_word(open: Open) -> &'static str {
    match open {
        Open::None => "none",
        Open::Others => "others",
        Open::Reader => "reader",
    }
}
