//! The marks, where a pointer can open an event, and the flag of the event that is selected.

use yew::prelude::*;

use super::super::super::View;
use super::super::super::text::{footing, optional, words};
use super::super::event::select;
use super::super::mark::{name, outline};
use super::rows::{Rows, TOP};
use crate::brief::{Event, Mark, Moment, Shape};
use crate::timeline::{Placed, fraction, percent, px};

/// The thickness of a capsule, in px.
const BAR: i32 = 12;

/// The least length of a capsule, in ten-thousandths: one of no length, of a day that is not sure, is not drawn at all.
const LEAST: i32 = 120;

/// An event's mark, where a pointer can open it.
pub(super) fn dot(view: View, rows: &Rows, position: usize, event: &Event) -> Html {
    let place = rows.place(position);
    let lane = usize::from(event.lane);
    let shape = view.brief().timeline.lanes.get(lane).map_or(Mark::Square, |lane| lane.mark);
    let middle = rows.middle(lane, place);
    let here = (view.state.timeline.selected == Some(position)).then_some("");
    let drawn = match event.span.shape {
        Shape::Point => html! {
            <svg x={percent(place.from)} y={px(middle)} width="1" height="1" overflow="visible">
                <circle class="ce-ring" r="10" />
                <path class="ce-ink" d={outline(shape)} />
                <rect class="ce-hit" x="-12" y="-9" width="24" height="18" />
            </svg>
        },
        Shape::Vague | Shape::Range => bar(place, middle - BAR / 2, BAR),
        Shape::Open => bar(place, TOP, rows.bottom() - TOP),
    };
    html! {
        <g class="ce-dot" data-mark={name(shape)} data-footing={footing(event.statement.ground.footing)}
            data-shape={shape_name(event.span.shape)} data-here={here} onclick={select(view.send, position)}>
            { drawn }
        </g>
    }
}

/// A capsule as long as what is known of the date.
fn bar(place: Placed, top: i32, height: i32) -> Html {
    html! {
        <g>
            <rect class="ce-ink" rx="6" x={percent(place.from)} y={px(top)}
                width={percent((place.to - place.from).max(LEAST))} height={px(height)} />
        </g>
    }
}

/// The line and the date of the selected event, above the scale.
pub(super) fn flag(view: View, rows: &Rows) -> Html {
    let timeline = &view.brief().timeline;
    let selected = view.state.timeline.selected.and_then(|position| timeline.events.get(position));
    let drawn = selected.map(|event| {
        let day = if event.span.shape == Shape::Open { event.span.to } else { event.span.from };
        flag_at(&event.when, fraction(&timeline.axis, day), rows.bottom())
    });
    html! { <g class="ce-flag">{ optional(drawn) }</g> }
}

fn flag_at(when: &Moment, x: i32, bottom: i32) -> Html {
    let (anchor, dx) = match x {
        ..2_200 => ("start", "-4"),
        7_800.. => ("end", "4"),
        _ => ("middle", "0"),
    };
    html! {
        <g>
            <line x1={percent(x)} x2={percent(x)} y1="18" y2={px(bottom)} />
            <text x={percent(x)} dx={dx} y="13" text-anchor={anchor}>{ words(&when.text) }</text>
        </g>
    }
}

fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Point => "point",
        Shape::Vague => "vague",
        Shape::Range => "range",
        Shape::Open => "open",
    }
}
