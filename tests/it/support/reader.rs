//! What a reader does in the questionnaire, step by step.

use case_explainer::app::{self, AppState, Effect};
use case_explainer::plan::{Answer, Plan, Step};
use case_explainer::questionnaire::{Action, Screen, screen};

/// The screen a reader is on.
pub(crate) fn shown(state: &AppState) -> Screen {
    screen(&state.brief.check.plan, &state.questionnaire)
}

/// The screen by the plan alone: the questions before the one gone back to, or all of them, replayed.
pub(crate) fn replayed(state: &AppState) -> Option<Screen> {
    let (plan, reader) = (&state.brief.check.plan, &state.questionnaire);
    let mut counted = plan.unanswered();
    for question in 0..reader.revising.unwrap_or(u8::MAX) {
        if let Some(answer) = reader.answers.get(question) {
            counted.set(question, answer);
        }
    }
    match plan.path(&counted).step {
        _ if !reader.begun => Some(Screen::Start),
        Step::Ask { question, number, at_most, clash } => {
            Some(Screen::Question { question, number, at_most, clash })
        }
        Step::Done { outcome } => Some(Screen::Result { outcome }),
    }
}

/// One action, with its effects.
pub(crate) fn act(state: &AppState, action: Action) -> (AppState, Vec<Effect>) {
    app::update(state, app::Action::Questionnaire(action))
}

/// Several actions, whatever their effects.
pub(crate) fn after(state: &AppState, actions: &[Action]) -> AppState {
    actions.iter().fold(state.clone(), |state, action| act(&state, *action).0)
}

/// Gives an answer to the question on screen.
pub(crate) fn answer(state: &AppState, answer: Answer) -> AppState {
    after(state, &[Action::Choose(answer), Action::Continue])
}

/// Begins and gives these answers.
pub(crate) fn answered(start: &AppState, answers: &[Answer]) -> AppState {
    let begun = after(start, &[Action::Begin]);
    answers.iter().fold(begun, |state, given| answer(&state, *given))
}

/// Every answer that can be given to a question, by its position.
pub(crate) fn choices(plan: &Plan, question: u8) -> Vec<Answer> {
    let values = (0..plan.values[usize::from(question)]).map(Answer::Value);
    values.chain([Answer::NotSure]).collect()
}

/// Every way through the questions: the answers in order, and the state they lead to, ends and stations alike.
///
/// An answer that contradicts others is not followed.
pub(crate) fn ways(start: &AppState) -> Vec<(Vec<Answer>, AppState)> {
    let mut ways = vec![(Vec::new(), answered(start, &[]))];
    let mut seen = 0;
    while let Some((given, state)) = ways.get(seen).cloned() {
        seen += 1;
        let Screen::Question { question, clash: None, .. } = shown(&state) else { continue };
        for choice in choices(&state.brief.check.plan, question) {
            ways.push(([given.clone(), vec![choice]].concat(), answer(&state, choice)));
        }
    }
    ways
}

/// The ways that are at their end.
pub(crate) fn ends(start: &AppState) -> Vec<(Vec<Answer>, AppState)> {
    let mut ways = ways(start);
    ways.retain(|(_, state)| matches!(shown(state), Screen::Result { .. }));
    ways
}
