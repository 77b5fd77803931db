//! A site as web servers send it.
//!
//! What stands in the files for servers is held to the pages here. A real nginx is asked by `tests/browsers/tests/servers.rs`.

mod files;

use std::collections::BTreeMap;
use std::fs;

use case_press::locale::Locales;
use case_press::site::{Job, press};
use scraper::{Html, Selector};
use url::Url;

use crate::support::TODAY;
use crate::support::project::Project;

/// A site of one case, as it is published.
struct Site(Project);

impl Site {
    fn new() -> Self {
        let project = Project::new();
        // A widget that is only a name would be too short to get smaller.
        let module = "wasm".repeat(100);
        fs::write(project.out().join("case-explainer_bg.wasm"), module).unwrap();
        let locales = Locales::read(&project.path().join("locales")).unwrap();
        let (out, site) = (project.out(), Url::parse("https://news.example/law/").unwrap());
        let (today, site, compressed, anew) = (TODAY, Some(&site), true, false);
        let (project_folder, out, locales) = (project.path(), &out, &locales);
        let job = Job { project: project_folder, out, locales, today, site, compressed, anew };
        assert!(press(job, &|| {}).unwrap().sound);
        Self(project)
    }

    /// Every file with its content, by its address as seen from the site.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let (mut files, mut folders) = (BTreeMap::new(), vec![self.0.out()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(self.0.out()).unwrap().display().to_string();
                    files.insert(name, fs::read(path).unwrap());
                }
            }
        }
        files
    }

    /// Every file that a reader or a program asks for.
    fn asked(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = self.files();
        let aside = |name: &str| {
            name.starts_with("hosting/") || name.starts_with('.') || name == "_headers"
        };
        files.retain(|name, _| !aside(name) && !name.ends_with(".br") && !name.ends_with(".gz"));
        files
    }
}

/// The policy that a page carries in its own head.
fn policy(page: &[u8]) -> String {
    let page = Html::parse_document(std::str::from_utf8(page).unwrap());
    let meta = Selector::parse("meta[http-equiv='Content-Security-Policy']").unwrap();
    page.select(&meta).next().unwrap().value().attr("content").unwrap().to_owned()
}
