//! A site as web servers send it.
//!
//! What stands in the files for servers is held to the pages here. A real nginx is asked by `tests/browsers/tests/servers.rs`.

mod files;

use std::collections::BTreeMap;
use std::fs;

use scraper::{Html, Selector};

use crate::support::project::Project;

/// A site of one case, as it is published.
struct Site(Project);

impl Site {
    fn new() -> Self {
        let project = Project::new();
        // A widget that is only a name would be too short to get smaller.
        let module = "wasm".repeat(100);
        fs::write(project.out().join("case-explainer_bg.wasm"), module).unwrap();
        assert!(project.press_compressed().sound);
        Self(project)
    }

    /// Every file with its content, by its address as seen from the site.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.files()
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
