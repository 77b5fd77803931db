//! The marks of the strip, as on the page: the shape is the lane's, filled is on record, an outline is one side's word, dashed is
//! what is not certain.

use case_explainer::brief::{Footing, Mark, Shape};
use yew::prelude::*;

/// The colours, as `styles/tokens.css` has them for light paper.
pub(super) const PAPER: &str = "#fff";
pub(super) const INK: &str = "#15181c";
pub(super) const MUTE: &str = "#4f555d";
pub(super) const EDGE: &str = "#737982";
pub(super) const BAND: &str = "#faeae4";

/// The thickness of a capsule, for marks of size 1.
const THICK: f64 = 12.0;

/// A dashed line, and how thick it is: fine enough to be a line even around a small capsule.
const DASHES: [f64; 2] = [3.0, 2.2];
const FINE: f64 = 1.5;

/// The colour of a lane.
pub(super) fn colour(mark: Mark) -> &'static str {
    match mark {
        Mark::Square => "#33479f",
        Mark::Diamond => "#0a685a",
        Mark::Circle => "#b0340c",
        Mark::Triangle => "#6b3f86",
    }
}

/// The outline of a lane's mark around the point 0, 0.
fn outline(mark: Mark) -> &'static str {
    match mark {
        Mark::Square => "M-5-5H5V5H-5z",
        Mark::Diamond => "M0-7 7 0 0 7-7 0z",
        Mark::Circle => "M0-5.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
        Mark::Triangle => "M0-6.5 6.5 5H-6.5z",
    }
}

/// A number as SVG writes it.
pub(super) fn number(number: f64) -> String {
    format!("{number:.1}")
}

/// How a mark is drawn.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) mark: Mark,
    pub(super) footing: Footing,
    /// How large, where the page's marks are of size 1.
    pub(super) size: f64,
}

impl Pen {
    fn fill(self) -> &'static str {
        if self.footing == Footing::Record { colour(self.mark) } else { PAPER }
    }

    /// A day that is known.
    pub(super) fn point(self, x: f64, y: f64) -> Html {
        let dashes = (self.footing == Footing::Open).then_some("3 2");
        let place = format!("translate({x:.1} {y:.1}) scale({:.3})", self.size);
        html! {
            <path d={outline(self.mark)} transform={place} fill={self.fill()} stroke={colour(self.mark)} stroke-width="2" stroke-dasharray={dashes} />
        }
    }

    /// Several events in one mark, with their number.
    pub(super) fn many(self, x: f64, y: f64, count: usize) -> Html {
        let place = format!("translate({x:.1} {y:.1}) scale({:.3})", self.size);
        html! {
            <g transform={place}>
                <rect x="-7" y="-8" width="14" height="16" rx="3" fill={colour(self.mark)} />
                <text y="4" text-anchor="middle" font-size="10" fill={PAPER}>{ count }</text>
            </g>
        }
    }

    /// A time, or a day that is not certain, from one place to another.
    pub(super) fn capsule(self, shape: Shape, from: f64, to: f64, y: f64) -> Html {
        let thick = THICK * self.size;
        // One of no length would not be seen.
        let spare = (thick - (to - from)).max(0.0) / 2.0;
        let (from, to) = (from - spare, to + spare);
        match shape {
            // A dashed line around it; what is on record keeps its filling.
            Shape::Vague => {
                let gap = 2.6 * self.size;
                let core = (self.footing == Footing::Record)
                    .then(|| self.bar(from + gap, to - gap, y, thick - 2.0 * gap, false));
                html! { <g>{ self.bar(from, to, y, thick, true) }{ for core }</g> }
            }
            Shape::Ongoing => self.without_end(from, to, y, thick),
            _ => self.bar(from, to, y, thick, self.footing == Footing::Open),
        }
    }

    fn bar(self, from: f64, to: f64, y: f64, thick: f64, dashed: bool) -> Html {
        let dashes = dashed.then(|| DASHES.map(|it| number(it * self.size)).join(" "));
        let (fill, line) = if dashed { (PAPER, FINE) } else { (self.fill(), 2.0) };
        html! {
            <rect x={number(from)} y={number(y - thick / 2.0)} width={number(to - from)} height={number(thick)} rx={number(thick / 2.0)}
                fill={fill} stroke={colour(self.mark)} stroke-width={number(line * self.size)} stroke-dasharray={dashes} />
        }
    }

    /// A time with no end known: its right side is open, and its filling grows pale.
    fn without_end(self, from: f64, to: f64, y: f64, thick: f64) -> Html {
        let (half, length) = (thick / 2.0, to - from);
        let (top, bottom, left) = (y - half, y + half, from + half);
        let open = |to: f64| {
            format!(
                "M{to:.1} {top:.1}H{left:.1}A{half:.1} {half:.1} 0 0 0 {left:.1} {bottom:.1}H{to:.1}"
            )
        };
        let pale = [(0.7, 0.9, ".5"), (0.9, 1.0, ".25")];
        let piece = |(start, end, strength): (f64, f64, &'static str)| {
            html! {
                <rect x={number(from + start * length)} y={number(top)} width={number((end - start) * length)} height={number(thick)}
                    fill={self.fill()} fill-opacity={strength} />
            }
        };
        html! {
            <g>
                <path d={open(from + 0.7 * length)} fill={self.fill()} />
                { for pale.into_iter().map(piece) }
                <path d={open(to)} fill="none" stroke={colour(self.mark)} stroke-width={number(2.0 * self.size)} />
            </g>
        }
    }
}
