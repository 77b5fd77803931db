//! Everything the widget knows.

use std::rc::Rc;

use crate::brief::Brief;
use crate::{questionnaire, timeline};

/// The days that matter to a reader, in days since 1 January 1970. They come from outside: nothing here reads a clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Today, where the reader is; unknown while the press draws.
    pub today: Option<i32>,
    /// The day on which the article around the explainer was published, if the host has told it.
    pub published: Option<i32>,
}

/// The state of one explainer on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppState {
    /// What is explained; only its language ever changes.
    pub brief: Rc<Brief>,
    /// The days that matter to a reader; never change.
    pub clock: Clock,
    /// What is looked at.
    pub timeline: timeline::State,
    /// What has been answered.
    pub questionnaire: questionnaire::State,
}

impl AppState {
    /// The state in which the widget starts; with no clock, the one in which the press draws the page.
    pub fn new(brief: Rc<Brief>, clock: Clock) -> AppState {
        AppState {
            timeline: timeline::State::default(),
            questionnaire: questionnaire::State::new(&brief.check.plan),
            brief,
            clock,
        }
    }

    /// The same state in another language. Words that were looked for are of a language, so they are left behind; and so is
    /// everything, if the brief is not of the same case any more: an answer must not come to stand for another.
    pub(super) fn told_by(&self, brief: Rc<Brief>) -> AppState {
        let sizes = |of: &Brief| {
            let of = &of.timeline;
            (of.events.len(), of.lanes.len(), of.bases.len(), of.parties.len())
        };
        let same = brief.check.plan == self.brief.check.plan && sizes(&brief) == sizes(&self.brief);
        if !same {
            return AppState::new(brief, self.clock);
        }
        AppState { brief, timeline: self.timeline.without_words(), ..self.clone() }
    }

    /// Whether a reader has it before them, and not the press. What is of no use without the widget is drawn only then,
    /// so that no page carries it.
    pub fn is_live(&self) -> bool {
        self.clock.today.is_some()
    }
}
