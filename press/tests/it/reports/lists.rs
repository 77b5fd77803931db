//! The lists of terms and sources.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Subject, subjects};
use crate::support::press::press;

/// A list in one of its forms.
fn list(subject: &Subject, command: &str, format: &str) -> String {
    let said = press(&[command, subject.folder, "--format", format]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

fn json(subject: &Subject, command: &str) -> Vec<Value> {
    serde_json::from_str(&list(subject, command, "json")).unwrap()
}

/// The cases in their own language, in which these lists are.
fn own() -> impl Iterator<Item = Subject> {
    subjects().filter(|subject| subject.case.language == subject.case.original)
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect()
}

#[test]
fn every_term_is_listed_with_the_texts_that_lead_to_it() {
    for subject in own() {
        let rows = json(&subject, "terms");
        let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert_eq!(ids, subject.case.terms.iter().map(|term| &*term.id).collect::<Vec<_>>());
        for (row, term) in rows.iter().zip(&subject.case.terms) {
            assert_eq!(row["term"], *term.term);
            let link = format!("](term:{})", term.id);
            let texts = subject
                .entries
                .iter()
                .flat_map(|entry| entry.fields.iter().map(move |field| (entry, field)));
            let used = texts.filter_map(|(entry, field)| {
                let links = field.what.written().matches(&link).count();
                (links > 0).then(|| (format!("{}.{}", entry.path, field.key), links))
            });
            let used: Vec<(String, usize)> = used.collect();
            assert_eq!(
                strings(&row["used_in"]),
                used.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>()
            );
            assert_eq!(row["links"], used.iter().map(|(_, links)| links).sum::<usize>());
            assert!(row["words"].as_u64().unwrap() > 0 && row["grade"].is_number(), "{row}");
        }
    }
}

#[test]
fn every_source_is_listed_with_what_rests_on_it() {
    for subject in own() {
        let rows = json(&subject, "sources");
        assert_eq!(rows.len(), subject.case.sources.len());
        for ((number, source), row) in (1..).zip(&subject.case.sources).zip(&rows) {
            assert_eq!((&row["number"], &row["id"]), (&number.into(), &source.id.as_ref().into()));
            assert_eq!(
                (&row["url"], &row["publisher"]),
                (&source.url.as_ref().into(), &source.publisher.as_ref().into())
            );
            let resting =
                subject.entries.iter().filter(|it| it.sources().contains(&source.id.to_string()));
            assert_eq!(
                strings(&row["cited_by"]),
                resting.map(|it| it.path.as_str()).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn a_spreadsheet_gets_the_same_as_a_program() {
    for subject in own() {
        for command in ["terms", "sources", "words"] {
            let csv = list(&subject, command, "csv");
            let mut reader = csv::Reader::from_reader(csv.as_bytes());
            let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
            let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
            let json = json(&subject, command);
            assert_eq!(rows.len(), json.len());
            for (row, object) in rows.iter().zip(&json) {
                assert_eq!(
                    names.iter().collect::<BTreeSet<_>>(),
                    object.as_object().unwrap().keys().collect()
                );
                for (name, cell) in names.iter().zip(row) {
                    let expected = match &object[name] {
                        Value::Null => String::new(),
                        Value::String(words) => words.clone(),
                        list @ Value::Array(_) => strings(list).join(" "),
                        other => other.to_string(),
                    };
                    assert_eq!(cell, expected, "{name}");
                }
            }
        }
    }
}

#[test]
fn people_see_every_row_and_which_sources_nobody_has_archived() {
    for subject in own() {
        for (command, rows) in
            [("terms", subject.case.terms.len()), ("sources", subject.case.sources.len())]
        {
            let text = list(&subject, command, "text");
            let table: Vec<&str> = text.split("\n\n").next().unwrap().lines().collect();
            let width = table[0].chars().count();
            assert!(
                width <= 150 && table.iter().all(|line| line.chars().count() == width),
                "{text}"
            );
            assert!(table.len() >= rows + 2);
        }
        let text = list(&subject, "sources", "text");
        let missing: Vec<&str> = subject
            .case
            .sources
            .iter()
            .filter(|it| it.archived.is_none())
            .map(|it| &*it.id)
            .collect();
        let last = text.lines().last().unwrap();
        if missing.is_empty() {
            assert_eq!(last, "Every source has an archived copy.");
        } else {
            let counts = format!(
                "No archived copy ({} of {}): {}",
                missing.len(),
                subject.case.sources.len(),
                missing.join(", ")
            );
            assert_eq!(last, counts);
        }
    }
}
