//! `case-press check`: names every problem of a case.

use std::io;

use clap::{Args, ValueEnum};

use super::print::{print, tell};
use super::proven::proven;
use super::{Outcome, Place, Verdict, shown};
use crate::check::sound;
use crate::library::ReadFile;
use crate::problem::{self, Look};

/// Name every problem of a case file.
#[derive(Args)]
pub(super) struct Check {
    /// The case: its folder's name under `cases/`, or a path.
    case: String,
    /// What counts as a failure besides errors.
    #[arg(long, value_enum)]
    deny: Option<Deny>,
    /// For people, or for machines (SARIF 2.1.0).
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings fail, too.
    Warnings,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Check {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let reading = place.read(&self.case, &locales)?;
        match self.format {
            Format::Text => {
                report(&reading.files)?;
                if let Some(proven) = reading.case().and_then(proven) {
                    print(&format!("{proven}\n"))?;
                }
            }
            Format::Json => print(&format!("{}\n", problem::sarif(&files(&reading.files))))?,
        }
        let clean = reading.problems().next().is_none();
        let sound = reading.files.iter().all(|file| sound(&file.problems));
        let fine = if self.deny == Some(Deny::Warnings) { clean } else { sound };
        Ok(if fine { Verdict::Fine } else { Verdict::Problems })
    }
}

/// The files under the names that an editor would type.
fn files(files: &[ReadFile]) -> Vec<problem::File<'_>> {
    let of = files.iter();
    of.map(|it| problem::File { name: shown(&it.path), text: &it.text, problems: &it.problems })
        .collect()
}

/// Prints the problems of a case, and of which files there are none.
///
/// # Errors
/// It cannot be written.
pub(super) fn report(read: &[ReadFile]) -> io::Result<()> {
    for file in files(read).iter().filter(|file| file.problems.is_empty()) {
        print(&render(file))?;
    }
    tell_problems(read);
    Ok(())
}

/// Tells the problems of a case.
pub(super) fn tell_problems(read: &[ReadFile]) {
    for file in files(read).iter().filter(|file| !file.problems.is_empty()) {
        tell(&render(file));
    }
    if let Some(first) = read.iter().find_map(|file| file.problems.first()) {
        let code = first.kind.code();
        tell(&format!(
            "`case-press explain {code}` tells why such a problem matters, with an example.\n"
        ));
    }
}

fn render(file: &problem::File<'_>) -> String {
    problem::render(file.problems, &file.name, file.text, Look::of_output())
}
