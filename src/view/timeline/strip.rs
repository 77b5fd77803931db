//! The strip: every event at its place in time. A picture for pointers; the list says the same for everyone.
//!
//! Positions across are in percent and down in px, so that it fits any width without a script and its text keeps its size.

use yew::prelude::*;

use super::super::View;
use super::super::text::{footing, words};
use super::event::select;
use super::mark::{name, outline};
use crate::brief::{Axis, Event, Lens, Mark, Moment, Shape};
use crate::timeline::{LANE_HEIGHT, Layout, Placed, fraction, layout, percent};

/// The line of the scale.
const AXIS: i32 = 42;
/// Where the first lane begins.
const TOP: i32 = 52;
/// Room for a lane's name above its first row.
const NAME: i32 = 18;
/// From the last lane to the lens.
const FAN: i32 = 18;

/// Where things lie down the strip, in px.
struct Rows {
    layout: Layout,
}

impl Rows {
    /// The middle of a row of marks in a lane.
    fn row(&self, lane: usize, row: i32) -> i32 {
        self.lane(lane) + NAME + (row - self.first(lane)) * LANE_HEIGHT + LANE_HEIGHT / 2
    }

    /// The top of a lane.
    fn lane(&self, lane: usize) -> i32 {
        TOP + self.first(lane) * LANE_HEIGHT + i32::try_from(lane).unwrap_or(0) * NAME
    }

    fn first(&self, lane: usize) -> i32 {
        self.layout.lanes.get(lane).copied().unwrap_or(0)
    }

    /// The end of the last lane.
    fn bottom(&self) -> i32 {
        TOP + self.layout.rows * LANE_HEIGHT + i32::try_from(self.layout.lanes.len()).unwrap_or(0) * NAME + 4
    }

    /// The top of the lens.
    fn lens(&self) -> i32 {
        self.bottom() + FAN
    }

    /// The line of the lens's marks in a row; rows stack upwards.
    fn lens_row(&self, row: i32) -> i32 {
        self.lens() + 26 + (self.layout.lens_rows - 1 - row) * LANE_HEIGHT + LANE_HEIGHT / 2
    }
}

/// The picture of the whole timeline.
pub(super) fn strip(view: View) -> Html {
    let timeline = &view.brief().timeline;
    let rows = Rows { layout: layout(timeline) };
    let height = match timeline.lens {
        Some(_) => rows.lens_row(0) + LANE_HEIGHT + 18,
        None => rows.bottom(),
    };
    let lanes = timeline.lanes.iter().enumerate().map(|(lane, of)| {
        html! {
            <text class="ce-name" data-mark={name(of.mark)} x="0" y={(rows.lane(lane) + 14).to_string()}>{ words(&of.name) }</text>
        }
    });
    let events = timeline.events.iter().zip(&rows.layout.places).enumerate();
    html! {
        <div class="ce-strip">
            <svg role="img" aria-label={view.words().strip_label.clone()} width="100%" height={height.to_string()}>
                <g aria-hidden="true">
                    <g>{ for timeline.events.iter().zip(&rows.layout.places).map(|(event, place)| band(&rows, event, place)) }</g>
                    { scale(&timeline.axis, AXIS, 6) }
                    <g>{ for timeline.lens.iter().map(|lens| panel(&rows, &timeline.axis, lens)) }</g>
                    <g>{ for lanes }</g>
                    <g>{ for events.map(|(position, (event, place))| dot(view, &rows, position, event, place)) }</g>
                    { flag(view, &rows) }
                </g>
            </svg>
        </div>
    }
}

/// A scale: its line, ticks and labels, which stand above the line.
fn scale(axis: &Axis, y: i32, tick: i32) -> Html {
    let marks = axis.ticks.iter().map(|at| {
        let x = percent(fraction(axis, at.day));
        let class = if at.keep { "ce-tick" } else { "ce-tick ce-wide" };
        html! {
            <g>
                <line x1={x.clone()} x2={x.clone()} y1={y.to_string()} y2={(y + tick).to_string()} />
                <text class={class} x={x} y={(y - 6).to_string()}>{ words(&at.label) }</text>
            </g>
        }
    });
    html! {
        <g class="ce-scale">
            <line x1="0" x2="100%" y1={y.to_string()} y2={y.to_string()} />
            { for marks }
        </g>
    }
}

/// The band of an event whose start nobody has reported; empty for every other event.
fn band(rows: &Rows, event: &Event, place: &Placed) -> Html {
    if event.span.shape != Shape::Open {
        return html! { <g></g> };
    }
    let (x, height) = (percent(place.to), rows.bottom() - TOP);
    html! {
        <g class="ce-band">
            <rect x="0" y={TOP.to_string()} width={x.clone()} height={height.to_string()} />
            <line x1={x.clone()} x2={x} y1={TOP.to_string()} y2={rows.bottom().to_string()} />
        </g>
    }
}

