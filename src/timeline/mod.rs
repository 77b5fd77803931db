//! The timeline's logic: where events lie on the strip, and which are open.
//!
//! PURE. Knows nothing of the questionnaire, of Yew or of a browser.

mod layout;
mod scale;
mod state;

pub use layout::{LANE_HEIGHT, Layout, Placed, layout};
pub use scale::{fraction, percent, px};
pub use state::{Action, State, update};
