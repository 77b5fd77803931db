//! The timeline's logic: which events are shown and in which order, and where they lie on the strip.
//!
//! PURE. Knows nothing of the questionnaire, of Yew or of a browser.

mod find;
mod layout;
mod scale;
mod shown;
mod state;
mod ticks;
mod zoom;

pub use find::find;
pub use layout::{LANE_HEIGHT, Layout, Placed, is_band, layout};
pub use scale::{Window, fraction, percent, px};
pub use shown::{Arrangement, Line, arrange, in_order, place, shown};
pub use state::{Action, State, View, update};
pub use ticks::{Tick, ticks};
pub use zoom::Zoom;
