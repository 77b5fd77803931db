//! A case file with all that was found in it, so that its translations can be judged beside it.

use super::{Checker, Setting, sound, syntax};
use crate::case::Case;
use crate::problem::Problem;
use crate::source::{self, RawCase, Reading, line_of};

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
        let Reading { case: raw, problems, tears } = source::read(text);
        let torn = syntax::problems(text, &tears);
        let whole = problems.is_empty() && torn.is_empty();
        let mut checker = Checker::new(text, &raw, setting, problems);
        let case = checker.case();
        checker.wording();
        if let Some(case) = case.as_ref().filter(|_| sound(&checker.problems) && torn.is_empty()) {
            checker.proof(case);
            checker.citing();
        }

        let lines: Vec<usize> = torn.iter().map(|it| line_of(text, it.span.start)).collect();
        let mut problems = checker.problems;
        // What a line that cannot be read seems to say is not worth judging.
        problems.retain(|problem| !lines.contains(&line_of(text, problem.span.start)));
        problems.extend(torn);
        problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
        problems.dedup();
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
