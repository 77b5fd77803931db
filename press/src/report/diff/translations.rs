//! What an edit changes in the other languages of a case.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::entries::{Kind, changes};
use super::renamed::Renamed;
use super::{Other, Side};
use crate::case::Case;
use crate::report::entries;

/// What is different in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TranslationChange {
    /// The short name of the language.
    pub language: String,
    /// What became of it.
    pub change: TranslationFate,
    /// The paths whose words are different, though those of the compared language are the same.
    pub only_here: Vec<String>,
    /// How many tables have other words.
    pub tables: usize,
}

/// What became of a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TranslationFate {
    /// It was not there.
    New,
    /// It is not there any more.
    Gone,
    /// Some of its words are others.
    Changed,
    /// Something in its file is different, and it has an error before or after, so that it cannot be compared.
    Unreadable,
}

pub(super) fn compared(before: &Side<'_>, after: &Side<'_>) -> Vec<TranslationChange> {
    let languages: BTreeSet<&String> = before.others.keys().chain(after.others.keys()).collect();
    let own = paths(before.case, after.case);
    let mut changes = Vec::new();
    for language in languages {
        let (mut only_here, mut tables) = (Vec::new(), 0);
        let change = match (before.others.get(language), after.others.get(language)) {
            (None, _) => TranslationFate::New,
            (_, None) => TranslationFate::Gone,
            (Some(before), Some(after)) if before.text == after.text => continue,
            (Some(Other { case: Some(before), .. }), Some(Other { case: Some(after), .. })) => {
                let there = paths(before, after);
                tables = there.len();
                only_here = there.difference(&own).cloned().collect();
                if tables == 0 {
                    continue;
                }
                TranslationFate::Changed
            }
            _ => TranslationFate::Unreadable,
        };
        changes.push(TranslationChange { language: language.clone(), change, only_here, tables });
    }
    changes
}

/// The paths of the tables whose words are different.
fn paths(before: &Case, after: &Case) -> BTreeSet<String> {
    let (before, after) = (entries(before), entries(after));
    let renamed = Renamed::of(&before, &after);
    let none = BTreeMap::new();
    let changes = changes(&before, &after, [&none, &none], &renamed).into_iter();
    let words = changes.filter(|it| it.fields.iter().any(|field| field.kind == Kind::Words));
    words.map(|it| it.path).collect()
}
