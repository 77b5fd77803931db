//! Where each event is drawn on the strip: lanes below one another, rows within a lane where marks would touch, and one
//! mark for many where there are too many.

use crate::brief::{Event, Shape, Timeline};

use super::scale::{Window, fraction};

/// Height of one row of marks, in px.
pub const LANE_HEIGHT: i32 = 18;

/// Marks closer than this, in ten-thousandths of the strip, would touch on a phone (14 px of 320).
const TOUCH: i32 = 440;
/// A lane of more rows than this shows one mark for all events that would touch.
const MOST_ROWS: usize = 8;
/// So many marks can stand side by side.
const PLACES: usize = 23;

/// The strip, laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What is drawn, in the order of the events.
    pub marks: Vec<Placed>,
    /// The first row of each lane.
    pub lanes: Vec<i32>,
    /// Number of rows in all.
    pub rows: i32,
    /// Number of rows in the lens.
    pub lens_rows: i32,
}

/// One mark: an event, or several of one lane that would touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The event, or the first of them.
    pub event: usize,
    /// The last of them; the same for one. Those between them that are of the same lane belong to it too.
    pub last: usize,
    /// How many they are.
    pub count: usize,
    /// Left edge, or the point itself, in ten-thousandths.
    pub from: i32,
    /// Right edge; the same as `from` for a point.
    pub to: i32,
    /// The row, counted from the top of the strip.
    pub row: i32,
    /// Whether it is drawn in the lens instead; the positions and the row are the lens's then.
    pub in_lens: bool,
}

impl Placed {
    /// Whether an event is drawn by this mark.
    pub fn holds(&self, timeline: &Timeline, event: usize) -> bool {
        let lane = |at: usize| timeline.events.get(at).map(|event| event.lane);
        self.event == event
            || (self.count > 1
                && (self.event..=self.last).contains(&event)
                && lane(event) == lane(self.event))
    }
}

/// Lays out the days of a window. Events keep their lane; within it, each takes the first row where it touches nothing.
/// The lens, if the timeline has one, is drawn with the whole of it and not with a part.
pub fn layout(timeline: &Timeline, window: Window) -> Layout {
    let lens = timeline.lens.as_ref().filter(|_| window == Window::of(&timeline.axis));
    let lens = lens.map(Window::of_lens);
    let mut marks = Vec::new();
    let mut lens_ends = Vec::new();
    let mut lanes = Vec::new();
    let mut rows = 0;
    for lane in 0..timeline.lanes.len() {
        let mut ends: Vec<i32> = Vec::new();
        let first = marks.len();
        for (position, event) in timeline.events.iter().enumerate() {
            if usize::from(event.lane) != lane || !window.meets(event.span.from, event.span.to) {
                continue;
            }
            let within = lens.filter(|lens| holds(*lens, event));
            let place = |day| fraction(within.unwrap_or(window), day);
            let mut placed = Placed {
                event: position,
                last: position,
                count: 1,
                from: place(event.span.from),
                to: place(event.span.to),
                row: 0,
                in_lens: within.is_some(),
            };
            if placed.in_lens {
                placed.row = first_free(&mut lens_ends, placed);
            } else if !is_band(event.span.shape) && ends.len() <= MOST_ROWS {
                placed.row = rows + first_free(&mut ends, placed);
            }
            marks.push(placed);
        }
        if ends.len() > MOST_ROWS {
            let own = marks.split_off(first);
            ends.truncate(gather(timeline, own, rows, &mut marks));
        }
        lanes.push(rows);
        rows += number(ends.len().max(1));
    }
    // In the order of the events. The standard library's sort would add 3 kB to the module.
    let mut ordered = vec![None; timeline.events.len()];
    for mark in marks {
        if let Some(place) = ordered.get_mut(mark.event) {
            *place = Some(mark);
        }
    }
    let marks = ordered.into_iter().flatten().collect();
    Layout { marks, lanes, rows, lens_rows: number(lens_ends.len().max(1)) }
}

/// Whether an event is drawn as a band, which runs behind the marks and takes no row from them.
pub fn is_band(shape: Shape) -> bool {
    matches!(shape, Shape::Open | Shape::Era)
}

/// Whether a lens shows the whole of an event.
fn holds(lens: Window, event: &Event) -> bool {
    let span = event.span;
    !is_band(span.shape) && lens.from <= span.from && span.to <= lens.to
}

/// Makes one mark of all that begin in the same place of a lane's first row, and lets long ones have rows below it.
/// Bands and what is in the lens stay as they are.
fn gather(timeline: &Timeline, own: Vec<Placed>, row: i32, marks: &mut Vec<Placed>) -> usize {
    let mut many: Vec<Option<Placed>> = vec![None; PLACES];
    let mut ends = Vec::new();
    for mut placed in own {
        let shape = timeline.events.get(placed.event).map(|event| event.span.shape);
        if placed.in_lens || shape.is_some_and(is_band) {
            marks.push(placed);
            continue;
        }
        let long = placed.to - placed.from > TOUCH;
        let below = if long { first_free(&mut ends, placed) } else { i32::MAX };
        if below < number(MOST_ROWS - 1) {
            placed.row = row + 1 + below;
            marks.push(placed);
            continue;
        }
        let middle = placed.from / TOUCH * TOUCH + TOUCH / 2;
        let Some(place) = usize::try_from(placed.from / TOUCH).ok().and_then(|at| many.get_mut(at))
        else {
            continue;
        };
        let many =
            place.get_or_insert(Placed { row, count: 0, from: middle, to: middle, ..placed });
        many.last = placed.event;
        many.count += 1;
    }
    marks.extend(many.into_iter().flatten());
    1 + ends.len().min(MOST_ROWS - 1)
}

/// The first row whose last mark ends far enough to the left; `ends` holds that mark's right edge for each row.
fn first_free(ends: &mut Vec<i32>, placed: Placed) -> i32 {
    let row = ends.iter().position(|end| end + TOUCH <= placed.from).unwrap_or(ends.len());
    match ends.get_mut(row) {
        Some(end) => *end = placed.to,
        None => ends.push(placed.to),
    }
    number(row)
}

fn number(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}
