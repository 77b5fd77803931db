//! What a reader has answered so far. Only holds answers; whether they count is decided by
//! walking the plan with them.

/// An answer to one question.
///
/// Answers cannot be serialised, on purpose: they never leave the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The fact has this value.
    Value(u8),
    /// The reader was asked and does not know.
    NotSure,
}

impl Answer {
    /// Which of a node's branches it takes: "not sure" the first, then each value.
    pub(super) fn branch(self) -> usize {
        match self {
            Self::NotSure => 0,
            Self::Value(value) => usize::from(value) + 1,
        }
    }

    /// The answer that takes a branch.
    #[must_use]
    pub fn of_branch(branch: u8) -> Self {
        branch.checked_sub(1).map_or(Self::NotSure, Self::Value)
    }
}

/// The answers of one reader, by the number of what was asked: a question of a plan, or a fact of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// Nothing answered yet, where this much can be asked.
    #[must_use]
    pub fn new(many: usize) -> Self {
        Self(vec![None; many])
    }

    /// The answer to what has this number, if there is one.
    #[must_use]
    pub fn get(&self, asked: u8) -> Option<Answer> {
        self.0.get(usize::from(asked)).copied().flatten()
    }

    /// Answers, or answers again; a number that nothing has is ignored.
    pub fn set(&mut self, asked: u8, answer: Answer) {
        self.put(asked, Some(answer));
    }

    /// Takes an answer back.
    pub fn clear(&mut self, asked: u8) {
        self.put(asked, None);
    }

    fn put(&mut self, asked: u8, answer: Option<Answer>) {
        if let Some(slot) = self.0.get_mut(usize::from(asked)) {
            *slot = answer;
        }
    }
}
