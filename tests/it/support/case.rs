//! De La Torre v. LinkedIn as it is published: read, checked and compiled by each test.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use case_explainer::app::{AppState, Clock};
use case_explainer::brief::{Brief, seal};
use case_press::case::{Case, Date};
use case_press::check::Setting;
use case_press::compile::{Compiled, compile};
use case_press::library;
use case_press::locale::Locales;

/// The published case, before and after it is compiled.
pub(crate) struct Published {
    pub(crate) case: Case,
    pub(crate) compiled: Compiled,
}

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The case's folder.
pub(crate) fn folder() -> PathBuf {
    library::folder_of(project(), "de-la-torre-v-linkedin")
}

/// Reads and compiles the case as the page shows it.
pub(crate) fn linkedin() -> Published {
    compiled(whole().guide().clone())
}

/// Reads and compiles the case with what is left to the record.
pub(crate) fn linkedin_with_record() -> Published {
    compiled(whole())
}

fn compiled(case: Case) -> Published {
    let locales = Locales::read(&project().join("locales")).unwrap();
    let compiled = compile(&case, locales.get(&case.language).unwrap()).unwrap();
    Published { case, compiled }
}

fn whole() -> Case {
    let locales = Locales::read(&project().join("locales")).unwrap();
    let (folder, today) = (folder(), Date::constant(2026, 11, 23));
    let reading = library::read(Setting { folder: &folder, locales: &locales, today }).unwrap();
    assert_eq!(reading.problems().next(), None, "run `case-press check`");
    reading.cases.into_iter().next().unwrap()
}

/// The brief of the case.
pub(crate) fn brief() -> Brief {
    Brief::clone(&start().brief)
}

/// The case as a reader meets it.
pub(crate) fn start() -> AppState {
    thread_local! {
        // Compiled once for each test, as some ask for it again and again.
        static START: AppState = AppState::new(Rc::new(linkedin().compiled.brief), Clock::default());
    }
    START.with(AppState::clone)
}

/// A brief as a page carries it.
pub(crate) fn bytes(brief: &Brief) -> Vec<u8> {
    seal(&postcard::to_allocvec(brief).unwrap())
}

/// Every text of the project's files with this ending below a folder, with the file's name.
pub(crate) fn texts(below: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![project().join(below)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                let name = path.strip_prefix(project()).unwrap().to_string_lossy().into_owned();
                found.push((name.replace('\\', "/"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{ending} file below {below}");
    found
}
