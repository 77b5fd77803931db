//! The timeline as a small picture, true to scale: a row or more for each lane, bands around them, the years below.

use case_explainer::brief::{Event, Footing, Mark, Shape, Timeline};
use case_explainer::timeline::{Placed, Window, is_band, layout};
use yew::prelude::*;

use super::Content;
use super::fit::Measured;
use super::ground::{axis, band};
use super::marks::{Pen, colour, number};
use super::measure::STRONG;
use super::rows::{Rows, Taken};

/// The height of a row on the page, for which its marks are drawn.
const PAGE_ROW: f64 = 18.0;
/// Between the lanes and the line of the scale.
const AIR: f64 = 10.0;
/// From that line to the foot of its words.
const TO_YEARS: f64 = 36.0;
/// The size of the names of lanes.
const NAMES: f64 = 25.0;
/// The most that they may take of the width, and what lies between them and the strip.
const MOST_NAMES: f64 = 260.0;
const GAP: f64 = 36.0;
/// Half a mark, which may stand at the right edge.
const HALF: f64 = 15.0;

/// The strip in its place.
pub(super) struct Strip<'a> {
    pub(super) content: &'a Content<'a>,
    /// The names of lanes with their sizes.
    names: Vec<(&'a str, f64)>,
    /// Where the names begin.
    start: f64,
    bands: Vec<Placed>,
    marks: Vec<Placed>,
    rows: Rows,
    /// Its upper edge, the line of its scale, and the foot of its words.
    pub(super) top: f64,
    pub(super) scale: f64,
    pub(super) foot: f64,
    /// Its edges.
    pub(super) left: f64,
    pub(super) right: f64,
}

impl<'a> Strip<'a> {
    /// Lays the strip out between two edges, with the foot of its words at a height.
    pub(super) fn of(content: &'a Content<'a>, (start, end): (f64, f64), foot: f64) -> Self {
        let timeline = content.timeline;
        let sized = |name: &'a String| {
            let width = Measured::of(name, STRONG, f64::INFINITY).width();
            let size = NAMES.min(MOST_NAMES / width);
            (name.as_str(), size, width * size)
        };
        let sized: Vec<_> = content.lanes.iter().map(sized).collect();
        let widest = sized.iter().map(|(_, _, width)| *width).fold(0.0, f64::max);
        let (left, right) = (start + widest + GAP, end - HALF);
        // Days that the page draws a second time, larger, are drawn once.
        let whole = Timeline { lens: None, ..timeline.clone() };
        let placed = layout(&whole, Window::of(&timeline.axis)).marks;
        let event = |placed: &Placed| timeline.events.get(placed.event);
        let (bands, marks): (Vec<_>, Vec<_>) = placed
            .into_iter()
            .partition(|placed| event(placed).is_some_and(|event| is_band(event.span.shape)));
        let taken = |placed: &Placed| {
            let lane = event(placed).map_or(0, |event| usize::from(event.lane));
            let [from, to] = [placed.from, placed.to].map(|place| between(left, right, place));
            Taken { lane, from, to }
        };
        let taken: Vec<_> = marks.iter().map(taken).collect();
        let rows = Rows::of(timeline.lanes.len(), &taken);
        let scale = foot - TO_YEARS;
        let top = scale - AIR - rows.height();
        let names = sized.into_iter().map(|(name, size, _)| (name, size)).collect();
        Self { content, names, start, bands, marks, rows, top, scale, foot, left, right }
    }

    /// The strip as markup.
    pub(super) fn html(&self) -> Html {
        let bands = self.bands.iter().filter_map(|it| Some(band(self, it, self.event(it)?)));
        let marks = self.marks.iter().enumerate();
        let marks = marks.filter_map(|(at, it)| Some(self.mark(at, it, self.event(it)?)));
        let names = self.names.iter().enumerate().map(|(lane, name)| self.name(lane, *name));
        html! {
            <g>
                { for bands }
                { axis(self) }
                { for names }
                { for marks }
            </g>
        }
    }

    fn event(&self, placed: &Placed) -> Option<&Event> {
        self.content.timeline.events.get(placed.event)
    }

    /// A place on the strip, from ten-thousandths.
    pub(super) fn x(&self, place: i32) -> f64 {
        between(self.left, self.right, place)
    }

    /// The shape of a lane's marks.
    pub(super) fn shape(&self, lane: usize) -> Mark {
        self.content.timeline.lanes.get(lane).map_or(Mark::Square, |lane| lane.mark)
    }

    fn name(&self, lane: usize, (name, size): (&str, f64)) -> Html {
        let y = self.top + self.rows.lane(lane) + 0.36 * size;
        html! {
            <text x={number(self.start)} y={number(y)} font-size={number(size)} font-weight={STRONG.weight}
                fill={colour(self.shape(lane))}>{ name }</text>
        }
    }

    fn mark(&self, at: usize, placed: &Placed, event: &Event) -> Html {
        let lane = usize::from(event.lane);
        let (mark, size) = (self.shape(lane), self.rows.row / PAGE_ROW);
        let pen = Pen { mark, footing: footing(self.content.timeline, event), size };
        let y = self.top + self.rows.mark(lane, at);
        let (from, to) = (self.x(placed.from), self.x(placed.to));
        match event.span.shape {
            _ if placed.count > 1 => pen.many(from, y, placed.count),
            Shape::Point => pen.point(from, y),
            shape => pen.capsule(shape, from, to, y),
        }
    }
}

/// A place between two edges, from ten-thousandths.
fn between(left: f64, right: f64, place: i32) -> f64 {
    left + f64::from(place) / 10_000.0 * (right - left)
}

/// How what an event rests on looks.
pub(super) fn footing(timeline: &Timeline, event: &Event) -> Footing {
    timeline.bases.get(usize::from(event.basis)).map_or(Footing::Open, |basis| basis.footing)
}
