//! The sheet, the picture and the lists as those who answer for a case get them from the command.
//!
//! What has to be in them is worked out from the case, for the real case and both invented ones, in each language.

mod graph;
mod lists;
mod page;
mod paper;
mod sheet;
mod ways;

use std::collections::BTreeMap;
use std::sync::Mutex;

use case_explainer::brief::{Node, Words};
use case_press::case::{Case, Inline, Text};
use case_press::locale::Locale;
use case_press::prove::{Path, Step, paths};
use case_press::report::{Entry, entries};
use case_press::rules::{Answer, rules};

use crate::support::edition::{EDITIONS, Edition, Name};
use crate::support::press::press;

/// A case in one of its languages, with all that a report on it has to hold.
struct Subject {
    folder: &'static str,
    case: Case,
    locale: Locale,
    entries: Vec<Entry>,
    paths: Vec<Path>,
    widget: Words,
}

impl Subject {
    fn of(name: Name) -> Self {
        let edition = Edition::of(name);
        let widget = edition.compiled().brief.words;
        let Edition { folder, case, locale } = edition;
        let (entries, paths) = (entries(&case), paths(&rules(&case)));
        assert!(!paths.is_empty());
        Self { folder, case, locale, entries, paths, widget }
    }

    /// What a command writes about it.
    ///
    /// Many tests look at the same report, so each is made once.
    fn report(&self, arguments: &[&str]) -> String {
        static MADE: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());
        let key = format!("{} {} {arguments:?}", self.folder, self.case.language);
        if let Some(made) = MADE.lock().unwrap().get(&key) {
            return made.clone();
        }
        let made = self.made(arguments);
        MADE.lock().unwrap().insert(key, made.clone());
        made
    }

    /// What a command writes about it now.
    fn made(&self, arguments: &[&str]) -> String {
        let (command, flags) = arguments.split_first().unwrap();
        let said =
            press(&[&[*command, self.folder, "--lang", &self.case.language], flags].concat());
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out
    }

    /// The question of a step and the words of the answer to it.
    fn said(&self, step: &Step) -> (String, String) {
        let question = &self.case.questions[step.question];
        let answer = match step.answer {
            Answer::NotSure => self.widget.not_sure.to_string(),
            Answer::Value(value) => {
                let mut options = question.options.iter();
                options.find(|(it, _)| *it == usize::from(value)).unwrap().1.to_string()
            }
        };
        (question.text.to_string(), answer)
    }

    /// The number that a source has on the page.
    fn number(&self, source: &str) -> usize {
        self.case.sources.iter().position(|it| &*it.id == source).unwrap() + 1
    }
}

fn subjects() -> impl Iterator<Item = Subject> {
    EDITIONS.into_iter().map(Subject::of)
}

/// The words of a text between what each language writes its own way.
fn words_of(text: &Text) -> Vec<String> {
    let words = text.iter().filter_map(|inline| match inline {
        Inline::Node(
            Node::Text(words)
            | Node::Em(words)
            | Node::Strong(words)
            | Node::Link { words, .. }
            | Node::Term { words, .. }
            | Node::Quote { words, .. },
        ) => Some(flat(words)),
        Inline::Value(_) => None,
    });
    words.collect()
}

/// Words with single blanks between them.
fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
