//! The order in which diagrams look at facts: those that are asked for first, in the author's order; then what readers
//! know and are not asked; then what others know.
//!
//! At a fact that readers know, the first way is "open" and the others are its values; at one that others know, there
//! are its values only.

use crate::rules::{Answer, Answers, KnownBy, Rules};

/// Which variable each fact is.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// The facts, by variable.
    facts: Vec<u8>,
    asked: usize,
    readers: usize,
}

impl Order {
    /// The order for some rules.
    pub(super) fn of(rules: &Rules) -> Self {
        let numbers = || (0..=u8::MAX).zip(&rules.facts);
        let readers = numbers().filter(|(_, fact)| fact.known_by == KnownBy::Reader);
        let others = numbers().filter(|(_, fact)| fact.known_by != KnownBy::Reader);
        let mut facts: Vec<u8> = Vec::new();
        let mut take = |more: &mut dyn Iterator<Item = u8>| {
            for fact in more {
                if !facts.contains(&fact) && usize::from(fact) < rules.facts.len() {
                    facts.push(fact);
                }
            }
            facts.len()
        };
        let asked = take(&mut rules.questions.iter().copied());
        let readers = take(&mut readers.map(|(fact, _)| fact));
        take(&mut others.map(|(fact, _)| fact));
        Self { facts, asked, readers }
    }

    /// The variable of a fact.
    pub(super) fn variable(&self, fact: u8) -> u8 {
        let place = self.facts.iter().position(|it| *it == fact);
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
    }

    /// Whether readers know a variable's fact.
    pub(super) fn is_readers(&self, variable: u8) -> bool {
        usize::from(variable) < self.readers
    }

    /// Whether a variable's fact is asked for.
    pub(super) fn is_asked(&self, variable: u8) -> bool {
        usize::from(variable) < self.asked
    }

    /// Which way some answers go at a variable. What is unanswered, not sure, or no value of its fact is open.
    pub(super) fn way(&self, rules: &Rules, answers: &Answers, variable: u8) -> usize {
        let Some(&fact) = self.facts.get(usize::from(variable)) else { return 0 };
        let values = rules.facts.get(usize::from(fact)).map_or(0, |it| it.values);
        match answers.get(fact) {
            Some(Answer::Value(value)) if value < values => usize::from(value) + 1,
            Some(Answer::Value(_) | Answer::NotSure) | None => 0,
        }
    }
}
