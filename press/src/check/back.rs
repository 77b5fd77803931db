//! The back matter: terms and sources.

use super::Checker;
use crate::case::{Source, Term};
use crate::source::{RawSource, RawTerm};

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
        let id = self.id(&raw.id);
        Some(Source { id: id?, title: title?, publisher: publisher?, date, url: url?, note })
    }
}
