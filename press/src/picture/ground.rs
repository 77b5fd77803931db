//! What lies behind the marks: times that others lie in, the scale and its years.

use case_explainer::brief::{Axis, Event, Footing, Month, Shape};
use case_explainer::timeline::{Placed, Window, fraction};
use yew::prelude::*;

use super::fit::Measured;
use super::key::key;
use super::marks::{BAND, EDGE, MUTE, colour, number};
use super::measure::TEXT;
use super::strip::{Strip, footing};

/// How far a band reaches above the lanes.
const ABOVE: f64 = 6.0;
/// The length of a tick.
const TICK: f64 = 9.0;
/// The size of the years, and the least that lies between them and the key.
const YEARS: f64 = 27.0;
const GAP: f64 = 36.0;
/// So many years get a tick each.
const MOST_TICKS: usize = 40;

/// A part of a band, from and to in parts of it, and how strong it is.
type Piece = (f64, f64, &'static str);
const WHOLE: &[Piece] = &[(0.0, 1.0, "1")];
/// One whose start nobody has reported.
const LEFT_FADES: &[Piece] = &[(0.0, 0.1, ".25"), (0.1, 0.3, ".5"), (0.3, 1.0, "1")];

/// A time around all lanes: filled if it is on record, else an outline, since no words stand at it that tell whose word it is.
pub(super) fn band(strip: &Strip<'_>, placed: &Placed, event: &Event) -> Html {
    let (from, to) = (strip.x(placed.from), strip.x(placed.to));
    let (top, foot) = (strip.top - ABOVE, strip.scale);
    let lane = colour(strip.shape(usize::from(event.lane)));
    let open = event.span.shape == Shape::Open;
    let footing = footing(strip.content.timeline, event);
    if footing != Footing::Record {
        let outline = if open {
            format!("M{from:.1} {top:.1}H{to:.1}V{foot:.1}")
        } else {
            format!("M{from:.1} {foot:.1}V{top:.1}H{to:.1}V{foot:.1}")
        };
        let dashes = (footing == Footing::Open).then_some("8 6");
        return html! { <path d={outline} fill="none" stroke={lane} stroke-width="2" stroke-dasharray={dashes} /> };
    }
    let piece = |(start, end, strength): &Piece| {
        let (x, width) = (from + start * (to - from), (end - start) * (to - from));
        html! {
            <rect x={number(x)} y={number(top)} width={number(width)} height={number(foot - top)} fill={BAND} fill-opacity={*strength} />
        }
    };
    let (pieces, edge) = if open { (LEFT_FADES, to) } else { (WHOLE, from) };
    html! { <g>{ for pieces.iter().map(piece) }{ line((edge, top), (edge, foot), lane) }</g> }
}

/// The line of the scale, its years, the first and the last month in words, and between those how to read the marks.
pub(super) fn axis(strip: &Strip<'_>) -> Html {
    let axis = &strip.content.timeline.axis;
    let years = axis.months.iter().filter(|month| month.number == 1 && month.day < axis.to);
    let ticks: Vec<f64> =
        years.map(|month| strip.x(fraction(Window::of(axis), month.day))).collect();
    let ticks = if ticks.len() > MOST_TICKS { Vec::new() } else { ticks };
    let tick = |x: f64| line((x, strip.scale), (x, strip.scale + TICK), EDGE);
    let label = |(x, end, words): (f64, &'static str, &str)| {
        html! {
            <text x={number(x)} y={number(strip.foot)} text-anchor={end} font-size={number(YEARS)} fill={MUTE}>{ words }</text>
        }
    };
    let (first, last) = ends(axis);
    let width = |words: &str| Measured::of(words, TEXT, f64::INFINITY).width() * YEARS;
    let room = (strip.left + width(first) + GAP, strip.right - width(last) - GAP);
    let labels = [(strip.left, "start", first), (strip.right, "end", last)];
    html! {
        <g>
            { line((strip.left, strip.scale), (strip.right, strip.scale), EDGE) }
            { for ticks.into_iter().chain([strip.left, strip.right]).map(tick) }
            { for labels.into_iter().filter(|(_, _, words)| !words.is_empty()).map(label) }
            { key(strip.content, room, strip.foot) }
        </g>
    }
}

/// The first and the last month of a scale, and no last if it has only one. A year alone would be read as the place where it
/// begins.
fn ends(axis: &Axis) -> (&str, &str) {
    let first = axis.months.first();
    let last = axis.months.iter().rev().find(|month| month.day < axis.to).or(first);
    let (Some(first), Some(last)) = (first, last) else { return ("", "") };
    let name = |month: &Month| (month.year, month.number);
    if name(first) == name(last) { (&first.full, "") } else { (&first.full, &last.full) }
}

fn line((x1, y1): (f64, f64), (x2, y2): (f64, f64), colour: &'static str) -> Html {
    html! {
        <line x1={number(x1)} y1={number(y1)} x2={number(x2)} y2={number(y2)} stroke={colour} stroke-width="2" />
    }
}
