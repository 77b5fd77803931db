//! A comparison in the words of the case's language, as a report that can be read.
//!
//! First what matters most: whether a result changes, and what rests on something else. Then everything, part by part.

mod entries;
mod summary;
mod ways;

use super::{Diff, Side};
use crate::compile::{CompileError, Dates};
use crate::locale::Locale;
use crate::report::document::{Document, Line, Span};
use crate::report::words::Words;
use crate::report::{Entry, entries as entries_of};

/// What the two cases of a comparison are called: where they are, or from when.
#[derive(Clone, Copy, Debug)]
pub struct Heads<'a> {
    /// The older one.
    pub before: &'a str,
    /// The newer one.
    pub after: &'a str,
}

/// Says what is different, in the language of the newer case.
///
/// # Errors
/// The locale names date conventions that do not exist.
pub fn told(
    diff: &Diff,
    before: &Side<'_>,
    after: &Side<'_>,
    locale: &Locale,
    heads: Heads<'_>,
) -> Result<Document, CompileError> {
    let case = after.case;
    let fixed = Words::of(&case.language);
    let document = Document {
        language: case.language.to_string(),
        fixed: fixed.language.to_owned(),
        direction: locale.locale.direction.clone(),
        title: fixed.fill("diff-title", &[("case", &case.name)]),
        ..Document::default()
    };
    let mut telling = Telling {
        diff,
        entries: [entries_of(before.case), entries_of(after.case)],
        dates: Dates::new(&locale.locale.dates, &locale.time)?,
        not_sure: locale.widget(case.posture.kind.is_over())?.not_sure.to_string(),
        fixed,
        document,
    };
    telling.heads(heads);
    telling.summary();
    telling.ways();
    telling.entries();
    Ok(telling.document)
}

/// A comparison while it is told.
struct Telling<'a> {
    diff: &'a Diff,
    /// The entries of the older case, and of the newer one.
    entries: [Vec<Entry>; 2],
    dates: Dates,
    not_sure: String,
    fixed: Words,
    document: Document,
}

impl Telling<'_> {
    fn heads(&mut self, heads: Heads<'_>) {
        let head = |key, words: &str| {
            vec![Span::Strong(self.fixed.say(key)), words_of(format!(": {words}"))]
        };
        let lines = vec![head("diff-before", heads.before), head("diff-now", heads.after)];
        self.document.list(lines);
    }

    fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.fixed.say(key)).collect()
    }

    /// A key of a table as it is written in one of the cases, or else in the other.
    fn written(&self, first: First, path: &str, key: &str) -> Option<String> {
        let [old, new] = &self.entries;
        let find = |entries: &[Entry]| {
            let entry = entries.iter().find(|entry| entry.path == path)?;
            Some(entry.field(key)?.written())
        };
        match first {
            First::Old => find(old).or_else(|| find(new)),
            First::New => find(new).or_else(|| find(old)),
        }
    }
}

/// Which of the two cases has the first word.
#[derive(Clone, Copy)]
enum First {
    Old,
    New,
}

fn words_of(words: impl Into<String>) -> Span {
    Span::Words(words.into())
}

/// Paths, one after the other.
fn paths<'p>(paths: impl IntoIterator<Item = &'p str>) -> Line {
    let mut line = Line::new();
    for path in paths {
        if !line.is_empty() {
            line.push(words_of(", "));
        }
        line.push(Span::Code(path_name(path).to_owned()));
    }
    line
}

/// What a path is called; the top of the file has none.
fn path_name(path: &str) -> &str {
    if path.is_empty() { "top" } else { path }
}
