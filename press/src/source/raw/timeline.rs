//! The timeline, as it is written.

use super::statement::RawStatement;
use crate::case::{DateIs, Mark};
use crate::source::located::{Field, List, Span};
use crate::source::reader::Reader;
use crate::source::wants::Wants;

const MARKS: [(&str, Mark); 4] = [
    ("square", Mark::Square),
    ("diamond", Mark::Diamond),
    ("circle", Mark::Circle),
    ("triangle", Mark::Triangle),
];

const SURE: [(&str, DateIs); 5] = [
    ("exact", DateIs::Exact),
    ("about", DateIs::About),
    ("by", DateIs::By),
    ("expected", DateIs::Expected),
    ("postponed", DateIs::Postponed),
];

/// `[[lane]]`
#[derive(Clone, Debug)]
pub(crate) struct RawLane {
    pub(crate) id: Field<String>,
    pub(crate) name: Field<String>,
    pub(crate) short: Field<String>,
    pub(crate) mark: Field<Mark>,
}

impl RawLane {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            name: reader.words("name"),
            short: reader.words("short"),
            mark: reader.choice("mark", &MARKS),
        }
    }
}

/// `[[event]]`
#[derive(Clone, Debug)]
pub(crate) struct RawEvent {
    pub(crate) place: Span,
    pub(crate) id: Field<String>,
    pub(crate) lane: Field<String>,
    pub(crate) title: Field<String>,
    pub(crate) key: bool,
    pub(crate) era: bool,
    pub(crate) parties: Option<List>,
    pub(crate) bears_on: Option<List>,
    pub(crate) date: Field<String>,
    pub(crate) date_is: Field<DateIs>,
    pub(crate) from: Field<String>,
    pub(crate) to: Field<String>,
    pub(crate) before: Field<String>,
    /// How many of `date`, `from`, `to` and `before` are written, readable or not.
    pub(crate) timed: usize,
    pub(crate) statement: RawStatement,
}

impl RawEvent {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            place: reader.place.clone(),
            id: reader.words("id"),
            lane: reader.words("lane"),
            title: reader.words("title"),
            key: reader.flag("key"),
            era: reader.flag("era"),
            parties: reader.optional_list("parties"),
            bears_on: reader.optional_list("bears_on"),
            timed: reader.count(&["date", "from", "to", "before"]),
            date: reader.optional_date("date"),
            date_is: reader.optional_choice("date_is", &SURE),
            from: reader.optional_date("from"),
            to: reader.optional_date("to"),
            before: reader.optional_date("before"),
            statement: RawStatement::read(reader),
        }
    }
}

/// `lens` in `[timeline]`
#[derive(Clone, Debug)]
pub(crate) struct RawLens {
    pub(crate) from: Field<String>,
    pub(crate) to: Field<String>,
    pub(crate) label: Field<String>,
}

impl RawLens {
    pub(super) fn find(timeline: &mut Reader<'_>) -> Option<Self> {
        timeline.optional_table("lens", Wants::Inline, |reader| Self {
            from: reader.date("from"),
            to: reader.date("to"),
            label: reader.words("label"),
        })
    }
}
