//! What a reader has answered so far. Only holds answers; whether they count is decided by
//! replaying them.

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

/// The answers of one reader, by fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// Nothing answered yet, for rules with this many facts.
    #[must_use]
    pub fn new(facts: usize) -> Self {
        Self(vec![None; facts])
    }

    /// The answer about a fact, if there is one.
    #[must_use]
    pub fn get(&self, fact: u8) -> Option<Answer> {
        self.0.get(usize::from(fact)).copied().flatten()
    }

    /// Answers, or answers again; a fact that the rules do not have is ignored.
    pub fn set(&mut self, fact: u8, answer: Answer) {
        self.put(fact, Some(answer));
    }

    /// Takes the answer about a fact back.
    pub fn clear(&mut self, fact: u8) {
        self.put(fact, None);
    }

    /// The value of a fact, if the reader named one.
    pub(super) fn value(&self, fact: u8) -> Option<u8> {
        match self.get(fact)? {
            Answer::Value(value) => Some(value),
            Answer::NotSure => None,
        }
    }

    fn put(&mut self, fact: u8, answer: Option<Answer>) {
        if let Some(slot) = self.0.get_mut(usize::from(fact)) {
            *slot = answer;
        }
    }
}
