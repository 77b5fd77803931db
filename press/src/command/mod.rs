//! What an editor can ask of the press: one file for each command.
//!
//! A command reads its flags, calls the library and prints. It exits with 0; with 1 if the case has problems; with 2 if
//! it was called wrongly or a file cannot be read or written.

mod build;
mod check;
mod diff;
mod explain;
mod graph;
mod import;
mod lists;
mod new;
mod print;
mod proven;
mod schema;
mod sheet;
mod translate;
mod watch;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::case::Case;
use crate::check::Setting;
use crate::library::{self, Reading};
use crate::locale::Locales;

/// What a command ends with, or the reason why it could not be done.
type Outcome = std::result::Result<Verdict, Box<dyn std::error::Error>>;

/// Whether everything is in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It is.
    Fine,
    /// A case has problems, and they have been told.
    Problems,
}

/// Checks case files, and presses them into pages.
#[derive(Parser)]
#[command(name = "case-press", version, about, after_help = FIRST_STEPS)]
struct Cli {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Command,
}

/// How an editor begins.
const FIRST_STEPS: &str = "First steps:
  case-press new doe-v-acme       starts cases/doe-v-acme/case.toml
  case-press check doe-v-acme     names what is missing or wrong, and how to mend it
  case-press watch                shows the pages while you write
  case-press sheet doe-v-acme     makes the sheet that a lawyer reviews and signs
  case-press diff doe-v-acme --since HEAD
                                  says what an edit changes, before it is published

Exit codes: 0 in order, 1 problems were told, 2 wrong call or a file that cannot be read or written.";

/// Where the press works, and when.
#[derive(clap::Args)]
struct Place {
    /// The project's folder, which holds `cases/`, `locales/` and `styles/`.
    #[arg(long, global = true, default_value_os_t = project(), hide_default_value = true)]
    project: PathBuf,
    /// The day by which deadlines are judged, such as 2026-01-31 [default: today].
    #[arg(long, global = true, value_name = "DAY")]
    today: Option<Date>,
}

#[derive(Subcommand)]
enum Command {
    New(new::New),
    Check(check::Check),
    Build(build::Build),
    Diff(diff::Diff),
    Explain(explain::Explain),
    Graph(graph::Graph),
    Import(import::Import),
    Schema(schema::Schema),
    Sheet(sheet::Sheet),
    Sources(lists::Sources),
    Terms(lists::Terms),
    Translate(translate::Translate),
    Watch(watch::Watch),
    Words(lists::Words),
}

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        Command::New(new) => new.run(&cli.place),
        Command::Check(check) => check.run(&cli.place),
        Command::Build(build) => build.run(&cli.place),
        Command::Diff(diff) => diff.run(&cli.place),
        Command::Explain(explain) => explain.run(),
        Command::Graph(graph) => graph.run(&cli.place),
        Command::Import(import) => import.run(&cli.place),
        Command::Schema(schema) => schema.run(),
        Command::Sheet(sheet) => sheet.run(&cli.place),
        Command::Sources(sources) => sources.run(&cli.place),
        Command::Terms(terms) => terms.run(&cli.place),
        Command::Translate(translate) => translate.run(&cli.place),
        Command::Watch(watch) => watch.run(&cli.place),
        Command::Words(words) => words.run(&cli.place),
    };
    match done {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Problems) => ExitCode::FAILURE,
        Err(reason) => {
            print::failure(&*reason);
            ExitCode::from(2)
        }
    }
}

/// The folder that holds `cases/`: this one or the nearest above it.
fn project() -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    let found = here.ancestors().find(|folder| folder.join("cases").is_dir());
    found.map_or_else(|| here.clone(), Path::to_owned)
}

impl Place {
    fn locales(&self) -> Result<Locales, crate::locale::LocaleError> {
        Locales::read(&self.project.join("locales"))
    }

    fn today(&self) -> Date {
        self.today.unwrap_or_else(|| ZonedDateTime::now().date())
    }

    /// Reads the case that an editor names.
    fn read(&self, case: &str, locales: &Locales) -> std::io::Result<Reading> {
        let folder = library::folder_of(&self.project, case);
        library::read(Setting { folder: &folder, locales, today: self.today() })
    }
}

/// The case to report on, in a language, or in its own; none if it has an error, and then its problems are told.
///
/// # Errors
/// The case is not told in this language.
fn checked<'r>(reading: &'r Reading, language: Option<&str>) -> Result<Option<&'r Case>, String> {
    let Some(own) = reading.case() else {
        // Nothing of a file without a problem: the standard output is the report's.
        check::tell_problems(&reading.files);
        return Ok(None);
    };
    let Some(language) = language else { return Ok(Some(own)) };
    let told = reading.cases.iter().find(|case| *case.language == *language);
    told.map(Some).ok_or_else(|| {
        let there: Vec<&str> = reading.cases.iter().map(|case| &*case.language).collect();
        format!("the case is not told in `{language}`, only in {}", there.join(", "))
    })
}

/// A file's name as an editor would type it here.
fn shown(path: &Path) -> String {
    let here = env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).display().to_string()
}
