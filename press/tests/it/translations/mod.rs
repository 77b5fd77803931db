//! Translations: each problem with one is told alone and in its place, and a whole one becomes a page.

mod filling;
mod hostile;
mod pages;
mod problems;

use case_press::case::Case;
use case_press::check::{Original, Setting};
use case_press::problem::Problem;
use case_press::translation;

use crate::support::small;

fn setting() -> Setting<'static> {
    crate::support::setting(&small::FOLDER)
}

/// The small case as `case.toml` says it.
fn original(text: &str) -> Original {
    Original::read(text, setting())
}

/// Reads a text as the small case's `es.toml`.
fn read(original: &Original, text: &str) -> (Option<Case>, Vec<Problem>) {
    translation::read(original, "es", text, setting())
}
