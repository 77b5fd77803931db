//! The live explainers. JavaScript holds a number, never a Rust borrow, so a late or repeated call can do no harm.

use std::cell::RefCell;

use yew::AppHandle;

use super::keep::Pressed;
use crate::view::Root;

/// One live explainer.
pub(super) struct Instance {
    /// What its live parts have taken the place of.
    pub(super) pressed: Vec<Pressed>,
    /// The running app.
    pub(super) app: AppHandle<Root>,
    /// How far it has come.
    pub(super) stage: Stage,
}

/// How far an explainer has come. Yew draws a little after it is told to, and cannot be stopped in between: an
/// explainer that is to end before it is drawn ends right after.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// It has been told to draw.
    Starting,
    /// It is in the page.
    Drawn,
    /// It is to end as soon as it is in the page.
    Leaving,
}

thread_local! {
    static LIVE: RefCell<Vec<Option<Instance>>> = const { RefCell::new(Vec::new()) };
}

/// The ticket of the next instance: its place.
pub(super) fn next_ticket() -> usize {
    LIVE.with_borrow(Vec::len)
}

/// Adds an instance.
pub(super) fn add(instance: Instance) {
    LIVE.with_borrow_mut(|live| live.push(Some(instance)));
}

/// Notes that an instance is in the page; gives it back if it is to end.
pub(super) fn drawn(ticket: usize) -> Option<Instance> {
    take_if(ticket, Stage::Leaving, Stage::Drawn)
}

/// Takes an instance out, once; one that is not drawn yet stays until it is.
pub(super) fn remove(ticket: usize) -> Option<Instance> {
    take_if(ticket, Stage::Drawn, Stage::Leaving)
}

/// Takes an instance out if it has come to a stage; otherwise moves it to another.
fn take_if(ticket: usize, stage: Stage, otherwise: Stage) -> Option<Instance> {
    LIVE.with_borrow_mut(|live| {
        let slot = live.get_mut(ticket)?;
        let instance = slot.as_mut()?;
        if instance.stage == stage {
            return slot.take();
        }
        instance.stage = otherwise;
        None
    })
}

/// What every live instance has taken the place of. Leaves the apps alone: after a panic they must not be touched.
pub(super) fn all_pressed() -> Vec<Pressed> {
    LIVE.with(|live| {
        let Ok(live) = live.try_borrow() else { return Vec::new() };
        live.iter().flatten().flat_map(|one| one.pressed.clone()).collect()
    })
}
