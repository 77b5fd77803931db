//! What stands beside each page, read with other people's readers.
//!
//! All three cases are pressed into one site in each of their languages, as a host gets it. What the files have to say is
//! worked out from the case files and from the pages.

mod apple;
mod calendar;
mod case_json;
mod docs;
mod feed;
mod oembed;
mod pasted;
mod sitemap;
mod structured;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use case_press::case::{Basis, Case, Ground};
use case_press::check::Setting;
use case_press::compile::compile;
use case_press::library;
use case_press::locale::{Locale, Locales};
use case_press::page::{self, Assets};
use case_press::site::{Job, press};
use scraper::{Html, Selector};
use url::Url;

use crate::support::project::Project;
use crate::support::{TODAY, repository};

/// Where the site is said to be found.
const SITE: &str = "https://news.example/law/";

const LINKEDIN: &str = "cases/de-la-torre-v-linkedin";
const RIVERA: &str = "tests/data/cases/rivera-v-lumen-router";
const OKAFOR: &str = "tests/data/cases/okafor-v-northline";
const EDITIONS: [(&str, &str); 5] =
    [(LINKEDIN, "en"), (LINKEDIN, "es"), (RIVERA, "en"), (OKAFOR, "en"), (OKAFOR, "es")];

/// Every file of a site with all three cases, pressed once for all tests, by its address on the site.
static PRESSED: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let project = Project::new();
    for folder in [LINKEDIN, RIVERA, OKAFOR] {
        let from = repository().join(folder);
        let to = project.case(from.file_name().unwrap().to_str().unwrap());
        fs::create_dir(&to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let file = entry.unwrap().path();
            fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        }
    }
    let (site, out) = (Url::parse(SITE).unwrap(), project.out());
    let job = Job {
        project: project.path(),
        out: &out,
        locales: &locales(),
        today: TODAY,
        site: Some(&site),
        compressed: false,
        anew: false,
    };
    assert!(press(job, &|| {}).unwrap().sound);
    let mut files = BTreeMap::new();
    read(&out, &out, &mut files);
    files
});

/// Reads every text below a folder.
fn read(out: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(out, &path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.insert(path.strip_prefix(out).unwrap().to_str().unwrap().to_owned(), text);
        }
    }
}

fn locales() -> Locales {
    Locales::read(&repository().join("locales")).unwrap()
}

/// A case in one of its languages.
struct Edition {
    case: Case,
    locale: Locale,
}

impl Edition {
    fn of((folder, language): (&str, &str)) -> Self {
        let (locales, path) = (locales(), repository().join(folder));
        let setting = Setting { folder: &path, locales: &locales, today: TODAY };
        let cases = library::read(setting).unwrap().cases.into_iter();
        let case = cases.into_iter().find(|case| &*case.language == language).unwrap();
        Self { case, locale: locales.get(language).unwrap().clone() }
    }

    /// The address of its folder on the site.
    fn folder(&self) -> String {
        format!("cases/{}/{}/", self.case.id, self.case.language)
    }

    /// The address of its page.
    fn page(&self) -> String {
        format!("{SITE}{}", self.folder())
    }

    /// A file beside its page, if it is there.
    fn found(&self, name: &str) -> Option<&'static str> {
        PRESSED.get(&format!("{}{name}", self.folder())).map(String::as_str)
    }

    /// A file beside its page, or the page.
    fn file(&self, name: &str) -> &'static str {
        self.found(name).unwrap_or_else(|| panic!("no {name} in {}", self.folder()))
    }

    /// A file that is made of the case as it is now, for a site whose address nobody knows.
    fn homeless(&self, name: &str) -> String {
        self.pressed(None).remove(name).unwrap()
    }

    /// The page and the files beside it, by name, made of the case as it is now.
    fn pressed(&self, site: Option<&Url>) -> BTreeMap<String, String> {
        let edition = page::Edition {
            slug: self.case.id.to_string(),
            language: self.case.language.to_string(),
            case: &self.case,
            locale: &self.locale,
            site,
            compiled: compile(&self.case, &self.locale).unwrap().into(),
        };
        let assets = Assets { folder: "assets/0".to_owned(), files: Vec::new() };
        let files = page::files(&[edition], &assets, false).unwrap().into_iter();
        let named = files.map(|(name, content)| {
            (name.replacen(&self.folder(), "", 1), String::from_utf8_lossy(&content).into_owned())
        });
        named.collect()
    }

    /// The ids of the events, in the order in which the page tells them.
    fn told(&self) -> Vec<String> {
        let page = Html::parse_document(self.file("index.html"));
        let events = Selector::parse("[id^='event-']").unwrap();
        let ids = page.select(&events).map(|it| it.value().id().unwrap().replacen("event-", "", 1));
        let ids: Vec<String> = ids.collect();
        assert_eq!(ids.len(), self.case.events.len(), "the page tells every event");
        ids
    }

    fn event(&self, id: &str) -> &case_press::case::Event {
        self.case.events.iter().find(|event| &*event.id == id).unwrap()
    }

    /// The label that readers see of what a statement rests on.
    fn label(&self, ground: &Ground) -> String {
        let words = &self.locale.basis;
        match &ground.basis {
            Basis::Alleged => words.alleged.clone(),
            Basis::CourtRecord => words.court_record.clone(),
            Basis::Documented => words.documented.clone(),
            Basis::Said(by) => words.said.replace("{by}", by),
            Basis::Law => words.law.clone(),
            Basis::Background => words.background.clone(),
            Basis::Unverified => words.unverified.clone(),
        }
    }
}

fn editions() -> impl Iterator<Item = Edition> {
    EDITIONS.into_iter().map(Edition::of)
}
