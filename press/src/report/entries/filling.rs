//! Puts the keys of a table into its entry.

use case_explainer::brief::Str;

use super::what::{self, Entry, Field, What};
use crate::case::{Basis, Case, Date, Ground, Level, Piece, Statement, Text, Timing, When};

/// The last entry of a list while it is filled.
pub(super) struct Filling<'e, 'c> {
    case: &'c Case,
    entry: Option<&'e mut Entry>,
}

impl<'e, 'c> Filling<'e, 'c> {
    pub(super) fn of(case: &'c Case, entries: &'e mut [Entry]) -> Self {
        Self { case, entry: entries.last_mut() }
    }

    fn put(&mut self, key: impl Into<String>, what: What, rule: bool) {
        if let Some(entry) = &mut self.entry {
            entry.fields.push(Field { key: key.into(), what, rule });
        }
    }

    pub(super) fn words(&mut self, key: impl Into<String>, words: &Str) {
        self.put(key, What::Words(words.clone()), false);
    }

    pub(super) fn maybe(&mut self, key: &str, words: Option<&Str>) {
        if let Some(words) = words {
            self.words(key, words);
        }
    }

    pub(super) fn text(&mut self, key: impl Into<String>, text: &Text) {
        self.put(key, What::Text(text.clone()), false);
    }

    /// A sentence with criteria in it.
    pub(super) fn sentence(&mut self, key: &str, pieces: &[Piece]) {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => (words.clone(), None),
            Piece::Criterion(at) => self.case.criteria.get(*at).map_or_else(
                || (Str::from(""), None),
                |criterion| (criterion.phrase.clone(), Some(criterion.id.clone())),
            ),
        };
        self.put(key, What::Sentence(pieces.iter().map(piece).collect()), false);
    }

    /// A word of the format.
    pub(super) fn name(&mut self, key: &str, name: &str) {
        self.put(key, What::Name(name.to_owned()), false);
    }

    /// Something that no reader sees, and that decides what they see.
    pub(super) fn rule(&mut self, key: &str, rule: impl Into<String>) {
        self.put(key, What::Name(rule.into()), true);
    }

    pub(super) fn day(&mut self, key: &str, day: Date) {
        self.when(key, &When::Day(day));
    }

    pub(super) fn when(&mut self, key: &str, when: &When) {
        self.put(key, What::Date(when.clone()), false);
    }

    pub(super) fn timing(&mut self, key: &str, timing: &Timing) {
        self.put(key, What::Timing(timing.clone()), false);
    }

    pub(super) fn address(&mut self, key: &str, address: &Str) {
        self.put(key, What::Address(address.clone()), false);
    }

    /// Ids of other entries; nothing if there is none.
    pub(super) fn ids<'i>(&mut self, key: &str, ids: impl IntoIterator<Item = &'i Str>) {
        let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
        if !ids.is_empty() {
            self.put(key, What::Ids(ids), false);
        }
    }

    pub(super) fn sources(&mut self, positions: &[usize]) {
        let sources = &self.case.sources;
        self.ids("sources", positions.iter().filter_map(|at| sources.get(*at)).map(|it| &it.id));
    }

    pub(super) fn ground(&mut self, ground: &Ground) {
        if let Some(entry) = &mut self.entry {
            entry.ground = Some(ground.clone());
        }
        self.name("basis", what::basis(&ground.basis));
        if let Basis::Said(by) = &ground.basis {
            self.words("by", by);
        }
        self.sources(&ground.sources);
    }

    pub(super) fn statement(&mut self, statement: &Statement) {
        self.text("text", &statement.text);
        self.ground(&statement.ground);
        if let Some(quote) = &statement.quote {
            self.words("quote.text", &quote.text);
            self.ids("quote.source", self.case.sources.get(quote.source).map(|it| &it.id));
            self.maybe("quote.place", quote.place.as_ref());
            self.name("quote.lang", &quote.lang);
        }
        if statement.level == Level::Record {
            self.name("level", "record");
        }
    }
}
