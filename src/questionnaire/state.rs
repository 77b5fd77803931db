//! What a reader has answered so far.

use crate::plan::{Answer, Answers, Plan};

use super::{Screen, depth, screen};

/// What a reader has done in the questionnaire. It lives in memory only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whether the reader has begun.
    pub begun: bool,
    /// What has been answered, by question.
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
    /// Go back until no more than so many steps are gone.
    BackTo(u8),
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
    pub fn new(plan: &Plan) -> State {
        State {
            begun: false,
            answers: plan.unanswered(),
            choice: None,
            missing: false,
            revising: None,
        }
    }

    /// The state that shows a question: the answer given before is chosen again.
    fn at(self, plan: &Plan, revising: Option<u8>) -> State {
        let mut next = State { revising, missing: false, choice: None, ..self };
        if let Screen::Question { question, .. } = screen(plan, &next) {
            next.choice = next.answers.get(question);
        }
        next
    }
}

/// The state after an action, and where attention goes.
pub fn update(plan: &Plan, state: &State, action: Action) -> (State, Focus) {
    match action {
        Action::Begin => (begin(plan, state), Focus::Step),
        Action::Choose(answer) => (State { choice: Some(answer), ..state.clone() }, Focus::Stay),
        Action::Continue => go_on(plan, state),
        Action::Back => (back(plan, state), Focus::Step),
        Action::BackTo(depth) => (back_to(plan, state, depth), Focus::Step),
        Action::Change(question) => (state.clone().at(plan, Some(question)), Focus::Step),
        Action::Mend => (state.clone(), Focus::Options),
        Action::Restart => (State::new(plan), Focus::Step),
    }
}

/// Goes to the first question, with the answer that a reader who went all the way back has given before.
fn begin(plan: &Plan, state: &State) -> State {
    let first = plan.path(&state.answers).questions.first().copied();
    State { begun: true, ..state.clone() }.at(plan, first)
}

/// Takes the choice as the answer; without one, says that it is missing.
fn go_on(plan: &Plan, state: &State) -> (State, Focus) {
    let Screen::Question { question, .. } = screen(plan, state) else {
        return (state.clone(), Focus::Stay);
    };
    let Some(answer) = state.choice else {
        return (State { missing: true, ..state.clone() }, Focus::Problem);
    };
    let mut next = state.clone();
    next.answers.set(question, answer);
    let next = next.at(plan, None);
    let clashes = matches!(screen(plan, &next), Screen::Question { clash: Some(_), .. });
    (next, if clashes { Focus::Problem } else { Focus::Step })
}

/// Goes back step by step, from the result too.
fn back_to(plan: &Plan, state: &State, steps: u8) -> State {
    let mut state = state.clone();
    while depth(plan, &state) > steps {
        let last = plan.path(&state.answers).questions.last().copied();
        state = match screen(plan, &state) {
            Screen::Result { .. } if last.is_some() => state.at(plan, last),
            Screen::Result { .. } => State { begun: false, ..state },
            _ => back(plan, &state),
        };
    }
    state
}

/// Goes to the question asked before this one; before the first lies the start.
fn back(plan: &Plan, state: &State) -> State {
    let Screen::Question { question, .. } = screen(plan, state) else {
        return state.clone();
    };
    let mut before =
        plan.path(&state.answers).questions.into_iter().filter(|asked| *asked < question);
    match before.next_back() {
        Some(previous) => state.clone().at(plan, Some(previous)),
        None => State { begun: false, revising: None, missing: false, ..state.clone() },
    }
}
