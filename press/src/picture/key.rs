//! How to read the marks, in the page's words, as far as this timeline has them.

use case_explainer::brief::{Footing, Shape};
use yew::prelude::*;

use super::Content;
use super::fit::Measured;
use super::marks::{MUTE, PAPER, number};
use super::measure::TEXT;
use super::strip::footing;

/// The size of the words, if there is room.
const SIZE: f64 = 22.0;
/// What a mark takes, and what lies between two of them, in parts of the size.
const MARK: f64 = 1.1;
const BETWEEN: f64 = 1.2;

/// The key in the middle between two edges, with the foot of its words at a height.
pub(super) fn key(content: &Content<'_>, (left, right): (f64, f64), foot: f64) -> Html {
    let timeline = content.timeline;
    let has = |kind| timeline.events.iter().any(|event| footing(timeline, event) == kind);
    let vague = timeline.events.iter().any(|event| event.span.shape == Shape::Vague);
    let there = [has(Footing::Record), has(Footing::Word), vague];
    let items = content.key.iter().enumerate().zip(there).filter(|(_, there)| *there);
    let measured = items.map(|((kind, words), _)| {
        (kind, words, MARK + Measured::of(words, TEXT, f64::INFINITY).width())
    });
    let measured: Vec<_> = measured.collect();
    let between = BETWEEN * f64::from(u8::try_from(measured.len()).unwrap_or(1).saturating_sub(1));
    let width = between + measured.iter().map(|(_, _, width)| *width).sum::<f64>();
    let size = SIZE.min((right - left) / width);
    let mut x = f64::midpoint(left, right) - width * size / 2.0;
    let item = |(kind, words, width): (usize, &String, f64)| {
        let here = x;
        x += (width + BETWEEN) * size;
        html! {
            <g>
                { mark(kind, here + 0.35 * size, foot - 0.34 * size, size) }
                <text x={number(here + MARK * size)} y={number(foot)} font-size={number(size)} fill={MUTE}>{ words }</text>
            </g>
        }
    };
    html! { <g>{ for measured.into_iter().map(item) }</g> }
}

/// A mark of a kind: filled, an outline, dashed.
fn mark(kind: usize, x: f64, y: f64, size: f64) -> Html {
    let side = 0.6 * size;
    let round = if kind == 2 { number(side / 2.0) } else { number(0.0) };
    html! {
        <rect x={number(x - side / 2.0)} y={number(y - side / 2.0)} width={number(side)} height={number(side)} rx={round}
            fill={if kind == 0 { MUTE } else { PAPER }} stroke={MUTE} stroke-width="2.2" stroke-dasharray={(kind == 2).then_some("3.4 2.6")} />
    }
}
