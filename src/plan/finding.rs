//! What answers say about each criterion, and why.

use super::{Answer, Answers, Plan, Truth};

/// What the answers say about one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `Yes` or `No` if that is so in every world the answers allow, else `Unknown`.
    pub truth: Truth,
    /// Why the criterion has this truth.
    pub reason: Reason,
}

/// Why a criterion holds, does not hold, or is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Settled by the reader's answer, or because no answer could make a difference.
    Answered,
    /// Settled by other answers, through this constraint.
    Deduced(u8),
    /// Open: the reader could say, but has not been asked.
    NotAsked,
    /// Open: the reader was asked and does not know.
    NotSure,
    /// Open: the text does not say, whichever value is right.
    Unclear,
    /// Open: a party to the lawsuit knows.
    Party,
    /// Open: the court has to say.
    Court,
}

impl Finding {
    /// Reads the end of a criterion's diagram: 0 to 3 are open (for the reader, by the text, for a party, for the court), 4
    /// is no and 5 is yes by what was answered, and from 6 on come no and yes by the first constraint, by the second, and
    /// so on. `answer` is the one to the criterion's question.
    #[must_use]
    pub fn of(end: u16, answer: Option<Answer>) -> Self {
        let reason = match (end, answer) {
            (0, Some(Answer::NotSure)) => Reason::NotSure,
            (0, _) => Reason::NotAsked,
            (1, _) => Reason::Unclear,
            (2, _) => Reason::Party,
            (3, _) => Reason::Court,
            (4 | 5, _) => Reason::Answered,
            _ => Reason::Deduced(u8::try_from((end - 6) / 2).unwrap_or(u8::MAX)),
        };
        let truth = match end {
            0..4 => Truth::Unknown,
            _ if end.is_multiple_of(2) => Truth::No,
            _ => Truth::Yes,
        };
        Self { truth, reason }
    }
}

impl Plan {
    /// Where a diagram ends for some answers.
    pub(super) fn end(&self, mut link: u16, answers: &Answers) -> u16 {
        loop {
            match self.at(link) {
                Ok(node) => link = node.to(answers.get(node.question).map_or(0, Answer::branch)),
                Err(end) => return end,
            }
        }
    }

    /// The question that asks about a criterion, if one does.
    #[must_use]
    pub fn question_of(&self, criterion: usize) -> Option<u8> {
        self.asked.get(criterion)?.checked_sub(1)
    }

    /// What answers say about each criterion; means nothing if they contradict each other.
    #[must_use]
    pub fn findings(&self, answers: &Answers) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (criterion, link) in self.criteria.iter().enumerate() {
            let answer = self.question_of(criterion).and_then(|question| answers.get(question));
            findings.push(Finding::of(self.end(*link, answers), answer));
        }
        findings
    }

    /// How answers compare with a group within the class; nothing if they contradict each other.
    #[must_use]
    pub fn group(&self, group: usize, answers: &Answers) -> Option<Truth> {
        match self.end(*self.groups.get(group)?, answers) {
            1 => Some(Truth::No),
            2 => Some(Truth::Unknown),
            3 => Some(Truth::Yes),
            _ => None,
        }
    }
}
