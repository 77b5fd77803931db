//! `case-press diff`: what an edit changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::check::tell_problems;
use super::print::put;
use super::sheet::digest;
use super::{Outcome, Place, Verdict, shown};
use crate::case::{Case, Date};
use crate::check::{Setting, sound};
use crate::history::Past;
use crate::library::{self, ReadFile};
use crate::locale::Locales;
use crate::problem::Look;
use crate::report::diff::{Heads, Other, Side, diff, json, told};
use crate::report::document::{markdown, text};

/// Say what an edit changes: statements, dates, and where the ways through the questions lead.
///
/// The first case is what was there before, the second what is there now. With `--since`, one case is compared with what
/// it was at a revision of its git repository.
#[derive(Args)]
#[command(override_usage = USAGE, after_help = EXAMPLES)]
pub(super) struct Diff {
    /// The case as it was: its folder's name under `cases/`, or a path. With `--since`, the case.
    #[arg(value_name = "CASE")]
    first: String,
    /// The case as it is now.
    #[arg(value_name = "CASE", required_unless_present = "since", conflicts_with = "since")]
    second: Option<String>,
    /// Compare with what the case was at this commit, branch or tag.
    #[arg(long, value_name = "REVISION")]
    since: Option<String>,
    /// One of the languages that both are told in, such as es [default: that of the case file].
    #[arg(long)]
    lang: Option<String>,
    /// For a terminal, for a pull request, or for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The file to write [default: standard output].
    #[arg(long)]
    out: Option<PathBuf>,
    /// End with 1 if anything is different.
    #[arg(long)]
    exit_code: bool,
}

const USAGE: &str = "case-press diff [OPTIONS] <CASE> <CASE>
       case-press diff [OPTIONS] <CASE> --since <REVISION>";

const EXAMPLES: &str = "\
Examples:
  case-press diff doe-v-acme --since HEAD                 what has been edited since the last commit
  case-press diff doe-v-acme --since origin/main --format markdown --out diff.md
  case-press diff ../published/cases/doe-v-acme doe-v-acme

docs/reports.md tells how to read it, and how to use it in a pull request.

Exit codes: 0 compared, whatever is different (with --exit-code only if nothing is); 1 a case has errors, and \
they were told; 2 wrong call, or a file or revision that cannot be read.";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

/// One of the two cases, read.
struct Read {
    /// Where it is, or from when, in a few words.
    head: String,
    folder: PathBuf,
    files: Vec<(Option<Case>, ReadFile)>,
    /// What keeps the folder there, if it is only laid out.
    past: Option<Past>,
}

impl Diff {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let (before, after) = self.both(place, &locales)?;
        let own = after.files.first().and_then(|(case, _)| case.as_ref());
        let language = match (&self.lang, own) {
            (Some(language), _) => language.clone(),
            (None, Some(case)) => case.language.to_string(),
            (None, None) => {
                before.tell(None);
                after.tell(None);
                return Ok(Verdict::Problems);
            }
        };
        let (Some(old), Some(new)) = (before.told_in(&language)?, after.told_in(&language)?) else {
            return Ok(Verdict::Problems);
        };
        let Some(locale) = locales.get(&language) else { return Ok(Verdict::Problems) };
        let (old, new) = (before.side(old)?, after.side(new)?);
        let diff = diff(&old, &new);
        let heads = Heads { before: &before.head, after: &after.head };
        let look = if self.out.is_none() { Look::of_output() } else { Look::Plain };
        let written = match self.format {
            Format::Json => json(&diff, &language, heads)?,
            Format::Markdown => markdown(&told(&diff, &old, &new, locale, heads)?),
            Format::Text => text(&told(&diff, &old, &new, locale, heads)?, look),
        };
        let done = put(self.out.as_ref(), &written)?;
        Ok(if self.exit_code && !diff.is_empty() { Verdict::Problems } else { done })
    }

    /// The two cases that are compared.
    fn both(
        &self,
        place: &Place,
        locales: &Locales,
    ) -> Result<(Read, Read), Box<dyn std::error::Error>> {
        let today = place.today();
        let first = folder_of(place, &self.first)?;
        if let Some(second) = &self.second {
            let second = folder_of(place, second)?;
            return Ok((Read::of(first, locales, today)?, Read::of(second, locales, today)?));
        }
        let after = Read::of(first, locales, today)?;
        let revision = self.since.as_deref().unwrap_or("HEAD");
        let before = Read::past(Past::at(&after.folder, revision)?, revision, locales, today)?;
        Ok((before, after))
    }
}

