//! Which parts stand in another order. The order of questions decides what is asked, that of sources their numbers.

use serde::Serialize;

use super::renamed::Renamed;
use crate::report::Entry;

/// A part whose entries stand in another order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrderChange {
    /// The part, such as `question`.
    pub part: &'static str,
    /// The ids that both cases have, in the old order.
    pub before: Vec<String>,
    /// The same in the new order.
    pub after: Vec<String>,
}

pub(super) fn changes(before: &[Entry], after: &[Entry], renamed: &Renamed) -> Vec<OrderChange> {
    let old: Vec<&str> = before.iter().map(|entry| renamed.path(&entry.path)).collect();
    let mut changes = Vec::new();
    for entries in after.chunk_by(|one, other| one.part == other.part) {
        let Some(part) = entries.first().map(|entry| entry.part) else { continue };
        let new: Vec<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
        let ids = |paths: &[&str], others: &[&str]| -> Vec<String> {
            let both = paths.iter().filter(|path| others.contains(path));
            both.filter_map(|path| Some(path.split_once('.')?.1.to_owned())).collect()
        };
        let (before, after) = (ids(&old, &new), ids(&new, &old));
        if before != after {
            changes.push(OrderChange { part, before, after });
        }
    }
    changes
}
