//! Where a reader is in the questions, found by going through their answers from the start.
//!
//! Nothing about the way is stored. An answer that a later change makes needless is kept and simply
//! not counted, so it is there again if the change is taken back.

use super::ahead::{Ahead, Ending, endings};
use super::blame::{Clash, clash};
use super::model::numbered;
use super::{Answer, Answers, Rules};

/// What a reader sees next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A question.
    Ask {
        /// Which one, by its place in the rules' questions.
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
        /// Which one, by its place in the rules' outcomes.
        outcome: u8,
    },
    /// The end, and no outcome fits. The press proves that this cannot happen.
    Stuck,
}

/// The way that answers lead through the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The answered questions that count, in order, by their place in the rules' questions. The one
    /// that [`next`] asks is not among them, so the last is the one to go back to.
    pub questions: Vec<u8>,
    /// The answers in effect, and no others.
    pub answers: Answers,
}

/// What a reader with these answers sees next.
///
/// Questions are taken in order. One that cannot change the outcome is skipped; the first that can,
/// and has no answer or one that clashes with answers before it, is asked.
#[must_use]
pub fn next(rules: &Rules, answers: &Answers) -> Step {
    let start = unanswered(rules, answers);
    let endings = endings(rules, &start, &rules.questions);
    let replay = replay(rules, answers, start, &endings);
    if let Some((question, clash)) = replay.stop {
        let answered = u8::try_from(replay.path.questions.len()).unwrap_or(u8::MAX);
        return Step::Ask {
            question,
            number: answered.saturating_add(1),
            at_most: answered.saturating_add(replay.ahead.longest()),
            clash,
        };
    }
    match replay.ahead.ending() {
        Ending::Outcome(outcome) => Step::Done { outcome },
        Ending::Gap | Ending::Clash => Step::Stuck,
    }
}

/// The way that these answers lead through the questions, up to what [`next`] shows.
#[must_use]
pub fn path(rules: &Rules, answers: &Answers) -> Path {
    let start = unanswered(rules, answers);
    let endings = endings(rules, &start, &rules.questions);
    replay(rules, answers, start, &endings).path
}

/// The answers in effect at the end of every way through the questions.
#[must_use]
pub fn end_states(rules: &Rules) -> Vec<Answers> {
    let mut start = Answers::new(rules.facts.len());
    let endings = endings(rules, &start, &rules.questions);
    let mut ends = Vec::new();
    follow(Ahead::new(rules, &rules.questions, &endings), &mut start, &mut ends);
    ends
}

fn follow(ahead: Ahead<'_>, answers: &mut Answers, ends: &mut Vec<Answers>) {
    let Some(fact) = ahead.fact() else {
        ends.push(answers.clone());
        return;
    };
    let asked = ahead.matters();
    for (answer, ahead) in ahead.branches().filter(|(_, ahead)| ahead.is_possible()) {
        if !asked {
            // "Not sure" comes first, and a question that is skipped goes on as if it had been
            // answered so.
            return follow(ahead, answers, ends);
        }
        answers.set(fact, answer);
        follow(ahead, answers, ends);
        answers.clear(fact);
    }
}

/// The answers without those to questions.
fn unanswered(rules: &Rules, answers: &Answers) -> Answers {
    let mut rest = answers.clone();
    rules.questions.iter().for_each(|&fact| rest.clear(fact));
    rest
}

struct Replay<'a> {
    path: Path,
    ahead: Ahead<'a>,
    /// The question to ask and what its answer clashes with, unless this is the end.
    stop: Option<(u8, Option<u8>)>,
}

fn replay<'a>(
    rules: &'a Rules,
    answers: &Answers,
    start: Answers,
    endings: &'a [Ending],
) -> Replay<'a> {
    let mut path = Path { questions: Vec::new(), answers: start };
    let mut ahead = Ahead::new(rules, &rules.questions, endings);
    for (question, &fact) in numbered(&rules.questions) {
        if !ahead.matters() {
            ahead = ahead.after(Answer::NotSure).unwrap_or(ahead);
            continue;
        }
        let chosen = answers.get(fact).and_then(|answer| Some((answer, ahead.after(answer)?)));
        let Some((answer, after)) = chosen else {
            return Replay { path, ahead, stop: Some((question, None)) };
        };
        path.answers.set(fact, answer);
        if !after.is_possible() {
            let Clash(constraint) = clash(rules, &path.answers);
            path.answers.clear(fact);
            return Replay { path, ahead, stop: Some((question, Some(constraint))) };
        }
        path.questions.push(question);
        ahead = after;
    }
    Replay { path, ahead, stop: None }
}
