//! Who is involved, as it is written: the court, the parties, and where official papers are.

use super::statement::RawStatement;
use crate::case::OfficialKind;
use crate::source::located::{Field, List};
use crate::source::reader::Reader;

const KINDS: [(&str, OfficialKind); 4] = [
    ("court", OfficialKind::Court),
    ("administrator", OfficialKind::Administrator),
    ("counsel", OfficialKind::Counsel),
    ("agency", OfficialKind::Agency),
];

/// `[court]`
#[derive(Clone, Debug)]
pub(crate) struct RawCourt {
    pub(crate) name: Field<String>,
    pub(crate) number: Field<String>,
    pub(crate) time_zone: Field<String>,
}

impl RawCourt {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            name: reader.words("name"),
            number: reader.words("number"),
            time_zone: reader.words("time_zone"),
        }
    }
}

/// `[[party]]`
#[derive(Clone, Debug)]
pub(crate) struct RawParty {
    pub(crate) id: Field<String>,
    pub(crate) name: Field<String>,
    pub(crate) role: Field<String>,
    pub(crate) counsel: Option<List>,
    pub(crate) statement: RawStatement,
}

impl RawParty {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            name: reader.words("name"),
            role: reader.words("role"),
            counsel: reader.optional_list("counsel"),
            statement: RawStatement::read(reader),
        }
    }
}

/// `[[related]]`
#[derive(Clone, Debug)]
pub(crate) struct RawRelated {
    pub(crate) id: Field<String>,
    pub(crate) name: Field<String>,
    pub(crate) court: Field<String>,
    pub(crate) number: Field<String>,
    pub(crate) concerns: Field<String>,
    pub(crate) seen: Field<String>,
    pub(crate) statement: RawStatement,
}

impl RawRelated {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            name: reader.words("name"),
            court: reader.words("court"),
            number: reader.optional_words("number"),
            concerns: reader.words("concerns"),
            seen: reader.date("seen"),
            statement: RawStatement::read(reader),
        }
    }
}

/// `[[official]]`
#[derive(Clone, Debug)]
pub(crate) struct RawOfficial {
    pub(crate) id: Field<String>,
    pub(crate) label: Field<String>,
    pub(crate) kind: Field<OfficialKind>,
    pub(crate) url: Field<String>,
}

impl RawOfficial {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            label: reader.words("label"),
            kind: reader.choice("kind", &KINDS),
            url: reader.words("url"),
        }
    }
}
