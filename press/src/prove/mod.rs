//! What can be proven of the rules of a case, over every combination of answers.
//!
//! Pure, and positions only: what facts, answers and outcomes are called stands in the case.
//!
//! All of it is worked out on decision diagrams (`diagram`). A diagram over what can be true becomes one over what can be
//! answered by giving each fact that readers know a further way, "open", which is the union of all its values: what is
//! settled in every world is settled (supervaluation). From these the question plan is written (`plan`), which is all
//! that a page has of the rules.
//!
//! The rules have to keep the promises that the check makes of a case: positions are in range, every fact has two
//! values or more, and each question asks for another fact that the reader knows. Nothing fails if they do not.

mod conflict;
mod diagram;
mod findings;
mod implied;
mod order;
mod paths;
mod plan;
mod proof;
mod seen;
mod table;
mod ways;
mod worlds;

use std::fmt;

pub use conflict::conflict;
pub use paths::{Path, paths};
pub use plan::plan;
pub use proof::{End, Proof};
pub use table::Table;
pub use ways::Step;
pub use worlds::Worlds;

/// The most questions that a plan can be made for.
pub const MOST_QUESTIONS: usize = 12;

/// The most nodes that a plan can have: about as many kilobytes of brief as a page's module weighs.
pub const MOST_NODES: usize = 4096;

/// The most ways that are listed one by one.
pub const MOST_PATHS: usize = 2000;

/// Why rules are not looked at: it would take too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    /// There are this many questions, more than [`MOST_QUESTIONS`].
    Questions(usize),
    /// What can be answered, and what others know, combine in too many ways.
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
