//! A table while its words are visited one after another.

use super::{Needs, Place};
use crate::source::located::{Field, List};
use crate::source::raw::statement::{BasisWord, RawGround, RawStatement};

/// What is done with each of the words.
pub(super) type Visit<'v> = &'v mut dyn FnMut(Place<'_>, &mut Field<String>);

/// A table while it is gone through.
pub(super) struct Table<'v> {
    name: String,
    visit: Visit<'v>,
}

impl<'v> Table<'v> {
    pub(super) fn at(name: String, visit: Visit<'v>) -> Self {
        Self { name, visit }
    }

    /// One of many; without an id it is called by its number.
    pub(super) fn of(noun: &str, id: &Field<String>, number: usize, visit: Visit<'v>) -> Self {
        let number = number.to_string();
        Self::at(format!("{noun}.{}", id.as_ref().map_or(&number, |id| &id.value)), visit)
    }

    /// Words that every translation has.
    pub(super) fn key(&mut self, key: &str, words: &mut Field<String>) {
        self.visit(key, None, Needs::Always, words);
    }

    /// Words that a translation may have.
    pub(super) fn given(&mut self, key: &str, words: &mut Field<String>) {
        self.visit(key, None, Needs::IfGiven, words);
    }

    /// Each item of a list, by its number.
    pub(super) fn list(&mut self, key: &str, needs: Needs, list: &mut Option<List>) {
        for (position, item) in list.iter_mut().flat_map(|list| &mut list.value).enumerate() {
            let mut words = Some(item.clone());
            self.visit(&format!("{key}.{}", position + 1), None, needs, &mut words);
            *item = words.unwrap_or_else(|| item.clone());
        }
    }

    /// A statement. Its quote is left out: those are the words of a source, which nobody changes.
    pub(super) fn statement(&mut self, statement: &mut RawStatement) {
        let basis = statement.ground.basis.as_ref().map(|basis| basis.value);
        self.visit("text", basis, Needs::Always, &mut statement.text);
        self.ground(&mut statement.ground);
    }

    pub(super) fn ground(&mut self, ground: &mut RawGround) {
        self.given("by", &mut ground.by);
    }

    fn visit(
        &mut self,
        key: &str,
        statement: Option<BasisWord>,
        needs: Needs,
        words: &mut Field<String>,
    ) {
        if words.is_some() {
            (self.visit)(Place { table: &self.name, key, statement, needs }, words);
        }
    }
}
