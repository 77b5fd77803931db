//! What the tests share: the day, the repository's cases, the press on them, and slips that a writer makes.

pub(crate) mod edition;
pub(crate) mod html;
pub(crate) mod press;
pub(crate) mod project;
pub(crate) mod slips;
pub(crate) mod small;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use case_press::case::Date;
use case_press::check::{Setting, sound};
use case_press::locale::Locales;
use case_press::problem::Problem;

/// The day on which all tests take place: a settlement is open, and every deadline is still to come.
pub(crate) const TODAY: Date = Date::constant(2026, 11, 23);

/// The folder of the published case, as seen from the repository.
pub(crate) const LINKEDIN: &str = "cases/de-la-torre-v-linkedin";
/// The folder of the invented case with a settlement, as seen from the repository.
pub(crate) const RIVERA: &str = "tests/data/cases/rivera-v-lumen-router";
/// The folder of the invented case with an approved class, as seen from the repository.
pub(crate) const OKAFOR: &str = "tests/data/cases/okafor-v-northline";
/// The folder of the small case, as seen from the repository.
pub(crate) const SMALL: &str = "tests/data/small";

/// The sentences of every language, as the repository has them.
pub(crate) static LOCALES: LazyLock<Locales> =
    LazyLock::new(|| Locales::read(&repository().join("locales")).unwrap());

static NO_LOCALES: LazyLock<Locales> = LazyLock::new(Locales::default);

/// Returns the folder of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// Returns the setting in which the case of a folder is read, its wording judged.
pub(crate) fn setting(folder: &Path) -> Setting<'_> {
    Setting { folder, locales: &LOCALES, today: TODAY }
}

/// Returns the setting in which the case of a folder is read, its wording not judged.
pub(crate) fn setting_without_locales(folder: &Path) -> Setting<'_> {
    Setting { folder, locales: &NO_LOCALES, today: TODAY }
}

/// Returns a text with other words in a place; what is replaced has to be there once.
#[track_caller]
pub(crate) fn replaced(text: &str, find: &str, put: &str) -> String {
    assert_eq!(text.matches(find).count(), 1, "not there once: {find}");
    text.replace(find, put)
}

/// Asserts that a text became a case or has errors, and that every problem points at characters of it.
pub(crate) fn assert_judged(is_case: bool, problems: &[Problem], text: &str) {
    assert_eq!(is_case, sound(problems), "a case or errors, never both or neither");
    for problem in problems {
        assert!(problem.span.start <= problem.span.end, "{problem:?}");
        assert!(problem.span.end <= text.len(), "{problem:?}");
        assert!(text.is_char_boundary(problem.span.start), "{problem:?}");
    }
}
