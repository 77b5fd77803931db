//! What the bench has to know of a timeline to work it as a reader would: where to click, and how to tell that it has
//! done what it was asked.
//!
//! Everything here is JavaScript that runs in the page. The steps are the same for all; ours is in `ours.rs`, the peers'
//! in `peers.rs`.

use std::path::PathBuf;

use super::visit::Figure;

/// A timeline with its pages.
pub(super) struct Adapter {
    /// Its name in reports.
    pub(super) name: &'static str,
    /// Its page, seen from the site, for a size.
    pub(super) page: fn(usize) -> PathBuf,
    /// Holds as soon as a reader can work it.
    pub(super) ready: &'static str,
    /// How long nothing must happen before the next step, in ms: longer than its own animations.
    pub(super) pause: u32,
    /// A click on an event.
    pub(super) select: Step,
    /// A click on the box of a lane, which leaves its events out, or shows them again.
    pub(super) filter: Option<Step>,
    /// A word that is typed into the search field.
    pub(super) find: Option<Step>,
}

impl Adapter {
    /// Whether the timeline has nothing that could be measured so.
    pub(super) fn lacks(&self, figure: Figure) -> bool {
        match figure {
            Figure::Filter => self.filter.is_none(),
            Figure::Find => self.find.is_none(),
            Figure::Ready | Figure::Memory | Figure::Select => false,
        }
    }
}

/// Something a reader does, and what tells that it has happened.
pub(super) struct Step {
    /// Statements that bring what is needed into view. They are not measured.
    pub(super) first: &'static str,
    /// The element, or null.
    pub(super) target: &'static str,
    /// Holds when the effect is there; `it` is the element.
    pub(super) done: &'static str,
}
