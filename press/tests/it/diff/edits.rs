//! What an editor changes in a case file is told, and nothing else.

use super::{compared, diff, edited, tables};
use crate::support::press::CaseCopy;
use crate::support::{LINKEDIN, OKAFOR, RIVERA};

#[test]
fn a_case_is_no_different_from_a_copy_of_it() {
    for case in [LINKEDIN, RIVERA, OKAFOR] {
        let copy = CaseCopy::of(case);
        let diff = compared(case, &copy);
        assert_eq!(diff["changed"], false);
        for list in ["entries", "order", "translations"] {
            assert_eq!(diff[list].as_array().unwrap().len(), 0, "{case}: {list}");
        }
        assert_eq!(diff["results"]["ways"].as_array().unwrap().len(), 0);
        assert_eq!(diff["results"]["compared"], diff["results"]["ways_before"]);
        let said = super::diff(case, &copy, &["--exit-code"]);
        assert_eq!(said.code, Some(0));
        assert!(said.out.contains("Nothing: both say the same"), "{}", said.out);
    }
}

#[test]
fn a_reworded_statement_is_told_with_both_wordings() {
    let diff = edited(
        LINKEDIN,
        &[(
            "which the suit put at millions of Premium customers.",
            "which reports put at millions of Premium customers.",
        )],
    );
    assert_eq!(tables(&diff), ["event.filed changed: words=text"]);
    let event = &diff["entries"][0];
    assert_eq!(event["heading"], "A Premium customer sues LinkedIn");
    assert!(
        event["fields"][0]["before"].as_str().unwrap().contains("which the suit put at millions")
    );
    assert!(
        event["fields"][0]["after"].as_str().unwrap().contains("which reports put at millions")
    );
    assert_eq!(diff["results"]["ways"].as_array().unwrap().len(), 0);
}

