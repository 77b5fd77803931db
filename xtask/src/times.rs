//! Records the time that each step of `cargo xtask test` and each page test took: in a file, so that runs can be
//! compared, and as a table of the slowest tests.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::project::Project;
use crate::{say, table};

/// The environment variable that names the file into which the page tests write their times: an array of [`Timed`], as JSON.
pub(crate) const PAGE_TESTS: &str = "CASE_EXPLAINER_TEST_TIMES";
/// The number of tests in the table of the slowest.
const SLOWEST: usize = 20;

/// The time of one step, or of one page test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Timed {
    /// The step as the command line calls it, or the test with its engine: `chromium::notes::a_term`.
    pub(crate) name: String,
    pub(crate) seconds: f64,
    pub(crate) passed: bool,
}

impl Timed {
    /// Returns the time of a step, in milliseconds at the finest.
    pub(crate) fn step(name: String, time: Duration, passed: bool) -> Self {
        Self { name, seconds: (time.as_secs_f64() * 1000.0).round() / 1000.0, passed }
    }
}

/// The times of one run, as `target/test-times.json` has them.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Times {
    pub(crate) steps: Vec<Timed>,
    pub(crate) tests: Vec<Timed>,
}

impl Times {
    /// Adds what the page tests have written, if they ran, to the times of the steps.
    pub(crate) fn merged(steps: Vec<Timed>, project: &Project) -> Result<Self> {
        let file = page_tests_file(project);
        let tests = match fs::read(&file) {
            Ok(text) => serde_json::from_slice(&text).with_context(|| {
                format!("{} is no list of times: has the harness changed?", file.display())
            })?,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => {
                return Err(error).with_context(|| format!("{} cannot be read", file.display()));
            }
        };
        Ok(Self { steps, tests })
    }

    /// Writes all times into `target/test-times.json`.
    pub(crate) fn write(&self, project: &Project) -> Result<()> {
        let file = project.target().join("test-times.json");
        let text = serde_json::to_string_pretty(self)?;
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))
    }

    /// Returns the slowest page tests as a table, or nothing if none ran.
    pub(crate) fn slowest(&self) -> String {
        let mut tests: Vec<&Timed> = self.tests.iter().collect();
        tests.sort_by(|one, other| other.seconds.total_cmp(&one.seconds));
        tests.truncate(SLOWEST);
        let Some(count) = Some(tests.len()).filter(|count| *count > 0) else {
            return String::new();
        };
        let title = format!("the slowest {count} of {} page tests", self.tests.len());
        let head = [title, "time".to_owned(), "result".to_owned()].to_vec();
        let rows = tests.into_iter().map(row);
        table::align(&[head].into_iter().chain(rows).collect::<Vec<_>>())
    }
}

/// Returns the path of the file into which the page tests write their times.
pub(crate) fn page_tests_file(project: &Project) -> PathBuf {
    project.target().join("page-test-times.json")
}

/// Removes the times that the page tests of an earlier run have left, which are none of this run's.
pub(crate) fn forget_page_tests(project: &Project) -> Result<()> {
    let file = page_tests_file(project);
    match fs::remove_file(&file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", file.display()))
        }
        _ => Ok(()),
    }
}

/// Returns a row of a table of times.
pub(crate) fn row(timed: &Timed) -> Vec<String> {
    let time = say::length(Duration::try_from_secs_f64(timed.seconds).unwrap_or_default());
    let result = if timed.passed { "passed" } else { "FAILED" };
    vec![timed.name.clone(), time, result.to_owned()]
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn timed(name: &str, seconds: f64, passed: bool) -> Timed {
        Timed { name: name.to_owned(), seconds, passed }
    }

    /// A project whose page tests have written this.
    fn written(text: &str) -> (TempDir, Project) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let project = Project::at(folder.path());
        fs::create_dir_all(project.target()).expect("a folder");
        fs::write(page_tests_file(&project), text).expect("a file");
        (folder, project)
    }

    #[test]
    fn what_the_page_tests_wrote_is_added_to_the_steps() {
        let text = r#"[{"name": "chromium::notes::a_term", "seconds": 1.25, "passed": true}]"#;
        let (_folder, project) = written(text);
        let steps = vec![timed("format", 0.5, true), timed("pages", 2.0, false)];
        let times = Times::merged(steps.clone(), &project).expect("times");
        let tests = vec![timed("chromium::notes::a_term", 1.25, true)];
        assert_eq!(times, Times { steps, tests });

        times.write(&project).expect("written");
        let text = fs::read_to_string(project.target().join("test-times.json")).expect("a file");
        assert_eq!(serde_json::from_str::<Times>(&text).expect("times"), times);
    }

    #[test]
    fn without_page_tests_there_are_the_steps_alone() {
        let (_folder, project) = written("[]");
        forget_page_tests(&project).expect("forgotten");
        forget_page_tests(&project).expect("nothing left to forget");
        let times = Times::merged(vec![timed("format", 0.5, true)], &project).expect("times");
        assert_eq!(times.tests, []);
        assert_eq!(times.slowest(), "");
    }

    #[test]
    fn a_file_that_is_no_list_of_times_is_named() {
        let (_folder, project) = written("[{");
        let error = Times::merged(Vec::new(), &project).expect_err("no JSON");
        assert!(error.to_string().contains("page-test-times.json"), "{error}");
    }

    #[test]
    fn the_slowest_come_first_and_the_others_are_counted() {
        let tests = vec![timed("webkit::b", 1.0, true), timed("firefox::a", 12.0, false)];
        let times = Times { steps: Vec::new(), tests };
        assert_eq!(
            times.slowest(),
            "the slowest 2 of 2 page tests   time  result\n\
             firefox::a                      12 s  FAILED\n\
             webkit::b                      1.0 s  passed\n"
        );
        let many = (0..30).map(|number| timed("chromium::c", f64::from(number), true)).collect();
        let table = Times { steps: Vec::new(), tests: many }.slowest();
        assert_eq!(table.lines().count(), 21);
        assert!(table.starts_with("the slowest 20 of 30 page tests"), "{table}");
    }
}
