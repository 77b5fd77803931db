//! The native tests of the widget and of the project as a whole, one module for each subject.
//!
//! They are one program because every program is linked with all of the press: its calendars, fonts and drawing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod app;
mod architecture;
mod brief;
mod features;
mod paths;
mod questionnaire;
mod small_plan;
mod story;
mod support;
mod timeline;
mod tools;
mod views;