#[test]
fn what_a_statement_rests_on_is_called_out() {
    let copy = CaseCopy::of(LINKEDIN);
    copy.edit(
        "case.toml",
        "sources = [\"policy-2024-09\", \"policy-2024-07\", \"techcrunch\"]",
        "sources = [\"policy-2024-09\", \"techcrunch\"]",
    );
    let basis = |name: &str| format!("fit it to each user.\"\nbasis = \"{name}\"");
    copy.edit("case.toml", &basis("documented"), &basis("background"));
    let compared = compared(LINKEDIN, &copy);
    assert_eq!(
        tables(&compared),
        [
            "event.policy-before changed: basis=basis",
            "event.policy-change changed: sources=sources"
        ]
    );
    let said = diff(LINKEDIN, &copy, &[]).out;
    for line in [
        "- Rests on something else: event.policy-before",
        "- Other sources: event.policy-change",
        "⚠ Rests on\n    Before: [-documented-]\n    Now: {+background+}",
        "⚠ Sources\n    Before: policy-2024-09, [-policy-2024-07, -]techcrunch\n    Now: policy-2024-09, techcrunch",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
}

#[test]
fn a_date_is_called_out_as_readers_read_it() {
    let copy = CaseCopy::of(RIVERA);
    copy.edit("case.toml", "date = \"2027-01-22T23:59\"", "date = \"2027-01-29T23:59\"");
    assert_eq!(tables(&compared(RIVERA, &copy)), ["deadline.claim changed: date=date"]);
    let said = diff(RIVERA, &copy, &[]).out;
    assert!(said.contains("- Other dates: deadline.claim"), "{said}");
    assert!(
        said.contains("Before: [-22-] Jan 2027") && said.contains("Now: {+29+} Jan 2027"),
        "{said}"
    );
}

const AGAIN: &str = r#"[[event]]
id = "again"
lane = "suit"
title = "Northline says it again"
date = "2024-02-09"
text = "Northline says the same in a letter."
basis = "said"
by = "Northline"
sources = ["northline-statement"]

[[event]]
id = "reply""#;

#[test]
fn what_is_new_and_what_is_gone_is_told_whole() {
    let reply = "[[event]]\nid = \"reply\"";
    let new = edited(OKAFOR, &[(reply, AGAIN)]);
    assert_eq!(
        tables(&new),
        [
            "event.again new: basis=basis basis=by sources=sources date=date words=title words=text detail=lane"
        ]
    );
    assert_eq!(new["entries"][0]["fields"][1]["after"], "Northline");
    let copy = CaseCopy::of(OKAFOR);
    copy.edit("case.toml", reply, AGAIN);
    let gone = super::press(&["diff", copy.name(), OKAFOR, "--format", "json"]);
    let gone: serde_json::Value = serde_json::from_str(&gone.out).unwrap();
    assert_eq!(
        tables(&gone),
        [
            "event.again gone: basis=basis basis=by sources=sources date=date words=title words=text detail=lane"
        ]
    );
    assert_eq!(gone["entries"][0]["fields"][1]["before"], "Northline");
}

#[test]
fn a_new_order_of_questions_is_told() {
    let case = std::fs::read_to_string(crate::support::repository().join(OKAFOR).join("case.toml"))
        .unwrap();
    let start = case.find("[[question]]\nfact = \"period\"").unwrap();
    let middle = case.find("[[question]]\nfact = \"use\"").unwrap();
    let end = case.find("\n# Outcomes").unwrap();
    let (period, last) = (&case[start..middle], &case[middle..end]);
    let diff = edited(OKAFOR, &[(&format!("{period}{last}"), &format!("{last}\n{period}"))]);
    assert!(tables(&diff).is_empty());
    assert_eq!(diff["order"][0]["part"], "question");
    assert_eq!(diff["order"][0]["after"], serde_json::json!(["store", "online", "use", "period"]));
    assert_eq!(diff["results"]["other_result"], 0, "the same answers lead where they led");
}

#[test]
fn another_picture_is_told_though_the_case_file_is_the_same() {
    let copy = CaseCopy::of(RIVERA);
    let picture = copy.folder().join("router.png");
    let mut bytes = std::fs::read(&picture).unwrap();
    bytes.push(0);
    std::fs::write(&picture, bytes).unwrap();
    assert_eq!(tables(&compared(RIVERA, &copy)), ["image.router changed: detail=file.sha256"]);
}

#[test]
fn words_that_only_a_translation_changes_are_named() {
    let copy = CaseCopy::of(LINKEDIN);
    copy.edit(
        "es.toml",
        "title = \"Un cliente Premium demanda a LinkedIn\"",
        "title = \"Un usuario Premium demanda a LinkedIn\"",
    );
    let compared = compared(LINKEDIN, &copy);
    assert!(tables(&compared).is_empty());
    assert_eq!(compared["changed"], true);
    let translation = &compared["translations"][0];
    assert_eq!(
        (&translation["language"], &translation["change"]),
        (&"es".into(), &"changed".into())
    );
    assert_eq!(translation["only_here"], serde_json::json!(["event.filed"]));
    let spanish = diff(LINKEDIN, &copy, &["--lang", "es", "--exit-code"]);
    assert_eq!(spanish.code, Some(1));
    assert!(
        spanish
            .out
            .contains("Antes: Un [-cliente-] Premium demanda a LinkedIn\n    Ahora: Un {+usuario+} Premium demanda a LinkedIn"),
        "{}",
        spanish.out
    );
}

#[test]
fn a_translation_that_is_not_done_does_not_stop_a_comparison() {
    let copy = CaseCopy::of(LINKEDIN);
    copy.edit(
        "case.toml",
        "title = \"A Premium customer sues LinkedIn\"",
        "title = \"A Premium member sues LinkedIn\"",
    );
    let compared = compared(LINKEDIN, &copy);
    assert_eq!(tables(&compared), ["event.filed changed: words=title"]);
    assert_eq!(compared["translations"], serde_json::json!([]), "nobody has touched it");
    let spanish = diff(LINKEDIN, &copy, &["--lang", "es"]);
    assert_eq!(spanish.code, Some(1), "{}", spanish.out);
    assert!(spanish.err.contains("E36"), "{}", spanish.err);
    copy.edit(
        "es.toml",
        "title = \"Un cliente Premium demanda a LinkedIn\"",
        "title = \"Un usuario Premium demanda a LinkedIn\"",
    );
    assert_eq!(super::compared(LINKEDIN, &copy)["translations"][0]["change"], "unreadable");
    let said = diff(LINKEDIN, &copy, &[]);
    assert!(said.out.contains("Translation es: not compared"), "{}", said.out);
}
