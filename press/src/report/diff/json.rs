//! A comparison for programs. docs/reports.md explains every key.
//!
//! `version` is raised when something that was there changes its meaning or goes; new keys may come at any time.

use serde_json::{Value, json};

use super::{Diff, Heads, Results, WayFate};

/// The version of this form.
const VERSION: u32 = 1;

/// A comparison as JSON; `heads` say which cases were compared.
///
/// # Errors
/// Never on account of what is in the comparison: it holds nothing that JSON cannot say.
pub fn json(diff: &Diff, language: &str, heads: Heads<'_>) -> serde_json::Result<String> {
    let value = json!({
        "format": "case-explainer/diff",
        "version": VERSION,
        "language": language,
        "before": heads.before,
        "after": heads.after,
        "changed": !diff.is_empty(),
        "entries": serde_json::to_value(&diff.entries)?,
        "order": serde_json::to_value(&diff.order)?,
        "results": results(&diff.results)?,
        "translations": serde_json::to_value(&diff.translations)?,
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&value)?))
}

/// The ways, with counts in front of them.
fn results(results: &Results) -> serde_json::Result<Value> {
    let mut value = serde_json::to_value(results)?;
    let count = |fate| results.of(fate).count();
    if let Value::Object(keys) = &mut value {
        keys.insert("other_result".to_owned(), count(WayFate::Result).into());
        keys.insert("other_findings".to_owned(), count(WayFate::Findings).into());
        keys.insert("other_questions".to_owned(), count(WayFate::Questions).into());
        keys.insert("new".to_owned(), count(WayFate::New).into());
        keys.insert("gone".to_owned(), count(WayFate::Gone).into());
    }
    Ok(value)
}
