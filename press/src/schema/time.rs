//! The timeline.

use schemars::JsonSchema;

use super::statement::{Basis, Quote};
use super::words::{Date, Day, Id, Moment, Text, Words};
use crate::case::{DateIs, Level, Mark};

/// A row of the timeline.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Lane {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// Its name.
    name: Words,
    /// Its name on a phone.
    short: Words,
    /// The shape of its events.
    mark: Mark,
}

/// Something that happened or is due. It has a `date`, or `from` (with `to`, or open), or `before`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Event {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// Which row it belongs to.
    lane: Id,
    /// When, as exactly as the sources are.
    date: Option<Moment>,
    /// How sure `date` is.
    date_is: Option<DateIs>,
    /// The start of a span; without `to` it goes on.
    from: Option<Date>,
    /// The end of a span; included.
    to: Option<Date>,
    /// The end, not included, of a span whose start nobody has reported.
    before: Option<Day>,
    /// The event in at most 60 characters.
    title: Words,
    /// Whether it is one of the few that tell the story.
    key: Option<bool>,
    /// Whether it is a time that other events lie in, drawn as a band; only with `from`.
    era: Option<bool>,
    /// Ids of the parties it concerns.
    parties: Option<Vec<Id>>,
    /// Ids of the criteria it matters to.
    bears_on: Option<Vec<Id>>,
    /// The statement.
    text: Text,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
    /// A short quote that shows it.
    quote: Option<Quote>,
    /// The place where readers meet it; the page, if nothing is written.
    level: Option<Level>,
}

/// How the timeline is drawn.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Timeline {
    /// Days that are drawn a second time, larger.
    lens: Option<Lens>,
}

/// Days that are drawn a second time, larger.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Lens {
    /// First day.
    from: Day,
    /// Last day.
    to: Day,
    /// What stands above it.
    label: Words,
}
