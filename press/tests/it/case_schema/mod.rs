//! `docs/case.schema.json` is the form that the reader reads: the same keys, the same words, the same mistakes.

mod form;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use case_press::check;
use case_press::problem::{Kind, Problem};
use case_press::schema::schema;
use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

use self::form::{Form, listed};
use crate::support::{LINKEDIN, OKAFOR, RIVERA, SMALL, repository, setting_without_locales};

const SCHEMA: &str = "docs/case.schema.json";

fn validator() -> Validator {
    jsonschema::draft202012::new(&serde_json::from_str(&schema()).unwrap()).unwrap()
}

/// A case file as the validator sees it: editors, too, take a bare date for words.
fn json(text: &str) -> Value {
    fn value(from: toml::Value) -> Value {
        match from {
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(value).collect(),
            toml::Value::Table(table) => {
                table.into_iter().map(|(key, inner)| (key, value(inner))).collect()
            }
            plain => serde_json::to_value(plain).unwrap(),
        }
    }
    value(toml::Value::Table(text.parse().unwrap()))
}

fn text(folder: &str) -> String {
    fs::read_to_string(repository().join(folder).join("case.toml")).unwrap()
}

fn problems(text: &str) -> Vec<Problem> {
    check::read(text, setting_without_locales(Path::new("form"))).1
}

#[test]
fn the_schema_in_the_documents_is_the_one_of_the_press() {
    let file = repository().join(SCHEMA);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&file, schema()).unwrap();
    }
    let documented = fs::read_to_string(file).unwrap_or_default();
    assert!(documented == schema(), "{SCHEMA} is old: UPDATE_EXPECTED=1 writes it anew");
}

#[test]
fn every_case_file_keeps_to_the_schema() {
    let validator = validator();
    for folder in [LINKEDIN, RIVERA, OKAFOR, SMALL] {
        let case = json(&text(folder));
        let errors = validator.iter_errors(&case);
        let errors: Vec<_> = errors.map(|it| format!("{}: {it}", it.instance_path())).collect();
        assert!(errors.is_empty(), "{folder}: {errors:#?}");
    }
}

#[test]
fn the_reader_and_the_schema_refuse_the_same_keys() {
    let text = text("tests/data/wrong/unknown-key");
    let unknown = problems(&text).into_iter().filter(|it| it.kind == Kind::UnknownKey);
    let read: BTreeSet<String> = unknown.map(|it| text[it.span].to_owned()).collect();
    let case = json(&text);
    let mut refused = BTreeSet::new();
    for error in validator().iter_errors(&case) {
        if let ValidationErrorKind::AdditionalProperties { unexpected } = error.kind() {
            refused.extend(unexpected.iter().cloned());
        }
    }
    assert_eq!(read.len(), 4);
    assert_eq!(refused, read);
}

#[test]
fn every_table_has_the_same_keys_for_the_reader_and_in_the_schema() {
    let form = Form::of(&serde_json::from_str(&schema()).unwrap());
    assert!(form.tables.len() > 30, "only {} tables", form.tables.len());
    let problems = problems(&form.text);
    for (mark, (path, keys)) in &form.tables {
        let about = format!("has no key `{mark}`.");
        let mut about = problems.iter().filter(|problem| problem.reason.ends_with(&about));
        let problem = about.next().unwrap_or_else(|| panic!("the reader does not know {path}"));
        assert!(about.next().is_none(), "{path} is there once");
        assert_eq!(listed(&problem.mend), *keys, "{path}");
    }
    let known = problems.iter().filter(|it| it.kind == Kind::UnknownKey).count();
    assert_eq!(known, form.tables.len(), "a key of the schema that the reader does not know");
}

#[test]
fn every_choice_has_the_same_words_for_the_reader_and_in_the_schema() {
    let form = Form::of(&serde_json::from_str(&schema()).unwrap());
    assert!(form.choices.len() > 20, "only {} choices", form.choices.len());
    let problems = problems(&form.text);
    for (mark, (path, words)) in &form.choices {
        let mut about = problems.iter().filter(|it| &form.text[it.span.clone()] == mark);
        let problem = about.next().unwrap_or_else(|| panic!("the reader takes any word: {path}"));
        assert_eq!(listed(&problem.mend), *words, "{path}");
    }
}
