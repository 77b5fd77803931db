//! Everything the widget knows.

use std::rc::Rc;

use crate::brief::Brief;
use crate::{questionnaire, timeline};

/// The state of one explainer on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppState {
    /// What is explained; never changes.
    pub brief: Rc<Brief>,
    /// Which events are open.
    pub timeline: timeline::State,
    /// What has been answered.
    pub questionnaire: questionnaire::State,
}

impl AppState {
    /// The state in which the press renders the page, and in which the widget starts.
    pub fn new(brief: Rc<Brief>) -> AppState {
        AppState {
            timeline: timeline::State::new(brief.timeline.events.len()),
            questionnaire: questionnaire::State::new(&brief.check.rules),
            brief,
        }
    }
}
