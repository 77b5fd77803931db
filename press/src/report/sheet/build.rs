//! What every part of a sheet needs to know, and the order of the parts.

use crate::rules::Rules;
use case_explainer::brief::Words as WidgetWords;

use super::Subject;
use crate::case::Case;
use crate::compile::{CompileError, Compiler};
use crate::locale::Locale;
use crate::prove::{Path, paths};
use crate::report::document::Document;
use crate::report::words::Words;
use crate::report::{Entry, entries};
use crate::rules::rules;

/// A sheet while it is made.
pub(super) struct Build<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) case: &'a Case,
    pub(super) locale: &'a Locale,
    pub(super) to: Compiler<'a>,
    pub(super) fixed: Words,
    pub(super) widget: WidgetWords,
    pub(super) entries: Vec<Entry>,
    pub(super) rules: Rules,
    pub(super) paths: Vec<Path>,
    pub(super) sheet: Document,
}

impl<'a> Build<'a> {
    pub(super) fn new(subject: &'a Subject<'a>) -> Result<Self, CompileError> {
        let Subject { case, locale, .. } = subject;
        let fixed = Words::of(&case.language);
        let rules = rules(case);
        let sheet = Document {
            language: case.language.to_string(),
            fixed: fixed.language.to_owned(),
            direction: locale.locale.direction.clone(),
            title: fixed.fill("sheet-title", &[("case", &case.name)]),
            ..Document::default()
        };
        Ok(Self {
            subject,
            case,
            locale,
            to: Compiler::new(case, locale)?,
            widget: locale.widget(case.posture.kind.is_over())?,
            entries: entries(case),
            paths: paths(&rules),
            rules,
            fixed,
            sheet,
        })
    }

    pub(super) fn sheet(mut self) -> Result<Document, CompileError> {
        self.head();
        let head = self.sheet.blocks.len();
        self.proven();
        self.definition();
        self.outcomes();
        self.ways();
        self.subclasses();
        self.statements();
        self.wording();
        self.sources();
        self.sheet.contents(head, "contents", self.fixed.say("contents"));
        Ok(self.sheet)
    }

    /// Fixed words, for the head of a table.
    pub(super) fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.fixed.say(key)).collect()
    }
}
