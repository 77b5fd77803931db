//! Where the case stands, who is in it, what it claims, and what is ahead.

use schemars::JsonSchema;

use super::statement::{Basis, Quote};
use super::words::{Address, Day, Id, Moment, Text, Words};
use crate::case::{Level, OfficialKind, PostureKind, StageState};

/// The court.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Court {
    /// Its name.
    name: Words,
    /// The docket number.
    number: Words,
    /// Its time zone, as the IANA database names it: "America/Los_Angeles". Times of day need it.
    time_zone: String,
}

/// Where the case stands.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Posture {
    /// The stage the court papers put it in.
    kind: PostureKind,
    /// Since when.
    date: Day,
    /// The day somebody last checked that it still stands there.
    checked: Option<Day>,
    /// Id of the deadline up to which it holds; an open settlement needs one.
    until: Option<Id>,
    /// The status in a few words: "The case is over."
    headline: Words,
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
    /// What this means for a reader now, one statement each.
    #[schemars(length(min = 1))]
    meaning: Vec<Meaning>,
}

/// What the status means for a reader now.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Meaning {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
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

/// One stop of the rail under the status. It has either a date or a note.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Stage {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What it is called.
    label: Words,
    /// Whether the case got there.
    state: StageState,
    /// When it was reached.
    date: Option<super::words::Date>,
    /// A word instead of a date: "never".
    note: Option<Words>,
}

/// A statement of the case in a minute.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Minute {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What it is about: "Who".
    label: Words,
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

/// Somebody in court.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Party {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// The name.
    name: Words,
    /// What they are in the case: "Plaintiff".
    role: Words,
    /// Who speaks for them.
    counsel: Option<Vec<String>>,
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

/// What the suit claims.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Claim {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// The law or the kind of claim.
    law: Text,
    /// What it asks the court for.
    asked: Option<Text>,
    /// What the suit has to show, one text each.
    must_show: Option<Vec<String>>,
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

/// Something that happens next.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Next {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What it is.
    label: Words,
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

/// A day by which something has to be done.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Deadline {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What has to be done.
    label: Words,
    /// The day, or the time of day in the court's zone.
    date: Moment,
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
    /// What came of it; needed once the day has passed.
    passed: Option<Text>,
}

/// An official place on the web.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Official {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What a reader finds there.
    label: Words,
    /// Who stands behind it.
    kind: OfficialKind,
    /// Its address.
    url: Address,
}

/// How the reading grade of this file is judged.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Reading {
    /// Names that are not counted.
    names: Option<Vec<String>>,
    /// Paths of texts that are not judged, such as `event.filed.text`.
    except: Option<Vec<String>>,
    /// The highest grade, if it is not 8.
    #[schemars(range(min = 1, max = 12))]
    grade: Option<u8>,
}
