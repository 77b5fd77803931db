//! The browser shell: the only folder that calls web-sys, gloo or wasm-bindgen.
//!
//! It takes a pressed page to life and gives it back: at [`exports::mount`] the pressed nodes are set aside, and at
//! `destroy` or after a panic they return. Nothing here decides anything about the case.

pub mod exports;
mod instances;
mod keep;
mod panic;
mod ports;
