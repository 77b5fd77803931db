//! Shows jobs to a person: on a terminal a line for each that runs, renewed as it goes on; elsewhere a line when it
//! starts and one when it ends.

use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::{Details, Output};
use crate::say;

/// The line of a job that runs. A width of its own keeps those of several jobs in columns.
const LINE: &str = "{spinner} {prefix:<52} {elapsed:>5}  {wide_msg}";
/// The time after which such a line is renewed.
const RENEWED: Duration = Duration::from_millis(250);

/// The terminal, or the plain lines that replace it where there is none.
pub(super) struct Screen {
    lines: MultiProgress,
    terminal: bool,
    jobs: usize,
    ended: AtomicUsize,
}

impl Screen {
    pub(super) fn new(jobs: usize) -> Self {
        let terminal = io::stderr().is_terminal();
        Self { lines: MultiProgress::new(), terminal, jobs, ended: AtomicUsize::new(0) }
    }

    /// Shows that a job has started, and returns the output for it.
    pub(super) fn started(&self, label: &str, usually: Duration) -> Output {
        let expected = format!("{label} (the first time {})", about(usually));
        if !self.terminal {
            say::doing(&expected);
            return Output::of_job(ProgressBar::hidden());
        }
        let line = self.lines.add(ProgressBar::new_spinner().with_prefix(expected));
        if let Ok(style) = ProgressStyle::with_template(LINE) {
            line.set_style(style);
        }
        line.enable_steady_tick(RENEWED);
        Output::of_job(line)
    }

    /// Shows that a job has ended, and what it has printed if that is wanted or if it failed.
    pub(super) fn ended(
        &self,
        label: &str,
        time: Duration,
        succeeded: bool,
        output: &Output,
        details: Details,
    ) {
        let ended = self.ended.fetch_add(1, Ordering::Relaxed) + 1;
        let word = if succeeded { "done" } else { "FAILED" };
        let mut words =
            format!("    [{ended}/{}] {label}: {word} after {}", self.jobs, say::length(time));
        let text = output.text();
        if (details == Details::Always || !succeeded) && !text.trim().is_empty() {
            words = format!("{words}. It printed:\n\n{}\n", text.trim_end());
        }
        if let Some(line) = output.line() {
            line.finish_and_clear();
        }
        self.show(&words);
    }

    /// Shows that other jobs go on after one has failed.
    pub(super) fn waits_for(&self, running: usize) {
        if running > 0 {
            self.show(&format!(
                "    waiting for what still runs ({running}), so that it need not be done again; Ctrl+C ends it"
            ));
        }
    }

    /// Writes lines above those that are renewed.
    fn show(&self, words: &str) {
        self.lines.suspend(|| eprintln!("{words}"));
    }
}

/// A length of time as people guess it: by 5 seconds, and from a minute and a half on by minutes.
fn about(time: Duration) -> String {
    match time.as_secs() {
        seconds @ ..90 => format!("about {} s", seconds.next_multiple_of(5).max(5)),
        seconds => format!("about {} min", (seconds + 30) / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_is_rounded() {
        let guess = |seconds| about(Duration::from_secs(seconds));
        assert_eq!(
            [0, 8, 60, 89, 90, 200].map(guess),
            ["about 5 s", "about 10 s", "about 60 s", "about 90 s", "about 2 min", "about 3 min",]
        );
    }
}
