//! From state to state.

use std::rc::Rc;

use crate::brief::{Brief, Str};
use crate::questionnaire::{Focus, Screen};
use crate::timeline::Arrangement;
use crate::{questionnaire, timeline};

use super::AppState;

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Something on the timeline.
    Timeline(timeline::Action),
    /// Something in the questionnaire.
    Questionnaire(questionnaire::Action),
    /// Go on in another language: the words are those of this brief.
    Speak(Rc<Brief>),
}

/// What must happen outside the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus, and bring its place into view.
    Focus(Target),
    /// Have a screen reader say this.
    Announce(Str),
    /// A reader has gone so many steps through the questions, and the screen of the last is drawn.
    Step(u8),
    /// Bring the list into this order.
    Arrange(Arrangement),
    /// Mark this event in the list, by its place in time, and no other.
    Select(Option<usize>),
    /// Fold these words, which were typed, and look for them.
    Fold {
        /// The words.
        words: Str,
        /// Whether what the events say is still to be told.
        first: bool,
    },
    /// Mark these words, folded, in the list; none, if there are none.
    Mark(Str),
}

impl Effect {
    /// Whether it has to wait until the state has been drawn. What need not wait shows sooner: a slow browser may draw in
    /// several steps.
    pub fn waits(&self) -> bool {
        matches!(self, Effect::Focus(_) | Effect::Step(_))
    }
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
        Action::Speak(brief) => speak(state.told_by(brief)),
    }
}

/// Brings everything outside to a state: the list has been pressed anew.
fn speak(state: AppState) -> (AppState, Vec<Effect>) {
    let list = timeline::arrange(&state.brief.timeline, &state.timeline);
    let steps = questionnaire::depth(&state.brief.check.plan, &state.questionnaire);
    let select = Effect::Select(state.timeline.selected);
    (state, vec![Effect::Arrange(list), select, Effect::Step(steps)])
}

fn on_timeline(state: &AppState, action: timeline::Action) -> (AppState, Vec<Effect>) {
    let of = &state.brief.timeline;
    let mut effects = Vec::new();
    let mut last = None;
    match &action {
        timeline::Action::Ask(words) => {
            let first = state.timeline.texts.is_empty();
            effects.push(Effect::Fold { words: words.clone(), first });
        }
        timeline::Action::Go(event) => {
            last = of.events.get(*event).map(|it| Effect::Focus(Target::Event(it.id.clone())));
        }
        _ => {}
    }
    let stands = action.keeps_the_list(&state.timeline);
    let next = timeline::update(of, &state.timeline, action);
    if !stands {
        effects.push(Effect::Arrange(timeline::arrange(of, &next)));
    }
    if next.selected != state.timeline.selected {
        effects.push(Effect::Select(next.selected));
    }
    if next.words != state.timeline.words {
        effects.push(Effect::Mark(next.words.clone()));
    }
    effects.extend(last);
    (AppState { timeline: next, ..state.clone() }, effects)
}

fn on_questionnaire(state: &AppState, action: questionnaire::Action) -> (AppState, Vec<Effect>) {
    let plan = &state.brief.check.plan;
    let (questionnaire, focus) = questionnaire::update(plan, &state.questionnaire, action);
    let mut effects = Vec::new();
    match focus {
        Focus::Stay => {}
        Focus::Problem => effects.push(Effect::Focus(Target::Problem)),
        Focus::Options => effects.push(Effect::Focus(Target::Options)),
        Focus::Step => {
            effects.push(Effect::Step(questionnaire::depth(plan, &questionnaire)));
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
    match questionnaire::screen(&brief.check.plan, questionnaire) {
        Screen::Result { .. } => brief.words.result_lead.clone(),
        Screen::Start | Screen::Question { .. } => Str::from(""),
    }
}
