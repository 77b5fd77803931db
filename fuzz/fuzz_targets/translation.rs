//! Any bytes as a translation of the small case: read, judged, told to people and machines.
#![no_main]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use case_press::check::Setting;
use case_press::library::{judge, judge_translation};
use case_press::locale::Locales;
use case_press::problem::{Look, render};
use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;

static FOLDER: LazyLock<PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/small"));
static CASE: LazyLock<Vec<u8>> =
    LazyLock::new(|| std::fs::read(FOLDER.join("case.toml")).expect("the small case"));
static LOCALES: LazyLock<Locales> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    Locales::read(&folder).expect("the words of every language")
});

fuzz_target!(|bytes: &[u8]| {
    let today = Date::constant(2026, 11, 23);
    let setting = Setting { folder: &FOLDER, locales: &LOCALES, today };
    let (original, _) = judge(PathBuf::from("case.toml"), &CASE, setting);
    let (_, read) = judge_translation(&original, "es", PathBuf::from("es.toml"), bytes, setting);
    for problem in &read.problems {
        assert!(problem.span.end <= read.text.len(), "a place outside the file");
    }
    assert!(!render(&read.problems, "es.toml", &read.text, Look::Plain).is_empty());
});
