//! What is still to come, as it is written. What happens next is a labelled statement, like much else.

use super::statement::RawStatement;
use crate::source::located::Field;
use crate::source::reader::Reader;

/// `[[deadline]]`
#[derive(Clone, Debug)]
pub(crate) struct RawDeadline {
    pub(crate) id: Field<String>,
    pub(crate) label: Field<String>,
    pub(crate) date: Field<String>,
    pub(crate) passed: Field<String>,
    pub(crate) statement: RawStatement,
}

impl RawDeadline {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            label: reader.words("label"),
            date: reader.date("date"),
            passed: reader.optional_words("passed"),
            statement: RawStatement::read(reader),
        }
    }
}
