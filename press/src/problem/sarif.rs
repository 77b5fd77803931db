//! Problems for machines, in the form that code hosts and editors read: SARIF 2.1.0 (OASIS standard, 2020).

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Kind, Problem, Severity};

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
    let found = files.iter().flat_map(|file| file.problems.iter().map(move |it| (file, it)));
    let kinds: BTreeSet<Kind> = found.clone().map(|(_, problem)| problem.kind).collect();
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
            "results": found.map(|(file, problem)| result(file, problem)).collect::<Vec<_>>(),
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

fn result(file: &File<'_>, problem: &Problem) -> Value {
    let (start, end) = (place(file.text, problem.span.start), place(file.text, problem.span.end));
    json!({
        "ruleId": problem.kind.code(),
        "level": level(problem.kind),
        "message": { "text": format!("{} {}", problem.reason, problem.mend) },
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
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.encode_utf16().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let first = &run["results"][0];
        assert_eq!(first["ruleId"], "E04");
        assert_eq!(first["message"]["text"], "Nothing. Add.");
        let region = &first["locations"][0]["physicalLocation"]["region"];
        assert_eq!((&region["startLine"], &region["startColumn"]), (&json!(2), &json!(4)));
        assert_eq!((&region["endLine"], &region["endColumn"]), (&json!(2), &json!(7)));
        assert_eq!(run["results"][1]["level"], "warning");
        assert_eq!(run["tool"]["driver"]["rules"][1]["helpUri"], "docs/problems/W01.md");
    }
}
