//! The command `cargo xtask`. It only hands over to the library, so that the page tests can use
//! the same server that `cargo xtask serve` shows the site with.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::cli::main()
}
