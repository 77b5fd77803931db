//! From answers to what is shown.

use crate::plan::{Answers, Plan, Step};

use super::State;

/// What the questionnaire shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The offer to begin.
    Start,
    /// One question.
    Question {
        /// Position in the list of questions.
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
        /// Position in the list of outcomes.
        outcome: u8,
    },
}

/// The screen that a state leads to.
pub fn screen(plan: &Plan, state: &State) -> Screen {
    if !state.begun {
        return Screen::Start;
    }
    let path = match state.revising {
        Some(question) => plan.path(&answers_before(plan, &state.answers, question)),
        None => plan.path(&state.answers),
    };
    match path.step {
        Step::Ask { question, number, at_most, clash } => {
            Screen::Question { question, number, at_most, clash }
        }
        Step::Done { outcome } => Screen::Result { outcome },
    }
}

/// How many steps a reader has gone: none at the start, one at the first question, and so on.
pub fn depth(plan: &Plan, state: &State) -> u8 {
    match screen(plan, state) {
        Screen::Start => 0,
        Screen::Question { number, .. } => number,
        Screen::Result { .. } => {
            let asked = plan.path(&state.answers).questions.len();
            u8::try_from(asked + 1).unwrap_or(u8::MAX)
        }
    }
}

/// The answers up to, and without, a question: walking the plan with them stops at that question.
fn answers_before(plan: &Plan, answers: &Answers, question: u8) -> Answers {
    let mut before = plan.unanswered();
    for earlier in 0..question {
        if let Some(answer) = answers.get(earlier) {
            before.set(earlier, answer);
        }
    }
    before
}
