//! Problems for machines, in the form that code hosts and editors read: SARIF 2.1.0 (OASIS standard, 2020).

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::visible::named;
use super::{Kind, Lines, Problem, Severity, shown};

/// A file and its problems.
#[derive(Debug)]
pub struct File<'a> {
    /// Its name, as it should be shown.
    pub name: String,
    /// What stands in it.
    pub text: &'a str,
    /// What is wrong in it.
    pub problems: &'a [Problem],
}

/// Where the pages about problems are, as seen from the project's folder.
const PAGES: &str = "docs/problems";

/// The problems of some files as one SARIF log. Lines and columns count from 1, columns in UTF-16 units.
#[must_use]
pub fn sarif(files: &[File<'_>]) -> String {
    let mut kinds = BTreeSet::new();
    let (mut results, mut notes) = (Vec::new(), Vec::new());
    for file in files {
        let lines = Lines::of(file.text);
        let (first, rest) = shown(file.problems);
        kinds.extend(first.iter().map(|problem| problem.kind));
        results.extend(first.into_iter().map(|problem| result(file, &lines, problem)));
        notes.extend(rest.map(|rest| note(file, &rest)));
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "case-press",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": kinds.into_iter().map(rule).collect::<Vec<_>>(),
            }},
            "columnKind": "utf16CodeUnits",
            "invocations": [{ "executionSuccessful": true, "toolExecutionNotifications": notes }],
            "results": results,
        }],
    });
    format!("{log:#}")
}

fn rule(kind: Kind) -> Value {
    json!({
        "id": kind.code(),
        "name": kind.name(),
        "shortDescription": { "text": kind.about() },
        "helpUri": format!("{PAGES}/{}.md", kind.code()),
        "defaultConfiguration": { "level": level(kind) },
    })
}

/// What is to be said about a file besides its problems.
fn note(file: &File<'_>, words: &str) -> Value {
    let uri = file.name.replace('\\', "/");
    json!({
        "level": "note",
        "message": { "text": words },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri } } }],
    })
}

fn result(file: &File<'_>, lines: &Lines, problem: &Problem) -> Value {
    let place = |at| place(file.text, lines, at);
    let (start, end) = (place(problem.span.start), place(problem.span.end));
    json!({
        "ruleId": problem.kind.code(),
        "level": level(problem.kind),
        "message": { "text": named(&format!("{} {}", problem.reason, problem.mend)) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": file.name.replace('\\', "/") },
            "region": {
                "startLine": start.0, "startColumn": start.1, "endLine": end.0, "endColumn": end.1,
            },
        }}],
    })
}

fn level(kind: Kind) -> &'static str {
    match kind.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Line and column of a place.
fn place(text: &str, lines: &Lines, at: usize) -> (usize, usize) {
    let at = at.min(text.len());
    let before = text.get(lines.start(at)..at).unwrap_or_default();
    (lines.number(at), before.encode_utf16().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn very_many_problems_are_told_of_in_a_note() {
        let problem = Problem::new(Kind::DeadEnd, 0..0, "Nothing.", "Add.");
        let problems = vec![problem; 201];
        let file = File { name: "a/case.toml".to_owned(), text: "", problems: &problems };
        let log: Value = serde_json::from_str(&sarif(&[file])).expect("JSON");
        let run = &log["runs"][0];
        assert_eq!(run["results"].as_array().map(Vec::len), Some(200));
        let note = &run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
        assert_eq!(note, "These are the first 200. At least 1 more is not shown.");
    }

    #[test]
    fn a_log_says_what_where_and_how_bad() {
        let text = "one\n\u{1f600} two\n";
        let problems = [
            Problem::new(Kind::DeadEnd, 9..12, "Nothing.", "Add."),
            Problem::new(Kind::HardToRead, 0..3, "Hard.", "Split."),
        ];
        let file = File { name: "a/case.toml".to_owned(), text, problems: &problems };
        let log: Value = serde_json::from_str(&sarif(&[file])).expect("JSON");
        let run = &log["runs"][0];
        let first = &run["results"][1];
        assert_eq!(first["ruleId"], "E04");
        assert_eq!(first["message"]["text"], "Nothing. Add.");
        let region = &first["locations"][0]["physicalLocation"]["region"];
        assert_eq!((&region["startLine"], &region["startColumn"]), (&json!(2), &json!(4)));
        assert_eq!((&region["endLine"], &region["endColumn"]), (&json!(2), &json!(7)));
        assert_eq!(run["results"][0]["level"], "warning");
        assert_eq!(run["tool"]["driver"]["rules"][1]["helpUri"], "docs/problems/W01.md");
    }
}
