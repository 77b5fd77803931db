//! On which ways a result changes, held against what the widget's own rules say.

use std::collections::BTreeSet;

use serde_json::json;

use super::worked_out::{Given, agreeing, answers, ends, told};
use super::{OTHER_COUNTS_NOT, compared};
use crate::support::press::CaseCopy;
use crate::support::repository;
use crate::support::{LINKEDIN, OKAFOR, RIVERA};

#[test]
fn a_rule_of_the_real_case_flips_exactly_the_ways_that_it_decides() {
    let diff = agreeing(LINKEDIN, &OTHER_COUNTS_NOT);
    // Who had Premium in another way does not fit now, and is not asked about InMail any more.
    let expected = [Some("before"), Some("probably"), None].map(|inmail| {
        let answers = answers(&[("premium", Some("other")), ("inmail", inmail)]);
        (answers, "unsure".to_owned(), "differs".to_owned())
    });
    assert_eq!(told(&diff), expected.into());
    assert_eq!(diff["results"]["compared"], 21);
    let copy = CaseCopy::of(LINKEDIN).edited(&OTHER_COUNTS_NOT);
    let said = super::diff(LINKEDIN, &copy, &[]).out;
    for line in [
        "This edit changes the result on 3 of 21 ways through the questions.",
        "“Did you send or receive InMail before that day?” is no longer asked on 5 ways through the\n  questions.",
        "LinkedIn Premium customer: [-Open (the text leaves it open)-] → {+Does not match (as answered)+}",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
}

const SECOND_HAND: &str = r#"yes = ["bought", "rented"]
no = ["never"]
unclear = ["second-hand"]
unclear_why = "The order does not say if a router bought second-hand counts."
"#;

#[test]
fn the_first_question_of_the_settlement_flips_what_it_decides() {
    // A router bought second-hand counts now.
    let diff = agreeing(
        RIVERA,
        &[(SECOND_HAND, "yes = [\"bought\", \"rented\", \"second-hand\"]\nno = [\"never\"]\n")],
    );
    let second_hand = |(answers, was, is): &(Given, String, String)| {
        answers["had"].as_deref() == Some("second-hand")
            && was == "unsure"
            && is == "only-the-administrator"
    };
    let told = told(&diff);
    assert!(told.iter().all(second_hand), "{told:?}");
    assert_eq!(told.len(), 1, "everything else has to be answered, and to fit");
}

#[test]
fn another_way_to_combine_criteria_is_followed_to_every_end() {
    // Both shops are needed now, where one was enough.
    let diff = agreeing(
        OKAFOR,
        &[
            (
                "verdict = { all = [{ any = [\"online\", \"store\"] }, \"period\", \"use\"] }",
                "verdict = { all = [\"online\", \"store\", \"period\", \"use\"] }",
            ),
            ("who {online} or {store}, who", "who {online} and {store}, who"),
        ],
    );
    assert!(diff["results"]["other_result"].as_u64().unwrap() > 10);
    assert!(
        super::tables(&diff)
            .contains(&"definition changed: rule=verdict words=sentence".to_owned())
    );
}

#[test]
fn a_question_that_is_no_longer_asked_is_told_with_its_ways() {
    let case = std::fs::read_to_string(repository().join(RIVERA).join("case.toml")).unwrap();
    let cut = |from: &str, to: &str| {
        let start = case.find(from).unwrap();
        let end = start + case[start..].find(to).unwrap();
        case[start..end].to_owned()
    };
    let diff = agreeing(
        RIVERA,
        &[
            (&cut("[[fact]]\nid = \"left\"", "# Never asked"), ""),
            (&cut("[[criterion]]\nid = \"stayed\"", "[[criterion]]\nid = \"listed\""), ""),
            (&cut("[[question]]\nfact = \"left\"", "\n# Outcomes"), ""),
            ("{staff} and {stayed}, and", "{staff}, and"),
            ("\"staff\", \"stayed\", \"listed\"", "\"staff\", \"listed\""),
        ],
    );
    let results = &diff["results"];
    assert!(super::tables(&diff).iter().any(|it| it.starts_with("question.left gone")));
    assert_eq!((&results["new"], &results["gone"]), (&0.into(), &0.into()));
    let ways = results["ways"].as_array().unwrap();
    assert!(
        ways.iter()
            .filter(|way| way["change"] == "result")
            .all(|way| way["no_longer_asked"] == json!(["left"]))
    );
}

#[test]
fn a_value_that_nobody_could_choose_before_makes_new_ways() {
    let diff = agreeing(
        LINKEDIN,
        &[
            (
                "values = [\"paid\", \"other\", \"only-later\", \"no\"]",
                "values = [\"paid\", \"gift\", \"other\", \"only-later\", \"no\"]",
            ),
            ("yes = [\"paid\"]", "yes = [\"paid\", \"gift\"]"),
            (
                "  { value = \"paid\", label = \"Yes, I paid for it\" },",
                "  { value = \"paid\", label = \"Yes, I paid for it\" },\n  \
                 { value = \"gift\", label = \"Yes, as a gift\" },",
            ),
        ],
    );
    let results = &diff["results"];
    assert_eq!(
        (&results["new"], &results["gone"], &results["other_result"]),
        (&5.into(), &0.into(), &0.into())
    );
    let new = results["ways"].as_array().unwrap().iter().filter(|way| way["change"] == "new");
    assert!(
        new.into_iter().all(|way| way["answers"][0]["answer"] == "gift" && way["before"].is_null())
    );
}

#[test]
fn a_verdict_that_no_way_reaches_any_more_is_told() {
    let case = std::fs::read_to_string(repository().join(OKAFOR).join("case.toml")).unwrap();
    let start = case.find("[[outcome]]\nid = \"matches\"").unwrap();
    let end = case.find("[[outcome]]\nid = \"differs\"").unwrap();
    let edits: &[(&str, &str)] = &[
        (
            "yes = [\"own\"]\nno = [\"resale\"]\nunclear = [\"gift\"]",
            "no = [\"resale\"]\nunclear = [\"own\", \"gift\"]",
        ),
        (&case[start..end], ""),
    ];
    let diff = agreeing(OKAFOR, edits);
    assert_eq!(diff["results"]["never_before"], json!([]));
    assert_eq!(diff["results"]["never_after"], json!(["yes"]));
    let gone = diff["entries"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["path"] == "outcome.matches")
        .unwrap();
    assert!(!gone["ways"].as_array().unwrap().is_empty(), "the ways that showed it are named");
    let copy = CaseCopy::of(OKAFOR).edited(edits);
    let there = super::diff(OKAFOR, &copy, &[]).out;
    assert!(there.contains("No way ends with the verdict “Matches” any more."), "{there}");
    let back = crate::support::press::press(&["diff", copy.name(), OKAFOR]).out;
    assert!(
        back.contains("Some way now ends with the verdict “Matches”. Before, none did."),
        "{back}"
    );
}

#[test]
fn an_outcome_with_other_words_names_the_ways_that_show_it() {
    let copy = CaseCopy::of(LINKEDIN);
    copy.edit(
        "case.toml",
        "title = \"Still nothing to claim. Your answers fit what you can check.\"",
        "title = \"Still nothing to claim. Your answers fit what you can know.\"",
    );
    let diff = compared(LINKEDIN, &copy);
    assert_eq!(super::tables(&diff), ["outcome.only-linkedin changed: words=title"]);
    assert_eq!(diff["results"]["other_result"], 0);
    let shown: BTreeSet<Given> = ends(copy.folder())
        .into_iter()
        .filter(|(_, it)| it == "only-linkedin")
        .map(|it| it.0)
        .collect();
    assert!(!shown.is_empty());
    let named = diff["entries"][0]["ways"].as_array().unwrap().iter().map(|way| {
        let answers = way["answers"].as_array().unwrap().iter();
        answers
            .map(|it| {
                (
                    it["question"].as_str().unwrap().to_owned(),
                    it["answer"].as_str().map(str::to_owned),
                )
            })
            .collect()
    });
    assert_eq!(named.collect::<BTreeSet<Given>>(), shown);
    let said = super::diff(LINKEDIN, &copy, &[]).out;
    assert!(said.contains("Shown at the end of 1 way through the questions:"), "{said}");
    assert!(said.contains("- Way 1: “Yes, I paid for it”, “Yes, at least one”"), "{said}");
}

#[test]
fn what_a_way_finds_is_told_though_it_ends_as_before() {
    let diff = agreeing(
        LINKEDIN,
        &[(
            "yes = [\"before\", \"only-after\"]\nno = [\"never\"]",
            "yes = [\"before\"]\nno = [\"only-after\", \"never\"]",
        )],
    );
    let results = &diff["results"];
    assert_eq!((&results["other_result"], &results["other_findings"]), (&0.into(), &4.into()));
    for way in results["ways"].as_array().unwrap() {
        assert_eq!(way["answers"][1], json!({ "question": "inmail", "answer": "only-after" }));
        assert_eq!(way["findings"][0]["path"], "criterion.inmail");
        assert_eq!(way["findings"][0]["before"]["verdict"], "yes");
        assert_eq!(way["findings"][0]["after"]["verdict"], "no");
    }
}
