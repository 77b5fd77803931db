//! All page tests, each file by what it is about.
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::process::ExitCode;

mod ahead;
mod cost;
mod demo;
mod faults;
mod find;
mod frames;
mod gallery;
mod hostile;
mod hosts;
mod inline;
mod keys;
mod language;
mod layout;
mod mounting;
mod nginx;
mod notes;
mod print;
mod privacy;
mod questionnaire;
mod quiet;
mod random_walk;
mod reading;
mod right_to_left;
mod screens;
mod settings;
mod story;
mod strip;
mod timeline;
mod touch;
mod trees;

fn main() -> ExitCode {
    // Those that take longest come first: a new checkout knows no times to sort by.
    browser_tests::run([
        screens::tests(),
        keys::tests(),
        gallery::tests(),
        hostile::tests(),
        mounting::tests(),
        reading::tests(),
        timeline::tests(),
        story::tests(),
        strip::tests(),
        find::tests(),
        notes::tests(),
        touch::tests(),
        trees::tests(),
        print::tests(),
        questionnaire::tests(),
        language::tests(),
        right_to_left::tests(),
        ahead::tests(),
        layout::tests(),
        frames::tests(),
        hosts::tests(),
        settings::tests(),
        inline::tests(),
        cost::tests(),
        demo::tests(),
        nginx::tests(),
        privacy::tests(),
        faults::tests(),
        quiet::tests(),
        random_walk::tests(),
    ])
}
