//! Which events are shown, in which order, and what stands between them.

use crate::brief::{Event, Shape, Str, Timeline};

use super::state::{State, View};

/// How the list stands: what a view of it has to do, and no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// One line for each event, in the order of the events.
    pub lines: Vec<Line>,
    /// Whether the newest event comes first.
    pub newest_first: bool,
}

/// How one event stands in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Whether it is there.
    pub shown: bool,
    /// Whether its detail is to be opened; whoever has opened it can close it again.
    pub open: bool,
    /// Whether its date is that of the line above it.
    pub same_day: bool,
    /// The time between it and the line above: "2 months later". Empty if it is short, or not known to the day.
    pub gap: Str,
}

/// One flag for each event: does it fit everything that a reader has chosen?
pub fn shown(timeline: &Timeline, state: &State) -> Vec<bool> {
    let hits = state.hits();
    let fits = |(position, event): (usize, &Event)| {
        !state.without.contains(&event.lane)
            && state.basis.is_none_or(|basis| basis == event.basis)
            && state.party.is_none_or(|party| event.parties.contains(&party))
            && state.since.is_none_or(|day| event.span.to >= day)
            && (state.view != View::Key || event.key)
            && hits.get(position).copied().unwrap_or(true)
    };
    timeline.events.iter().enumerate().map(fits).collect()
}

/// The events that are shown, from top to bottom.
pub fn in_order(state: &State, shown: &[bool]) -> Vec<usize> {
    let mut order: Vec<usize> =
        (0..shown.len()).filter(|at| shown.get(*at) == Some(&true)).collect();
    if state.newest_first {
        order.reverse();
    }
    order
}

/// The event that a reader is at, by its place in the order: the one that is marked, or else the first.
pub fn place(state: &State, order: &[usize]) -> usize {
    order.iter().position(|event| Some(*event) == state.selected).unwrap_or(0)
}

/// How the list stands in a state.
pub fn arrange(timeline: &Timeline, state: &State) -> Arrangement {
    let mut lines = vec![Line::default(); timeline.events.len()];
    let order = in_order(state, &shown(timeline, state));
    let here = order.get(place(state, &order)).copied();
    let mut above: Option<&Event> = None;
    for position in order {
        if state.view == View::One && Some(position) != here {
            continue;
        }
        if let (Some(event), Some(line)) = (timeline.events.get(position), lines.get_mut(position))
        {
            line.shown = true;
            line.open = state.view != View::All;
            line.same_day = above.is_some_and(|above| above.when == event.when);
            line.gap = above.map_or_else(|| "".into(), |above| gap(timeline, above, event));
            above = Some(event);
        }
    }
    Arrangement { lines, newest_first: state.newest_first }
}

/// The words for the time between two events: the last that hold for so many days. Nothing is counted from a date that
/// is not known to the day.
fn gap(timeline: &Timeline, above: &Event, event: &Event) -> Str {
    if (above.span.shape, event.span.shape) != (Shape::Point, Shape::Point) {
        return "".into();
    }
    let days = event.span.from.saturating_sub(above.span.from);
    let gap = timeline.gaps.iter().take_while(|gap| gap.days <= days.saturating_abs()).last();
    gap.map_or_else(
        || "".into(),
        |gap| if days < 0 { gap.earlier.clone() } else { gap.later.clone() },
    )
}
