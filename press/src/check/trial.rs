//! For the tests beside the judgements: the small case with a change, and what is said about it.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use super::{Setting, read};
use crate::case::Case;
use crate::locale::Locales;
use crate::problem::Problem;

/// The day on which the trials take place.
pub(crate) const TODAY: Date = Date::constant(2025, 6, 2);

/// Reads the small case after some changes, each of words that stand in it once.
pub(crate) fn changed(changes: &[(&str, &str)]) -> (Option<Case>, Vec<Problem>, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/small");
    let mut text = fs::read_to_string(folder.join("case.toml")).expect("the small case");
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    let locales = Locales::default();
    let (case, problems) =
        read(&text, Setting { folder: &folder, locales: &locales, today: TODAY });
    (case, problems, text)
}

/// The code of each problem after some changes, and the words it marks.
pub(crate) fn told(changes: &[(&str, &str)]) -> Vec<String> {
    let (_, problems, text) = changed(changes);
    problems.iter().map(|it| format!("{} {}", it.kind.code(), &text[it.span.clone()])).collect()
}

/// The case after some changes, which leave nothing to complain of.
pub(crate) fn case(changes: &[(&str, &str)]) -> Case {
    let (case, problems, _) = changed(changes);
    assert_eq!(problems, [], "{changes:?}");
    case.expect("a case without problems")
}
