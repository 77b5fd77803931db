//! The marks, each a link to its event, and the flag of the event that is selected.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::super::super::View;
use super::super::super::text::{anchor, footing, optional, words};
use super::super::mark::{name, outline};
use super::super::{on, shape};
use super::draw::{RIGHT_FADES, WHOLE, bar, label, upright};
use super::rows::{Rows, TOP};
use crate::brief::{Deadline, Event, Footing, Shape};
use crate::timeline::{Action, Placed, Window, Zoom, fraction, percent, px};

/// The thickness of a capsule, in px.
const BAR: i32 = 12;

/// The least length of a capsule, in ten-thousandths: one of no length, of a day that is not sure, is not drawn at all.
const LEAST: i32 = 120;

/// A mark: a link to its event, or the way to a closer look at those it stands for.
pub(super) fn dot(view: View, rows: &Rows, order: &[usize], placed: &Placed) -> Html {
    let Some((event, basis)) = event(view, placed.event) else { return html! { <g></g> } };
    let timeline = &view.brief().timeline;
    let (middle, mark) = (rows.middle(placed), shape(view, event.lane));
    let selected = view.state.timeline.selected;
    let here = selected.is_some_and(|event| placed.holds(timeline, event)).then_some("");
    let shown = order.iter().any(|event| placed.holds(timeline, *event));
    let off = (!shown).then_some("");
    if placed.count > 1 {
        let last = event_days(view, placed.last).map_or(event.span.to, |span| span.from);
        let closer = on(view, Action::Zoom(Zoom::To(Window { from: event.span.from, to: last })));
        return html! {
            <svg class="ce-dot ce-many" data-mark={name(mark)} data-here={here} data-off={off} onclick={closer}
                x={percent(placed.from)} y={px(middle)} width="1" height="1" overflow="visible">
                <rect class="ce-ink" x="-7" y="-8" width="14" height="16" rx="3" />
                <text y="4">{ placed.count.to_string() }</text>
            </svg>
        };
    }
    let drawn = match event.span.shape {
        Shape::Point => html! {
            <svg x={percent(placed.from)} y={px(middle)} width="1" height="1" overflow="visible">
                <circle class="ce-ring" r="10" />
                <path class="ce-ink" d={outline(mark)} />
                <rect class="ce-hit" x="-12" y="-9" width="24" height="18" />
            </svg>
        },
        shape => {
            let capsule = (middle - BAR / 2, BAR);
            let (down, pieces) = match shape {
                Shape::Era | Shape::Open => ((TOP, rows.bottom() - TOP), WHOLE),
                Shape::Ongoing => (capsule, RIGHT_FADES),
                _ => (capsule, WHOLE),
            };
            bar("ce-ink", (placed.from, placed.to.max(placed.from + LEAST)), down, pieces)
        }
    };
    html! {
        <a href={anchor("#event-", &event.id)} tabindex="-1" class="ce-dot" data-mark={name(mark)}
            data-footing={footing(basis)} data-shape={shape_name(event.span.shape)} data-here={here} data-off={off}>
            { drawn }
        </a>
    }
}

/// An event, and how what it rests on looks.
pub(super) fn event<'a>(view: View<'a>, position: usize) -> Option<(&'a Event, Footing)> {
    let timeline = &view.brief().timeline;
    let event = timeline.events.get(position)?;
    let basis = timeline.bases.get(usize::from(event.basis));
    Some((event, basis.map_or(Footing::Open, |basis| basis.footing)))
}

fn event_days(view: View, position: usize) -> Option<crate::brief::Span> {
    view.brief().timeline.events.get(position).map(|event| event.span)
}

/// A day by which something has to be done: a pennant at the scale.
pub(super) fn deadline(rows: &Rows, window: Window, deadline: &Deadline) -> Html {
    if !window.meets(deadline.day, deadline.day) {
        return html! { <g></g> };
    }
    let x = fraction(window, deadline.day);
    html! {
        <g class="ce-due">
            <title>{ words(&deadline.label) }</title>
            { upright(x, 30, rows.bottom()) }
            { label(x, 42, (0, "start"), VText::new("\u{25b8}").into()) }
        </g>
    }
}

/// The line and the date of the selected event, above the scale.
pub(super) fn flag(view: View, rows: &Rows, window: Window) -> Html {
    let selected = view.state.timeline.selected.and_then(|position| event(view, position));
    let drawn = selected.map(|(event, _)| {
        let span = event.span;
        let day = if span.shape == Shape::Open { span.to } else { span.from.max(window.from) };
        flag_at(event, fraction(window, day), rows.bottom())
    });
    html! { <g class="ce-flag">{ optional(drawn) }</g> }
}

fn flag_at(event: &Event, x: i32, bottom: i32) -> Html {
    let side = match x {
        ..2_200 => (-4, "start"),
        7_800.. => (4, "end"),
        _ => (0, "middle"),
    };
    // Styles can let a rectangle slide to its place, and no line.
    html! {
        <g>
            <rect x={percent(x)} y="18" width="1.5" height={px(bottom - 18)} />
            { label(x, 13, side, words(&event.when)) }
        </g>
    }
}

fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Point => "point",
        Shape::Vague => "vague",
        Shape::Range => "range",
        Shape::Ongoing => "ongoing",
        Shape::Era => "era",
        Shape::Open => "open",
    }
}
