//! `cargo xtask bench`: how fast things are, as ratios within one run, since machines differ and are shared.

mod archive;
mod press;
mod run;
mod timeline;

use anyhow::Result;
use clap::Subcommand;

use crate::project::Project;

/// What can be measured.
#[derive(Subcommand)]
pub(crate) enum Subject {
    /// The press, over an archive of many cases, and its proofs.
    Press,
    /// The timeline beside TimelineJS3 and vis-timeline, in Chromium (docs/bench.md).
    Timeline(timeline::Options),
}

/// Measures something and prints what was found.
pub(crate) fn run(project: &Project, subject: &Subject) -> Result<()> {
    match subject {
        Subject::Press => press::run(project),
        Subject::Timeline(options) => timeline::run(project, options),
    }
}
