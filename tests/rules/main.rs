//! The rules against a reference written another way, against small tables, and against a real
//! case.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod decisions;
mod linkedin;
mod logic;
mod reference;
mod strategies;
mod ways;

use case_explainer::rules::{Answer, Answers, Open, Rules, Step, Truth, When, next};
use proptest::prelude::ProptestConfig;

const EVERY_WHEN: [When; 4] = [
    When { verdict: Truth::Yes, open: Open::None },
    When { verdict: Truth::No, open: Open::None },
    When { verdict: Truth::Unknown, open: Open::Others },
    When { verdict: Truth::Unknown, open: Open::Reader },
];

fn config() -> ProptestConfig {
    ProptestConfig { cases: 768, failure_persistence: None, ..ProptestConfig::default() }
}

fn with(answers: &Answers, fact: u8, answer: Answer) -> Answers {
    let mut answers = answers.clone();
    answers.set(fact, answer);
    answers
}

fn answered(rules: &Rules, pairs: &[(u8, Answer)]) -> Answers {
    pairs.iter().fold(Answers::new(rules.facts.len()), |a, &(fact, answer)| with(&a, fact, answer))
}

/// Every step of every way through the questions, with the answers that led to it.
fn every_step(rules: &Rules) -> Vec<(Answers, Step)> {
    let mut steps = Vec::new();
    let mut left = vec![Answers::new(rules.facts.len())];
    while let Some(answers) = left.pop() {
        let step = next(rules, &answers);
        if let Step::Ask { question, clash: None, .. } = step {
            let fact = rules.questions[question as usize];
            assert_eq!(answers.get(fact), None, "an answered question is not asked again");
            let choices = reference::choices(rules, fact).into_iter().rev();
            left.extend(choices.map(|choice| with(&answers, fact, choice)));
        }
        steps.push((answers, step));
    }
    steps
}
