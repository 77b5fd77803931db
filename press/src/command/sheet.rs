//! `case-press sheet`: the review sheet that a lawyer signs.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use sha2::{Digest, Sha256};

use super::print::put;
use super::{Outcome, Place, Verdict, checked};
use crate::library::{ReadFile, Reading};
use crate::problem::Lines;
use crate::report::document::{html, markdown};
use crate::report::{Subject, sheet};

/// Write the review sheet of a case: all it says, and every result its questions can lead to.
///
/// The sheet is one file that can be printed and signed. It names the files it was made from by their SHA-256: `sha256sum
/// case.toml` tells whether a signed sheet still fits.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    case-press sheet doe-v-acme --out sheet.html\n  \
    case-press sheet doe-v-acme --lang es --format markdown --out hoja.md")]
pub(super) struct Sheet {
    /// The case: its folder's name under `cases/`, or a path.
    case: String,
    /// One of the case's languages, such as es [default: its own].
    #[arg(long)]
    lang: Option<String>,
    /// A page to print, or Markdown.
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// The file to write [default: standard output].
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Html,
    Markdown,
}

impl Sheet {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let reading = place.read(&self.case, &locales)?;
        let Some(case) = checked(&reading, self.lang.as_deref())? else {
            return Ok(Verdict::Problems);
        };
        let Some(locale) = locales.get(&case.language) else { return Ok(Verdict::Problems) };
        let sheet = sheet(&Subject {
            case,
            locale,
            languages: reading.cases.iter().map(|case| case.language.to_string()).collect(),
            files: reading.files.iter().map(named_digest).collect::<Result<_, _>>()?,
            warnings: warnings(&reading),
            today: place.today(),
        })?;
        let written = match self.format {
            Format::Html => html(&sheet),
            Format::Markdown => markdown(&sheet),
        };
        put(self.out.as_ref(), &written)
    }
}

/// The name of a file, and the start of its SHA-256.
fn named_digest(file: &ReadFile) -> std::io::Result<(String, String)> {
    Ok((name(file), digest(&file.path)?))
}

/// The start of the SHA-256 of what stands in a file on the disk.
pub(super) fn digest(path: &Path) -> std::io::Result<String> {
    let hash = Sha256::digest(fs::read(path)?);
    Ok(hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

fn name(file: &ReadFile) -> String {
    file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What the check warns of, each with its code and place.
fn warnings(reading: &Reading) -> Vec<String> {
    let warning = |file: &ReadFile| {
        let (name, lines) = (name(file), Lines::of(&file.text));
        let told = file.problems.iter().map(move |problem| {
            let line = lines.number(problem.span.start);
            format!("{} ({name}, {line}): {}", problem.kind.code(), problem.reason)
        });
        told.collect::<Vec<_>>()
    };
    reading.files.iter().flat_map(warning).collect()
}
