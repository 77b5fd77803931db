//! `case-press`: checks case files, and presses them into pages.

use std::process::ExitCode;

fn main() -> ExitCode {
    case_press::command::main()
}
