//! The live parts, as Yew markup: they render in a browser and natively, to the same markup.
//!
//! Makes no browser call while rendering. Everything but [`Root`] is a function from state to markup: one component
//! re-renders, none can render to nothing (Yew 0.23.0 cannot place a sibling beside an empty component), and every
//! list and every conditional has an element of its own.

mod questionnaire;
mod root;
pub mod text;
pub mod timeline;

pub use root::{Ports, Root, RootProps, SharedBrief};

use yew::{Callback, Html};

use crate::app::{Action, AppState};
use crate::brief::{Brief, Words};

/// The timeline of a state.
pub fn timeline(state: &AppState, send: &Callback<Action>) -> Html {
    timeline::timeline(View { state, send })
}

/// The questionnaire of a state.
pub fn questionnaire(state: &AppState, send: &Callback<Action>) -> Html {
    questionnaire::questionnaire(View { state, send })
}

/// What every view needs.
#[derive(Clone, Copy)]
struct View<'a> {
    state: &'a AppState,
    send: &'a Callback<Action>,
}

impl<'a> View<'a> {
    fn brief(self) -> &'a Brief {
        &self.state.brief
    }

    fn words(self) -> &'a Words {
        &self.state.brief.words
    }
}
