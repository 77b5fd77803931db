//! Reads any bytes as the file of the small case, and holds what comes of it to what must always hold.

use case_press::library;
use case_press::problem::{File, Look, Problem, render, sarif};

use crate::support::{assert_judged, setting, small};

/// Problems that a report shows.
const SHOWN: usize = 200;
/// Problems that are kept; each stage keeps a thousand or two.
const KEPT: usize = 5_000;

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
    let (original, file) = library::judge("case.toml".into(), bytes, setting(&small::FOLDER));
    let (text, problems) = (file.text, file.problems);
    let is_case = original.case().is_some();
    assert!(problems.len() <= KEPT, "{} problems", problems.len());
    assert_judged(is_case, &problems, &text);

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
