//! Reads the command line and starts the command it names. It decides nothing else.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::bench::Subject;
use crate::engine::Engine;
use crate::jobs::Details;
use crate::project::Project;
use crate::suite::StepName;
use crate::{bench, dress, fuzz, gallery, notices, say, serve, site, size, suite};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show the site on this machine: sets up what is missing, builds what has changed.
    Serve {
        /// The port to listen on. Without it, 8080 or else any free one.
        #[arg(long)]
        port: Option<u16>,
        #[command(flatten)]
        printing: Printing,
    },
    /// Set up what is missing and press the whole site into dist/.
    Build(Printing),
    /// Run everything CI runs, in order, and stop at the first failure.
    Test {
        /// Run only these steps.
        #[arg(value_enum)]
        steps: Vec<StepName>,
        /// Run the page tests only in this engine, or in several: `--engine firefox --engine webkit`.
        #[arg(long = "engine", value_name = "ENGINE", value_enum)]
        engines: Vec<Engine>,
        /// Run what a change needs before each commit, in about two minutes: format, Clippy, native tests, and in Chromium
        /// the page tests that the changed files can break. It says which they are, and by which rule.
        #[arg(long, conflicts_with_all = ["steps", "engines"])]
        quick: bool,
        /// Run the native tests with a clock that is so many days ahead, to see that none ages: once a release, with 250.
        #[arg(long, value_name = "DAYS", conflicts_with_all = ["quick", "steps", "engines"])]
        days_ahead: Option<u16>,
    },
    /// Show the gallery on this machine: every part in every state, width, theme and language.
    Gallery,
    /// Take pictures of every state of the gallery, for people to look at.
    Shots {
        /// `--state`, `--mode`, `--width`, `--language`: only these. `-- --help` tells more.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        only: Vec<String>,
    },
    /// Take the README's picture of the real page, docs/picture.png.
    Picture,
    /// Measure what a first visit costs a reader, and fail if it is over the budget.
    Size {
        /// Print JSON instead of a table.
        #[arg(long)]
        json: bool,
    },
    /// Measure how fast something is, side by side in one run.
    Bench {
        #[command(subcommand)]
        subject: Subject,
    },
    /// Throw any bytes at case files and translations, and fail if the press stops at some.
    Fuzz {
        /// For how long in all; the targets share the time.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=1440))]
        minutes: u64,
        /// Only this target, as fuzz/Cargo.toml names it.
        #[arg(long)]
        target: Option<String>,
    },
    /// Write the licences of all code of others that readers get, after the widget's crates have changed.
    Notices,
    /// Turn what Trunk has staged into the site. Trunk.toml calls this.
    #[command(hide = true)]
    Dress,
}

#[derive(Args)]
struct Printing {
    /// Show what every job has printed when it ends, and not only what one that failed has.
    #[arg(long)]
    verbose: bool,
}

impl Printing {
    fn details(&self) -> Details {
        if self.verbose { Details::Always } else { Details::OnFailure }
    }
}

/// Runs the command that the command line names.
pub fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let project = Project::here();
    match command {
        Command::Serve { port, printing } => serve::run(&project, port, printing.details()),
        Command::Build(printing) => site::build(&project, printing.details()),
        Command::Test { days_ahead: Some(days), .. } => suite::run_ahead(&project, days),
        Command::Test { quick: true, .. } => suite::run_quick(&project),
        Command::Test { steps, engines, .. } => suite::run(&project, &steps, &engines),
        Command::Gallery => gallery::serve(&project),
        Command::Shots { only } => gallery::shots(&project, &only),
        Command::Picture => gallery::picture(&project),
        Command::Size { json } => size::run(&project, json),
        Command::Bench { subject } => bench::run(&project, &subject),
        Command::Fuzz { minutes, target } => fuzz::run(&project, minutes, target.as_deref()),
        Command::Notices => notices::run(&project),
        Command::Dress => dress::run(&project),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_port_is_a_number_a_port_can_have() {
        assert!(Cli::try_parse_from(["xtask", "serve", "--port", "8081"]).is_ok());
        assert!(Cli::try_parse_from(["xtask", "serve", "--port", "70000"]).is_err());
    }

    #[test]
    fn an_engine_is_one_there_is() {
        let both = ["xtask", "test", "pages", "--engine", "firefox", "--engine", "webkit"];
        assert!(Cli::try_parse_from(both).is_ok());
        assert!(Cli::try_parse_from(["xtask", "test", "--engine", "trident"]).is_err());
    }

    #[test]
    fn the_quick_round_chooses_for_itself() {
        assert!(Cli::try_parse_from(["xtask", "test", "--quick"]).is_ok());
        assert!(Cli::try_parse_from(["xtask", "test", "--quick", "pages"]).is_err());
        assert!(Cli::try_parse_from(["xtask", "test", "--quick", "--engine", "webkit"]).is_err());
    }
}
