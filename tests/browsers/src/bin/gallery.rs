//! What `cargo xtask gallery` and `cargo xtask shots` start.

use std::path::PathBuf;
use std::process::ExitCode;

use browser_tests::shots::{Wanted, take};
use browser_tests::{Site, close};
use clap::{Parser, Subcommand};
use tokio::runtime::Builder;

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the gallery until somebody stops it.
    Serve,
    /// Write a picture of every state into a folder.
    Shots {
        /// The folder. Pictures of the same names in it are replaced.
        folder: PathBuf,
        /// Only these states.
        #[arg(long = "state")]
        states: Vec<String>,
        /// Only in these modes: light, dark, forced, contrast, print.
        #[arg(long = "mode")]
        modes: Vec<String>,
        /// Only at these widths, in px.
        #[arg(long = "width")]
        widths: Vec<u32>,
        /// Only in these languages.
        #[arg(long = "language")]
        languages: Vec<String>,
    },
}

fn main() -> ExitCode {
    let outcome = run(Cli::parse().command);
    close();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve => {
            let site = Site::with_samples()?;
            println!("{}", site.address("/gallery/"));
            eprintln!("    Stop with Ctrl+C.");
            site.wait();
        }
        Command::Shots { folder, states, modes, widths, languages } => {
            // One for all, since a client lives as long as the runtime that it was made in.
            let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
            let wanted = Wanted { states, modes, widths, languages };
            let count = runtime.block_on(take(&folder, &wanted))?;
            println!("{count} pictures are in {}", folder.display());
        }
    }
    Ok(())
}
