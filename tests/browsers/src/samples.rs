//! The sample cases: what each must say, and a site on which all of them are pressed.
//!
//! `dist/` is what readers get, and holds no invented case. So the page tests press the samples into a folder of their
//! own, once for all tests, beside the built script and module of `dist/`, and remove it at the end.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fmt, fs};

use anyhow::{Context, Result, ensure};
use case_explainer::brief::Brief;
use case_press::case::{Case, Date};
use case_press::check::Setting;
use case_press::compile::compile;
use case_press::library;
use case_press::locale::{Locale, Locales};
use case_press::page::Assets;
use case_press::site::{Job, press};
use tempfile::TempDir;
use url::Url;

use crate::gallery;

/// The project's folder, seen from this package.
const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The day by which everything is judged: no deadline of a sample has passed.
const TODAY: Date = Date::constant(2026, 11, 23);

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
static SITE: Mutex<Option<TempDir>> = Mutex::new(None);

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
        let (folder, locales) = (Path::new(PROJECT).join(self.folder), locales()?);
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
        Ok(fs::read_to_string(Path::new(PROJECT).join(self.folder).join("case.toml"))?)
    }

    /// The folder name of the case on the site.
    pub(crate) fn slug(&self) -> &'static str {
        self.folder.rsplit('/').next().unwrap_or(self.folder)
    }
}

fn locales() -> Result<Locales> {
    Ok(Locales::read(&Path::new(PROJECT).join("locales"))?)
}

/// The folder of the site with all sample cases. It is pressed when it is asked for first.
pub(crate) fn site(dist: &Path) -> Result<PathBuf> {
    let mut site = SITE.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = match site.take() {
        Some(folder) => folder,
        None => {
            let folder = pressed(dist, &SAMPLES, None)?;
            gallery::lay(&folder.path().join("site"))?;
            folder
        }
    };
    Ok(site.insert(folder).path().join("site"))
}

/// Removes the site with the sample cases.
pub(crate) fn remove() {
    let site = SITE.lock().unwrap_or_else(PoisonError::into_inner).take();
    // What cannot be removed is left to the system, as all that lies there.
    site.map(TempDir::close);
}

/// Lays out a project that has these samples, with what is built already, and presses it. The site is the folder `site` in it.
pub(crate) fn pressed(dist: &Path, samples: &[Sample], address: Option<&Url>) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let (project, out) = (folder.path().join("project"), folder.path().join("site"));
    for shared in ["locales", "styles"] {
        copy(&Path::new(PROJECT).join(shared), &project.join(shared))?;
    }
    for sample in samples {
        copy(&Path::new(PROJECT).join(sample.folder), &project.join("cases").join(sample.slug()))?;
    }
    fs::create_dir_all(&out)?;
    // Under these names the press expects what Trunk leaves.
    let renamed = [("widget.js", "page.js"), ("widget.wasm", "case-explainer_bg.wasm")];
    for (built, left) in renamed.into_iter().chain(Assets::MORE.map(|script| (script, script))) {
        fs::copy(asset(dist, built)?, out.join(left))?;
    }
    let (locales, today, site) = (locales()?, TODAY, address);
    let (compressed, anew) = (false, true);
    let job =
        Job { project: &project, out: &out, locales: &locales, today, site, compressed, anew };
    ensure!(press(job, &|| ())?.sound, "a sample case has problems");
    Ok(folder)
}

/// A file that all pages share. Its folder is named by what is in it.
pub(crate) fn asset(site: &Path, name: &str) -> Result<PathBuf> {
    let folders = fs::read_dir(site.join("assets"))?.collect::<Result<Vec<_>, _>>()?;
    let mut found = folders.iter().map(|folder| folder.path().join(name)).filter(|it| it.is_file());
    let only = found.next().filter(|_| found.next().is_none());
    only.with_context(|| format!("there is not exactly one {name} under assets/"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
