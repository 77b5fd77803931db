//! What lies behind the marks: the scale, the bands, the lens.

use yew::prelude::*;

use super::super::super::text::{each, words};
use super::rows::{BAND, Rows, TOP};
use crate::brief::{Axis, Event, Lens, Shape, Tick};
use crate::timeline::{Placed, fraction, percent, px};

/// A scale: its line, ticks and labels, which stand above the line.
pub(super) fn scale(axis: &Axis, y: i32, tick: i32) -> Html {
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

/// The band of an event whose start nobody has reported, with what it rests on; empty for every other event.
pub(super) fn band(rows: &Rows, event: &Event, place: Placed) -> Html {
    if event.span.shape != Shape::Open {
        return html! { <g></g> };
    }
    let (x, height) = (percent(place.to), rows.bottom() - TOP);
    let (anchor, dx) = if place.to < 5_000 { ("start", "6") } else { ("end", "-6") };
    html! {
        <g class="ce-band">
            <rect x="0" y={px(TOP)} width={x.clone()} height={px(height)} />
            <line x1={x.clone()} x2={x.clone()} y1={px(BAND - 8)} y2={px(rows.bottom())} />
            <text x={x} dx={dx} y={px(BAND)} text-anchor={anchor}>
                { words(&event.statement.ground.label) }{ ": " }{ words(&event.when.text) }
            </text>
        </g>
    }
}

/// The lens: its place on the strip, the lines that fan out from it, and its own scale.
pub(super) fn panel(rows: &Rows, axis: &Axis, lens: &Lens) -> Html {
    let (from, to) = (fraction(axis, lens.axis.from), fraction(axis, lens.axis.to));
    let (top, bottom, line) = (rows.lens(), rows.lens_bottom(), rows.lens_line());
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
