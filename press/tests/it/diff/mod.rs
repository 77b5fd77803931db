//! `case-press diff` as an editor calls it: on edits of the real case and of the invented ones.

mod edits;
mod forms;
mod places;
mod results;
mod revisions;
mod worked_out;

use serde_json::Value;

use crate::support::press::{CaseCopy, Said, press};

/// Edits of the real case by which Premium in another way, such as through work, does not count, where it was unclear.
const OTHER_COUNTS_NOT: [(&str, &str); 2] = [
    (
        "no = [\"no\"]\nunclear = [\"other\", \"only-later\"]\n",
        "no = [\"no\", \"other\"]\nunclear = [\"only-later\"]\n",
    ),
    (
        "says if a plan that someone else paid for counts, or one that began later.",
        "says if a plan that began later counts.",
    ),
];

/// What the press says of a case and an edited copy of it.
fn diff(case: &str, copy: &CaseCopy, flags: &[&str]) -> Said {
    press(&[&["diff", case, copy.name()], flags].concat())
}

/// The same for programs.
fn compared(case: &str, copy: &CaseCopy) -> Value {
    let said = diff(case, copy, &["--format", "json"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    serde_json::from_str(&said.out).unwrap()
}

/// The comparison of a case with a copy in which these places are changed, each `find` to `put`.
fn edited(case: &str, edits: &[(&str, &str)]) -> Value {
    compared(case, &CaseCopy::of(case).edited(edits))
}

/// The paths of the tables that are told, each with what became of it and the keys.
fn tables(diff: &Value) -> Vec<String> {
    let tables = diff["entries"].as_array().unwrap().iter();
    let table = tables.map(|table| {
        let fields = table["fields"].as_array().unwrap().iter();
        let keys: Vec<String> = fields
            .map(|it| format!("{}={}", it["kind"].as_str().unwrap(), it["key"].as_str().unwrap()))
            .collect();
        format!(
            "{} {}: {}",
            table["path"].as_str().unwrap(),
            table["fate"].as_str().unwrap(),
            keys.join(" ")
        )
    });
    table.collect()
}
