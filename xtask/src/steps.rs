//! Runs other programs and turns what can go wrong into a sentence. It does not say in advance
//! what is being done; that is the caller's, who knows why.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context, Result, anyhow, bail};

use crate::project::Project;

/// The press's program.
pub(crate) const PRESS: &str = "case-press";

/// A call of Cargo in `folder`.
pub(crate) fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(folder).args(arguments);
    command
}

/// A call of Cargo in `folder` that compiles for every package of the workspace with the same features of the crates.
///
/// Cargo enables in a crate what the selected packages ask of it, so that a selection of its own would compile
/// some seventy crates once more. All packages are selected, therefore, and `targets` say what is compiled.
pub(crate) fn cargo_in_workspace(folder: &Path, command: &str, targets: &[&str]) -> Command {
    let mut cargo = cargo(folder, &[command, "--workspace"]);
    cargo.args(targets);
    cargo
}

/// Compiles the press, unless it is compiled, and returns a call of it.
pub(crate) fn press(project: &Project) -> Result<Command> {
    run(&mut cargo_in_workspace(project.root(), "build", &["--quiet", "--bin", PRESS]))?;
    Ok(Command::new(project.target().join("debug").join(PRESS)))
}

/// Runs a program to its end, with its output shown, and fails if it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = spawn(command)?.wait()?;
    succeeded(command, status)
}

/// Starts a program.
pub(crate) fn spawn(command: &mut Command) -> Result<Child> {
    command.spawn().map_err(|error| unstarted(command, error.kind()))
}

/// Fails if a program that has ended has failed.
pub(crate) fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a program silently and returns what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::null()).output().map_err(|error| unstarted(command, error.kind()))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", shown(command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` did not print text", shown(command)))
}

/// A command as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy()));
    words.join(" ")
}

fn unstarted(command: &Command, kind: ErrorKind) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    match kind {
        ErrorKind::NotFound => anyhow!("`{program}` is not installed, or not on PATH"),
        other => anyhow!("`{program}` could not be started: {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_is_typed() {
        let command = cargo(Path::new("."), &["test", "--workspace"]);
        assert_eq!(shown(&command), "cargo test --workspace");
    }

    #[test]
    fn a_failing_program_is_named() {
        let error = run(cargo(Path::new("."), &["no-such-command"]).stderr(Stdio::null()));
        let message = error.expect_err("cargo has no such command").to_string();
        assert!(message.starts_with("`cargo no-such-command` failed"), "{message}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program-anywhere"));
        let message = error.expect_err("there is no such program").to_string();
        assert_eq!(message, "`no-such-program-anywhere` is not installed, or not on PATH");
    }
}
