//! What is still to come: a day that has passed asks for what came of it.

use super::Checker;
use crate::case::Deadline;
use crate::problem::{Kind, Problem};
use crate::source::RawDeadline;

impl Checker<'_> {
    /// A day by which something has to be done.
    pub(super) fn deadline(&mut self, raw: &RawDeadline) -> Option<Deadline> {
        let label = self.words(&raw.label);
        let when = self.due(&raw.date);
        let statement = self.statement(&raw.statement);
        let past = when.as_ref().is_some_and(|when| when.last_day() < self.setting.today);
        if let Some(date) = raw.date.as_ref().filter(|_| past && raw.passed.is_none()) {
            self.report(Problem::new(
                Kind::DeadlinePast,
                date.span.clone(),
                "This day has passed, and nothing says what came of it.",
                "Look it up, and write `passed = \"...\"`: what a reader should know now.",
            ));
        }
        let passed = self.text(&raw.passed);
        Some(Deadline {
            id: self.id(&raw.id)?,
            label: label?,
            when: when?,
            statement: statement?,
            passed,
        })
    }
}
