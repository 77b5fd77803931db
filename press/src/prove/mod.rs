//! What can be proven of the rules of a case, over every combination of answers.
//!
//! Pure, and positions only: what facts, answers and outcomes are called stands in the case.
//!
//! The widget decides the answers of one reader by going through every world that they allow. Here the same is decided
//! for all answers at once. A [`Table`] has a cell for each combination of "this value" or "open" over the facts that
//! readers know. A cell without an open fact holds the truths of its worlds; a cell with an open fact holds the union
//! of the cells for each value of it. So every world is looked at once, and a cell is settled if all its worlds agree
//! (supervaluation).
//!
//! The rules have to keep the promises that the check makes of a case: positions are in range, every fact has two
//! values or more, and each question asks for another fact that the reader knows. Nothing fails if they do not, but
//! then the tables and the widget may differ.

mod conflict;
mod findings;
mod force;
mod grid;
mod implied;
mod paths;
mod proof;
mod seen;
mod table;
mod ways;
mod worlds;

use std::fmt;

pub use conflict::conflict;
pub use paths::{Path, paths};
pub use proof::{End, Proof};
pub use table::Table;
pub use ways::Step;
pub use worlds::Worlds;

/// The most questions that anything is proven of.
pub const MOST_QUESTIONS: usize = 8;

/// The most work that is taken on, counted in steps of filling a table.
///
/// Eight questions with three answers each, beside sixteen combinations of what others know, take up to half of it. All
/// of it takes just under a second without optimisation (`press/examples/prove_cost.rs` measures it).
pub const MOST_STEPS: u64 = 1 << 23;

/// Why rules are not looked at: it would take too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    /// There are this many questions, more than [`MOST_QUESTIONS`].
    Questions(usize),
    /// Answers, and what others know, combine in too many ways: it would take more than [`MOST_STEPS`].
    Combinations,
}

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Questions(many) => {
                write!(f, "{many} questions, where {MOST_QUESTIONS} is the most")
            }
            Self::Combinations => f.write_str("too many combinations of what can be true"),
        }
    }
}

impl std::error::Error for TooMany {}
