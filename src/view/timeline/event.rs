//! The one place where a view reads what a browser event says.

use web_sys::Element;
use yew::prelude::*;

use crate::app::Action;
use crate::timeline;

/// Follows a `<details>` element: readers, find in page and print all open it, and the state learns of each.
pub(super) fn follow(send: &Callback<Action>, event: usize) -> Callback<Event> {
    send.reform(move |toggled: Event| {
        let open = toggled
            .target_dyn_into::<Element>()
            .is_some_and(|details| details.has_attribute("open"));
        Action::Timeline(timeline::Action::Toggled { event, open })
    })
}

/// Opens an event from its mark on the strip.
pub(super) fn select(send: &Callback<Action>, event: usize) -> Callback<MouseEvent> {
    send.reform(move |_| Action::Timeline(timeline::Action::Select(event)))
}
