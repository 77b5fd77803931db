//! Where a reader is in the questions, found by walking the plan with their answers from the start.
//!
//! Nothing about the way is stored. An answer that a later change makes needless is kept and simply
//! not counted, so it is there again if the change is taken back.

use super::{Answers, CLASH, Plan};

/// What a reader sees next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A question.
    Ask {
        /// Which one, by its place in the case's questions.
        question: u8,
        /// Its number on this reader's way, from 1.
        number: u8,
        /// The most questions this reader can be asked in all; it never rises on the way.
        at_most: u8,
        /// The constraint that the answer to it breaks, together with answers before it.
        clash: Option<u8>,
    },
    /// The end, with this outcome.
    Done {
        /// Which one, by its place in the case's outcomes.
        outcome: u8,
    },
}

/// The way that answers lead through the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The answered questions that count, in order. The one that is asked next is not among them, so the last is the one
    /// to go back to.
    pub questions: Vec<u8>,
    /// The answers in effect, and no others.
    pub answers: Answers,
    /// What a reader sees at the end of it.
    pub step: Step,
}

impl Plan {
    /// Nothing answered yet.
    #[must_use]
    pub fn unanswered(&self) -> Answers {
        Answers::new(self.values.len())
    }

    /// The way that these answers lead through the questions.
    ///
    /// A question that cannot change the end is skipped; the first that can, and has no answer or one that contradicts
    /// answers before it, is asked.
    #[must_use]
    pub fn path(&self, given: &Answers) -> Path {
        let (mut questions, mut answers) = (Vec::new(), self.unanswered());
        let mut link = self.ask;
        let step = loop {
            let node = match self.at(link) {
                Ok(node) => node,
                Err(end) => {
                    break Step::Done {
                        outcome: u8::try_from(end.wrapping_sub(1)).unwrap_or(u8::MAX),
                    };
                }
            };
            let question = node.question;
            let number = u8::try_from(questions.len() + 1).unwrap_or(u8::MAX);
            let ask =
                |clash| Step::Ask { question, number, at_most: number - 1 + node.most, clash };
            let chosen = given.get(question);
            let chosen = chosen.and_then(|it| Some((it, *node.next.get(it.branch())?)));
            let Some((answer, after)) = chosen else { break ask(None) };
            answers.set(question, answer);
            link = after;
            if self.at(link) == Err(CLASH) {
                let constraint = self.end(self.clash, &answers);
                answers.clear(question);
                break ask(Some(u8::try_from(constraint).unwrap_or(u8::MAX)));
            }
            questions.push(question);
        };
        Path { questions, answers, step }
    }
}
