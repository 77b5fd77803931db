//! What a reader may want to look up, and pictures.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::{Day, Moment, Statement, Text};
use crate::case::{SourceKind, SourceReading};

/// A word explained.
#[derive(JsonSchema, Serialize)]
pub(super) struct Term {
    /// Stable id; the page opens it at `#term-<id>`.
    id: Str,
    /// The word.
    term: Str,
    /// The explanation.
    text: Text,
    /// Ids of sources.
    sources: Vec<Str>,
}

/// A publication or document.
#[derive(JsonSchema, Serialize)]
pub(super) struct Source {
    /// Stable id.
    id: Str,
    /// Its title.
    title: Str,
    /// Who published it.
    publisher: Str,
    /// What kind of text it is.
    kind: SourceKind,
    /// When; null when it bears no date.
    date: Option<Moment>,
    /// Its `https` address.
    url: Str,
    /// `https` address of a copy in an archive.
    archived: Option<Str>,
    /// Language tag of its words.
    language: Str,
    /// The extent to which it was read.
    read: Option<SourceReading>,
    /// A further note on it.
    note: Option<Str>,
}

/// What was wrong before, and the right form.
#[derive(JsonSchema, Serialize)]
pub(super) struct Correction {
    /// Stable id.
    id: Str,
    /// The day it was put right.
    date: Day,
    /// What was said before.
    said: Str,
    /// Id of the event it is about.
    event: Option<Str>,
    /// The right form.
    statement: Statement,
}

/// A picture.
#[derive(JsonSchema, Serialize)]
pub(super) struct Image {
    /// Stable id.
    id: Str,
    /// Its address: whole if the site's is known, else as seen from the page.
    url: String,
    /// Width in pixels.
    width: u32,
    /// Height in pixels.
    height: u32,
    /// What it shows, for those who cannot see it.
    alt: Str,
    /// What stands under it.
    caption: Option<Str>,
    /// Who made it.
    credit: Str,
    /// On what terms it may be shown.
    licence: Str,
    /// Id of the event it belongs to.
    event: Option<Str>,
}

impl Writer<'_> {
    pub(super) fn terms(&self) -> Vec<Term> {
        let pairs = self.told.case.terms.iter().zip(&self.told.compiled.article.terms);
        let term = pairs.map(|(own, told)| Term {
            id: own.id.clone(),
            term: told.term.clone(),
            text: self.text(&told.text),
            sources: self.source_ids(&own.sources),
        });
        term.collect()
    }

    pub(super) fn sources(&self) -> Vec<Source> {
        let pairs = self.told.case.sources.iter().zip(&self.told.compiled.article.sources);
        let source = pairs.map(|(own, told)| Source {
            id: own.id.clone(),
            title: own.title.clone(),
            publisher: own.publisher.clone(),
            kind: own.kind,
            date: own.date.is_some().then(|| (&told.date).into()),
            url: own.url.clone(),
            archived: own.archived.clone(),
            language: own.lang.clone(),
            read: own.reading,
            note: own.note.clone(),
        });
        source.collect()
    }

    pub(super) fn corrections(&self) -> Vec<Correction> {
        let pairs = self.told.case.corrections.iter().zip(&self.told.compiled.article.corrections);
        let correction = pairs.map(|(own, told)| Correction {
            id: own.id.clone(),
            date: own.date.into(),
            said: told.label.clone(),
            event: own.event.and_then(|at| self.event_id(at)),
            statement: self.statement(&own.statement, &told.statement),
        });
        correction.collect()
    }

    pub(super) fn images(&self) -> Vec<Image> {
        let image = self.told.case.images.iter().map(|own| Image {
            id: own.id.clone(),
            url: self.told.file(&own.file),
            width: own.width,
            height: own.height,
            alt: own.alt.clone(),
            caption: own.caption.clone(),
            credit: own.credit.clone(),
            licence: own.licence.clone(),
            event: own.event.and_then(|at| self.event_id(at)),
        });
        image.collect()
    }

    fn event_id(&self, at: usize) -> Option<Str> {
        self.told.case.events.get(at).map(|event| event.id.clone())
    }
}
