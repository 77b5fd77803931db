//! Any bytes as a case file: read, judged, told to people and machines, and compiled and exported if it is a case.
#![no_main]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use case_press::check::Setting;
use case_press::compile::compile;
use case_press::export::{Told, exports, structured_data};
use case_press::library::judge;
use case_press::locale::Locales;
use case_press::problem::{File, Look, render, sarif};
use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;

static FOLDER: LazyLock<PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/small"));
static LOCALES: LazyLock<Locales> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    Locales::read(&folder).expect("the words of every language")
});

fuzz_target!(|bytes: &[u8]| {
    let today = Date::constant(2026, 11, 23);
    let setting = Setting { folder: &FOLDER, locales: &LOCALES, today };
    let (original, read) = judge(PathBuf::from("case.toml"), bytes, setting);
    for problem in &read.problems {
        assert!(problem.span.end <= read.text.len(), "a place outside the file");
    }
    let report = render(&read.problems, "case.toml", &read.text, Look::Plain);
    assert!(!report.is_empty());
    let file = File { name: "case.toml".to_owned(), text: &read.text, problems: &read.problems };
    assert!(!sarif(&[file]).is_empty());
    if let Some(case) = original.case()
        && let Some(locale) = LOCALES.get(&case.language)
    {
        let compiled = compile(case, locale).expect("a case that was checked compiles");
        let told = Told { case, compiled: &compiled, locale, site: None, picture: false };
        for (name, text) in exports(told).expect("a case that compiles is exported") {
            assert!(!text.is_empty(), "{name} is empty");
        }
        assert!(!structured_data(told).contains('<'), "markup in the page's data");
    }
});
