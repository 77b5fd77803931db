//! What a command prints. Whoever reads it may have seen enough and be gone, as `head` does, which is no failure.

use std::error::Error;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::iter;
use std::path::PathBuf;

use super::{Outcome, Verdict};

/// Writes a report to a file, or prints it.
pub(super) fn put(out: Option<&PathBuf>, report: &str) -> Outcome {
    match out {
        None => print(report)?,
        Some(path) => fs::write(path, report)
            .map_err(|reason| format!("{} cannot be written: {reason}", path.display()))?,
    }
    Ok(Verdict::Fine)
}

/// Prints what was asked for.
///
/// # Errors
/// It cannot be written, such as to a full disk.
pub(super) fn print(words: &str) -> io::Result<()> {
    match io::stdout().write_all(words.as_bytes()) {
        Err(reason) if reason.kind() != ErrorKind::BrokenPipe => Err(reason),
        _ => Ok(()),
    }
}

/// Tells of problems. Where that cannot be written there is nobody to tell.
pub(super) fn tell(words: &str) {
    drop(io::stderr().write_all(words.as_bytes()));
}

/// Writes why a command could not be carried out.
pub(super) fn failure(error: &dyn Error) {
    tell(&with_causes(error));
}

/// Returns an error's message with a line below it for each cause.
///
/// Some libraries repeat the cause in the message of their error; it is not written a second time.
fn with_causes(error: &dyn Error) -> String {
    let mut message = error.to_string();
    let mut text = format!("case-press: {message}\n");
    for cause in iter::successors(error.source(), |&cause| cause.source()) {
        let cause = cause.to_string();
        if !message.contains(&cause) {
            text.push_str(&format!("  because: {cause}\n"));
            message = cause;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    enum Failure {
        #[error("the page cannot be written")]
        Page(#[source] Box<Failure>),
        #[error("the table cannot be written")]
        Table(#[source] io::Error),
        /// As several libraries have it.
        #[error("the disk: {0}")]
        Library(#[source] io::Error),
    }

    fn full() -> io::Error {
        io::Error::other("no space left")
    }

    #[test]
    fn every_cause_has_a_line() {
        let error = Failure::Page(Box::new(Failure::Table(full())));
        assert_eq!(
            with_causes(&error),
            "case-press: the page cannot be written\n  because: the table cannot be written\n  \
             because: no space left\n"
        );
    }

    #[test]
    fn a_cause_that_a_message_repeats_is_written_once() {
        let error = Failure::Page(Box::new(Failure::Library(full())));
        assert_eq!(
            with_causes(&error),
            "case-press: the page cannot be written\n  because: the disk: no space left\n"
        );
    }
}
