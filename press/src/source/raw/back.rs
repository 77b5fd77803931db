//! The back matter, as it is written.

use super::statement::{RawStatement, sources};
use crate::case::{SourceKind, SourceReading};
use crate::problem::{Fault, Kind};
use crate::source::located::{Field, List};
use crate::source::reader::Reader;
use crate::source::wants::Wants;

const KINDS: [(&str, SourceKind); 7] = [
    ("report", SourceKind::Report),
    ("court-paper", SourceKind::CourtPaper),
    ("law", SourceKind::Law),
    ("statement", SourceKind::Statement),
    ("policy", SourceKind::Policy),
    ("reference", SourceKind::Reference),
    ("dataset", SourceKind::Dataset),
];

const READINGS: [(&str, SourceReading); 4] = [
    ("in full", SourceReading::InFull),
    ("excerpt", SourceReading::Excerpt),
    ("stored copy", SourceReading::StoredCopy),
    ("not opened", SourceReading::NotOpened),
];

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
    pub(crate) kind: Field<SourceKind>,
    pub(crate) date: Field<String>,
    pub(crate) url: Field<String>,
    pub(crate) archived: Field<String>,
    pub(crate) lang: Field<String>,
    pub(crate) reading: Field<SourceReading>,
    pub(crate) note: Field<String>,
}

impl RawSource {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let kind = reader.choice("kind", &KINDS);
        // Of a paper of the case readers have to know whether anybody has read it.
        let paper = kind.as_ref().is_some_and(|kind| kind.value == SourceKind::CourtPaper);
        let reading = if paper {
            reader.choice("read", &READINGS)
        } else {
            reader.optional_choice("read", &READINGS)
        };
        Self {
            id: reader.words("id"),
            title: reader.words("title"),
            publisher: reader.words("publisher"),
            kind,
            date: reader.optional_date("date"),
            url: reader.words("url"),
            archived: reader.optional_words("archived"),
            lang: reader.optional_words("lang"),
            reading,
            note: reader.optional_words("note"),
        }
    }
}

/// `[[correction]]`
#[derive(Clone, Debug)]
pub(crate) struct RawCorrection {
    pub(crate) id: Field<String>,
    pub(crate) said: Field<String>,
    pub(crate) date: Field<String>,
    pub(crate) event: Field<String>,
    pub(crate) statement: RawStatement,
}

impl RawCorrection {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            said: reader.words("said"),
            date: reader.date("date"),
            event: reader.optional_words("event"),
            statement: RawStatement::read(reader),
        }
    }
}

/// `[[image]]`
#[derive(Clone, Debug)]
pub(crate) struct RawImage {
    pub(crate) id: Field<String>,
    pub(crate) file: Field<String>,
    pub(crate) alt: Field<String>,
    pub(crate) credit: Field<String>,
    pub(crate) licence: Field<String>,
    pub(crate) caption: Field<String>,
    pub(crate) event: Field<String>,
}

impl RawImage {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            file: reader.words("file"),
            alt: alt(reader),
            credit: reader.words("credit"),
            licence: reader.words("licence"),
            caption: reader.optional_words("caption"),
            event: reader.optional_words("event"),
        }
    }
}

fn alt(reader: &mut Reader<'_>) -> Field<String> {
    let fault = Fault::new(
        "This picture has no words for those who cannot see it.",
        "Write `alt = \"...\"` below this line: what the picture shows, in a sentence.",
    );
    let value = reader.need_or("alt", Kind::ImageAlt, fault)?;
    reader.string("alt", value, Wants::Words)
}
