//! The strip: every event at its place in time. A picture for pointers; the list says the same for everyone.
//!
//! Positions across are in percent and down in px, so that it fits any width without a script and its text keeps its size.

use yew::prelude::*;

use super::super::View;
use super::super::text::{each, footing, together, words};
use super::event::select;
use super::mark::{name, outline};
use crate::brief::{Axis, Event, Lane, Lens, Mark, Moment, Shape, Tick};
use crate::timeline::{LANE_HEIGHT, Layout, Placed, fraction, layout, percent, px};

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
    /// Where an event lies; there is a place for every event.
    fn place(&self, position: usize) -> Placed {
        self.layout.places.get(position).copied().unwrap_or_default()
    }

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
        TOP + self.layout.rows * LANE_HEIGHT
            + i32::try_from(self.layout.lanes.len()).unwrap_or(0) * NAME
            + 4
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
    let lane = |lane, of: &Lane| {
        html! {
            <text class="ce-name" data-mark={name(of.mark)} x="0" y={px(rows.lane(lane) + 14)}>{ words(&of.name) }</text>
        }
    };
    let lens = timeline.lens.iter().map(|lens| panel(&rows, &timeline.axis, lens)).collect();
    html! {
        <div class="ce-strip">
            <svg role="img" aria-label={view.words().strip_label.clone()} width="100%" height={px(height)}>
                <g aria-hidden="true">
                    <g>{ each(&timeline.events, |position, event| band(&rows, event, rows.place(position))) }</g>
                    { scale(&timeline.axis, AXIS, 6) }
                    <g>{ together(lens) }</g>
                    <g>{ each(&timeline.lanes, lane) }</g>
                    <g>{ each(&timeline.events, |position, event| dot(view, &rows, position, event)) }</g>
                    { flag(view, &rows) }
                </g>
            </svg>
        </div>
    }
}

/// A scale: its line, ticks and labels, which stand above the line.
fn scale(axis: &Axis, y: i32, tick: i32) -> Html {
    let mark = |_, at: &Tick| {
        let x = percent(fraction(axis, at.day));
        let wide = (!at.keep).then_some("");
        html! {
            <g>
                <line x1={x.clone()} x2={x.clone()} y1={px(y)} y2={px(y + tick)} />
                <text data-wide={wide} x={x} y={px(y - 6)}>{ words(&at.label) }</text>
            </g>
        }
    };
    html! {
        <g class="ce-scale">
            <line x1="0" x2="100%" y1={px(y)} y2={px(y)} />
            { each(&axis.ticks, mark) }
        </g>
    }
}

/// The band of an event whose start nobody has reported; empty for every other event.
fn band(rows: &Rows, event: &Event, place: Placed) -> Html {
    if event.span.shape != Shape::Open {
        return html! { <g></g> };
    }
    let (x, height) = (percent(place.to), rows.bottom() - TOP);
    html! {
        <g class="ce-band">
            <rect x="0" y={px(TOP)} width={x.clone()} height={px(height)} />
            <line x1={x.clone()} x2={x} y1={px(TOP)} y2={px(rows.bottom())} />
        </g>
    }
}

/// The lens: its place on the strip, the lines that fan out from it, and its own scale.
fn panel(rows: &Rows, axis: &Axis, lens: &Lens) -> Html {
    let (from, to) = (fraction(axis, lens.axis.from), fraction(axis, lens.axis.to));
    let (top, bottom) = (rows.lens(), rows.lens_row(0) + LANE_HEIGHT + 14);
    let line = rows.lens_row(0) + LANE_HEIGHT / 2;
    let day = |_, tick: &Tick| {
        let x = percent(fraction(&lens.axis, tick.day));
        html! {
            <g>
                <line x1={x.clone()} x2={x.clone()} y1={px(line)} y2={px(line + 4)} />
                <text class="ce-day" x={x} y={px(line + 16)}>{ words(&tick.label) }</text>
            </g>
        }
    };
    html! {
        <g class="ce-lens">
            <rect x={percent(from)} y={px(TOP)} width={percent(to - from)} height={px(rows.bottom() - TOP)} />
            <line class="ce-fan" x1={percent(from)} y1={px(rows.bottom())} x2="0" y2={px(top)} />
            <line class="ce-fan" x1={percent(to)} y1={px(rows.bottom())} x2="100%" y2={px(top)} />
            <rect class="ce-glass" x="0" y={px(top)} width="100%" height={px(bottom - top)} />
            <text class="ce-glass-name" x="0" dx="8" y={px(top + 16)}>{ words(&lens.label) }</text>
            <line x1="0" x2="100%" y1={px(line)} y2={px(line)} />
            <g>{ each(&lens.axis.ticks, day) }</g>
        </g>
    }
}

/// An event's mark, where a pointer can open it.
fn dot(view: View, rows: &Rows, position: usize, event: &Event) -> Html {
    let place = rows.place(position);
    let lane = usize::from(event.lane);
    let shape = view.brief().timeline.lanes.get(lane).map_or(Mark::Square, |lane| lane.mark);
    let (x, y) = spot(rows, lane, place, event.span.shape);
    let here = (view.state.timeline.selected == Some(position)).then_some("");
    let drawn = match event.span.shape {
        Shape::Point => html! {
            <svg x={percent(x)} y={px(y)} width="1" height="1" overflow="visible">
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
fn bar(place: Placed, y: i32, height: i32) -> Html {
    let top = if height > LANE_HEIGHT { y } else { y - height / 2 };
    html! {
        <g>
            <rect class="ce-ink" rx="6" x={percent(place.from)} y={px(top)}
                width={percent(place.to - place.from)} height={px(height)} />
        </g>
    }
}

/// The line and the date of the selected event, above the scale.
fn flag(view: View, rows: &Rows) -> Html {
    let selected = view.state.timeline.selected.and_then(|position| {
        let event = view.brief().timeline.events.get(position)?;
        Some((event, rows.place(position)))
    });
    let drawn = selected.map(|(event, place)| {
        let x = if event.span.shape == Shape::Open { place.to } else { place.from };
        flag_at(&event.when, x, rows.bottom())
    });
    html! { <g class="ce-flag">{ together(drawn.into_iter().collect()) }</g> }
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

/// The middle of a mark: in the lens if it stands there.
fn spot(rows: &Rows, lane: usize, place: Placed, shape: Shape) -> (i32, i32) {
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
