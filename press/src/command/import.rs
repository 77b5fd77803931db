//! `case-press import`: begins a case file from the timeline of another tool.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use jiff::tz::TimeZoneDatabase;

use super::print::print;
use super::{Outcome, Place, Verdict, shown};
use crate::check::{is_id, is_language};
use crate::import::write::{Begin, case_file};
use crate::import::{Fate, Imported, RowNote, timelinejs};

/// Begin a case file from the timeline of another tool.
#[derive(Args)]
pub(super) struct Import {
    #[command(subcommand)]
    from: From,
}

#[derive(Subcommand)]
enum From {
    Timelinejs(TimelineJs),
}

const EXAMPLE: &str = "\
Example:
  case-press import timelinejs timeline.json --slug doe-v-acme --zone America/New_York
  case-press check doe-v-acme

The first writes cases/doe-v-acme/case.toml and lists what an editor has to know about single rows: `kept` rows are in the \
file, with the note above them; rows that are `left out` are not, because a date in them is impossible, say. Everything \
that no timeline holds is marked TODO in the file; the second lists every such place. docs/import.md tells what becomes of what.

Exit code: 0 if every row was kept; 1 if rows were left out (the file is written all the same); 2 if nothing was written.";

/// From TimelineJS: its JSON (version 2 or 3), or its sheet as CSV.
#[derive(Args)]
#[command(name = "timelinejs", after_help = EXAMPLE)]
struct TimelineJs {
    /// The timeline: JSON, or the sheet saved as CSV in UTF-8.
    file: PathBuf,
    /// The name of the case's folder, such as doe-v-acme: lower-case letters, digits and hyphens.
    #[arg(long, value_parser = slug)]
    slug: String,
    /// The time zone of the file's times of day, such as America/New_York; without it, times are left out.
    #[arg(long, value_parser = zone)]
    zone: Option<String>,
    /// The language that the timeline is written in.
    #[arg(long, default_value = "en", value_parser = language)]
    language: String,
    /// The folder that receives the case's folder [default: cases/ of the project].
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Write over a case file that is there already.
    #[arg(long)]
    force: bool,
}

impl Import {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        match &self.from {
            From::Timelinejs(from) => from.run(place),
        }
    }
}

impl TimelineJs {
    fn run(&self, place: &Place) -> Outcome {
        let out = self.out.clone().unwrap_or_else(|| place.project.join("cases"));
        let path = out.join(&self.slug).join("case.toml");
        // Before anything is read, so that a long list of notes does not hide it.
        if path.exists() && !self.force {
            let path = shown(&path);
            return Err(format!(
                "{path} is there already. Choose another --slug, or write over it with --force."
            )
            .into());
        }
        let imported = timelinejs::read(&self.text()?, self.zone.as_deref());
        print(&table(&imported.notes).to_string())?;
        if imported.events.is_empty() {
            return Err(format!(
                "{} holds no event that can be taken over, so nothing is written.",
                shown(&self.file)
            )
            .into());
        }
        let from = self.file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let begin = Begin { slug: &self.slug, language: &self.language, from: &from };
        save(&path, &case_file(&imported, begin))?;
        let (path, counts, slug) = (shown(&path), counts(&imported), &self.slug);
        print(&format!("{path}: {counts}.\nNext: case-press check {slug}\n"))?;
        Ok(if imported.left_out() == 0 { Verdict::Fine } else { Verdict::Problems })
    }

    fn text(&self) -> Result<String, String> {
        let name = shown(&self.file);
        let bytes =
            fs::read(&self.file).map_err(|reason| format!("{name} cannot be read: {reason}."))?;
        String::from_utf8(bytes).map_err(|_| {
            format!("{name} is not in UTF-8, so its letters cannot be told apart. Save it as \"CSV UTF-8\" or as JSON once more.")
        })
    }
}

fn save(path: &Path, text: &str) -> Result<(), String> {
    let failed = |reason: io::Error| format!("{} cannot be written: {reason}.", shown(path));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(path, text).map_err(failed)
}

/// The notes as a table: the row, what became of it, and below that why and what to do.
fn table(notes: &[RowNote]) -> String {
    let rows: Vec<String> = notes.iter().map(|note| note.row.to_string()).collect();
    let width = rows.iter().map(String::len).max().unwrap_or_default();
    let mut table = String::new();
    for (row, note) in rows.iter().zip(notes) {
        let fate = match note.fate {
            Fate::Kept => "kept    ",
            Fate::LeftOut => "left out",
        };
        let below = " ".repeat(width + fate.len() + 4);
        table.push_str(&format!(
            "{row:width$}  {fate}  {}\n{below}{} {}\n",
            note.what, note.why, note.mend
        ));
    }
    table
}

fn counts(imported: &Imported) -> String {
    let many = |number: usize, one: &str| {
        if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
    };
    let parts = [
        many(imported.events.len(), "event"),
        many(imported.eras.len(), "period"),
        many(imported.lanes.len(), "lane"),
        many(imported.sources.len(), "source"),
    ];
    format!("{}; {} left out", parts.join(", "), many(imported.left_out(), "row"))
}

fn slug(words: &str) -> Result<String, String> {
    if is_id(words) {
        return Ok(words.to_owned());
    }
    Err("use lower-case letters a to z, digits and hyphens, with a letter first, such as doe-v-acme".to_owned())
}

fn language(words: &str) -> Result<String, String> {
    if is_language(words) {
        return Ok(words.to_owned());
    }
    Err("write the short name of a language, such as en, es or pt-BR".to_owned())
}

/// A name of the database that the check of a case file goes by.
fn zone(words: &str) -> Result<String, String> {
    match TimeZoneDatabase::bundled().get(words) {
        Ok(zone) => Ok(zone.iana_name().unwrap_or(words).to_owned()),
        Err(_) => {
            Err("no such time zone; write a place of the IANA database, such as America/New_York"
                .to_owned())
        }
    }
}
