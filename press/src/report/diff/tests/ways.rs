//! What is told of the ways through the questions.

use super::super::meet::meet;
use super::*;

#[test]
fn a_rule_changes_results_findings_and_proofs() {
    // A trial is no longer unclear: it does not count.
    let diff = edited(EDITS[5].0);
    let results = &diff.results;
    let told: Vec<(WayFate, Option<&str>)> =
        results.ways.iter().map(|way| (way.change, way.answers[0].answer.as_deref())).collect();
    assert_eq!(told, [(WayFate::Result, Some("trial"))]);
    assert_eq!((results.ways_before, results.ways_after, results.compared), (4, 4, 4));
    let way = &results.ways[0];
    assert_eq!(way.before.as_ref().unwrap().outcome.as_deref(), Some("unsure"));
    assert_eq!(way.after.as_ref().unwrap().outcome.as_deref(), Some("out"));
    let paths: Vec<&str> = way.findings.iter().map(|it| &*it.path).collect();
    assert_eq!(paths, ["criterion.customer", "subclass.payers"]);
}

#[test]
fn a_value_that_was_not_there_makes_a_way() {
    let edits = [
        (
            "values = [\"yes\", \"trial\", \"no\"]",
            "values = [\"yes\", \"trial\", \"gift\", \"no\"]",
        ),
        ("unclear = [\"trial\"]", "unclear = [\"trial\", \"gift\"]"),
        (
            "  { value = \"no\", label = \"No\" }",
            "  { value = \"gift\", label = \"As a gift\" },\n  { value = \"no\", label = \"No\" }",
        ),
    ];
    let diff = edited(&edits);
    let told: Vec<(WayFate, Option<&str>)> = diff
        .results
        .ways
        .iter()
        .map(|way| (way.change, way.answers[0].answer.as_deref()))
        .collect();
    assert_eq!(told, [(WayFate::New, Some("gift"))]);
    assert_eq!(diff.results.compared, 4);
    assert_eq!(diff.results.ways[0].after.as_ref().unwrap().outcome.as_deref(), Some("unsure"));
}

#[test]
fn the_ways_that_show_an_outcome_are_named_with_its_words() {
    let diff = edited(EDITS[6].0);
    assert!(diff.results.is_empty());
    let ways = &diff.entries[0].ways;
    let answers: Vec<_> =
        ways.iter().map(|way| (way.way, way.answers[0].answer.as_deref())).collect();
    assert_eq!(answers, [(1, Some("yes"))]);
}

/// The small case with a second question.
const SECOND: [(&str, &str); 4] = [
    ("all = [\"customer\", {", "all = [\"customer\", \"wrote\", {"),
    ("{customer} whose", "{customer} who {wrote} and whose"),
    ("[[constraint]]", WROTE),
    ("[[outcome]]\nid = \"out\"", DID_YOU_WRITE),
];
const WROTE: &str = r#"[[fact]]
id = "wrote"
known_by = "reader"
values = ["yes", "no"]

[[criterion]]
id = "wrote"
phrase = "wrote"
label = "You wrote"
fact = "wrote"
yes = ["yes"]
no = ["no"]
basis = "court-record"
sources = ["paper"]

[[constraint]]"#;
const DID_YOU_WRITE: &str = r#"[[question]]
fact = "wrote"
text = "Did you write?"
why = "It matters."
find_out = "Look."
options = [{ value = "yes", label = "Yes" }, { value = "no", label = "No" }]

[[outcome]]
id = "out""#;

#[test]
fn a_new_question_splits_the_ways_by_its_answers() {
    let (before, after) = (case(&[]), case(&SECOND));
    let diff = compared(&before, &after);
    let results = &diff.results;
    assert_eq!(results.of(WayFate::New).count() + results.of(WayFate::Gone).count(), 0);
    assert_eq!(results.compared, results.ways_after);
    assert_eq!(results.asked(|way| &way.now_asked), [("wrote".to_owned(), results.compared - 1)]);
    assert!(results.asked(|way| &way.no_longer_asked).is_empty());
    // Those who paid and did not write, and those of whom it was open: out now, and they were not.
    let out = |way: &&WayChange| {
        way.answers
            .contains(&Answered { question: "wrote".to_owned(), answer: Some("no".to_owned()) })
    };
    assert!(results.of(WayFate::Result).all(|way| out(&way) || way.answers[1].answer.is_none()));
    assert_eq!(results.of(WayFate::Result).filter(out).count(), 3);
}

#[test]
fn ways_meet_unless_they_contradict_each_other() {
    let cases = [case(&[]), case(&SECOND), case(EDITS[5].0), case(EDITS[11].0)];
    let told = |case| Told::of(case, &Renamed::default()).ways;
    for before in &cases {
        for after in &cases {
            let (before, after) = (told(before), told(after));
            let mut expected = Vec::new();
            for (new, after) in after.iter().enumerate() {
                for (old, before) in before.iter().enumerate() {
                    let differs = |step: &Answered| {
                        before
                            .steps
                            .iter()
                            .any(|it| it.question == step.question && it.answer != step.answer)
                    };
                    if !after.steps.iter().any(differs) {
                        expected.push((old, new));
                    }
                }
            }
            assert_eq!(meet(&before, &after), expected);
        }
    }
}
