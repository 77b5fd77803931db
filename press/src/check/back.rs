//! The back matter: terms, sources, corrections.

use super::Checker;
use crate::case::{Correction, Source, Term};
use crate::source::{RawCorrection, RawSource, RawTerm};

impl Checker<'_> {
    /// A term and its explanation.
    pub(super) fn term(&mut self, raw: &RawTerm) -> Option<Term> {
        let (term, text) = (self.words(&raw.term), self.text(&raw.text));
        let sources = self.sources(&raw.sources);
        Some(Term { id: self.id(&raw.id)?, term: term?, text: text?, sources: sources? })
    }

    /// A source and its address.
    pub(super) fn source(&mut self, raw: &RawSource) -> Option<Source> {
        let (title, publisher) = (self.words(&raw.title), self.words(&raw.publisher));
        let (date, url, note) =
            (self.when(&raw.date), self.address(&raw.url), self.words(&raw.note));
        let archived = self.address(&raw.archived);
        let lang = self.language_of(&raw.lang);
        Some(Source {
            id: self.id(&raw.id)?,
            title: title?,
            publisher: publisher?,
            kind: raw.kind.as_ref()?.value,
            date,
            url: url?,
            archived,
            lang: lang?,
            note,
        })
    }

    /// What was wrong, and the right form.
    pub(super) fn correction(&mut self, raw: &RawCorrection) -> Option<Correction> {
        let (said, statement) = (self.words(&raw.said), self.statement(&raw.statement));
        let date = self.day(&raw.date);
        let event = self.find(|index| &index.events, &raw.event);
        Some(Correction {
            id: self.id(&raw.id)?,
            said: said?,
            statement: statement?,
            date: date?,
            event,
        })
    }
}
