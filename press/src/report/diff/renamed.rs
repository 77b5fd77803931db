//! Which entries are the same under another id.
//!
//! Only what leaves no doubt: of its part, exactly one entry is gone and exactly one is new with the same in every key.
//! Anything else is told as gone and new.

use std::collections::BTreeMap;

use crate::report::{Entry, What};

/// The new path of each entry that got another id, by its old one.
#[derive(Clone, Debug, Default)]
pub(super) struct Renamed(BTreeMap<String, String>);

impl Renamed {
    pub(super) fn of(before: &[Entry], after: &[Entry]) -> Self {
        let gone = missing(before, after);
        let new = missing(after, before);
        let mut renamed = BTreeMap::new();
        for entry in gone.iter().filter(|entry| has_words(entry)) {
            let fitting = |all: &[&Entry]| -> Vec<String> {
                all.iter().filter(|it| same(it, entry)).map(|it| it.path.clone()).collect()
            };
            if let ([_], [path]) = (fitting(&gone).as_slice(), fitting(&new).as_slice()) {
                renamed.insert(entry.path.clone(), path.clone());
            }
        }
        // A fact has no words of its own. It is the same if its question is.
        let pairs = gone.iter().flat_map(|old| new.iter().map(move |new| (old, new)));
        for (old, new) in pairs.filter(|(old, new)| old.part == "fact" && same(old, new)) {
            let question = |fact: &Entry| format!("question.{}", fact.id());
            if renamed.get(&question(old)) == Some(&question(new)) {
                renamed.insert(old.path.clone(), new.path.clone());
            }
        }
        Self(renamed)
    }

    /// The path that an entry of the older case has in the newer one.
    pub(super) fn path<'p>(&'p self, old: &'p str) -> &'p str {
        self.0.get(old).map_or(old, |new| new)
    }

    /// The id that something of the older case has in the newer one.
    pub(super) fn id(&self, part: &str, old: &str) -> String {
        let new = self.0.get(&format!("{part}.{old}"));
        let id = new.and_then(|new| new.split_once('.')).map_or(old, |(_, id)| id);
        id.to_owned()
    }
}

/// The entries of a list whose paths are not in another.
fn missing<'e>(these: &'e [Entry], those: &[Entry]) -> Vec<&'e Entry> {
    these.iter().filter(|it| !those.iter().any(|other| other.path == it.path)).collect()
}

/// Whether enough is said to know an entry by; a fact's "by" is not.
fn has_words(entry: &Entry) -> bool {
    let words = |what: &What| matches!(what, What::Words(_) | What::Text(_) | What::Sentence(_));
    entry.part != "fact" && entry.fields.iter().any(|field| words(&field.what))
}

fn same(one: &Entry, other: &Entry) -> bool {
    let said = |entry: &Entry| -> Vec<(String, String)> {
        entry.fields.iter().map(|it| (it.key.clone(), it.what.written())).collect()
    };
    one.part == other.part && said(one) == said(other)
}
