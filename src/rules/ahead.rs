//! Every way to answer the questions that are left, and how each of them ends.
//!
//! The endings are computed once and laid out flat, so that answering a question is taking one
//! slice of them. What matters still, how long it can take and where it can end are then
//! comparisons, not further decisions.

use super::relevance::ending;
use super::{Answer, Answers, Rules};

/// How a complete set of answers ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// No world allows the answers, so no reader gets here.
    Clash,
    /// No outcome fits.
    Gap,
    /// With this outcome.
    Outcome(u8),
}

/// Decides every way to answer `questions`, given the answers there are to others.
pub(super) fn endings(rules: &Rules, answers: &Answers, questions: &[u8]) -> Vec<Ending> {
    let mut endings = Vec::new();
    fill(rules, &mut answers.clone(), questions, &mut endings);
    endings
}

fn fill(rules: &Rules, answers: &mut Answers, questions: &[u8], endings: &mut Vec<Ending>) {
    let Some((&fact, rest)) = questions.split_first() else {
        endings.push(ending(rules, answers));
        return;
    };
    for number in 0..=rules.values(fact) {
        answers.set(fact, choice(number));
        fill(rules, answers, rest, endings);
    }
}

/// The answers there are to a question, in the order in which endings are laid out.
fn choice(number: u8) -> Answer {
    number.checked_sub(1).map_or(Answer::NotSure, Answer::Value)
}

/// The questions that are left, and the endings of every way to answer them.
#[derive(Clone, Copy)]
pub(super) struct Ahead<'a> {
    rules: &'a Rules,
    questions: &'a [u8],
    endings: &'a [Ending],
}

impl<'a> Ahead<'a> {
    /// `endings` has to come from [`endings`], for the same questions.
    pub(super) fn new(rules: &'a Rules, questions: &'a [u8], endings: &'a [Ending]) -> Self {
        Self { rules, questions, endings }
    }

    /// The fact that the first of the questions asks for.
    pub(super) fn fact(self) -> Option<u8> {
        self.questions.first().copied()
    }

    /// Each answer to the first question, "not sure" first, and what is ahead after it.
    pub(super) fn branches(self) -> impl Iterator<Item = (Answer, Self)> {
        let numbers = 0..=u8::MAX;
        numbers.map(choice).map_while(move |answer| Some((answer, self.after(answer)?)))
    }

    /// What is ahead after this answer to the first question; nothing if it is not a choice.
    pub(super) fn after(self, answer: Answer) -> Option<Self> {
        let (&fact, questions) = self.questions.split_first()?;
        let width = self.endings.len() / (1 + usize::from(self.rules.values(fact)));
        let start = match answer {
            Answer::NotSure => 0,
            Answer::Value(value) => (1 + usize::from(value)) * width,
        };
        let endings = self.endings.get(start..start + width)?;
        Some(Self { questions, endings, ..self })
    }

    /// Whether the first question can change the outcome, for some answers to those after it.
    ///
    /// Comparing with "not sure" is enough: two answers that end differently cannot both end so.
    pub(super) fn matters(self) -> bool {
        let Some(unsure) = self.after(Answer::NotSure) else {
            return false;
        };
        self.branches().any(|(_, ahead)| {
            let mut pairs = ahead.endings.iter().zip(unsure.endings);
            pairs.any(|(&ending, unsure)| ending != Ending::Clash && ending != *unsure)
        })
    }

    /// How it ends if nothing more is asked, which is the same as being unsure about the rest.
    pub(super) fn ending(self) -> Ending {
        self.endings.first().copied().unwrap_or(Ending::Clash)
    }

    /// Whether a world allows the answers that led here.
    pub(super) fn is_possible(self) -> bool {
        self.ending() != Ending::Clash
    }

    /// The most questions a reader can still be asked.
    pub(super) fn longest(self) -> u8 {
        if !self.matters() {
            return self.after(Answer::NotSure).map_or(0, Self::longest);
        }
        // An answer that clashes needs no special care: nothing matters after it.
        self.branches().map(|(_, ahead)| ahead.longest()).max().unwrap_or(0).saturating_add(1)
    }
}
