//! What happened, and when.

use case_explainer::brief::Str;
use jiff::civil::Date;

use super::Statement;

/// A row of the timeline.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Stable id.
    pub id: Str,
    /// Full name.
    pub name: Str,
    /// Name for a phone.
    pub short: Str,
    /// The shape of its events.
    pub mark: Mark,
}

/// The shape that tells a lane's events apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A square.
    Square,
    /// A diamond.
    Diamond,
    /// A circle.
    Circle,
    /// A triangle.
    Triangle,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable id; readers' links are `#event-<id>`.
    pub id: Str,
    /// Position in [`super::Case::lanes`].
    pub lane: usize,
    /// The event in a few words.
    pub title: Str,
    /// When, as exactly as the sources are.
    pub when: When,
    /// The event in full.
    pub statement: Statement,
}

/// A date as exact as its sources, or a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Only the year is known.
    Year(i16),
    /// Year and month are known.
    Month(i16, i8),
    /// The day is known.
    Day(Date),
    /// From the first day to the last, both included.
    Span(Date, Date),
    /// From a start nobody has reported, up to but not including this day.
    Before(Date),
}

/// Days that are drawn a second time, larger. Both ends are included.
#[derive(Clone, Debug)]
pub struct Lens {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// What stands above it.
    pub label: Str,
}
