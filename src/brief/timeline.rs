//! The timeline as the press hands it over: in order, dates formatted, days counted.
//!
//! What an event says stands in the pressed page and stays there; here is what the strip and the ways through need.

use serde::Serialize;

use super::{Footing, Str};

/// What happened, and when. Events stand in order of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// The rows of the strip.
    pub lanes: Vec<Lane>,
    /// What the events rest on, each once.
    pub bases: Vec<Basis>,
    /// Whom the events concern, each once.
    pub parties: Vec<Str>,
    /// The events, oldest first.
    pub events: Vec<Event>,
    /// The scale of the strip.
    pub axis: Axis,
    /// Days that are drawn a second time, larger.
    pub lens: Option<Lens>,
    /// Days by which something has to be done, in order.
    pub deadlines: Vec<Deadline>,
    /// The words for a time between two events, from the shortest that is worth a line.
    pub gaps: Vec<Gap>,
}

/// A row of the strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lane {
    /// Its name.
    pub name: Str,
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

/// What events rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// In words: "Alleged", "LinkedIn says".
    pub label: Str,
    /// How it looks.
    pub footing: Footing,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Readers' links are `#event-<id>`.
    pub id: Str,
    /// Position in [`Timeline::lanes`].
    pub lane: u8,
    /// Position in [`Timeline::bases`].
    pub basis: u8,
    /// Positions in [`Timeline::parties`].
    pub parties: Vec<u8>,
    /// Whether it is one of the few that tell the story.
    pub key: bool,
    /// The event in a few words.
    pub title: Str,
    /// When, in words.
    pub when: Str,
    /// When, in days.
    pub span: Span,
}

/// Where an event lies, in days since 1 January 1970, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// First day. For an open start, the first day of the axis.
    pub from: i32,
    /// Last day. For an open end, the last day of the axis.
    pub to: i32,
    /// How it is drawn.
    pub shape: Shape,
}

/// How an event is drawn on the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Shape {
    /// A day that is known: the lane's mark.
    Point,
    /// A day that is not sure, or only a month or a year: a dashed capsule as long as what is known.
    Vague,
    /// A span with both ends.
    Range,
    /// A span with no end known: its right end fades.
    Ongoing,
    /// A span that other events lie in: a band behind all lanes.
    Era,
    /// A span whose start nobody has reported: a band, its left end fades.
    Open,
}

/// A scale of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Axis {
    /// The day at the left edge.
    pub from: i32,
    /// The day at the right edge; always later than `from`.
    pub to: i32,
    /// The months that begin on it, from left to right, the first of them at its left edge. Of a very long time only
    /// the Januaries.
    pub months: Vec<Month>,
}

/// A month that begins on a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Month {
    /// Its first day.
    pub day: i32,
    /// Its year.
    pub year: i32,
    /// Its number in the year, from 1.
    pub number: u8,
    /// "Sep 2024".
    pub full: Str,
    /// "Sep".
    pub short: Str,
    /// "2024".
    pub year_name: Str,
}

/// Days that are drawn a second time, larger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lens {
    /// What stands above it.
    pub label: Str,
    /// The day at its left edge.
    pub from: i32,
    /// The day at its right edge.
    pub to: i32,
}

/// A day by which something has to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// What has to be done.
    pub label: Str,
    /// The last day for it.
    pub day: i32,
    /// That day or time, in words.
    pub when: Str,
}

/// The words for a time between two events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The fewest days for which they hold; up to those of the next.
    pub days: i32,
    /// From the older to the newer: "2 months later".
    pub later: Str,
    /// From the newer to the older: "2 months earlier".
    pub earlier: Str,
}
