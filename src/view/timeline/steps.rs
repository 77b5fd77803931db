//! One event at a time: where a reader is, and the way to the neighbours.

use yew::prelude::*;

use super::super::View;
use super::super::text::{maybe, optional, words};
use super::on;
use crate::brief::{Str, fill};
use crate::timeline::{Action, View as Way, place};

/// The steps, while the list shows one event.
pub(super) fn steps(view: View, order: &[usize]) -> Html {
    let text = view.words();
    let state = &view.state.timeline;
    let here = place(state, order);
    let count = fill(&text.event_count, &[("number", here + 1), ("all", order.len())]);
    let one = state.view == Way::One && !order.is_empty();
    let drawn = one.then(|| {
        html! {
            <div class="ce-steps">
                { step(view, here.checked_sub(1).and_then(|at| order.get(at)), &text.step_back) }
                <p>{ words(&count) }</p>
                { step(view, order.get(here + 1), &text.step_on) }
            </div>
        }
    });
    html! { <div>{ optional(drawn) }</div> }
}

/// The way to a neighbour, with its date and its title.
fn step(view: View, to: Option<&usize>, label: &Str) -> Html {
    let event = to.and_then(|event| view.brief().timeline.events.get(*event));
    let go = on(view, Action::Mark(to.copied().unwrap_or(usize::MAX)));
    html! {
        <button type="button" class="ce-step" disabled={event.is_none()} onclick={go}>
            <b>{ words(label) }</b>{ " " }
            <span>{ maybe(event.map(|event| &event.when)) }{ " " }{ maybe(event.map(|event| &event.title)) }</span>
        </button>
    }
}
