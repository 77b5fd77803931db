//! Writes what a translation lacks as gaps, in the order of the original, and notes what has been looked at again.

use thiserror::Error;

use super::draft::Draft;
use super::file::File;
use super::is_gap;
use super::original::{TOP, Table, Words, path};
use crate::check::{self, Original};
use crate::problem::{Lines, Problem};
use crate::source::nearest;

/// A translation after it was filled up.
#[derive(Debug)]
pub struct Filled {
    /// The file.
    pub text: String,
    /// The paths of the gaps that were written.
    pub gaps: Vec<String>,
    /// The tables whose translation is now one of the original's words as they are.
    pub done: Vec<String>,
    /// The tables that cannot be done, since they have gaps.
    pub undone: Vec<String>,
}

/// Why a translation cannot be filled up. Nothing has changed then.
#[derive(Debug, Error)]
pub enum FillError {
    /// Not TOML, or values of the wrong kind: what is there could be overwritten.
    #[error("the translation cannot be read as a whole; mend it first")]
    Unreadable(Vec<Problem>),
    /// A table that was named is not there.
    #[error("nothing can be translated under the name `{name}`{hint}")]
    Unknown {
        /// The name.
        name: String,
        /// A name that is there and looks like it.
        hint: String,
    },
}

/// Fills up a translation, or begins one.
///
/// Words that are there are never changed or taken out. `done` names tables (`event.filed`, `top`), words in them, or
/// `all`: their `of` is written anew.
///
/// # Errors
/// The file cannot be read as a whole, or there is no table of a name in `done`.
pub fn fill(
    original: &Original,
    language: &str,
    text: Option<&str>,
    done: &[String],
) -> Result<Filled, FillError> {
    let words = Words::of(original.raw());
    let done: Vec<&Table> =
        done.iter().map(|name| named(&words, name)).collect::<Result<Vec<_>, _>>()?.concat();
    let begun = begin(language);
    let new = text.is_none();
    let text = text.unwrap_or(&begun);
    let lines = Lines::of(text);
    let file = File::read(text, &lines, &words);
    // What is too deep or too large is no text for the parser that keeps comments.
    let whole = file.tears.is_empty() && file.problems.is_empty();
    let Some(Ok(mut draft)) = whole.then(|| Draft::parse(text)) else {
        let torn = check::torn(text, &lines, &file.tears);
        return Err(FillError::Unreadable(check::told(text, &lines, torn, file.problems)));
    };

    let mut filled = Filled { text: String::new(), gaps: vec![], done: vec![], undone: vec![] };
    let mut before = Vec::new();
    for table in &words.0 {
        let given = file.tables.get(&table.name);
        let missing = table.needed().filter(|word| !given.is_some_and(|it| it.has(&word.key)));
        let missing: Vec<_> = missing.collect();
        if !missing.is_empty() && table.name.is_empty() && new {
            draft.done(&table.name, &table.hash());
        }
        if !missing.is_empty() && !draft.has(&table.name) {
            draft.add(&table.name, &table.hash(), &before);
        }
        before.push(table.name.as_str());
        for word in &missing {
            draft.put(&table.name, word, format!("TODO: {}", word.words));
            filled.gaps.push(path(&table.name, &word.key));
        }
        if !done.iter().any(|it| it.name == table.name) {
            continue;
        }
        let given = given.into_iter().flat_map(|given| given.words.values()).flatten();
        if !missing.is_empty() || given.into_iter().any(|words| is_gap(&words.value)) {
            filled.undone.push(table.shown().to_owned());
        } else if draft.has(&table.name) {
            draft.done(&table.name, &table.hash());
            filled.done.push(table.shown().to_owned());
        }
    }
    filled.text = draft.text();
    Ok(filled)
}

/// What a new file starts with.
fn begin(language: &str) -> String {
    format!(
        "# The words of case.toml in another language. docs/translations.md says how to go about it.\n\n\
         schema = 1\nlanguage = \"{language}\"\n"
    )
}

/// The tables that a name stands for.
fn named<'a>(words: &'a Words, name: &str) -> Result<Vec<&'a Table>, FillError> {
    let is = |table: &&Table| {
        table.shown() == name
            || table.name == name
            || table.words.iter().any(|word| path(&table.name, &word.key) == name)
    };
    if name == "all" {
        return Ok(words.0.iter().collect());
    }
    if let Some(table) = words.0.iter().find(is) {
        return Ok(vec![table]);
    }
    let meant = nearest(name, words.0.iter().map(Table::shown));
    let hint = match meant {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None => format!("; a name is a table, such as `{TOP}` or `event.filed`, or `all`"),
    };
    Err(FillError::Unknown { name: name.to_owned(), hint })
}
