//! The timeline as the press hands it over: in order, dates formatted, days counted.

use serde::Serialize;

use super::{Moment, Statement, Str};

/// What happened, and when. Events stand in order of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// The rows of the strip.
    pub lanes: Vec<Lane>,
    /// The events, oldest first.
    pub events: Vec<Event>,
    /// The scale of the strip.
    pub axis: Axis,
    /// Days that are drawn a second time, larger.
    pub lens: Option<Lens>,
}

/// A row of the strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lane {
    /// Full name.
    pub name: Str,
    /// Name where room is short.
    pub short: Str,
    /// The shape of its events.
    pub mark: Mark,
}

/// The shape, and with it the colour, of a lane's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Readers' links are `#event-<id>`.
    pub id: Str,
    /// Position in [`Timeline::lanes`].
    pub lane: u8,
    /// The event in a few words.
    pub title: Str,
    /// When, in words.
    pub when: Moment,
    /// When, in days.
    pub span: Span,
    /// The time that passed since the event before: "2 months later". Empty when it is short.
    pub gap: Str,
    /// The event in full.
    pub statement: Statement,
}

/// Where an event lies, in days since 1 January 1970, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// First day. For an open start, the first day of the axis.
    pub from: i32,
    /// Last day.
    pub to: i32,
    /// How it is drawn.
    pub shape: Shape,
}

/// How an event is drawn on the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Shape {
    /// A day that is known: the lane's mark.
    Point,
    /// A month or a year, and no day: a dashed capsule as long as what is known.
    Vague,
    /// A span with both ends.
    Range,
    /// A span whose start nobody has reported: a band, open to the left.
    Open,
}

/// A scale of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Axis {
    /// The day at the left edge.
    pub from: i32,
    /// The day at the right edge; always later than `from`.
    pub to: i32,
    /// Ticks from left to right.
    pub ticks: Vec<Tick>,
}

/// A tick of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// The day it marks.
    pub day: i32,
    /// What stands at it; empty for a minor tick.
    pub label: Str,
    /// Whether the label stands even where room is short.
    pub keep: bool,
}

/// Days that are drawn a second time, larger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lens {
    /// What stands above it.
    pub label: Str,
    /// Its own scale.
    pub axis: Axis,
}
