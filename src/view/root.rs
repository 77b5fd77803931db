//! The one component: holds the state, draws the two live parts, hands effects to the outside.
//!
//! A struct component, not a function with hooks: it needs none of them, and their code would come along in the module.

use std::mem;
use std::rc::Rc;

use web_sys::Element;
use yew::create_portal;
use yew::prelude::*;

use crate::app::{self, Action, AppState, Clock, Effect};
use crate::brief::Brief;

/// The way out of the view: what the browser does for it.
#[derive(Clone, PartialEq)]
pub struct Ports {
    /// Called once, after the first drawing is in the page, with the way in.
    pub ready: Callback<Callback<Action>>,
    /// Called with each effect, and with the way in: at once, or when the drawing it waits for is in the page.
    pub perform: Callback<(Effect, Callback<Action>)>,
}

/// What [`Root`] is given, once.
#[derive(Clone, PartialEq, Properties)]
pub struct RootProps {
    /// What is explained.
    pub brief: SharedBrief,
    /// The days that matter to a reader.
    pub clock: Clock,
    /// Where the questionnaire is drawn; the timeline is drawn where the component is mounted.
    pub check: Element,
    /// The way out.
    pub ports: Ports,
}

/// A brief that is equal only to itself: it never changes, so there is nothing in it to compare.
#[derive(Clone)]
pub struct SharedBrief(pub Rc<Brief>);

impl PartialEq for SharedBrief {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The live parts of the explainer.
pub struct Root {
    state: AppState,
    send: Callback<Action>,
    /// Effects that wait until the latest actions are drawn.
    effects: Vec<Effect>,
}

impl Component for Root {
    type Message = Action;
    type Properties = RootProps;

    fn create(ctx: &Context<Self>) -> Self {
        Root {
            state: AppState::new(ctx.props().brief.0.clone(), ctx.props().clock),
            send: ctx.link().callback(|action| action),
            effects: Vec::new(),
        }
    }

    /// Always draws again: a control that the reader has moved must be set back to the state (Yew issue 3945).
    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let (state, effects) = app::update(&self.state, action);
        self.state = state;
        for effect in effects {
            if effect.waits() {
                self.effects.push(effect);
            } else {
                self.perform(ctx, effect);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <>
                { super::timeline(&self.state, &self.send) }
                { create_portal(super::questionnaire(&self.state, &self.send), ctx.props().check.clone()) }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().ports.ready.emit(self.send.clone());
        }
        for effect in mem::take(&mut self.effects) {
            self.perform(ctx, effect);
        }
    }
}

impl Root {
    fn perform(&self, ctx: &Context<Self>, effect: Effect) {
        ctx.props().ports.perform.emit((effect, self.send.clone()));
    }
}
