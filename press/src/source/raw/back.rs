//! The back matter, as it is written.

use super::statement::sources;
use crate::source::located::{Field, List};
use crate::source::reader::Reader;

/// `[[term]]`
#[derive(Clone, Debug)]
pub(crate) struct RawTerm {
    pub(crate) id: Field<String>,
    pub(crate) term: Field<String>,
    pub(crate) text: Field<String>,
    pub(crate) sources: Option<List>,
}

impl RawTerm {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            term: reader.words("term"),
            text: reader.words("text"),
            sources: sources(reader),
        }
    }
}

/// `[[source]]`
#[derive(Clone, Debug)]
pub(crate) struct RawSource {
    pub(crate) id: Field<String>,
    pub(crate) title: Field<String>,
    pub(crate) publisher: Field<String>,
    pub(crate) date: Field<String>,
    pub(crate) url: Field<String>,
    pub(crate) note: Field<String>,
}

impl RawSource {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            title: reader.words("title"),
            publisher: reader.words("publisher"),
            date: reader.optional_date("date"),
            url: reader.words("url"),
            note: reader.optional_words("note"),
        }
    }
}
