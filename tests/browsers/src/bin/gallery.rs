//! What `cargo xtask gallery` and `cargo xtask shots` start.

use std::path::PathBuf;
use std::process::ExitCode;

use browser_tests::shots::{Wanted, for_readme, take};
use browser_tests::{Site, close};
use clap::{Parser, Subcommand};
use tokio::runtime::{Builder, Runtime};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the gallery until somebody stops it.
    Serve,
    /// Write the picture that the README shows.
    Picture {
        /// The file, a PNG.
        file: PathBuf,
    },
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
        Command::Picture { file } => runtime()?.block_on(for_readme(&file))?,
        Command::Shots { folder, states, modes, widths, languages } => {
            let wanted = Wanted { states, modes, widths, languages };
            let count = runtime()?.block_on(take(&folder, &wanted))?;
            println!("{count} pictures are in {}", folder.display());
        }
    }
    Ok(())
}

/// One for all that is asked of a browser, since a client lives as long as the runtime that it was made in.
fn runtime() -> std::io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(1).enable_all().build()
}
