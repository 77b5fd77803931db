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

#[cfg(test)]
mod tests {
    use super::super::trial::told;

    #[test]
    fn a_deadline_that_has_passed_says_what_came_of_it() {
        let passed = ("passed = \"The case had ended before.\"", "");
        assert_eq!(told(&[passed]), ["W06 \"2025-03-31T17:00\""]);
        let date = |day: &str| format!("\"{day}\"");
        let due = |day: &str| told(&[passed, ("\"2025-03-31T17:00\"", &date(day))]);
        assert_eq!(due("2025-06-02"), [""; 0], "today it can still be met");
        assert_eq!(due("2025-06-01"), ["W06 \"2025-06-01\""]);
    }
}
