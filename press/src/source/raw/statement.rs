//! Statements as they are written: words, what they rest on, who said them, and where they can be checked.

use crate::case::Level;
use crate::problem::{Fault, Kind};
use crate::source::located::{Field, List};
use crate::source::reader::Reader;
use crate::source::wants::Wants;

/// What can stand after `basis =`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BasisWord {
    Alleged,
    CourtRecord,
    Reported,
    Documented,
    Said,
    Law,
    Background,
    Unverified,
}

const BASES: [(&str, BasisWord); 8] = [
    ("alleged", BasisWord::Alleged),
    ("court-record", BasisWord::CourtRecord),
    ("reported", BasisWord::Reported),
    ("documented", BasisWord::Documented),
    ("said", BasisWord::Said),
    ("law", BasisWord::Law),
    ("background", BasisWord::Background),
    ("unverified", BasisWord::Unverified),
];

const LEVELS: [(&str, Level); 2] = [("guide", Level::Guide), ("record", Level::Record)];

/// What something stated rests on.
#[derive(Clone, Debug)]
pub(crate) struct RawGround {
    pub(crate) basis: Field<BasisWord>,
    pub(crate) by: Field<String>,
    pub(crate) sources: Option<List>,
}

impl RawGround {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self { basis: basis(reader), by: reader.optional_words("by"), sources: sources(reader) }
    }
}

/// A statement.
#[derive(Clone, Debug)]
pub(crate) struct RawStatement {
    pub(crate) text: Field<String>,
    pub(crate) ground: RawGround,
    pub(crate) quote: Option<RawQuote>,
    pub(crate) level: Field<Level>,
}

impl RawStatement {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let level = reader.optional_choice("level", &LEVELS);
        Self { level, ..Self::read_on_page(reader) }
    }

    /// Reads a statement that is always on the page.
    pub(super) fn read_on_page(reader: &mut Reader<'_>) -> Self {
        Self {
            text: reader.words("text"),
            ground: RawGround::read(reader),
            quote: reader.optional_table("quote", Wants::Inline, RawQuote::read),
            level: None,
        }
    }

    /// Returns true if the page leaves it to the record.
    pub(crate) fn is_of_record(&self) -> bool {
        self.level.as_ref().is_some_and(|level| level.value == Level::Record)
    }
}

/// `quote` of a statement
#[derive(Clone, Debug)]
pub(crate) struct RawQuote {
    pub(crate) text: Field<String>,
    pub(crate) source: Field<String>,
    pub(crate) place: Field<String>,
    pub(crate) lang: Field<String>,
}

impl RawQuote {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            text: reader.words("text"),
            source: reader.words("source"),
            place: reader.optional_words("place"),
            lang: reader.optional_words("lang"),
        }
    }
}

/// A statement with an id.
#[derive(Clone, Debug)]
pub(crate) struct RawPoint {
    pub(crate) id: Field<String>,
    pub(crate) statement: RawStatement,
}

impl RawPoint {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self { id: reader.words("id"), statement: RawStatement::read(reader) }
    }
}

/// A statement with an id, under a heading.
#[derive(Clone, Debug)]
pub(crate) struct RawLabelled {
    pub(crate) id: Field<String>,
    pub(crate) label: Field<String>,
    pub(crate) statement: RawStatement,
}

impl RawLabelled {
    pub(super) fn read(reader: &mut Reader<'_>, label: &'static str) -> Self {
        Self {
            id: reader.words("id"),
            label: reader.words(label),
            statement: RawStatement::read(reader),
        }
    }
}

/// A claim of the suit.
#[derive(Clone, Debug)]
pub(crate) struct RawClaim {
    pub(crate) id: Field<String>,
    pub(crate) law: Field<String>,
    pub(crate) asked: Field<String>,
    pub(crate) must_show: Option<List>,
    pub(crate) statement: RawStatement,
}

impl RawClaim {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            law: reader.words("law"),
            asked: reader.optional_words("asked"),
            must_show: reader.optional_list("must_show"),
            statement: RawStatement::read(reader),
        }
    }
}

fn basis(reader: &mut Reader<'_>) -> Field<BasisWord> {
    let fault = Fault::new(
        format!("{} does not say what it rests on.", reader.name()),
        "Write `basis = \"...\"` below this line, with `alleged`, `court-record`, `reported`, `documented`, `said`, `law`, \
         `background` or `unverified`.",
    );
    let value = reader.need_or("basis", Kind::NoBasis, fault)?;
    let word = reader.string("basis", value, Wants::Words)?;
    reader.chosen("basis", &word, &BASES)
}

/// The list of sources of anything stated.
pub(super) fn sources(reader: &mut Reader<'_>) -> Option<List> {
    let fault = Fault::new(
        format!("{} names no source, so nobody can check it.", reader.name()),
        "Write `sources = [\"...\"]` below this line, with the id of at least one `[[source]]`.",
    );
    let value = reader.need_or("sources", Kind::NoSource, fault)?;
    reader.strings("sources", value)
}
