//! Combinations of answers as numbers: a cell for each, and how cells with an open fact are filled from the others.
//!
//! A number is written with one digit for each fact that readers know: zero if it is open, else one more than its
//! value. The facts of the questions come first, in the author's order, so that all that can follow some answers stands
//! together.

use std::ops::BitOrAssign;

use case_explainer::rules::{Answer, Answers, KnownBy, Rules};

/// One fact that readers know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// Which fact.
    pub(super) fact: u8,
    /// How many values it has.
    pub(super) values: usize,
    /// How far apart two cells are that differ by one in this fact only.
    pub(super) stride: usize,
}

impl Axis {
    /// How many digits there are: open, and each value.
    pub(super) fn digits(&self) -> usize {
        self.values + 1
    }
}

/// The numbering of all combinations of answers.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    axes: Vec<Axis>,
    asked: usize,
}

impl Grid {
    /// The numbering for some rules. The number of cells stops at the largest number there is.
    pub(super) fn of(rules: &Rules) -> Self {
        let mut facts: Vec<u8> = Vec::new();
        let known = (0..=u8::MAX).zip(&rules.facts);
        let readers = known.filter(|(_, fact)| fact.known_by == KnownBy::Reader).map(|(at, _)| at);
        for fact in rules.questions.iter().copied().chain(readers) {
            if !facts.contains(&fact) && rules.facts.get(usize::from(fact)).is_some() {
                facts.push(fact);
            }
        }
        let asked = facts.iter().filter(|fact| rules.questions.contains(fact)).count();
        let mut stride: usize = 1;
        let mut axes: Vec<Axis> = Vec::new();
        for fact in facts.into_iter().rev() {
            let values = rules.facts.get(usize::from(fact)).map_or(0, |it| usize::from(it.values));
            axes.push(Axis { fact, values, stride });
            stride = stride.saturating_mul(values + 1);
        }
        axes.reverse();
        Self { axes, asked }
    }

    /// Every fact that readers know; those of the questions come first.
    pub(super) fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The facts of the questions, in the author's order.
    pub(super) fn questions(&self) -> &[Axis] {
        self.axes.get(..self.asked).unwrap_or(&self.axes)
    }

    /// How many cells there are.
    pub(super) fn cells(&self) -> usize {
        self.axes.first().map_or(1, |axis| axis.stride.saturating_mul(axis.digits()))
    }

    /// How far apart two cells are that differ in the last question only; what is never asked lies between.
    pub(super) fn unasked(&self) -> usize {
        self.questions().last().map_or_else(|| self.cells(), |axis| axis.stride)
    }

    /// The cell of some answers. What is unanswered, not sure, or no value of its fact is open.
    pub(super) fn cell(&self, answers: &Answers) -> usize {
        let digit = |axis: &Axis| match answers.get(axis.fact) {
            Some(Answer::Value(value)) if usize::from(value) < axis.values => {
                usize::from(value) + 1
            }
            Some(Answer::Value(_) | Answer::NotSure) | None => 0,
        };
        self.axes.iter().map(|axis| digit(axis) * axis.stride).sum()
    }

    /// The cell where every fact has its value in a world.
    pub(super) fn whole(&self, world: &[u8]) -> usize {
        let value = |fact: u8| world.get(usize::from(fact)).map_or(0, |&value| usize::from(value));
        self.axes.iter().map(|axis| (value(axis.fact) + 1) * axis.stride).sum()
    }

    /// Fills the cells with an open fact: each becomes the union of the cells for every value of it.
    ///
    /// Before, only cells without an open fact hold anything.
    pub(super) fn spread<T: Copy + BitOrAssign>(&self, cells: &mut [T]) {
        for axis in &self.axes {
            for block in cells.chunks_exact_mut(axis.stride * axis.digits()) {
                let (open, values) = block.split_at_mut(axis.stride);
                for value in values.chunks_exact(axis.stride) {
                    for (open, value) in open.iter_mut().zip(value) {
                        *open |= *value;
                    }
                }
            }
        }
    }
}
