//! Translations: each problem with one is told alone and in its place, and a whole one becomes a page.

mod filling;
mod hostile;
mod pages;
mod problems;

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use case_press::case::Case;
use case_press::check::{Original, Setting};
use case_press::locale::Locales;
use case_press::problem::Problem;
use case_press::translation;

use crate::support::{TODAY, repository};

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| repository().join("tests/data/small"));
static LOCALES: LazyLock<Locales> =
    LazyLock::new(|| Locales::read(&repository().join("locales")).unwrap());
static CASE: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(FOLDER.join("case.toml")).unwrap());
static SPANISH: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(FOLDER.join("es.toml")).unwrap());

fn setting() -> Setting<'static> {
    Setting { folder: &FOLDER, locales: &LOCALES, today: TODAY }
}

/// The small case as `case.toml` says it.
fn original(text: &str) -> Original {
    Original::read(text, setting())
}

/// Reads a text as the small case's `es.toml`.
fn read(original: &Original, text: &str) -> (Option<Case>, Vec<Problem>) {
    translation::read(original, "es", text, setting())
}

/// A text with something else in one place.
fn changed(text: &str, find: &str, put: &str) -> String {
    assert_eq!(text.matches(find).count(), 1, "{find}");
    text.replace(find, put)
}
