//! Which days the strip shows.

use crate::brief::Timeline;

use super::scale::Window;
use super::state::State;

/// Another part of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Half as many days, around the event that is marked.
    Closer,
    /// Twice as many.
    Wider,
    /// As many, around the event that is marked.
    Here,
    /// The time before these days.
    Back,
    /// The time after them.
    On,
    /// These days.
    To(Window),
    /// The whole time.
    Whole,
}

/// No strip shows fewer days than this.
const LEAST: i32 = 10;

/// The days that the strip shows then; nothing stands for all.
pub(super) fn zoom(timeline: &Timeline, state: &State, how: Zoom) -> Option<Window> {
    let whole = Window::of(&timeline.axis);
    let now = state.window.unwrap_or(whole);
    let marked = state.selected.and_then(|event| timeline.events.get(event));
    let middle = |window: Window| window.from + window.length() / 2;
    let here = marked.map_or(middle(now), |event| {
        // Of a long event its start, but a start that nobody has reported lies nowhere.
        let start = event.span.from;
        if start > whole.from { start } else { event.span.to.min(start + now.length()) }
    });
    let (middle, length) = match how {
        Zoom::Closer => (here, now.length() / 2),
        Zoom::Wider => (middle(now), now.length().saturating_mul(2)),
        Zoom::Here => (here, now.length()),
        Zoom::Back => (middle(now) - now.length() / 2, now.length()),
        Zoom::On => (middle(now) + now.length() / 2, now.length()),
        Zoom::To(window) => (middle(window), window.length()),
        Zoom::Whole => return None,
    };
    let length = length.max(LEAST);
    if length >= whole.length() {
        return None;
    }
    let from = (middle - length / 2).clamp(whole.from, whole.to - length);
    Some(Window { from, to: from + length })
}
