//! The browser shell: the only folder that calls web-sys, js-sys, gloo or wasm-bindgen.
//!
//! It draws the live parts where a script tells it to (`embed/live.js` keeps what stood there), and does what the state
//! asks of the page. Nothing here decides anything about the case.

pub mod exports;
mod instances;
mod ports;
