//! What is still to come.

use case_explainer::brief::Str;

use super::{Statement, Text, When};

/// A day by which something has to be done.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// Stable id.
    pub id: Str,
    /// What has to be done.
    pub label: Str,
    /// The day, or the minute; never less exact.
    pub when: When,
    /// Who has to do it, and how.
    pub statement: Statement,
    /// What came of it, once it is past.
    pub passed: Option<Text>,
}
