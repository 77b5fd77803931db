//! Translations: `<lang>.toml` beside a case file holds its words in another language, under the paths that name them.
//!
//! Rules, dates and sources are the original's. The words are laid over a copy of it and judged as the original's are;
//! besides, a translation must have all of them, none more, and none whose original has changed since. Each table says
//! by `of` which words it translates: the start of their hash.

mod apply;
mod compare;
mod draft;
mod file;
mod fill;
mod links;
mod original;

use crate::case::Case;
use crate::check::{self, Original, Setting, is_language, sound};
use crate::problem::{Fault, Kind, Lines, Problem};
use compare::Comparison;
use file::File;
pub use fill::{FillError, Filled, fill};
use original::Words;

/// Reads a translation of a case file; `language` is the name of its file without the ending.
///
/// There is a case exactly if there is one in the original's language and no problem here is an error. The problems are
/// sorted by place. If the original cannot be read as a whole, nothing is compared with it.
pub fn read(
    original: &Original,
    language: &str,
    text: &str,
    setting: Setting<'_>,
) -> (Option<Case>, Vec<Problem>) {
    let words = Words::of(original.raw());
    let lines = Lines::of(text);
    let file = File::read(text, &lines, &words);
    let torn = check::torn(text, &lines, &file.tears);
    if file.hopeless {
        return (None, check::told(text, &lines, torn, file.problems));
    }
    let mut problems = Vec::from_iter(wrong_language(original, language, &file, setting));
    let (case, judged) = apply::judge(original, language, text, &file, setting);
    if original.is_whole() && torn.is_empty() {
        let command = format!("case-press translate {} --to {language}", setting.name());
        let comparison = Comparison { text, file: &file, original: &words, command };
        problems.extend(head(&file));
        problems.extend(comparison.problems());
    }
    if original.is_whole() {
        // What a link or the language is told for already is not told again.
        let told = |span| problems.iter().any(|problem| problem.span == span);
        let judged: Vec<_> = judged.into_iter().filter(|it| !told(it.span.clone())).collect();
        problems.extend(judged);
    }
    problems.extend(file.problems);

    let problems = check::told(text, &lines, torn, problems);
    (case.filter(|_| original.is_sound() && sound(&problems)), problems)
}

/// A case file in a language that the project has no sentences for.
pub(crate) fn without_words(original: &Original, setting: Setting<'_>) -> Option<Problem> {
    let language = original.raw().language.as_ref()?;
    let lacking = is_language(&language.value) && setting.locales.get(&language.value).is_none();
    lacking
        .then(|| no_sentences(&language.value, setting).at(Kind::Language, language.span.clone()))
}

fn no_sentences(language: &str, setting: Setting<'_>) -> Fault {
    let known: Vec<&str> = setting.locales.languages().collect();
    Fault::new(
        format!("The project has no sentences of its own in \"{language}\"."),
        format!("Add locales/{language}.toml; the languages that are there: {}.", known.join(", ")),
    )
}

/// A language that the project has words for, not the original's, and the one the file is named for.
fn wrong_language(
    original: &Original,
    language: &str,
    file: &File,
    setting: Setting<'_>,
) -> Option<Problem> {
    let said = file.language.iter().flatten().next();
    let place = said.map_or(&file.head, |said| &said.span).clone();
    let fault = if let Some(said) = said.filter(|said| said.value != language) {
        Fault::new(
            format!(
                "This file is named for \"{language}\" and says that it is \"{}\".",
                said.value
            ),
            format!("Write `language = \"{language}\"`, or call the file {}.toml.", said.value),
        )
    } else if original.language() == Some(language) {
        Fault::new(
            format!(
                "\"{language}\" is the language of case.toml itself, so there is nothing to translate."
            ),
            "Write the words into case.toml, or give this file the name of another language.",
        )
    } else if setting.locales.get(language).is_none() {
        no_sentences(language, setting)
    } else {
        return None;
    };
    Some(fault.at(Kind::Language, place))
}

/// What every file starts with.
fn head(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut missing = |key: &str, example: &str| {
        problems.push(Problem::new(
            Kind::MissingKey,
            file.head.clone(),
            format!("The top of the file needs `{key}`."),
            format!("Write `{example}` at the top of the file, before the first `[`."),
        ));
    };
    if file.schema.is_none() {
        missing("schema", "schema = 1");
    }
    if file.language.is_none() {
        missing("language", "language = \"...\"");
    }
    if let Some(Some(schema)) = file.schema.as_ref().filter(|it| it.iter().any(|it| it.value != 1))
    {
        problems.push(Problem::new(
            Kind::UnknownWord,
            schema.span.clone(),
            format!("This is version {} of the format, which is not known here.", schema.value),
            "Write `schema = 1`, and follow docs/translations.md.",
        ));
    }
    problems
}

/// Whether words are marked as not translated yet.
fn is_gap(words: &str) -> bool {
    words.trim_start().starts_with("TODO")
}
