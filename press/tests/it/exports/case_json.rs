//! `case.json`, judged by an independent validator of JSON Schema.

use std::collections::BTreeSet;
use std::fs;

use case_press::case::Basis;
use case_press::export::case_json_schema;
use jsonschema::Validator;
use serde_json::{Value, json};

use super::{Edition, LINKEDIN, OKAFOR, editions};
use crate::support::edition::basis_label;
use crate::support::repository;

const SCHEMA: &str = "docs/case-json.schema.json";

fn validator() -> Validator {
    let schema = serde_json::from_str(&case_json_schema()).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn file(edition: &Edition) -> Value {
    serde_json::from_str(edition.file("case.json")).unwrap()
}

/// Every object in it, at any depth, that has this key.
fn with<'a>(value: &'a Value, key: &str) -> Vec<&'a Value> {
    let inside: Vec<&Value> = match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(object) => object.values().collect(),
        _ => Vec::new(),
    };
    let own = value.get(key).map(|_| value);
    own.into_iter().chain(inside.into_iter().flat_map(|it| with(it, key))).collect()
}

#[test]
fn the_schema_in_the_documents_is_the_one_of_the_press() {
    let file = repository().join(SCHEMA);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&file, case_json_schema()).unwrap();
    }
    let documented = fs::read_to_string(file).unwrap_or_default();
    assert!(documented == case_json_schema(), "{SCHEMA} is old: UPDATE_EXPECTED=1 writes it anew");
}

#[test]
fn every_case_in_every_language_is_valid() {
    let validator = validator();
    for edition in editions() {
        for text in [edition.file("case.json"), &edition.homeless("case.json")] {
            let case = serde_json::from_str(text).unwrap();
            let errors = validator.iter_errors(&case);
            let errors: Vec<_> = errors.map(|it| format!("{}: {it}", it.instance_path())).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", edition.address());
        }
    }
}

#[test]
fn what_is_not_of_this_form_is_refused() {
    let (validator, case) = (validator(), file(&Edition::of((LINKEDIN, "en"))));
    assert!(validator.is_valid(&case));
    let changes = [
        ("/version", json!(2)),
        ("/format", json!("timeline")),
        ("/reviewed", json!("yesterday")),
        ("/posture/kind", json!("over")),
        ("/events/0/certainty", json!("sure")),
        ("/events/0/statement/ground/basis", json!("rumour")),
        ("/events/0/statement/ground/label", Value::Null),
        ("/definition/verdict", json!({ "most": [] })),
    ];
    for (place, value) in changes {
        let mut changed = case.clone();
        *changed.pointer_mut(place).unwrap() = value;
        assert!(!validator.is_valid(&changed), "{place}");
    }
    let mut newer = case.clone();
    newer["mood"] = json!("good");
    assert!(validator.is_valid(&newer), "new keys may come at any time");
    for key in case.as_object().unwrap().keys() {
        let mut less = case.clone();
        less.as_object_mut().unwrap().remove(key);
        assert!(!validator.is_valid(&less), "{key} is always there");
    }
}

#[test]
fn a_verdict_stands_there_as_the_case_file_has_it() {
    let case = file(&Edition::of((OKAFOR, "en")));
    let whole = json!({ "all": [{ "any": ["online", "store"] }, "period", "use"] });
    assert_eq!(case["definition"]["verdict"], whole);
    let some = json!({ "at-least": 3, "of": ["jefferson", "period", "use"] });
    assert_eq!(case["definition"]["subclasses"][0]["verdict"], some);
}

#[test]
fn every_statement_says_what_it_rests_on() {
    for edition in editions() {
        let case = file(&edition);
        let grounds = with(&case, "basis");
        assert!(grounds.len() > edition.case.events.len());
        for ground in grounds {
            let label = ground["label"].as_str().unwrap();
            assert!(!label.is_empty());
            assert_eq!(ground["basis"] == "alleged", label == edition.locale.basis.alleged);
        }
        for (event, id) in case["events"].as_array().unwrap().iter().zip(edition.told()) {
            assert_eq!(event["id"], *id);
            let ground = &edition.event(&id).statement.ground;
            assert_eq!(
                event["statement"]["ground"]["label"],
                basis_label(&edition.case, &edition.locale, ground)
            );
            let alleged = ground.basis == Basis::Alleged;
            assert_eq!(event["statement"]["ground"]["basis"] == "alleged", alleged);
        }
    }
}

#[test]
fn every_id_that_is_named_is_there() {
    for edition in editions() {
        let case = file(&edition);
        let ids = |list: &str| -> BTreeSet<&str> {
            case[list].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect()
        };
        let (sources, facts, lanes) = (ids("sources"), ids("facts"), ids("lanes"));
        for citing in with(&case, "sources").into_iter().filter(|it| it.get("version").is_none()) {
            for source in citing["sources"].as_array().unwrap() {
                assert!(sources.contains(source.as_str().unwrap()), "{source}");
            }
        }
        for asking in with(&case, "fact") {
            assert!(facts.contains(asking["fact"].as_str().unwrap()), "{asking}");
        }
        for event in case["events"].as_array().unwrap() {
            assert!(lanes.contains(event["lane"].as_str().unwrap()), "{event}");
        }
        for constraint in case["constraints"].as_array().unwrap() {
            assert_eq!(constraint["never"].as_object().unwrap().len(), 2);
        }
    }
}
