//! What happened, and when.

use case_explainer::brief::Str;
use jiff::ZonedDateTime;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
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

/// Something that happened, or is due.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable id; readers' links are `#event-<id>`.
    pub id: Str,
    /// Position in [`super::Case::lanes`].
    pub lane: usize,
    /// The event in a few words.
    pub title: Str,
    /// Whether it is one of the few that tell the story.
    pub key: bool,
    /// Whether it is a time that other events lie in; then it is a span.
    pub era: bool,
    /// When, as exactly as the sources are.
    pub when: Timing,
    /// Positions in [`super::Case::parties`] of those it concerns.
    pub parties: Vec<usize>,
    /// Positions in [`super::Case::criteria`] of those it matters to.
    pub bears_on: Vec<usize>,
    /// The event in full.
    pub statement: Statement,
}

/// When something happens: on a date, or over a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Timing {
    /// On a date, which may be less than sure.
    On(When, DateIs),
    /// From the first date to the last, both included.
    Span(When, When),
    /// From a date, with no end known.
    Since(When),
    /// From a start nobody has reported, up to but not including this day.
    Before(Date),
}

/// How a date is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateIs {
    /// On this date.
    Exact,
    /// Around this date.
    About,
    /// At the latest on this date.
    By,
    /// Announced for this date.
    Expected,
    /// It was set for this date and no longer is; no new date is known.
    Postponed,
}

/// A date as exact as its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Only the year is known.
    Year(i16),
    /// Year and month are known.
    Month(i16, i8),
    /// The day is known.
    Day(Date),
    /// Day and minute are known, in the court's time zone.
    Minute(ZonedDateTime),
}

impl When {
    /// The first day that it can be.
    #[must_use]
    pub fn first_day(&self) -> Date {
        match self {
            Self::Year(year) => first_of(*year, 1),
            Self::Month(year, month) => first_of(*year, *month),
            Self::Day(day) => *day,
            Self::Minute(minute) => minute.date(),
        }
    }

    /// The last day that it can be.
    #[must_use]
    pub fn last_day(&self) -> Date {
        match self {
            Self::Year(_) => self.first_day().last_of_year(),
            Self::Month(..) => self.first_day().last_of_month(),
            Self::Day(_) | Self::Minute(_) => self.first_day(),
        }
    }
}

/// The first day of a month; months come from checked dates.
fn first_of(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).unwrap_or(Date::ZERO)
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
