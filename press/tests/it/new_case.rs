//! A new case file has gaps and nothing else, and is a case once they are filled.

use std::path::Path;

use case_press::case::{Date, PostureKind};
use case_press::check::{read, sound};
use case_press::problem::{Kind, Look, Problem, render};
use case_press::scaffold::{Start, scaffold};

use crate::support::{TODAY, setting};

fn start(posture: PostureKind) -> Start {
    Start {
        slug: "doe-v-acme".to_owned(),
        language: "en".to_owned(),
        name: None,
        title: None,
        posture,
        since: None,
        court: Some("Court of \"Quotes\"".to_owned()),
        number: None,
        today: TODAY,
    }
}

fn problems(text: &str) -> Vec<Problem> {
    read(text, setting(Path::new("doe-v-acme"))).1
}

/// What an editor would write into the gaps.
fn filled(text: &str) -> String {
    let mut filled = String::new();
    for line in text.lines() {
        let words = match line.split(" = ").next().unwrap_or_default() {
            _ if !line.contains("\"TODO") => None,
            // The day of a deadline; the others lie in the past.
            "date" if line.contains("TODO: the day\"") => Some("\"2099-01-21\""),
            "date" => Some("\"2025-01-21\""),
            "url" => Some("\"https://www.example.org/\""),
            "sentence" => Some("\"{customer} who were {affected}.\""),
            _ => None,
        };
        let key = line.split(" = ").next().unwrap_or_default();
        match words {
            Some(words) => filled.push_str(&format!("{key} = {words}")),
            None => filled.push_str(&line.replace("TODO: ", "The suit says: ")),
        }
        filled.push('\n');
    }
    filled
}

#[test]
fn what_is_not_written_yet_is_all_that_is_wrong() {
    for (name, posture) in PostureKind::NAMES {
        let text = scaffold(&start(posture)).unwrap();
        let problems = problems(&text);
        let others: Vec<_> = problems.iter().filter(|it| it.kind != Kind::Gap).cloned().collect();
        assert!(others.is_empty(), "{name}:\n{}", render(&others, "case.toml", &text, Look::Plain));
        assert!(!problems.is_empty(), "{name}: the gaps are told");
    }
}

#[test]
fn with_its_gaps_filled_it_is_a_case() {
    for (name, posture) in PostureKind::NAMES {
        let start = Start { since: Some(Date::constant(2025, 2, 1)), ..start(posture) };
        let text = filled(&scaffold(&start).unwrap());
        let problems = problems(&text);
        assert!(
            sound(&problems),
            "{name}:\n{}",
            render(&problems, "case.toml", &text, Look::Plain)
        );
    }
}

#[test]
fn a_name_that_cannot_stand_in_an_address_is_refused() {
    let start = Start { slug: "Doe v. Acme".to_owned(), ..start(PostureKind::Proposed) };
    assert!(scaffold(&start).unwrap_err().to_string().contains("doe-v-acme"));
}
