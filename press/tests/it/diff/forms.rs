//! The three forms say the same, in the language of the case.

use std::fs;

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use super::OTHER_COUNTS_NOT;
use crate::support::LINKEDIN;
use crate::support::press::{CaseCopy, press};
use crate::support::repository;

/// An edit of each kind that a reviewer has to see.
const EDITS: [(&str, &str); 6] = [
    (
        "sources = [\"reuters-ending\", \"classaction\"]\n\n# What this means",
        "sources = [\"reuters-ending\"]\n\n# What this means",
    ),
    ("id = \"can-come-back\"", "id = \"may-come-back\""),
    ("mention AI\"\ndate = \"2024-07-31\"", "mention AI\"\ndate = \"2024-08\""),
    ("phrase = \"sent or received InMail\"", "phrase = \"sent or *got* InMail | mail\""),
    OTHER_COUNTS_NOT[0],
    OTHER_COUNTS_NOT[1],
];

fn edited() -> CaseCopy {
    CaseCopy::of(LINKEDIN).edited(&EDITS)
}

fn told(copy: &CaseCopy, flags: &[&str]) -> String {
    let said = super::diff(LINKEDIN, copy, flags);
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

/// The words of Markdown, and what stands between `<del>` and `<ins>`.
fn read(markdown: &str) -> (String, Vec<String>, Vec<String>) {
    let (mut words, mut gone, mut new) = (String::new(), Vec::new(), Vec::new());
    let mut mark = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::InlineHtml(tag) => match &*tag {
                "<del>" => {
                    gone.push(String::new());
                    mark = Some(true);
                }
                "<ins>" => {
                    new.push(String::new());
                    mark = Some(false);
                }
                "</del>" | "</ins>" => mark = None,
                "<br>" => words.push('\n'),
                other => panic!("{other} is none of the report's marks"),
            },
            Event::Text(text) | Event::Code(text) => {
                words.push_str(&text);
                match mark {
                    Some(true) => gone.last_mut().unwrap().push_str(&text),
                    Some(false) => new.last_mut().unwrap().push_str(&text),
                    None => {}
                }
            }
            Event::Start(Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. }) => {
                panic!("words of the case became markup:\n{markdown}");
            }
            Event::Html(html) => panic!("{html}"),
            _ => words.push('\n'),
        }
    }
    (words, gone, new)
}

#[test]
fn a_pull_request_shows_what_the_terminal_shows() {
    let copy = edited();
    let text = told(&copy, &[]);
    let (words, gone, new) = read(&told(&copy, &["--format", "markdown"]));
    let flat = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let marks = |from: &str, to: &str| -> Vec<String> {
        flat(&text)
            .split(from)
            .skip(1)
            .map(|rest| rest.split(to).next().unwrap().trim().to_owned())
            .collect()
    };
    assert_eq!(marks("[-", "-]"), gone.iter().map(|it| flat(it)).collect::<Vec<_>>());
    assert_eq!(marks("{+", "+}"), new.iter().map(|it| flat(it)).collect::<Vec<_>>());
    let words = flat(&words);
    for line in [
        "This edit changes the result on 3 of 21 ways through the questions.",
        "It was called meaning.can-come-back.",
        "⚠ Sources",
        "“Did you send or receive InMail before that day?” is no longer asked on 5 ways",
    ] {
        assert!(flat(&text).contains(line), "{line}\n{text}");
        assert!(words.contains(line), "{line}\n{words}");
    }
}

#[test]
fn the_json_form_is_as_it_is_documented() {
    let diff: Value = serde_json::from_str(&told(&edited(), &["--format", "json"])).unwrap();
    assert_eq!((&diff["format"], &diff["version"]), (&"case-explainer/diff".into(), &1.into()));
    let page = fs::read_to_string(repository().join("docs/reports.md")).unwrap();
    let mut undocumented = Vec::new();
    keys(&diff, &mut |key| {
        if !page.contains(&format!("`{key}`")) {
            undocumented.push(key.to_owned());
        }
    });
    assert_eq!(undocumented, [""; 0], "docs/reports.md has to explain every key");
}

fn keys(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            visit(key);
            keys(value, visit);
        }),
        Value::Array(items) => items.iter().for_each(|item| keys(item, visit)),
        _ => {}
    }
}

#[test]
fn a_report_can_be_written_to_a_file() {
    let copy = edited();
    let file = copy.place().join("diff.md");
    let said =
        super::diff(LINKEDIN, &copy, &["--format", "markdown", "--out", file.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""));
    assert_eq!(fs::read_to_string(file).unwrap(), told(&copy, &["--format", "markdown"]));
}

#[test]
fn a_report_of_a_spanish_case_is_in_spanish() {
    let copy = CaseCopy::of(LINKEDIN);
    copy.edit(
        "es.toml",
        "title = \"Un cliente Premium demanda a LinkedIn\"",
        "title = \"Un usuario Premium demanda a LinkedIn\"",
    );
    for format in ["text", "markdown"] {
        let said = press(&["diff", LINKEDIN, copy.name(), "--lang", "es", "--format", format]);
        crate::support::press::only_spanish(&said.out);
        assert!(said.out.contains("Qué cambia"), "{}", said.out);
    }
}

#[test]
fn the_page_about_it_shows_what_it_says() {
    let page = fs::read_to_string(repository().join("docs/reports.md")).unwrap();
    let shown = page.split("```\nWhat changes").nth(1).unwrap().split("```").next().unwrap();
    let techcrunch = "sources = [\"policy-2024-09\", \"policy-2024-07\", \"techcrunch\"]";
    let lost = (techcrunch, "sources = [\"policy-2024-09\", \"policy-2024-07\"]");
    let copy = CaseCopy::of(LINKEDIN).edited(&OTHER_COUNTS_NOT).edited(&[lost]);
    let said = told(&copy, &[]);
    let own = |line: &&str| {
        !line.starts_with("- Before:") && !line.starts_with("- Now:") && line.trim() != "…"
    };
    for line in shown.lines().skip(1).filter(own) {
        assert!(said.lines().any(|it| it == line), "{line}\n{said}");
    }
}
