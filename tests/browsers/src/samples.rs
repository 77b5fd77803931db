//! The sample cases: what each must say, and a site on which all of them are pressed.
//!
//! `dist/` is what readers get, and holds no invented case. So the page tests press the samples into a folder of their
//! own, once for all tests, around the built script and module of `dist/`, and remove it at the end.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fmt, fs};

use anyhow::{Context, Result, anyhow};
use case_explainer::brief::{Brief, decode};
use case_press::case::Date;
use case_press::locale::{Locale, Locales};
use case_press::wording::ReadingRules;
use serde::Deserialize;

use crate::project::Project;
use crate::site::dist;
use crate::{gallery, pseudo};

/// The project's folder, seen from this package.
pub(crate) const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The day by which everything is judged: no deadline of a sample has passed.
pub const TODAY: Date = Date::constant(2026, 11, 23);

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

/// The site with all sample cases, once a test has asked for it.
static SITE: Mutex<Option<Project>> = Mutex::new(None);

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

    /// Returns the live part of the page, as the press has compiled it into the site with the samples.
    ///
    /// # Errors
    /// A sample cannot be pressed.
    pub fn brief(&self) -> Result<Brief> {
        brief_of(&site(&dist()?)?, &self.path())
    }

    /// Returns the language that the case was written in.
    ///
    /// # Errors
    /// There is no such file, or it is not a case file.
    pub fn original(&self) -> Result<String> {
        Ok(self.settings()?.language)
    }

    /// Returns the rules by which the case's words are judged: the names that do not count, and a grade that was agreed.
    ///
    /// # Errors
    /// As [`Sample::original`].
    pub fn reading_rules(&self) -> Result<ReadingRules> {
        let Settings { language, readability } = self.settings()?;
        // A grade that was agreed is one of the original's formula.
        let grade = readability.grade.filter(|_| self.language == language);
        Ok(ReadingRules { names: readability.names, except: Vec::new(), grade })
    }

    fn settings(&self) -> Result<Settings> {
        Ok(toml::from_str(&self.written()?)?)
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

/// The parts of a case file that the tests need beside what the press makes of it.
#[derive(Deserialize)]
struct Settings {
    language: String,
    #[serde(default)]
    readability: Readability,
}

#[derive(Default, Deserialize)]
struct Readability {
    #[serde(default)]
    names: Vec<String>,
    grade: Option<f64>,
}

/// Returns the brief that lies beside a page of a site.
pub(crate) fn brief_of(site: &Path, page: &str) -> Result<Brief> {
    let file = site.join(page.trim_matches('/')).join("brief.bin");
    let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
    decode(&bytes).map_err(|damage| anyhow!("{}: {}", file.display(), damage.reason()))
}

/// Returns the folder of the site with all sample cases, each in its languages and in the [pseudo-locale](pseudo). It is pressed when
/// it is asked for first.
pub(crate) fn site(dist: &Path) -> Result<PathBuf> {
    let mut site = SITE.lock().unwrap_or_else(PoisonError::into_inner);
    let project = match site.take() {
        Some(project) => project,
        None => {
            let project = Project::of(&SAMPLES)?;
            pseudo::add(&project.folder())?;
            project.press(dist, None)?;
            gallery::lay(&project.site())?;
            project
        }
    };
    Ok(site.insert(project).site())
}

/// Removes the site with the sample cases.
pub(crate) fn remove() {
    drop(SITE.lock().unwrap_or_else(PoisonError::into_inner).take());
}

/// A file that all pages share. Its folder is named by what is in it.
pub(crate) fn asset(site: &Path, name: &str) -> Result<PathBuf> {
    let folders = fs::read_dir(site.join("assets"))?.collect::<Result<Vec<_>, _>>()?;
    let mut found = folders.iter().map(|folder| folder.path().join(name)).filter(|it| it.is_file());
    let only = found.next().filter(|_| found.next().is_none());
    only.with_context(|| format!("there is not exactly one {name} under assets/"))
}
