//! All page tests, each file by what it is about.
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::process::ExitCode;

mod access;
mod faults;
mod layout;
mod mounting;
mod privacy;
mod questionnaire;
mod quiet;
mod reading;
mod timeline;
mod ways;

fn main() -> ExitCode {
    browser_tests::run([
        mounting::tests(),
        reading::tests(),
        timeline::tests(),
        questionnaire::tests(),
        ways::tests(),
        access::tests(),
        layout::tests(),
        privacy::tests(),
        faults::tests(),
        quiet::tests(),
    ])
}
