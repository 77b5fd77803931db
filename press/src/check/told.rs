//! Answers and ends in words, as an editor knows them: by the ids of the case file.

use crate::rules::{Answer, Open, Truth};

use crate::case::Case;
use crate::prove::Step;

/// A sentence about what comes of some ways through the questions, of which there are examples: "If a reader answers
/// `paid` to `premium`, no outcome fits."
pub(super) fn then(case: &Case, ways: usize, examples: &[Vec<Step>], what: &str) -> String {
    if examples.iter().any(Vec::is_empty) {
        return format!("Whatever a reader answers, {what}.");
    }
    let told: Vec<String> = examples.iter().map(|steps| way(case, steps)).collect();
    let told = told.join("; or ");
    match ways {
        1 => format!("If a reader {told}, {what}."),
        _ if ways <= examples.len() => format!("On {ways} ways, {what}: a reader {told}."),
        _ => format!("On {ways} ways, {what}. For example, a reader {told}."),
    }
}

/// What a reader does on one way: "answers `paid` to `premium` and is not sure about `inmail`".
fn way(case: &Case, steps: &[Step]) -> String {
    let steps: Vec<String> = steps.iter().map(|step| answer(case, step)).collect();
    match steps.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => steps.concat(),
    }
}

fn answer(case: &Case, step: &Step) -> String {
    let fact = case.questions.get(step.question).and_then(|it| case.facts.get(it.fact));
    let id = fact.map_or("?", |fact| &*fact.id);
    match step.answer {
        Answer::NotSure => format!("is not sure about `{id}`"),
        Answer::Value(value) => {
            let value = fact.and_then(|fact| fact.values.get(usize::from(value)));
            format!("answers `{}` to `{id}`", value.map_or("?", |value| &**value))
        }
    }
}

/// A verdict as the case file names it.
pub(super) fn verdict(verdict: Truth) -> &'static str {
    match verdict {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}

/// What is open, as the case file names it.
pub(super) fn open(open: Open) -> &'static str {
    match open {
        Open::None => "none",
        Open::Others => "others",
        Open::Reader => "reader",
    }
}
