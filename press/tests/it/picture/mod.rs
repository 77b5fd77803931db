//! The picture for sharing, and what leads to it.

mod drawing;
mod head;
mod words;

use crate::support::{TODAY, repository};
use case_press::case::Case;
use case_press::check::Setting;
use case_press::compile::{Compiled, compile};
use case_press::export::Told;
use case_press::library;
use case_press::locale::{Locale, Locales};
use case_press::page::{self, Assets};
use case_press::picture::{Content, svg};
use url::Url;

/// Where the site is said to be found.
const SITE: &str = "https://news.example/law/";

const LINKEDIN: &str = "cases/de-la-torre-v-linkedin";
const RIVERA: &str = "tests/data/cases/rivera-v-lumen-router";
const EDITIONS: [(&str, &str); 7] = [
    (LINKEDIN, "en"),
    (LINKEDIN, "es"),
    ("tests/data/small", "en"),
    ("tests/data/small", "es"),
    ("tests/data/cases/okafor-v-northline", "en"),
    ("tests/data/cases/okafor-v-northline", "es"),
    (RIVERA, "en"),
];

/// A case in one of its languages.
struct Edition {
    case: Case,
    locale: Locale,
}

impl Edition {
    fn of((folder, language): (&str, &str)) -> Self {
        let locales = Locales::read(&repository().join("locales")).unwrap();
        let path = repository().join(folder);
        let setting = Setting { folder: &path, locales: &locales, today: TODAY };
        let cases = library::read(setting).unwrap().cases.into_iter();
        let case = cases.into_iter().find(|case| &*case.language == language).unwrap();
        Self { case, locale: locales.get(language).unwrap().clone() }
    }

    fn compiled(&self) -> Compiled {
        compile(&self.case, &self.locale).unwrap()
    }

    /// The drawing of the case as it is now.
    fn svg(&self) -> String {
        let compiled = self.compiled();
        svg(&Content::of(told(self, &compiled)))
    }

    /// The files of the case as it is now, by name; the first edition is the page at the root, too.
    fn files(&self, site: Option<&str>) -> Vec<(String, Vec<u8>)> {
        let site = site.map(|site| Url::parse(site).unwrap());
        let edition = page::Edition {
            slug: self.case.id.to_string(),
            language: self.case.language.to_string(),
            case: &self.case,
            locale: &self.locale,
            site: site.as_ref(),
            compiled: self.compiled().into(),
        };
        let assets = Assets { folder: "assets/0".to_owned(), files: Vec::new() };
        page::files(&[edition], &assets, true).unwrap()
    }

    /// The address of its folder on the site.
    fn folder(&self) -> String {
        format!("cases/{}/{}/", self.case.id, self.case.language)
    }
}

fn told<'a>(edition: &'a Edition, compiled: &'a Compiled) -> Told<'a> {
    let Edition { case, locale } = edition;
    Told { case, compiled, locale, site: None, picture: true }
}

fn editions() -> impl Iterator<Item = Edition> {
    EDITIONS.into_iter().map(Edition::of)
}

/// A file of these, if it is there.
fn found<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> Option<&'a [u8]> {
    files.iter().find(|(it, _)| it == name).map(|(_, content)| content.as_slice())
}
