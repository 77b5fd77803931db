//! The live explainers. JavaScript holds a number, never a Rust borrow, so a late or repeated call can do no harm.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AppHandle, Callback};

use crate::app::Action;
use crate::view::Root;

/// The way into a widget, as soon as it is drawn.
pub(super) type Way = Rc<RefCell<Callback<Action>>>;

/// One live explainer.
pub(super) struct Instance {
    /// The running app.
    pub(super) app: AppHandle<Root>,
    /// The way into it.
    pub(super) way: Way,
}

thread_local! {
    static LIVE: RefCell<Vec<Option<Instance>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps an explainer; its ticket is its place.
pub(super) fn add(instance: Instance) -> u32 {
    LIVE.with_borrow_mut(|live| {
        live.push(Some(instance));
        u32::try_from(live.len() - 1).unwrap_or(u32::MAX)
    })
}

/// Tells an explainer of something that happened outside of what it draws.
pub(super) fn tell(ticket: u32, action: Action) {
    let way = LIVE.with_borrow(|live| live.get(slot(ticket))?.as_ref().map(|it| it.way.clone()));
    if let Some(way) = way {
        way.borrow().emit(action);
    }
}

/// Ends an explainer, once.
pub(super) fn remove(ticket: u32) {
    let instance = LIVE.with_borrow_mut(|live| live.get_mut(slot(ticket)).and_then(Option::take));
    if let Some(instance) = instance {
        instance.app.destroy();
    }
}

fn slot(ticket: u32) -> usize {
    usize::try_from(ticket).unwrap_or(usize::MAX)
}
