//! The few SVG elements that the strip is made of, each built in one place: markup is the larger part of the module.
//!
//! Positions across are in ten-thousandths of the strip, down in px.

use yew::prelude::*;

use super::super::super::text::each;
use crate::timeline::{percent, px};

/// A part of a bar, from and to in tenths of it, and how strong it is.
pub(super) type Piece = (i32, i32, Option<&'static str>);

/// A bar that is as strong everywhere.
pub(super) const WHOLE: &[Piece] = &[(0, 10, None)];
/// A bar whose end nobody knows.
pub(super) const RIGHT_FADES: &[Piece] = &[(0, 7, None), (7, 9, Some(".5")), (9, 10, Some(".25"))];
/// A bar whose start nobody has reported.
pub(super) const LEFT_FADES: &[Piece] = &[(0, 1, Some(".25")), (1, 3, Some(".5")), (3, 10, None)];

/// A line from one point to another.
#[inline(never)]
pub(super) fn line(from: (i32, i32), to: (i32, i32)) -> Html {
    let ((x1, y1), (x2, y2)) = (from, to);
    html! { <line x1={percent(x1)} y1={px(y1)} x2={percent(x2)} y2={px(y2)} /> }
}

/// A line down.
pub(super) fn upright(x: i32, top: i32, bottom: i32) -> Html {
    line((x, top), (x, bottom))
}

/// A line from edge to edge.
pub(super) fn across(y: i32) -> Html {
    line((0, y), (10_000, y))
}

/// Words at a point: how far they are moved from it in px, and which end of them is there.
#[inline(never)]
pub(super) fn label(x: i32, y: i32, (dx, end): (i32, &'static str), words: Html) -> Html {
    html! { <text x={percent(x)} y={px(y)} dx={px(dx)} text-anchor={end}>{ words }</text> }
}

/// Words beside a line, on the side where there is room.
pub(super) fn beside(x: i32, y: i32, air: i32, words: Html) -> Html {
    label(x, y, if x < 5_000 { (air, "start") } else { (-air, "end") }, words)
}

/// A bar in pieces, since not every browser fades a rectangle.
#[inline(never)]
pub(super) fn bar(
    class: &'static str,
    (from, to): (i32, i32),
    (top, height): (i32, i32),
    pieces: &[Piece],
) -> Html {
    let piece = |_, (start, end, opacity): &Piece| {
        let (start, end) = ((to - from) * start / 10, (to - from) * end / 10);
        html! {
            <rect {class} x={percent(from + start)} y={px(top)} width={percent(end - start)} height={px(height)}
                rx={(class == "ce-ink").then_some("6")} opacity={*opacity} />
        }
    };
    html! { <g>{ each(pieces, piece) }</g> }
}