/// The lens: its place on the strip, the lines that fan out from it, and its own scale.
fn panel(rows: &Rows, axis: &Axis, lens: &Lens) -> Html {
    let (from, to) = (fraction(axis, lens.axis.from), fraction(axis, lens.axis.to));
    let (top, bottom) = (rows.lens(), rows.lens_row(0) + LANE_HEIGHT + 14);
    let line = rows.lens_row(0) + LANE_HEIGHT / 2;
    let days = lens.axis.ticks.iter().map(|tick| {
        let x = percent(fraction(&lens.axis, tick.day));
        html! {
            <g>
                <line x1={x.clone()} x2={x.clone()} y1={line.to_string()} y2={(line + 4).to_string()} />
                <text class="ce-day" x={x} y={(line + 16).to_string()}>{ words(&tick.label) }</text>
            </g>
        }
    });
    html! {
        <g class="ce-lens">
            <rect x={percent(from)} y={TOP.to_string()} width={percent(to - from)} height={(rows.bottom() - TOP).to_string()} />
            <line class="ce-fan" x1={percent(from)} y1={rows.bottom().to_string()} x2="0" y2={top.to_string()} />
            <line class="ce-fan" x1={percent(to)} y1={rows.bottom().to_string()} x2="100%" y2={top.to_string()} />
            <rect class="ce-glass" x="0" y={top.to_string()} width="100%" height={(bottom - top).to_string()} />
            <text class="ce-glass-name" x="0" dx="8" y={(top + 16).to_string()}>{ words(&lens.label) }</text>
            <line x1="0" x2="100%" y1={line.to_string()} y2={line.to_string()} />
            <g>{ for days }</g>
        </g>
    }
}

/// An event's mark, where a pointer can open it.
fn dot(view: View, rows: &Rows, position: usize, event: &Event, place: &Placed) -> Html {
    let lane = usize::from(event.lane);
    let shape = view.brief().timeline.lanes.get(lane).map_or(Mark::Square, |lane| lane.mark);
    let (x, y) = spot(rows, lane, place, event.span.shape);
    let here = (view.state.timeline.selected == Some(position)).then_some("");
    let drawn = match event.span.shape {
        Shape::Point => html! {
            <svg x={percent(x)} y={y.to_string()} width="1" height="1" overflow="visible">
                <circle class="ce-ring" r="10" />
                <path class="ce-ink" d={outline(shape)} />
                <rect class="ce-hit" x="-12" y="-9" width="24" height="18" />
            </svg>
        },
        Shape::Vague | Shape::Range => bar(place, y, 12),
        Shape::Open => bar(place, TOP, rows.bottom() - TOP),
    };
    html! {
        <g class="ce-dot" data-mark={name(shape)} data-footing={footing(event.statement.ground.footing)}
            data-shape={shape_name(event.span.shape)} data-here={here} onclick={select(view.send, position)}>
            { drawn }
        </g>
    }
}

/// A capsule as long as what is known of the date. `y` is its middle, or its top if it is higher than a row.
fn bar(place: &Placed, y: i32, height: i32) -> Html {
    let top = if height > LANE_HEIGHT { y } else { y - height / 2 };
    html! {
        <g>
            <rect class="ce-ink" rx="6" x={percent(place.from)} y={top.to_string()}
                width={percent(place.to - place.from)} height={height.to_string()} />
        </g>
    }
}

/// The line and the date of the selected event, above the scale.
fn flag(view: View, rows: &Rows) -> Html {
    let selected = view.state.timeline.selected.and_then(|position| {
        let event = view.brief().timeline.events.get(position)?;
        Some((event, rows.layout.places.get(position)?))
    });
    let drawn = selected.map(|(event, place)| {
        let x = if event.span.shape == Shape::Open { place.to } else { place.from };
        flag_at(&event.when, x, rows.bottom())
    });
    html! { <g class="ce-flag">{ for drawn }</g> }
}

fn flag_at(when: &Moment, x: i32, bottom: i32) -> Html {
    let (anchor, dx) = match x {
        ..2_200 => ("start", "-4"),
        7_800.. => ("end", "4"),
        _ => ("middle", "0"),
    };
    html! {
        <g>
            <line x1={percent(x)} x2={percent(x)} y1="18" y2={bottom.to_string()} />
            <text x={percent(x)} dx={dx} y="13" text-anchor={anchor}>{ words(&when.text) }</text>
        </g>
    }
}

/// The middle of a mark: in the lens if it stands there.
fn spot(rows: &Rows, lane: usize, place: &Placed, shape: Shape) -> (i32, i32) {
    match (place.lens, shape) {
        (Some((x, row)), Shape::Point) => (x, rows.lens_row(row)),
        _ => (place.from, rows.row(lane, place.row)),
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
