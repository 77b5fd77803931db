//! `case-press build`: presses every case into pages.

use std::path::PathBuf;

use clap::Args;

use super::check::report;
use super::{Outcome, Place, Verdict};
use crate::check::Setting;
use crate::compile::compile;
use crate::library;
use crate::page::{self, Edition};

/// Press every case into pages.
#[derive(Args)]
pub(super) struct Build {
    /// The folder that holds the built widget and receives the pages.
    #[arg(long)]
    out: PathBuf,
}

impl Build {
    /// Presses every case; with an error in any, nothing is written.
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let mut editions = Vec::new();
        let mut sound = true;
        for folder in library::cases(&place.project)? {
            let setting = Setting { folder: &folder, locales: &locales, today: place.today() };
            let reading = library::read(setting)?;
            sound &= report(&reading);
            for case in &reading.cases {
                // A language without words is a problem of the case, and told above.
                let Some(locale) = locales.get(&case.language) else { continue };
                editions.push(Edition {
                    slug: case.id.to_string(),
                    language: case.language.to_string(),
                    compiled: compile(case, locale)?,
                    locale: locale.clone(),
                });
            }
        }
        if sound {
            page::write(&place.project, &self.out, &editions)?;
        }
        Ok(if sound { Verdict::Fine } else { Verdict::Problems })
    }
}
