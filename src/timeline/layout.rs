//! Where each event is drawn on the strip: lanes below one another, and rows within a lane where marks would touch.

use crate::brief::{Axis, Shape, Span, Timeline};

use super::scale::fraction;

/// Height of one row of marks, in px.
pub const LANE_HEIGHT: i32 = 18;

/// Marks closer than this, in ten-thousandths of the strip, would touch on a phone (14 px of 320).
const TOUCH: i32 = 440;

/// The strip, laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// One place for each event, in the order of the events.
    pub places: Vec<Placed>,
    /// The first row of each lane.
    pub lanes: Vec<i32>,
    /// Number of rows in all.
    pub rows: i32,
    /// Number of rows in the lens.
    pub lens_rows: i32,
}

/// Where one event is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// Left edge, or the point itself, in ten-thousandths.
    pub from: i32,
    /// Right edge; the same as `from` for a point.
    pub to: i32,
    /// The row, counted from the top of the strip.
    pub row: i32,
    /// Whether it is drawn in the lens instead; the positions and the row are the lens's then.
    pub in_lens: bool,
}

/// Lays out the strip. Events keep their lane; within it, each takes the first row where it touches nothing.
pub fn layout(timeline: &Timeline) -> Layout {
    let mut places = vec![Placed::default(); timeline.events.len()];
    let mut lens_ends = Vec::new();
    let mut lanes = Vec::new();
    let mut rows = 0;
    for lane in 0..timeline.lanes.len() {
        let mut ends: Vec<i32> = Vec::new();
        for (event, place) in timeline.events.iter().zip(&mut places) {
            if usize::from(event.lane) != lane {
                continue;
            }
            let lens = timeline.lens.as_ref().filter(|lens| holds(&lens.axis, event.span));
            let axis = lens.map_or(&timeline.axis, |lens| &lens.axis);
            (place.from, place.to) =
                (fraction(axis, event.span.from), fraction(axis, event.span.to));
            place.in_lens = lens.is_some();
            // A band runs behind the marks, and takes no row from them.
            if place.in_lens {
                place.row = first_free(&mut lens_ends, place.from, place.to);
            } else if event.span.shape != Shape::Open {
                place.row = rows + first_free(&mut ends, place.from, place.to);
            }
        }
        lanes.push(rows);
        rows += i32::try_from(ends.len()).unwrap_or(1).max(1);
    }
    Layout { places, lanes, rows, lens_rows: i32::try_from(lens_ends.len()).unwrap_or(1).max(1) }
}

/// Whether a lens shows the whole of an event.
fn holds(axis: &Axis, span: Span) -> bool {
    span.shape != Shape::Open && axis.from <= span.from && span.to <= axis.to
}

/// The first row whose last mark ends far enough to the left; `ends` holds that mark's right edge for each row.
fn first_free(ends: &mut Vec<i32>, from: i32, to: i32) -> i32 {
    let row = ends.iter().position(|end| end + TOUCH <= from).unwrap_or(ends.len());
    match ends.get_mut(row) {
        Some(end) => *end = to,
        None => ends.push(to),
    }
    i32::try_from(row).unwrap_or(0)
}
