//! `case-press graph`: draws the questionnaire of a case.

use std::path::PathBuf;

use clap::Args;

use super::print::put;
use super::{Outcome, Place, Verdict, checked};
use crate::report;

/// Draw the questionnaire of a case as an image (SVG).
///
/// Questions are boxes, answers stand on the lines, outcomes are round with a double border. What continues in the same
/// way is drawn once, so a line can lead to a box that others lead to as well.
#[derive(Args)]
#[command(after_help = "Example:\n  case-press graph doe-v-acme --out questions.svg")]
pub(super) struct Graph {
    /// The case: its folder's name under `cases/`, or a path.
    case: String,
    /// One of the case's languages, such as es [default: its own].
    #[arg(long)]
    lang: Option<String>,
    /// The file to write [default: standard output].
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Graph {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let reading = place.read(&self.case, &locales)?;
        let Some(case) = checked(&reading, self.lang.as_deref())? else {
            return Ok(Verdict::Problems);
        };
        let Some(locale) = locales.get(&case.language) else { return Ok(Verdict::Problems) };
        put(self.out.as_ref(), &report::graph(case, locale))
    }
}
