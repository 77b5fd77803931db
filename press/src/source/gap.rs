//! Places that are marked as not written yet: words that start with `TODO`.
//!
//! A file that a command has begun (`import`, `new`) is whole in its form, and marks this way what only an editor can
//! know. Such a place is a problem of its own kind, never a wrong word, date or id.

use super::located::Located;
use crate::problem::{Fault, Kind, Problem};

/// The mark.
pub(crate) const TODO: &str = "TODO";

/// The same mark as an id, for a list of ids: `sources = ["todo"]`.
pub(crate) const TODO_ID: &str = "todo";

/// The problem of a place, if it is marked as not written yet.
pub(crate) fn gap(raw: &Located<String>) -> Option<Problem> {
    let rest = raw.value.trim_start().strip_prefix(TODO)?;
    Some(problem(rest, raw))
}

/// As [`gap`], where an id stands.
pub(crate) fn gap_id(raw: &Located<String>) -> Option<Problem> {
    if raw.value == TODO_ID { Some(problem("", raw)) } else { gap(raw) }
}

fn problem(rest: &str, raw: &Located<String>) -> Problem {
    let asked = rest.trim_start_matches([':', ' ']).trim();
    let reason = if asked.is_empty() {
        "This is not written yet.".to_owned()
    } else {
        format!("This is not written yet. The note says: {asked}")
    };
    let fault = Fault::new(reason, "Write what belongs here in place of the words from `TODO` on.");
    fault.at(Kind::Gap, raw.span.clone())
}
