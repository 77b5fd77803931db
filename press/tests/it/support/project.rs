//! A project of a test's own: the small case, the real words and styles, and a widget that is only a name.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use case_press::locale::Locales;
use case_press::page::Assets;
use case_press::site::{Done, Job, press};
use tempfile::TempDir;
use url::Url;

use super::{SMALL, TODAY, repository};

/// Where the site is said to be found.
pub(crate) const SITE: &str = "https://news.example/law/";

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
        copy(&repository().join(SMALL), &self.case(slug));
        // A translation would have to follow every change.
        fs::remove_file(self.case(slug).join("es.toml")).unwrap();
        self.edit(slug, "id = \"small\"", &format!("id = \"{slug}\""));
    }

    /// Adds a case of the repository with its translations and pictures, under its own name.
    pub(crate) fn add_case(&self, folder: &str) {
        let from = repository().join(folder);
        copy(&from, &self.case(from.file_name().unwrap().to_str().unwrap()));
    }

    /// Presses what has changed, for a site that is found at [`SITE`].
    pub(crate) fn press(&self) -> Done {
        self.press_with(Some(SITE), false)
    }

    /// Presses what has changed, for a site that is found at [`SITE`], with compressed copies.
    pub(crate) fn press_compressed(&self) -> Done {
        self.press_with(Some(SITE), true)
    }

    /// Presses what has changed, for a site whose address nobody knows.
    pub(crate) fn press_without_address(&self) -> Done {
        self.press_with(None, false)
    }

    fn press_with(&self, site: Option<&str>, compressed: bool) -> Done {
        let site = site.map(|site| Url::parse(site).unwrap());
        let job = Job {
            project: self.path(),
            out: &self.out(),
            locales: &Locales::read(&self.path().join("locales")).unwrap(),
            today: TODAY,
            site: site.as_ref(),
            compressed,
            anew: false,
        };
        press(job, &|| {}).unwrap()
    }

    /// Reads every file of the site, by its address.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let (out, mut files, mut folders) = (self.out(), BTreeMap::new(), vec![self.out()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&out).unwrap().display().to_string();
                    files.insert(name, fs::read(path).unwrap());
                }
            }
        }
        files
    }

    /// Reads the page of a case in a language; no words if there is none.
    pub(crate) fn page(&self, slug: &str, language: &str) -> String {
        let file = self.out().join("cases").join(slug).join(language).join("index.html");
        fs::read_to_string(file).unwrap_or_default()
    }

    /// Changes the first place of a case file.
    pub(crate) fn edit(&self, slug: &str, find: &str, put: &str) {
        let file = self.case(slug).join("case.toml");
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(find), "{find}");
        fs::write(&file, text.replacen(find, put, 1)).unwrap();
    }
}

/// Copies the files of a folder, but not those of its folders, into a folder of that name.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let file = entry.unwrap().path();
        if file.is_file() {
            fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        }
    }
}
