//! The live explainers. JavaScript holds a number, never a Rust borrow, so a late or repeated call can do no harm.

use std::cell::RefCell;

use yew::AppHandle;

use crate::view::Root;

thread_local! {
    static LIVE: RefCell<Vec<Option<AppHandle<Root>>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps an app; its ticket is its place.
pub(super) fn add(app: AppHandle<Root>) -> u32 {
    LIVE.with_borrow_mut(|live| {
        live.push(Some(app));
        u32::try_from(live.len() - 1).unwrap_or(u32::MAX)
    })
}

/// Ends an app, once.
pub(super) fn remove(ticket: u32) {
    let slot = usize::try_from(ticket).unwrap_or(usize::MAX);
    let app = LIVE.with_borrow_mut(|live| live.get_mut(slot).and_then(Option::take));
    if let Some(app) = app {
        app.destroy();
    }
}
