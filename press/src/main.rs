//! `case-press`: checks case files, and presses them into pages.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use case_press::compile::compile;
use case_press::library::{self, Reading};
use case_press::locale::Locale;
use case_press::page::{self, Edition};
use case_press::problem::{self, Look};
use clap::{Parser, Subcommand};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Checks case files, and presses them into pages.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    /// The project's folder, which holds `cases/`, `locales/` and `styles/`.
    #[arg(long, global = true, default_value_os_t = project())]
    project: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Name every problem of a case file.
    Check {
        /// The case: its folder's name under `cases/`, or a path.
        case: String,
    },
    /// Press every case into pages.
    Build {
        /// The folder that holds the built widget and receives the pages.
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        Command::Check { case } => check(&library::folder_of(&cli.project, case)),
        Command::Build { out } => build(&cli.project, out),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("case-press: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// The folder that holds `cases/`: this one or the nearest above it.
fn project() -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    let found = here.ancestors().find(|folder| folder.join("cases").is_dir());
    found.map_or_else(|| here.clone(), Path::to_owned)
}

/// Whether a case has no problem; says which it has.
fn check(folder: &Path) -> Result<bool> {
    let reading = library::read(folder)?;
    Ok(report(&reading))
}

/// Presses every case; with a problem in any, nothing is written.
fn build(project: &Path, out: &Path) -> Result<bool> {
    let mut editions = Vec::new();
    let mut sound = true;
    for folder in library::cases(project)? {
        let reading = library::read(&folder)?;
        sound &= report(&reading);
        if let Some(case) = reading.case {
            let locale = Locale::read(&project.join("locales"), &case.language)?;
            editions.push(Edition {
                slug: case.id.to_string(),
                language: case.language.to_string(),
                compiled: compile(&case, &locale)?,
                locale,
            });
        }
    }
    if sound {
        page::write(project, out, &editions)?;
    }
    Ok(sound)
}

/// Prints the problems of a case file; whether there are none.
fn report(reading: &Reading) -> bool {
    let here = env::current_dir().unwrap_or_default();
    let name = reading.file.strip_prefix(&here).unwrap_or(&reading.file).display().to_string();
    if reading.problems.is_empty() {
        println!("{name}: no problems");
        return true;
    }
    let look = Look::of_output();
    eprint!("{}", problem::render(&reading.problems, &name, &reading.text, look));
    false
}
