//! The tests of the press, one module for each subject.
//!
//! They are one program because every program is linked with all of the press: its calendars, fonts and drawing.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod case_schema;
mod colours;
mod diff;
mod each_problem;
mod exports;
mod gaps;
mod guide;
mod hostile_text;
mod hosting;
mod import_timelinejs;
mod new_case;
mod one_slip;
mod picture;
mod prove;
mod real_case;
mod reports;
mod sample_cases;
mod site;
mod support;
mod timeline;
mod translations;
mod watch;
mod wording;
mod wrong_cases;
