//! What an edit changes: statements, dates, and where the ways through the questions lead.
//!
//! [`diff`] compares two cases and knows no words; `told` says it in the language of the case, `json` for programs.
//! Entries are compared by their path, ways by what a reader answers. Nothing is compared by its position.

mod entries;
mod json;
mod marked;
mod meet;
mod order;
mod renamed;
mod results;
mod told;
mod translations;
mod ways;

pub use entries::{EntryChange, Fate, FieldChange, Kind, Shown};
pub use json::json;
pub use order::OrderChange;
pub use results::{Answered, End, Finding, FindingChange, Results, WayChange, WayFate};
pub use told::{Heads, told};
pub use translations::{TranslationChange, TranslationFate};

use std::collections::BTreeMap;

use serde::Serialize;

use super::entries as entries_of;
use crate::case::Case;
use renamed::Renamed;
use ways::Told;

/// One of the two cases that are compared.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// The case, in the language of the comparison.
    pub case: &'a Case,
    /// A hash of each of its pictures, by the name of the file.
    pub pictures: BTreeMap<String, String>,
    /// Its other languages.
    pub others: BTreeMap<String, Other<'a>>,
}

/// A case in another language than the one that is compared.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// What stands in its file.
    pub text: &'a str,
    /// The case; none if the file has an error.
    pub case: Option<&'a Case>,
}

/// All that is different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// The tables that are new, gone or changed, part by part in the order of the format's page.
    pub entries: Vec<EntryChange>,
    /// The parts whose tables stand in another order.
    pub order: Vec<OrderChange>,
    /// Where the ways through the questions lead.
    pub results: Results,
    /// The other languages.
    pub translations: Vec<TranslationChange>,
}

impl Diff {
    /// Whether the two cases say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { entries, order, results, translations } = self;
        entries.is_empty() && order.is_empty() && results.is_empty() && translations.is_empty()
    }
}

/// Compares a case with what it was before.
#[must_use]
pub fn diff(before: &Side<'_>, after: &Side<'_>) -> Diff {
    let (old, new) = (entries_of(before.case), entries_of(after.case));
    let renamed = Renamed::of(&old, &new);
    let ways = [Told::of(before.case, &renamed), Told::of(after.case, &Renamed::default())];
    let [old_ways, new_ways] = &ways;
    let pictures = [&before.pictures, &after.pictures];
    let mut changes = entries::changes(&old, &new, pictures, &renamed);
    for change in changes.iter_mut().filter(|change| change.part == "outcome") {
        // Ways of the older case have the newer ids, too.
        let showing = if change.fate == Fate::Gone { old_ways } else { new_ways };
        change.ways = showing.that_show(change.path.strip_prefix("outcome.").unwrap_or_default());
    }
    Diff {
        entries: changes,
        order: order::changes(&old, &new, &renamed),
        results: results::results(old_ways, new_ways),
        translations: translations::compared(before, after),
    }
}

#[cfg(test)]
mod tests;
