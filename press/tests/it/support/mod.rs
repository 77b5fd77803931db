//! What many tests need: the day, and where the repository is.

pub(crate) mod press;
pub(crate) mod project;

use std::path::{Path, PathBuf};

/// The day on which all tests take place.
pub(crate) const TODAY: case_press::case::Date = case_press::case::Date::constant(2026, 11, 23);

/// The repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}
