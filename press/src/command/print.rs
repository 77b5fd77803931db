//! What a command prints. Whoever reads it may have seen enough and be gone, as `head` does, which is no failure.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
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
