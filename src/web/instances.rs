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
}

thread_local! {
    static LIVE: RefCell<Vec<Option<Instance>>> = const { RefCell::new(Vec::new()) };
}

/// Adds an instance; its ticket is its place.
pub(super) fn add(instance: Instance) -> u32 {
    LIVE.with_borrow_mut(|live| {
        live.push(Some(instance));
        u32::try_from(live.len() - 1).unwrap_or(u32::MAX)
    })
}

/// Takes an instance out, once.
pub(super) fn remove(ticket: u32) -> Option<Instance> {
    let place = usize::try_from(ticket).ok()?;
    LIVE.with_borrow_mut(|live| live.get_mut(place)?.take())
}

/// What every live instance has taken the place of. Leaves the apps alone: after a panic they must not be touched.
pub(super) fn all_pressed() -> Vec<Pressed> {
    LIVE.with(|live| {
        let Ok(live) = live.try_borrow() else { return Vec::new() };
        live.iter().flatten().flat_map(|one| one.pressed.clone()).collect()
    })
}
