//! The destination of what programs print: the terminal, or a log of the job's own, so that jobs side by side do not
//! write into each other's lines.

use std::env;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use indicatif::ProgressBar;

use crate::{say, steps};

/// The destination of what programs print.
#[derive(Clone, Debug)]
pub(crate) enum Output {
    /// The terminal, at once.
    Shown,
    /// The log of a job.
    Kept(Arc<Log>),
}

/// The output of a job so far, and its line on the terminal.
#[derive(Debug)]
pub(crate) struct Log {
    text: Mutex<Vec<u8>>,
    line: ProgressBar,
}

impl Output {
    /// Returns the output of a job with this line on the terminal.
    pub(super) fn of_job(line: ProgressBar) -> Self {
        Self::Kept(Arc::new(Log { text: Mutex::default(), line }))
    }

    /// Runs a program to its end, and fails if it fails.
    pub(crate) fn run(&self, command: &mut Command) -> Result<()> {
        match self {
            Self::Shown => steps::run(command),
            Self::Kept(log) => log.run(command),
        }
    }

    /// Says what is being done now and about how long it takes the first time. The label of a job has said so already.
    pub(crate) fn doing_for(&self, what: &str, how_long: &str) {
        match self {
            Self::Shown => say::doing_for(what, how_long),
            Self::Kept(log) => log.add(format!("{what}\n").as_bytes()),
        }
    }

    /// Says something worth knowing.
    pub(crate) fn note(&self, what: &str) {
        match self {
            Self::Shown => say::note(what),
            Self::Kept(log) => {
                log.line.set_message(what.to_owned());
                log.add(format!("{what}\n").as_bytes());
            }
        }
    }

    /// Returns what has been kept.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Shown => String::new(),
            Self::Kept(log) => String::from_utf8_lossy(&log.lock()).into_owned(),
        }
    }

    /// Returns the line on the terminal.
    pub(super) fn line(&self) -> Option<&ProgressBar> {
        match self {
            Self::Shown => None,
            Self::Kept(log) => Some(&log.line),
        }
    }
}

impl Log {
    fn run(&self, command: &mut Command) -> Result<()> {
        let (reader, writer) = io::pipe().context("the system has no pipe left")?;
        command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
        if io::stderr().is_terminal() {
            command.envs(CARGO_SHOWS_PROGRESS);
            if env::var_os("NO_COLOR").is_none() {
                command.env("CARGO_TERM_COLOR", "always");
            }
        }
        let child = steps::spawn(command);
        // As long as the command holds its ends of the pipe, reading does not come to an end.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = child?;
        self.read(reader)?;
        steps::succeeded(command, child.wait()?)
    }

    /// Keeps every line to the end, except those that show how far Cargo is.
    fn read(&self, from: impl Read) -> io::Result<()> {
        let mut from = BufReader::new(from);
        let mut line = Vec::new();
        loop {
            let read = from.fill_buf()?;
            let end = read.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let length = end.map_or(read.len(), |end| end + 1);
            line.extend(read.iter().take(length));
            from.consume(length);
            if end.is_some() || length == 0 {
                self.take(&line);
                line.clear();
            }
            if length == 0 {
                return Ok(());
            }
        }
    }

    /// Takes in one line. Cargo ends those that show how far it is with a carriage return, to write over them.
    fn take(&self, line: &[u8]) {
        let overwritten = line.strip_suffix(b"\r").and_then(|line| std::str::from_utf8(line).ok());
        match overwritten.and_then(progress) {
            Some((done, all)) => self.line.set_message(format!("{done} of {all} packages")),
            None => self.add(line),
        }
    }

    fn add(&self, bytes: &[u8]) {
        self.lock().extend(bytes);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<u8>> {
        self.text.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The environment variables that have Cargo show how far it is, though it writes into a pipe.
const CARGO_SHOWS_PROGRESS: [(&str, &str); 2] =
    [("CARGO_TERM_PROGRESS_WHEN", "always"), ("CARGO_TERM_PROGRESS_WIDTH", "80")];

/// Reads how many units Cargo has compiled, and of how many: `   Building [==>      ] 12/345: serde, syn`.
fn progress(line: &str) -> Option<(u32, u32)> {
    let (_, rest) = line.rsplit_once("] ")?;
    let (numbers, _) = rest.split_once(':')?;
    let (done, all) = numbers.split_once('/')?;
    Some((done.trim().parse().ok()?, all.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log() -> Output {
        Output::of_job(ProgressBar::hidden())
    }

    #[test]
    fn what_a_program_prints_is_kept_from_both_of_its_streams() {
        let output = log();
        output.run(Command::new("cargo").arg("--version")).expect("cargo");
        assert!(output.text().starts_with("cargo "), "{}", output.text());
        let error = output.run(Command::new("cargo").arg("no-such-command")).expect_err("none");
        assert!(error.to_string().starts_with("`cargo no-such-command` failed"), "{error}");
        assert!(output.text().contains("no such command"), "{}", output.text());
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = log().run(&mut Command::new("no-such-program-anywhere"));
        let message = error.expect_err("there is no such program").to_string();
        assert_eq!(message, "`no-such-program-anywhere` is not installed, or not on PATH");
    }

    #[test]
    fn lines_about_progress_are_shown_and_not_kept() {
        let output = log();
        let Output::Kept(kept) = &output else { panic!("no log") };
        let printed =
            "   Compiling serde v1\n    Building [=>   ] 12/345: syn\r  warning: odd\nrest";
        kept.read(printed.as_bytes()).expect("read");
        assert_eq!(output.text(), "   Compiling serde v1\n  warning: odd\nrest");
        assert_eq!(kept.line.message(), "12 of 345 packages");
    }
}
