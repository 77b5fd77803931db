//! The browser shell: the only folder that calls web-sys, js-sys or wasm-bindgen.
//!
//! It draws the live parts where a script tells it to, hands what must happen in the page over to that script
//! (`embed/live.js`), and hears from it what readers do outside of what it has drawn. Nothing here decides anything.

pub mod exports;
pub mod host;
mod instances;
