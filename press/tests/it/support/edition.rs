//! The repository's cases in each of their languages, read once in each test.

use std::cell::RefCell;
use std::collections::BTreeMap;

use case_press::case::{Basis, Case, Ground};
use case_press::compile::{Compiled, compile};
use case_press::library;
use case_press::locale::Locale;
use case_press::page::{self, Assets};
use url::Url;

use super::{LINKEDIN, LOCALES, OKAFOR, RIVERA, repository, setting};

/// A case's folder as seen from the repository, and a language of it.
pub(crate) type Name = (&'static str, &'static str);

/// The published case and the invented ones in each of their languages.
pub(crate) const EDITIONS: [Name; 5] =
    [(LINKEDIN, "en"), (LINKEDIN, "es"), (RIVERA, "en"), (OKAFOR, "en"), (OKAFOR, "es")];

/// A case in one of its languages.
pub(crate) struct Edition {
    pub(crate) folder: &'static str,
    pub(crate) case: Case,
    pub(crate) locale: Locale,
}

impl Edition {
    /// Reads a case in one of its languages.
    pub(crate) fn of((folder, language): Name) -> Self {
        let cases = cases(folder).into_iter();
        let case = cases.into_iter().find(|case| &*case.language == language).unwrap();
        Self { folder, case, locale: LOCALES.get(language).unwrap().clone() }
    }

    /// Compiles the case.
    pub(crate) fn compiled(&self) -> Compiled {
        compile(&self.case, &self.locale).unwrap()
    }

    /// Returns the address of its folder on a site.
    pub(crate) fn address(&self) -> String {
        format!("cases/{}/{}/", self.case.id, self.case.language)
    }

    /// Renders the page and the files beside it, by address, for a site that is found there.
    pub(crate) fn files(&self, site: Option<&Url>, picture: bool) -> Vec<(String, Vec<u8>)> {
        let guide = compile(self.case.guide(), &self.locale).unwrap();
        let edition = page::Edition {
            guide: guide.into(),
            slug: self.case.id.to_string(),
            language: self.case.language.to_string(),
            case: &self.case,
            locale: &self.locale,
            site,
            compiled: self.compiled().into(),
        };
        let assets = Assets { folder: "assets/0".to_owned(), files: Vec::new() };
        page::files(&[edition], &assets, picture).unwrap()
    }
}

/// Returns the case of a folder in each of its languages.
pub(crate) fn cases(folder: &'static str) -> Vec<Case> {
    thread_local! {
        // A case cannot go from one thread to another, and each test has a thread of its own.
        static READ: RefCell<BTreeMap<&'static str, Vec<Case>>> = const { RefCell::new(BTreeMap::new()) };
    }
    let read = || library::read(setting(&repository().join(folder))).unwrap().cases;
    READ.with_borrow_mut(|known| known.entry(folder).or_insert_with(read).clone())
}

/// Returns the label that readers see of what a statement rests on.
pub(crate) fn basis_label(case: &Case, locale: &Locale, ground: &Ground) -> String {
    let words = &locale.basis;
    match &ground.basis {
        Basis::Alleged => words.alleged.clone(),
        Basis::CourtRecord if ground.sources.iter().any(|at| case.sources[*at].is_paper_read()) => {
            words.court_record.clone()
        }
        Basis::CourtRecord => words.court_reported.clone(),
        Basis::Reported => words.reported.clone(),
        Basis::Documented => words.documented.clone(),
        Basis::Said(by) => words.said.replace("{by}", by),
        Basis::Law => words.law.clone(),
        Basis::Background => words.background.clone(),
        Basis::Unverified => words.unverified.clone(),
    }
}
