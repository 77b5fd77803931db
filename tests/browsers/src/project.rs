//! A project of sample cases, laid out and pressed in a folder of its own, which goes with it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use case_press::locale::Locales;
use case_press::page::Assets;
use case_press::site::{Job, press};
use tempfile::TempDir;
use url::Url;

use crate::Sample;
use crate::samples::{PROJECT, TODAY, asset};

/// A project of sample cases.
pub(crate) struct Project(TempDir);

impl Project {
    /// Lays out a project that has these samples.
    pub(crate) fn of(samples: &[Sample]) -> Result<Self> {
        let project = Self(tempfile::tempdir()?);
        let folder = project.folder();
        for shared in ["locales", "styles"] {
            copy(&Path::new(PROJECT).join(shared), &folder.join(shared))?;
        }
        for sample in samples {
            copy(&sample.folder(), &folder.join("cases").join(sample.slug()))?;
        }
        Ok(project)
    }

    /// Where it is laid out.
    pub(crate) fn folder(&self) -> PathBuf {
        self.0.path().join("project")
    }

    /// Where it is pressed.
    pub(crate) fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }

    /// Presses it, with what is built already, for the address that it will be served at.
    pub(crate) fn press(&self, dist: &Path, address: Option<&Url>) -> Result<()> {
        let (project, out) = (self.folder(), self.site());
        fs::create_dir_all(&out)?;
        // Under these names the press expects what Trunk leaves.
        let renamed = [("widget.js", "page.js"), ("widget.wasm", "case-explainer_bg.wasm")];
        let same = Assets::MORE.map(|script| (script, script));
        for (built, left) in renamed.into_iter().chain(same) {
            fs::copy(asset(dist, built)?, out.join(left))?;
        }
        let locales = &Locales::read(&project.join("locales"))?;
        let (project, out, today, site) = (&*project, &*out, TODAY, address);
        let (compressed, anew) = (false, true);
        let job = Job { project, out, locales, today, site, compressed, anew };
        ensure!(press(job, &|| ())?.sound, "a sample case has problems");
        Ok(())
    }
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
