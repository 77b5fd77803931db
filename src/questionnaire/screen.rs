//! From answers to what is shown.

use crate::rules::{self, Answers, Rules, Step};

use super::State;

/// What the questionnaire shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The offer to begin.
    Start,
    /// One question.
    Question {
        /// Position in the rules' list of questions.
        question: u8,
        /// Its number for the reader, from 1.
        number: u8,
        /// The most questions that this reader can meet.
        at_most: u8,
        /// The constraint that the answer given here breaks.
        clash: Option<u8>,
    },
    /// The result.
    Result {
        /// Position in the rules' list of outcomes.
        outcome: u8,
    },
}

/// The screen that a state leads to.
pub fn screen(rules: &Rules, state: &State) -> Screen {
    if !state.begun {
        return Screen::Start;
    }
    let step = match state.revising {
        Some(question) => rules::next(rules, &answers_before(rules, &state.answers, question)),
        None => rules::next(rules, &state.answers),
    };
    match step {
        Step::Ask { question, number, at_most, clash } => {
            Screen::Question { question, number, at_most, clash }
        }
        Step::Done { outcome } => Screen::Result { outcome },
        // The press proves that no way through the questions gets stuck.
        Step::Stuck => Screen::Start,
    }
}

/// The answers up to, and without, a question: replaying them stops at that question.
fn answers_before(rules: &Rules, answers: &Answers, question: u8) -> Answers {
    let mut before = answers.clone();
    for fact in rules.questions.iter().skip(usize::from(question)) {
        before.clear(*fact);
    }
    before
}
