//! The question plan: what a reader is asked next, where answers lead, and why.
//!
//! PURE: no clock, no browser, no words. The press works out everything that can come of answering (`case_press::prove`)
//! and hands it over as decision diagrams; here they are only walked. So a page costs the same whether two questions
//! decide or twelve, and there is no second place that could decide otherwise.

mod answers;
mod finding;
mod model;
mod walk;
mod why;

pub use answers::{Answer, Answers};
pub use finding::{Finding, Reason};
pub use model::{CLASH, Node, Plan, Truth};
pub use walk::{Path, Step};
pub use why::Change;
