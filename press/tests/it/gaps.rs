//! A place that is marked `TODO` is told as a gap, and as nothing else, wherever it stands.

use case_press::check;
use case_press::problem::{Kind, Problem};

use crate::support::{setting_without_locales, small};

fn problems(text: &str) -> Vec<Problem> {
    check::read(text, setting_without_locales(&small::FOLDER)).1
}

/// A line with its value marked as not written yet, if the value is words or a list of ids.
fn marked(line: &str) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    let plain = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let mark = match value.as_bytes() {
        [b'"', b'"', b'"', ..] => return None,
        [b'"', ..] => "\"TODO: look it up\"",
        [b'[', b'"', ..] => "[\"todo\", \"TODO\"]",
        _ => return None,
    };
    plain.then(|| format!("{key} = {mark}"))
}

#[test]
fn any_value_can_be_marked_as_not_written_yet() {
    let lines: Vec<&str> = small::CASE.lines().collect();
    let mut tried = 0;
    for (at, line) in lines.iter().enumerate() {
        let Some(marked) = marked(line) else { continue };
        let mut changed = lines.clone();
        changed[at] = &marked;
        let problems = problems(&changed.join("\n"));
        assert!(!problems.is_empty(), "{marked} is not told");
        for problem in &problems {
            assert_eq!(problem.kind, Kind::Gap, "{line} -> {marked}: {problem:?}");
        }
        tried += 1;
    }
    assert!(tried > 100, "only {tried} values were tried");
}

#[test]
fn all_values_can_be_marked_at_once() {
    let all: Vec<String> =
        small::CASE.lines().map(|line| marked(line).unwrap_or_else(|| line.to_owned())).collect();
    let problems = problems(&all.join("\n"));
    let other: Vec<_> = problems.iter().filter(|it| it.kind != Kind::Gap).collect();
    assert!(other.is_empty(), "{other:#?}");
    assert!(problems.len() > 100, "only {} gaps are told", problems.len());
}

#[test]
fn the_note_behind_the_mark_is_told() {
    let text = small::CASE
        .replace("headline = \"The case is over.\"", "headline = \"TODO: in five words\"");
    let problems = problems(&text);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].reason.ends_with("in five words"), "{:?}", problems[0]);
}
