//! A case file with all that was found in it, so that its translations can be judged beside it.

use super::{Checker, Setting, sound, syntax, told};
use crate::case::Case;
use crate::problem::{Lines, Problem};
use crate::source::{self, Decoded, RawCase, Reading};

/// A case file after it was judged.
#[derive(Debug)]
pub struct Original {
    text: String,
    raw: RawCase,
    whole: bool,
    pub(super) case: Option<Case>,
    pub(super) problems: Vec<Problem>,
}

impl Original {
    /// Reads and judges the text of a case file, as [`super::read`] does.
    #[must_use]
    pub fn read(text: &str, setting: Setting<'_>) -> Self {
        Self::with(text, Vec::new(), setting)
    }

    /// Reads and judges what could be read of the bytes of a case file.
    #[must_use]
    pub fn of(decoded: &Decoded, setting: Setting<'_>) -> Self {
        let problems = Vec::from_iter(decoded.problem.clone());
        if decoded.lost {
            return Self { problems, ..Self::with("", Vec::new(), setting) };
        }
        Self::with(&decoded.text, problems, setting)
    }

    /// Judges a text, with problems that were found before.
    fn with(text: &str, before: Vec<Problem>, setting: Setting<'_>) -> Self {
        let lines = Lines::of(text);
        let Reading { case: raw, mut problems, tears, hopeless } = source::read(text, &lines);
        let torn = syntax::problems(text, &lines, &tears);
        problems.extend(before);
        let whole = problems.is_empty() && torn.is_empty();
        let mut case = None;
        if !hopeless {
            (case, problems) = judged(text, &lines, &raw, setting, problems, torn.is_empty());
        }
        let problems = told(text, &lines, torn, problems);
        let case = case.filter(|_| sound(&problems));
        Self { text: text.to_owned(), raw, whole, case, problems }
    }

    /// The case, exactly if no problem is an error.
    #[must_use]
    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    /// The problems, sorted by place.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The text as it was read.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The tables, with gaps where something is missing or wrong.
    pub(crate) fn raw(&self) -> &RawCase {
        &self.raw
    }

    /// Whether every table and key could be read.
    pub(crate) fn is_whole(&self) -> bool {
        self.whole
    }

    /// Whether the case can be published.
    pub(crate) fn is_sound(&self) -> bool {
        self.case.is_some()
    }

    /// The language, if it could be read.
    pub(crate) fn language(&self) -> Option<&str> {
        self.raw.language.as_ref().map(|language| language.value.as_str())
    }
}

/// What the checks make of the tables; the rules are proved of a case without any other problem.
fn judged(
    text: &str,
    lines: &Lines,
    raw: &RawCase,
    setting: Setting<'_>,
    problems: Vec<Problem>,
    whole: bool,
) -> (Option<Case>, Vec<Problem>) {
    let mut checker = Checker::new(text, lines, raw, setting, problems);
    let mut case = checker.case();
    checker.wording();
    if let Some(case) = case.as_mut().filter(|_| sound(&checker.problems) && whole) {
        checker.proof(case);
        checker.citing();
        checker.exceptions();
        checker.pictured();
        checker.guide(case);
    }
    (case, checker.problems)
}
