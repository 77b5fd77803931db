//! `case-press terms`, `sources` and `words`: what a case leans on and how long it is, as lists.

use clap::{Args, ValueEnum};

use super::print::put;
use super::{Outcome, Place, Verdict, checked};
use crate::report::{Form, lists};

/// List the words that a case explains.
///
/// For each: its id, the word, the length of the explanation in words and its school grade, its sources, how many links
/// lead to it, and the texts they stand in.
#[derive(Args)]
#[command(after_help = "Example:\n  case-press terms doe-v-acme --format csv > terms.csv")]
pub(super) struct Terms {
    /// The case: its folder's name under `cases/`, or a path.
    case: String,
    /// For people, for a spreadsheet, or for a program.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// List the sources of a case.
///
/// For each: its number on the page, its id, publisher, date, kind and address, the address of an archived copy, and
/// what rests on it. For people, a count of the sites and the sources without an archived copy follow.
#[derive(Args)]
#[command(after_help = "Example:\n  case-press sources doe-v-acme --format json")]
pub(super) struct Sources {
    /// The case: its folder's name under `cases/`, or a path.
    case: String,
    /// For people, for a spreadsheet, or for a program.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Count the words of a case, part by part.
///
/// Those of the guide, which the page shows, and those that are left to the record. Names, titles and notes of sources count as well.
#[derive(Args)]
#[command(after_help = "Example:\n  case-press words doe-v-acme --lang es")]
pub(super) struct Words {
    /// The case: its folder's name under `cases/`, or a path.
    case: String,
    /// Another language of the case, such as es.
    #[arg(long)]
    lang: Option<String>,
    /// For people, for a spreadsheet, or for a program.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Csv,
    Json,
}

impl From<Format> for Form {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Csv => Self::Csv,
            Format::Json => Self::Json,
        }
    }
}

impl Terms {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let reading = place.read(&self.case, &locales)?;
        let Some(case) = checked(&reading, None)? else { return Ok(Verdict::Problems) };
        let Some(locale) = locales.get(&case.language) else { return Ok(Verdict::Problems) };
        put(None, &lists::terms(case, locale).write(self.format.into())?)
    }
}

impl Words {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let reading = place.read(&self.case, &locales)?;
        let Some(case) = checked(&reading, self.lang.as_deref())? else {
            return Ok(Verdict::Problems);
        };
        put(None, &lists::words(case).write(self.format.into())?)
    }
}

impl Sources {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let reading = place.read(&self.case, &locales)?;
        let Some(case) = checked(&reading, None)? else { return Ok(Verdict::Problems) };
        let mut list = lists::sources(case).write(self.format.into())?;
        if self.format == Format::Text {
            list.push_str(&format!("\n{}\n", lists::sites(case).write(Form::Text)?));
            list.push_str(&match lists::unarchived(case).as_slice() {
                [] => "Every source has an archived copy.\n".to_owned(),
                missing => {
                    let (count, all) = (missing.len(), case.sources.len());
                    format!("No archived copy ({count} of {all}): {}\n", missing.join(", "))
                }
            });
        }
        put(None, &list)
    }
}
