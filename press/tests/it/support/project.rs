//! A project of a test's own: the small case, the real words and styles, and a widget that is only a name.

use std::fs;
use std::path::{Path, PathBuf};

use case_press::page::Assets;
use tempfile::TempDir;

use crate::support::repository;

/// A project in a folder of its own.
pub(crate) struct Project(TempDir);

impl Project {
    /// A project with one case, the small one.
    pub(crate) fn new() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        for folder in ["locales", "styles"] {
            copy(&repository().join(folder), &project.path().join(folder));
        }
        project.add("small");
        let out = project.out();
        fs::create_dir_all(&out).unwrap();
        fs::write(out.join("page.js"), "//").unwrap();
        for script in Assets::MORE {
            fs::write(out.join(script), "//").unwrap();
        }
        fs::write(out.join("case-explainer_bg.wasm"), "wasm").unwrap();
        project
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Where the site is.
    pub(crate) fn out(&self) -> PathBuf {
        self.path().join("dist")
    }

    /// A case's folder.
    pub(crate) fn case(&self, slug: &str) -> PathBuf {
        self.path().join("cases").join(slug)
    }

    /// Adds the small case in its own language, under a name of its own.
    pub(crate) fn add(&self, slug: &str) {
        copy(&repository().join("tests/data/small"), &self.case(slug));
        // A translation would have to follow every change.
        fs::remove_file(self.case(slug).join("es.toml")).unwrap();
        self.edit(slug, "id = \"small\"", &format!("id = \"{slug}\""));
    }

    /// Changes the first place of a case file.
    pub(crate) fn edit(&self, slug: &str, find: &str, put: &str) {
        let file = self.case(slug).join("case.toml");
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(find), "{find}");
        fs::write(&file, text.replacen(find, put, 1)).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let file = entry.unwrap().path();
        if file.is_file() {
            fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        }
    }
}
