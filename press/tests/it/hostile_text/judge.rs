//! Reads any bytes as the file of the small case, and holds what comes of it to what must always hold.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use case_press::case::Date;
use case_press::check::{Setting, sound};
use case_press::library;
use case_press::locale::Locales;
use case_press::problem::{File, Look, Problem, render, sarif};

/// Problems that a report shows.
const SHOWN: usize = 200;
/// Problems that are kept; each stage keeps a thousand or two.
const KEPT: usize = 5_000;

static FOLDER: LazyLock<PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/small"));

static LOCALES: LazyLock<Locales> =
    LazyLock::new(|| Locales::read(&FOLDER.join("../../../locales")).unwrap());

/// The small case.
pub(crate) static SMALL: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string(FOLDER.join("case.toml")).unwrap());

/// What came of some bytes.
pub(crate) struct Judged {
    pub(crate) is_case: bool,
    pub(crate) problems: Vec<Problem>,
    pub(crate) report: String,
}

impl Judged {
    /// The codes of the kinds of problems, in the order of the file.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.problems.iter().map(|problem| problem.kind.code()).collect()
    }
}

/// Reads and judges bytes, and tells people and machines of it.
pub(crate) fn judge(bytes: &[u8]) -> Judged {
    let today = Date::constant(2026, 11, 23);
    let setting = Setting { folder: &FOLDER, locales: &LOCALES, today };
    let (original, file) = library::judge("case.toml".into(), bytes, setting);
    let (text, problems) = (file.text, file.problems);
    let is_case = original.case().is_some();
    assert_eq!(is_case, sound(&problems), "a case or errors, never both or neither");
    assert!(problems.len() <= KEPT, "{} problems", problems.len());
    for problem in &problems {
        assert!(problem.span.start <= problem.span.end, "{problem:?}");
        assert!(problem.span.end <= text.len(), "{problem:?}");
        assert!(text.is_char_boundary(problem.span.start), "{problem:?}");
    }

    let report = render(&problems, "case.toml", &text, Look::Plain);
    let drawn = report.matches(",-[case.toml:").count();
    assert_eq!(drawn, problems.len().min(SHOWN), "every problem shows its line:\n{report}");
    let strange = |sign: char| sign.is_control() && sign != '\n';
    assert!(!report.contains(strange), "nothing that a terminal would obey:\n{report:?}");
    assert!(report.len() < SHOWN * 5_000, "{} bytes of report", report.len());
    let log = sarif(&[File { name: "case.toml".to_owned(), text: &text, problems: &problems }]);
    assert!(log.starts_with('{') && log.ends_with('}'), "{log}");
    Judged { is_case, problems, report }
}
