//! What a reader has answered so far.

use crate::rules::{Answer, Answers, Rules, path};

use super::{Screen, screen};

/// What a reader has done in the questionnaire. It lives in memory only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whether the reader has begun.
    pub begun: bool,
    /// What has been answered, by fact.
    pub answers: Answers,
    /// The option that is chosen on the screen, and not yet given as an answer.
    pub choice: Option<Answer>,
    /// Whether the reader went on without choosing.
    pub missing: bool,
    /// The question that the reader went back to.
    pub revising: Option<u8>,
}

/// What a reader can do in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Begin.
    Begin,
    /// Choose an option; nothing moves on.
    Choose(Answer),
    /// Give the chosen option as the answer.
    Continue,
    /// Go to the question before, or to the start.
    Back,
    /// Change the answer to a question, by position.
    Change(u8),
    /// From the message about a missing answer to where it can be given.
    Mend,
    /// Forget every answer.
    Restart,
}

/// Where the reader's attention goes after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// It stays.
    Stay,
    /// To the heading of the new screen.
    Step,
    /// To the message that an answer is missing.
    Problem,
    /// To the first option.
    Options,
}

impl State {
    /// Nothing answered.
    pub fn new(rules: &Rules) -> State {
        State {
            begun: false,
            answers: Answers::new(rules.facts.len()),
            choice: None,
            missing: false,
            revising: None,
        }
    }

    /// The state that shows a question: the answer given before is chosen again.
    fn at(self, rules: &Rules, revising: Option<u8>) -> State {
        let mut next = State { revising, missing: false, choice: None, ..self };
        if let Screen::Question { question, .. } = screen(rules, &next) {
            next.choice = fact_of(rules, question).and_then(|fact| next.answers.get(fact));
        }
        next
    }
}

/// The state after an action, and where attention goes.
pub fn update(rules: &Rules, state: &State, action: Action) -> (State, Focus) {
    match action {
        Action::Begin => (begin(rules, state), Focus::Step),
        Action::Choose(answer) => (State { choice: Some(answer), ..state.clone() }, Focus::Stay),
        Action::Continue => go_on(rules, state),
        Action::Back => (back(rules, state), Focus::Step),
        Action::Change(question) => (state.clone().at(rules, Some(question)), Focus::Step),
        Action::Mend => (state.clone(), Focus::Options),
        Action::Restart => (State::new(rules), Focus::Step),
    }
}

/// Goes to the first question, with the answer that a reader who went all the way back has given before.
fn begin(rules: &Rules, state: &State) -> State {
    let first = path(rules, &state.answers).questions.first().copied();
    State { begun: true, ..state.clone() }.at(rules, first)
}

/// Takes the choice as the answer; without one, says that it is missing.
fn go_on(rules: &Rules, state: &State) -> (State, Focus) {
    let Screen::Question { question, .. } = screen(rules, state) else {
        return (state.clone(), Focus::Stay);
    };
    let (Some(fact), Some(answer)) = (fact_of(rules, question), state.choice) else {
        return (State { missing: true, ..state.clone() }, Focus::Problem);
    };
    let mut next = state.clone();
    next.answers.set(fact, answer);
    let next = next.at(rules, None);
    let clashes = matches!(screen(rules, &next), Screen::Question { clash: Some(_), .. });
    (next, if clashes { Focus::Problem } else { Focus::Step })
}

/// Goes to the question asked before this one; before the first lies the start.
fn back(rules: &Rules, state: &State) -> State {
    let Screen::Question { question, .. } = screen(rules, state) else {
        return state.clone();
    };
    let mut before =
        path(rules, &state.answers).questions.into_iter().filter(|asked| *asked < question);
    match before.next_back() {
        Some(previous) => state.clone().at(rules, Some(previous)),
        None => State { begun: false, revising: None, missing: false, ..state.clone() },
    }
}

/// The fact that a question asks for.
fn fact_of(rules: &Rules, question: u8) -> Option<u8> {
    rules.questions.get(usize::from(question)).copied()
}
