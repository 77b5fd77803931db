//! Every way things could be, given the answers: one value for each fact, breaking no constraint.
//!
//! Worlds are made one at a time, like the numbers of an odometer, so memory never grows with their
//! number.

use super::{Answers, Constraint, Fact};

/// The worlds that some constraints and answers allow.
///
/// Not an `Iterator`, since every world is shown in the same buffer.
pub(super) struct Worlds<'a> {
    constraints: &'a [Constraint],
    /// The first and last value of each fact: the same where the reader named one.
    ranges: Vec<(u8, u8)>,
    world: Vec<u8>,
    started: bool,
}

impl<'a> Worlds<'a> {
    pub(super) fn new(facts: &[Fact], constraints: &'a [Constraint], answers: &Answers) -> Self {
        let ranges: Vec<_> = (0..=u8::MAX)
            .zip(facts)
            .map(|(number, fact)| match answers.value(number) {
                Some(value) => (value, value),
                None => (0, fact.values.saturating_sub(1)),
            })
            .collect();
        let world = ranges.iter().map(|&(first, _)| first).collect();
        Self { constraints, ranges, world, started: false }
    }

    /// The next world, until there are no more.
    pub(super) fn advance(&mut self) -> Option<&[u8]> {
        loop {
            if self.started && !self.turn() {
                return None;
            }
            self.started = true;
            if self.constraints.iter().all(|constraint| constraint.allows(&self.world)) {
                return Some(&self.world);
            }
        }
    }

    /// Turns the odometer by one; `false` when it is back at the start.
    fn turn(&mut self) -> bool {
        for (value, &(first, last)) in self.world.iter_mut().zip(&self.ranges) {
            if *value < last {
                *value += 1;
                return true;
            }
            *value = first;
        }
        false
    }
}
