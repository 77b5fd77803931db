//! How a reader's answers compare with a definition: facts, criteria and a three-valued verdict.
//!
//! PURE: no clock, no browser, no words. A rule here is numbers only; what they are called stands
//! in the brief.
//!
//! Two ideas carry the folder. The verdict is *decided* over every world the answers allow, so it
//! is never `Yes` or `No` by guesswork; it is *explained* criterion by criterion, as a person
//! would. And a question is asked only if some answer to it can still change the outcome, in the
//! order its author chose.
//!
//! The press proves of all rules that indices are in range, that every fact has two values or more
//! and that each question asks for another fact. Nothing here can fail if they do not: an index out
//! of range reads as "the text does not say".
//!
//! Looking ahead costs one decision for each way to answer the questions, so each further question
//! multiplies it: on a desktop, six take some hundredths of a second and eight about a second.

mod ahead;
mod answers;
mod blame;
mod decide;
mod model;
mod open;
mod relevance;
mod replay;
mod truth;
mod worlds;

pub use answers::{Answer, Answers};
pub use blame::Clash;
pub use decide::{Decision, Finding, Reason, decide};
pub use model::{Constraint, Criterion, Expr, Fact, KnownBy, Open, Rules, When};
pub use relevance::{outcome, relevant};
pub use replay::{Path, Step, end_states, next, path};
pub use truth::Truth;
