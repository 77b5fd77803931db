//! `cargo xtask bench`: how fast things are, as ratios within one run, since machines differ and are shared.

mod archive;
mod press;
mod run;

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Subject {
    /// The press, over an archive of many cases, and its proofs.
    Press,
}

/// Measures something and prints what was found.
pub(crate) fn run(project: &Project, subject: Subject) -> Result<()> {
    match subject {
        Subject::Press => press::run(project),
    }
}
