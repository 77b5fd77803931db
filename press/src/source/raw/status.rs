//! Where the case stands, as it is written.

use super::statement::{RawPoint, RawStatement};
use crate::case::{PostureKind, StageState};
use crate::source::located::{Field, Span};
use crate::source::reader::Reader;
use crate::source::wants::Wants;

const STATES: [(&str, StageState); 4] = [
    ("done", StageState::Done),
    ("now", StageState::Now),
    ("end", StageState::End),
    ("not", StageState::Not),
];

/// `[posture]`
#[derive(Clone, Debug)]
pub(crate) struct RawPosture {
    pub(crate) kind: Field<PostureKind>,
    pub(crate) date: Field<String>,
    pub(crate) checked: Field<String>,
    pub(crate) until: Field<String>,
    pub(crate) headline: Field<String>,
    pub(crate) statement: RawStatement,
    pub(crate) meaning: Vec<RawPoint>,
}

impl RawPosture {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            kind: reader.choice("kind", &PostureKind::NAMES),
            date: reader.date("date"),
            checked: reader.optional_date("checked"),
            until: reader.optional_words("until"),
            headline: reader.words("headline"),
            statement: RawStatement::read_on_page(reader),
            meaning: reader.some_tables("meaning", Wants::Tables, 1, RawPoint::read),
        }
    }
}

/// `[[stage]]`
#[derive(Clone, Debug)]
pub(crate) struct RawStage {
    pub(crate) place: Span,
    pub(crate) id: Field<String>,
    pub(crate) label: Field<String>,
    pub(crate) state: Field<StageState>,
    pub(crate) date: Field<String>,
    pub(crate) note: Field<String>,
    /// Whether there was a date or a note, readable or not.
    pub(crate) marked: bool,
}

impl RawStage {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            place: reader.place.clone(),
            id: reader.words("id"),
            marked: reader.count(&["date", "note"]) > 0,
            label: reader.words("label"),
            state: reader.choice("state", &STATES),
            date: reader.optional_date("date"),
            note: reader.optional_words("note"),
        }
    }
}
