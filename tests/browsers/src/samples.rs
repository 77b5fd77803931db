//! The sample cases: what each must say, and a site on which all of them are pressed.
//!
//! `dist/` is what readers get, and holds no invented case. So the page tests press the samples into a folder of their
//! own, once for all tests, around the built script and module of `dist/`, and remove it at the end.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fmt, fs};

use anyhow::{Context, Result};
use case_explainer::brief::Brief;
use case_press::case::{Case, Date};
use case_press::check::Setting;
use case_press::compile::compile;
use case_press::library;
use case_press::locale::{Locale, Locales};

use crate::project::Project;
use crate::{gallery, pseudo};

/// The project's folder, seen from this package.
pub(crate) const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The day by which everything is judged: no deadline of a sample has passed.
pub(crate) const TODAY: Date = Date::constant(2026, 11, 23);

/// The pages of all sample cases: the folder of the case, and a language of it.
pub const SAMPLES: [Sample; 7] = [
    Sample { folder: "cases/de-la-torre-v-linkedin", language: "en" },
    Sample { folder: "cases/de-la-torre-v-linkedin", language: "es" },
    Sample { folder: "tests/data/small", language: "en" },
    Sample { folder: "tests/data/small", language: "es" },
    Sample { folder: "tests/data/cases/okafor-v-northline", language: "en" },
    Sample { folder: "tests/data/cases/okafor-v-northline", language: "es" },
    Sample { folder: "tests/data/cases/rivera-v-lumen-router", language: "en" },
];

/// The sites with all sample cases, once a test has asked for them: whether they are in the [pseudo-locale](pseudo) as well.
static SITES: Mutex<BTreeMap<bool, Project>> = Mutex::new(BTreeMap::new());

/// A page of a sample case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    folder: &'static str,
    /// The language of the page.
    pub language: &'static str,
}

impl fmt::Display for Sample {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} in {}", self.slug(), self.language)
    }
}

impl Sample {
    /// The page's path on the site with the samples.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/cases/{}/{}/", self.slug(), self.language)
    }

    /// The case as its file tells it.
    ///
    /// # Errors
    /// The case has problems.
    pub fn case(&self) -> Result<Case> {
        let (folder, locales) = (self.folder(), locales()?);
        let reading = library::read(Setting { folder: &folder, locales: &locales, today: TODAY })?;
        let mut cases = reading.cases.into_iter();
        cases.find(|case| &*case.language == self.language).context("the case has problems")
    }

    /// The live part of the page, as the press compiles it.
    ///
    /// # Errors
    /// The case has problems.
    pub fn brief(&self) -> Result<Brief> {
        Ok(compile(&self.case()?, &self.locale()?)?.brief)
    }

    /// The words of the page's language.
    ///
    /// # Errors
    /// There are none.
    pub fn locale(&self) -> Result<Locale> {
        locales()?.get(self.language).cloned().context("the language has no words")
    }

    /// Everything that the case file itself holds.
    ///
    /// # Errors
    /// There is no such file.
    pub fn written(&self) -> Result<String> {
        Ok(fs::read_to_string(self.folder().join("case.toml"))?)
    }

    /// The case's folder.
    pub(crate) fn folder(&self) -> PathBuf {
        Path::new(PROJECT).join(self.folder)
    }

    /// The folder name of the case on the site.
    pub(crate) fn slug(&self) -> &'static str {
        self.folder.rsplit('/').next().unwrap_or(self.folder)
    }
}

fn locales() -> Result<Locales> {
    Ok(Locales::read(&Path::new(PROJECT).join("locales"))?)
}

/// The folder of the site with all sample cases, in the [pseudo-locale](pseudo) as well if that is asked for. It is pressed when it is
/// asked for first.
pub(crate) fn site(dist: &Path, with_pseudo: bool) -> Result<PathBuf> {
    let mut sites = SITES.lock().unwrap_or_else(PoisonError::into_inner);
    let project = match sites.remove(&with_pseudo) {
        Some(project) => project,
        None => {
            let project = Project::of(&SAMPLES)?;
            if with_pseudo {
                pseudo::add(&project.folder())?;
            }
            project.press(dist, None)?;
            gallery::lay(&project.site())?;
            project
        }
    };
    Ok(sites.entry(with_pseudo).or_insert(project).site())
}

/// Removes the sites with the sample cases.
pub(crate) fn remove() {
    drop(std::mem::take(&mut *SITES.lock().unwrap_or_else(PoisonError::into_inner)));
}

/// A file that all pages share. Its folder is named by what is in it.
pub(crate) fn asset(site: &Path, name: &str) -> Result<PathBuf> {
    let folders = fs::read_dir(site.join("assets"))?.collect::<Result<Vec<_>, _>>()?;
    let mut found = folders.iter().map(|folder| folder.path().join(name)).filter(|it| it.is_file());
    let only = found.next().filter(|_| found.next().is_none());
    only.with_context(|| format!("there is not exactly one {name} under assets/"))
}