/// The folder of a case; a file in it stands for it only if it is the case file.
fn folder_of(place: &Place, case: &str) -> Result<PathBuf, String> {
    let path = Path::new(case);
    if path.is_file() && path.file_name().is_none_or(|name| name != "case.toml") {
        return Err(format!(
            "{case} is no case file. Name the case's folder, or the case.toml in it."
        ));
    }
    Ok(library::folder_of(&place.project, case))
}

impl Read {
    fn of(folder: PathBuf, locales: &Locales, today: Date) -> std::io::Result<Self> {
        let files = library::read_each(Setting { folder: &folder, locales, today })?;
        Ok(Self { head: shown(&folder.join("case.toml")), folder, files, past: None })
    }

    /// A case as it was, with its files called as git calls them.
    fn past(past: Past, revision: &str, locales: &Locales, today: Date) -> std::io::Result<Self> {
        // What has happened since then does not make wrong what was right.
        let mut read = Self::of(past.folder(), locales, today.min(past.day))?;
        read.head = format!("{}case.toml at {revision} ({}, {})", past.path, past.commit, past.day);
        for (_, file) in &mut read.files {
            let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned());
            file.path = format!("{revision}:{}{}", past.path, name.unwrap_or_default()).into();
        }
        read.past = Some(past);
        Ok(read)
    }

    /// The case in a language; none if the file that tells it has an error, and then its problems are told.
    fn told_in(&self, language: &str) -> Result<Option<&Case>, String> {
        let [(own, case_file), translations @ ..] = self.files.as_slice() else { return Ok(None) };
        let Some(own) = own else {
            self.tell(Some(case_file));
            return Ok(None);
        };
        if *own.language == *language {
            return Ok(Some(own));
        }
        let found = translations.iter().find(|(_, file)| language_of(file) == language);
        let Some((case, file)) = found else {
            let there =
                self.files.iter().flat_map(|(case, _)| case).map(|it| it.language.to_string());
            let there = there.collect::<Vec<_>>().join(", ");
            return Err(format!("{} is not told in `{language}`, only in {there}", self.head));
        };
        if case.is_none() {
            self.tell(Some(file));
        }
        Ok(case.as_ref())
    }

    /// Tells the problems of one file, or of all.
    fn tell(&self, only: Option<&ReadFile>) {
        let all = self.files.iter().map(|(_, file)| file);
        let files: Vec<ReadFile> = match only {
            Some(file) => vec![file.clone()],
            None => all.filter(|file| !sound(&file.problems)).cloned().collect(),
        };
        tell_problems(&files);
    }

    /// The case in a language with what belongs to it.
    fn side<'r>(&'r self, case: &'r Case) -> std::io::Result<Side<'r>> {
        let mut pictures = BTreeMap::new();
        for image in &case.images {
            pictures.insert(image.file.to_string(), digest(&self.folder.join(&*image.file))?);
        }
        let mut others = BTreeMap::new();
        for (told, file) in &self.files {
            let language = match told {
                Some(told) => told.language.to_string(),
                None => language_of(file),
            };
            if language != *case.language {
                others.insert(language, Other { text: &file.text, case: told.as_ref() });
            }
        }
        Ok(Side { case, pictures, others })
    }
}

/// The language of a translation, by the name of its file.
fn language_of(file: &ReadFile) -> String {
    file.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
