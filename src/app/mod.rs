//! The whole widget as data: one state, one list of actions, one pure step from state to state.
//!
//! PURE. What must happen outside (focus, announcements) leaves as [`Effect`]s.

mod state;
mod update;

pub use state::{AppState, Clock};
pub use update::{Action, Effect, Target, update};
