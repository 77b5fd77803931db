//! The questionnaire's logic: what a reader has answered, and which screen that leads to.
//!
//! PURE. Where the reader is, is never stored: it is found by replaying the answers (research of GOV.UK's
//! smart-answers), so a changed answer cannot leave a stale screen behind.

mod screen;
mod state;

pub use screen::{Screen, depth, screen};
pub use state::{Action, Focus, State, update};
