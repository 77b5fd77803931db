//! On which ways a result changes, worked out from the ways that readers can go.
//!
//! From the ends that the widget reaches, one reader at a time, and not with what the report is made of.

use std::collections::{BTreeMap, BTreeSet};

use case_press::case::Case;
use case_press::library;
use case_press::prove::paths;
use case_press::rules::{Answer, Answers, Rules, rules};
use serde_json::Value;

use super::compared;
use crate::support::press::CaseCopy;
use crate::support::{repository, setting};

/// Answers by the ids of question and value; no value for "not sure".
pub(crate) type Given = BTreeMap<String, Option<String>>;

/// Every set of answers that a reader of a case can give, with the outcome that it leads to.
pub(crate) fn ends(folder: &std::path::Path) -> Vec<(Given, String)> {
    let reading = library::read_each(setting(folder)).unwrap();
    let case = reading[0].0.as_ref().unwrap();
    let rules = rules(case);
    let ends = paths(&rules).into_iter().map(|path| {
        let outcome = &case.outcomes[path.outcome.unwrap()];
        (given(case, &rules, &path.answers(&rules)), outcome.id.to_string())
    });
    ends.collect()
}

pub(crate) fn given(case: &Case, rules: &Rules, answers: &Answers) -> Given {
    let facts = rules.questions.iter().filter_map(|fact| Some((*fact, answers.get(*fact)?)));
    let named = facts.map(|(fact, answer)| {
        let fact = &case.facts[usize::from(fact)];
        let value = match answer {
            Answer::NotSure => None,
            Answer::Value(value) => Some(fact.values[usize::from(value)].to_string()),
        };
        (fact.id.to_string(), value)
    });
    named.collect()
}

/// The answers of every reader whom an edit leads elsewhere, with both outcomes.
pub(crate) fn led_elsewhere(
    before: &[(Given, String)],
    after: &[(Given, String)],
) -> BTreeSet<(Given, String, String)> {
    let mut led = BTreeSet::new();
    for (old, was) in before {
        for (new, is) in after {
            let agree = old
                .iter()
                .all(|(question, answer)| new.get(question).is_none_or(|it| it == answer));
            if agree && was != is {
                let mut answers = old.clone();
                answers.extend(new.clone());
                led.insert((answers, was.clone(), is.clone()));
            }
        }
    }
    led
}

/// The same as the report has it.
pub(crate) fn told(diff: &Value) -> BTreeSet<(Given, String, String)> {
    let ways = diff["results"]["ways"].as_array().unwrap().iter();
    let other = ways.filter(|way| way["change"] == "result");
    let words = |value: &Value| value.as_str().unwrap().to_owned();
    other
        .map(|way| {
            let answers = way["answers"].as_array().unwrap().iter();
            let answers = answers
                .map(|it| (words(&it["question"]), it["answer"].as_str().map(str::to_owned)));
            (answers.collect(), words(&way["before"]["outcome"]), words(&way["after"]["outcome"]))
        })
        .collect()
}

/// Compares a case with an edited copy of it, and the report with what the ways say.
pub(crate) fn agreeing(case: &str, edits: &[(&str, &str)]) -> Value {
    let copy = CaseCopy::of(case).edited(edits);
    let diff = compared(case, &copy);
    let (before, after) = (ends(&repository().join(case)), ends(copy.folder()));
    let expected = led_elsewhere(&before, &after);
    assert_eq!(told(&diff), expected);
    assert_eq!(diff["results"]["other_result"], expected.len());
    assert_eq!(diff["results"]["ways_before"], before.len());
    assert_eq!(diff["results"]["ways_after"], after.len());
    diff
}

pub(crate) fn answers(list: &[(&str, Option<&str>)]) -> Given {
    list.iter()
        .map(|(question, answer)| ((*question).to_owned(), answer.map(str::to_owned)))
        .collect()
}
