//! What was pressed before: one small file in the site's folder, so that a second run does only what has changed.
//!
//! The record is an aid and nothing more. Without it, or with one that cannot be read, everything is pressed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::SiteError;
use super::fingerprint::Fingerprint;
use crate::export::Page;

/// The record's name. It starts with a dot, since no reader needs it.
const NAME: &str = ".pressed.json";

/// The shared files, and every case that was pressed, by its folder's name.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Record {
    /// The folder of the shared files.
    assets: String,
    cases: BTreeMap<String, Pressed>,
}

/// One case that was pressed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Pressed {
    pub(super) slug: String,
    pub(super) print: String,
    /// Its languages, the original's first; a page each.
    pub(super) languages: Vec<String>,
    /// The day of its last review.
    pub(super) reviewed: String,
    /// Its files, as seen from the site's folder.
    pub(super) files: Vec<String>,
}

impl Pressed {
    /// Whether all of its files are still there.
    pub(super) fn is_there(&self, out: &Path) -> bool {
        self.files.iter().all(|file| out.join(file).is_file())
    }
}

impl Record {
    pub(super) fn new(assets: String, pressed: Vec<Pressed>) -> Self {
        Self { assets, cases: pressed.into_iter().map(|it| (it.slug.clone(), it)).collect() }
    }

    /// The folder of the shared files, if there was an earlier run.
    pub(super) fn assets(&self) -> Option<&str> {
        Some(self.assets.as_str()).filter(|folder| !folder.is_empty())
    }

    /// The record of a site's folder.
    pub(super) fn read(out: &Path) -> Self {
        let text = fs::read_to_string(out.join(NAME)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    pub(super) fn write(&self, out: &Path) -> Result<(), SiteError> {
        let file = out.join(NAME);
        let wrong = |reason| SiteError::Write { file: file.clone(), reason };
        let text = serde_json::to_string(&self).map_err(|reason| wrong(reason.into()))?;
        fs::write(&file, text).map_err(wrong)
    }

    /// What was pressed of a case's folder when it had this fingerprint.
    pub(super) fn pressed(&self, folder: &Path, print: Fingerprint) -> Option<&Pressed> {
        let name = folder.file_name()?.to_str()?;
        self.cases.get(name).filter(|pressed| pressed.print == print.text())
    }

    /// The files of cases that are not in another record, or no longer theirs.
    pub(super) fn files_not_in<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a str> {
        self.cases.iter().flat_map(move |(slug, pressed)| {
            let kept = other.cases.get(slug).map(|kept| kept.files.as_slice()).unwrap_or_default();
            pressed.files.iter().filter(|file| !kept.contains(file)).map(String::as_str)
        })
    }

    /// Every page, for the site's map.
    pub(super) fn pages(&self) -> Vec<Page> {
        let page = |case: &Pressed| Page {
            slug: case.slug.clone(),
            languages: case.languages.clone(),
            reviewed: case.reviewed.clone(),
        };
        self.cases.values().map(page).collect()
    }

    /// How many cases are not in another record.
    pub(super) fn cases_not_in(&self, other: &Self) -> usize {
        self.cases.keys().filter(|slug| !other.cases.contains_key(*slug)).count()
    }
}
