//! The back matter: terms, sources, disagreements and corrections.

use super::Checker;
use crate::case::{Correction, Disagreement, Source, Term};
use crate::source::{RawCorrection, RawDisagreement, RawSource, RawTerm};

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

    /// Where reports differ.
    pub(super) fn disagreement(&mut self, raw: &RawDisagreement) -> Option<Disagreement> {
        let (point, statement) = (self.words(&raw.point), self.statement(&raw.statement));
        Some(Disagreement { point: point?, statement: statement? })
    }

    /// What the article had wrong.
    pub(super) fn correction(&mut self, raw: &RawCorrection) -> Option<Correction> {
        let (said, statement) = (self.words(&raw.said), self.statement(&raw.statement));
        Some(Correction { said: said?, statement: statement? })
    }
}
