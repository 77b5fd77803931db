//! From state to state.

use crate::brief::Str;
use crate::questionnaire::{Focus, Screen};
use crate::{questionnaire, timeline};

use super::AppState;

/// What a reader can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Something on the timeline.
    Timeline(timeline::Action),
    /// Something in the questionnaire.
    Questionnaire(questionnaire::Action),
}

/// What must happen outside the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus, and bring its place into view.
    Focus(Target),
    /// Have a screen reader say this.
    Announce(Str),
}

/// What can be given the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An event of the list, by its id.
    Event(Str),
    /// The heading of the questionnaire's screen.
    Step,
    /// The message that an answer is missing.
    Problem,
    /// The first option of the question on screen.
    Options,
}

/// The state after an action, and what must happen outside.
pub fn update(state: &AppState, action: Action) -> (AppState, Vec<Effect>) {
    match action {
        Action::Timeline(action) => on_timeline(state, action),
        Action::Questionnaire(action) => on_questionnaire(state, action),
    }
}

fn on_timeline(state: &AppState, action: timeline::Action) -> (AppState, Vec<Effect>) {
    let next = AppState { timeline: timeline::update(&state.timeline, action), ..state.clone() };
    let effects = match action {
        timeline::Action::Select(event) => state
            .brief
            .timeline
            .events
            .get(event)
            .map(|event| Effect::Focus(Target::Event(event.id.clone())))
            .into_iter()
            .collect(),
        timeline::Action::Toggled { .. } => Vec::new(),
    };
    (next, effects)
}

fn on_questionnaire(state: &AppState, action: questionnaire::Action) -> (AppState, Vec<Effect>) {
    let rules = &state.brief.check.rules;
    let (questionnaire, focus) = questionnaire::update(rules, &state.questionnaire, action);
    let mut effects = Vec::new();
    match focus {
        Focus::Stay => {}
        Focus::Problem => effects.push(Effect::Focus(Target::Problem)),
        Focus::Options => effects.push(Effect::Focus(Target::Options)),
        Focus::Step => {
            effects.push(Effect::Focus(Target::Step));
            effects.push(Effect::Announce(said(state, &questionnaire)));
        }
    }
    (AppState { questionnaire, ..state.clone() }, effects)
}

/// What a screen reader says beside the heading that gets the focus. A question's heading says its number itself; the
/// result's says only the result.
fn said(state: &AppState, questionnaire: &questionnaire::State) -> Str {
    let brief = &state.brief;
    match questionnaire::screen(&brief.check.rules, questionnaire) {
        Screen::Result { .. } => brief.words.result_lead.clone(),
        Screen::Start | Screen::Question { .. } => Str::from(""),
    }
}
