//! What is still to come, and where official papers are.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::{Moment, Statement, Text};
use crate::case::OfficialKind;

/// A day by which something has to be done.
#[derive(JsonSchema, Serialize)]
pub(super) struct Deadline {
    /// Stable id.
    id: Str,
    /// What has to be done.
    label: Str,
    /// The day, or the minute; never less exact.
    when: Moment,
    /// Who has to do it, and how.
    statement: Statement,
    /// What came of it, once it is past.
    passed: Option<Text>,
}

/// An official place on the web.
#[derive(JsonSchema, Serialize)]
pub(super) struct Official {
    /// Stable id.
    id: Str,
    /// What is there.
    label: Str,
    /// Whose place it is.
    kind: OfficialKind,
    /// Its `https` address.
    url: Str,
}

impl Writer<'_> {
    pub(super) fn deadlines(&self) -> Vec<Deadline> {
        let pairs = self.told.case.deadlines.iter().zip(&self.told.compiled.article.deadlines);
        let deadline = pairs.map(|(own, told)| Deadline {
            id: own.id.clone(),
            label: told.label.clone(),
            when: (&told.when).into(),
            statement: self.statement(&own.statement, &told.statement),
            passed: own.passed.is_some().then(|| self.text(&told.passed)),
        });
        deadline.collect()
    }

    pub(super) fn official(&self) -> Vec<Official> {
        let officials = self.told.case.officials.iter().map(|own| Official {
            id: own.id.clone(),
            label: own.label.clone(),
            kind: own.kind,
            url: own.url.clone(),
        });
        officials.collect()
    }
}
