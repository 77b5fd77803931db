//! The timeline.

use schemars::JsonSchema;

use super::statement::{Basis, Quote};
use super::words::{Date, Day, Id, Moment, Text, Words};

/// The shape of a lane's events; one lane each.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Mark {
    /// A square.
    Square,
    /// A diamond.
    Diamond,
    /// A circle.
    Circle,
    /// A triangle.
    Triangle,
}

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

/// How sure a date is.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum DateIs {
    /// As exact as it is written.
    Exact,
    /// Near this date.
    About,
    /// On this date or before it.
    By,
    /// Planned for this date.
    Expected,
    /// Was planned for this date and has been put off.
    Postponed,
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
