//! Tells the person at the terminal what is going on.
//!
//! All of it goes to standard error. Standard output is for what a command was asked for, so that
//! `cargo xtask size --json` can be read by a program.

use std::time::Duration;

/// Says what is being done now.
pub(crate) fn doing(what: &str) {
    eprintln!("==> {what}");
}

/// Says what is being done now and about how long it takes the first time.
pub(crate) fn doing_for(what: &str, how_long: &str) {
    eprintln!("==> {what} (the first time this takes about {how_long})");
}

/// Says something worth knowing that is not a step.
pub(crate) fn note(what: &str) {
    eprintln!("    {what}");
}

/// Says why a command failed, from the outermost reason to the innermost.
pub(crate) fn failure(error: &anyhow::Error) {
    eprintln!();
    eprintln!("error: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
}

/// A length of time as people say it.
pub(crate) fn length(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_to_read() {
        assert_eq!(length(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(length(Duration::from_secs(42)), "42 s");
        assert_eq!(length(Duration::from_secs(185)), "3 min 05 s");
    }
}
