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
            reading: raw.reading.as_ref().map(|reading| reading.value),
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

#[cfg(test)]
mod tests {
    use super::super::trial::{case, told};

    #[test]
    fn a_correction_is_dated_and_about_an_event_that_is_there() {
        assert_eq!(told(&[("event = \"case\"", "event = \"trial\"")]), ["E24 \"trial\""]);
        let date = "date = \"2025-06-01\"\nevent";
        assert_eq!(told(&[(date, "event")]), ["E03 [[correction]]"]);
        assert_eq!(told(&[(date, "date = \"2025-06\"\nevent")]), ["E21 \"2025-06\""]);
    }

    #[test]
    fn a_source_says_what_it_is_and_in_which_language() {
        assert_eq!(told(&[("kind = \"policy\"", "")]), ["E03 [[source]]"]);
        assert_eq!(told(&[("kind = \"policy\"", "kind = \"blog\"")]), ["E20 \"blog\""]);
        assert_eq!(told(&[("lang = \"de\"", "lang = \"German\"")]), ["E20 \"German\""]);
        let languages: Vec<String> =
            case(&[]).sources.iter().map(|source| source.lang.to_string()).collect();
        assert_eq!(languages, ["en", "de"], "the case's, where none is given");
        let archive = told(&[("https://archive.example.org/paper", "archive.example.org")]);
        assert_eq!(archive, ["E25 \"archive.example.org\""]);
    }
}
