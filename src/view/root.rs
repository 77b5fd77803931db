//! The one component: holds the state, draws every part, hands effects to the outside.

use std::rc::Rc;

use yew::prelude::*;

use super::{View, back, minute, questionnaire, status, timeline};
use crate::app::{self, Action, AppState, Effect};
use crate::brief::Brief;

/// The way out of the view: what the browser does for it.
#[derive(Clone, PartialEq)]
pub struct Ports {
    /// Called once, after the first drawing is in the page.
    pub ready: Callback<()>,
    /// Called with each effect, after the drawing it belongs to is in the page.
    pub perform: Callback<Effect>,
}

impl Ports {
    /// Ports that lead nowhere, for rendering outside a browser.
    pub fn none() -> Ports {
        Ports { ready: Callback::noop(), perform: Callback::noop() }
    }
}

/// What [`Root`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct RootProps {
    /// What is explained; compared by identity, since it never changes.
    pub brief: SharedBrief,
    /// The way out.
    pub ports: Ports,
}

/// A brief that is equal only to itself: comparing it word by word at each render would cost more than rendering.
#[derive(Clone)]
pub struct SharedBrief(pub Rc<Brief>);

impl PartialEq for SharedBrief {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The state, and an outbox for the effects of the latest action.
struct Store {
    state: AppState,
    effects: Vec<Effect>,
    step: u32,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let (state, effects) = app::update(&self.state, action);
        Rc::new(Store { state, effects, step: self.step.wrapping_add(1) })
    }
}

/// The explainer.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let store = {
        let brief = props.brief.0.clone();
        use_reducer(move || Store { state: AppState::new(brief), effects: Vec::new(), step: 0 })
    };
    let send = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    {
        let ready = props.ports.ready.clone();
        use_effect_with((), move |()| ready.emit(()));
    }
    {
        let (perform, store) = (props.ports.perform.clone(), store.clone());
        use_effect_with(store.step, move |_| {
            for effect in &store.effects {
                perform.emit(effect.clone());
            }
        });
    }
    let view = View { state: &store.state, send: &send };
    html! {
        <div class="ce-in">
            { status::status(view) }
            { minute::minute(view) }
            { timeline::timeline(view) }
            { questionnaire::questionnaire(view) }
            { back::back(view) }
            { back::foot(view) }
            <p class="ce-sr" role="status" data-ce-live=""></p>
        </div>
    }
}
