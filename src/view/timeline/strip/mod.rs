//! The strip: every event at its place in time. The list says the same for everyone.
//!
//! Positions across are in percent and down in px, so that it fits any width without a script and its text keeps its size.
//! Marks are links to the list. For keys and screen readers the strip is one slider that goes from event to event, so the
//! picture itself is hidden from them: an image may not hold links.

mod dots;
mod draw;
mod ground;
mod rows;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::View;
use super::super::text::{each, optional, words};
use super::mark::name;
use crate::app::Action as AppAction;
use crate::brief::Lane;
use crate::timeline::{Action, Window, place, px, ticks};
use dots::{deadline, dot, flag};
use draw::label;
use ground::{band, now, panel, scale};
use rows::{AXIS, Rows};

/// The picture of the timeline, and the slider over it.
pub(super) fn strip(view: View, order: &[usize]) -> Html {
    let timeline = &view.brief().timeline;
    let window = view.state.timeline.window.unwrap_or(Window::of(&timeline.axis));
    let rows = Rows::of(timeline, window);
    let lane = |lane, of: &Lane| {
        html! {
            <g class="ce-name" data-mark={name(of.mark)}>{ label(0, rows.lane(lane) + 14, (0, "start"), words(&of.name)) }</g>
        }
    };
    let lens =
        timeline.lens.as_ref().filter(|_| rows.lens).map(|lens| panel(&rows, timeline, lens));
    html! {
        <div class="ce-strip" role="group" aria-label={view.words().strip_label.clone()}>
            <svg aria-hidden="true" width="100%" height={px(rows.height())}>
                <g>{ each(rows.marks(), |_, placed| band(view, &rows, placed)) }</g>
                { scale(&ticks(&timeline.axis, window), AXIS, -6, "start") }
                <g>{ optional(lens) }</g>
                <g>{ each(&timeline.lanes, lane) }</g>
                <g>{ optional(now(view, &rows, window)) }</g>
                <g>{ each(&timeline.deadlines, |_, it| deadline(&rows, window, it)) }</g>
                <g>{ each(rows.marks(), |_, placed| dot(view, &rows, order, placed)) }</g>
                { flag(view, &rows, window) }
            </svg>
            <div class="ce-live ce-room">{ optional(view.state.is_live().then(|| scrub(view, order))) }</div>
        </div>
    }
}

/// The slider from event to event, in order of time.
fn scrub(view: View, order: &[usize]) -> Html {
    let (timeline, state) = (&view.brief().timeline, &view.state.timeline);
    let mut order = order.to_vec();
    if state.newest_first {
        order.reverse();
    }
    let here = place(state, &order);
    let event = order.get(here).and_then(|event| timeline.events.get(*event));
    let said = event.map(|event| [&*event.when, ", ", &event.title].concat());
    let pass = view.send.reform(|input: InputEvent| {
        let slider = input.target_dyn_into::<HtmlInputElement>();
        let value = slider.map(|slider| slider.value_as_number());
        AppAction::Timeline(Action::Pass(value.map_or(usize::MAX, |value| (value - 1.0) as usize)))
    });
    html! {
        <input class="ce-scrub" type="range" dir="ltr" min="1" max={order.len().to_string()}
            value={(here + 1).to_string()} disabled={order.is_empty()}
            aria-label={view.words().scrub.clone()} aria-valuetext={said} oninput={pass} />
    }
}
