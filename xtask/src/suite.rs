//! `cargo xtask test`: everything CI runs, in order, stopping at the first failure.

use std::env;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::engine::{self, Engine};
use crate::jobs::Details;
use crate::project::Project;
use crate::quick::Choice;
use crate::times::{self, Timed, Times};
use crate::tools::Tools;
use crate::{quick, say, site, size, steps, table};

const WASM: &str = "wasm32-unknown-unknown";
/// The program of native tests that the widget and the press each have, beside those in their libraries.
const NATIVE: &str = "it";
/// The program of page tests, which has others beside it.
const PAGES: &str = "pages";

/// A step of the suite, in the order of running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum StepName {
    /// The code is formatted.
    Format,
    /// Clippy has nothing to say.
    Clippy,
    /// Clippy has nothing to say about what only browsers compile.
    ClippyWasm,
    /// Licences, versions and sources of the crates are what deny.toml allows.
    Deny,
    /// The tests that need no browser.
    Native,
    /// The tests compiled to WebAssembly, in Chromium.
    Wasm,
    /// The site can be pressed.
    Build,
    /// A first visit is within the budget.
    Size,
    /// The pressed pages, in Chromium, Firefox and WebKit, and behind nginx.
    Pages,
}

impl StepName {
    /// The word for it on the command line.
    fn word(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn run(self, project: &Project, pages: &Pages) -> Result<()> {
        match self {
            Self::Format => cargo(project, &["fmt", "--all", "--check"]),
            Self::Clippy => clippy(project, &["--workspace", "--all-targets"]),
            Self::ClippyWasm => clippy(
                project,
                &["--package", "case-explainer", "--lib", "--test", "wasm", "--target", WASM],
            ),
            Self::Deny => deny(project),
            Self::Native => show_and_run(&mut steps::cargo_in_workspace(
                project.root(),
                "test",
                &["--lib", "--bins", "--test", NATIVE],
            )),
            Self::Wasm => wasm_tests(project),
            Self::Build => site::refresh(project, Details::OnFailure),
            Self::Size => size::run(project, false),
            Self::Pages => page_tests(project, pages),
        }
    }
}

/// The page tests to run.
enum Pages<'a> {
    /// All of them, in these engines or, if none is named, in all.
    All(&'a [Engine]),
    /// Those that the quick round has chosen, in Chromium.
    Chosen(&'a Choice),
}

impl Pages<'_> {
    fn engines(&self) -> Vec<Engine> {
        match self {
            Self::All([]) => Engine::ALL.to_vec(),
            Self::All(engines) => engines.to_vec(),
            Self::Chosen(_) => vec![Engine::Chromium],
        }
    }
}

/// Runs these steps, and the page tests in these engines; all if none is named.
pub(crate) fn run(project: &Project, chosen: &[StepName], engines: &[Engine]) -> Result<()> {
    run_steps(project, steps_of(chosen), &Pages::All(engines))
}

/// Runs the native tests of widget and press with a clock that is so many days ahead.
///
/// Cargo and rustc keep the machine's own clock: under another, rustup does not start. Neither do browsers, so page tests set the clock
/// of a page where the day matters.
pub(crate) fn run_ahead(project: &Project, days: u16) -> Result<()> {
    let faketime = Tools::of(project)?.faketime()?;
    let host = env::consts::ARCH.to_uppercase();
    let mut command = steps::cargo(project.root(), &["test", "--package", "case-press"]);
    command.args(["--package", "case-explainer", "--lib", "--bins", "--test", "it"]);
    let runner = format!("{} -f +{days}d", faketime.display());
    command.env(format!("CARGO_TARGET_{host}_UNKNOWN_LINUX_GNU_RUNNER"), runner);
    // Times of files are compared with one another, and waits are measured with a clock of their own.
    command.env("NO_FAKE_STAT", "1").env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    steps::run(&mut command)
}

/// Runs the steps and the page tests that what has changed can break.
pub(crate) fn run_quick(project: &Project) -> Result<()> {
    let choice = quick::choose(project)?;
    say::doing("Quick round");
    choice.reasons.iter().for_each(|reason| say::note(reason));
    run_steps(project, quick_steps(&choice), &Pages::Chosen(&choice))
}

/// Returns the steps of the quick round, which builds the site only if a page is looked at.
fn quick_steps(choice: &Choice) -> impl Iterator<Item = StepName> {
    StepName::value_variants().iter().copied().filter(|step| match step {
        StepName::Format | StepName::Clippy | StepName::Native => true,
        StepName::ClippyWasm => choice.module_changed,
        StepName::Build | StepName::Pages => !choice.is_empty(),
        StepName::Deny | StepName::Wasm | StepName::Size => false,
    })
}

fn run_steps(
    project: &Project,
    steps: impl IntoIterator<Item = StepName>,
    pages: &Pages,
) -> Result<()> {
    Tools::of(project)?.for_checking()?;
    times::forget_page_tests(project)?;
    let mut timed = Vec::new();
    let outcome = steps.into_iter().try_for_each(|step| {
        let start = Instant::now();
        let result = one(step, project, pages);
        timed.push(Timed::step(step.word(), start.elapsed(), result.is_ok()));
        result
    });
    print!("\n{}", summary(&timed));
    // A step that failed says more than a file that cannot be written, so it is what is reported.
    outcome.and(report(project, timed))
}

/// Writes all times into the file for them, and prints the slowest page tests.
fn report(project: &Project, steps: Vec<Timed>) -> Result<()> {
    let times = Times::merged(steps, project)?;
    print!("\n{}", times.slowest());
    times.write(project)
}

fn steps_of(chosen: &[StepName]) -> impl Iterator<Item = StepName> {
    let wanted = |step: &StepName| chosen.is_empty() || chosen.contains(step);
    StepName::value_variants().iter().copied().filter(wanted)
}

fn one(step: StepName, project: &Project, pages: &Pages) -> Result<()> {
    let word = step.word();
    say::doing(&format!("Step `{word}`"));
    step.run(project, pages).with_context(|| {
        format!("step `{word}` failed. To repeat it alone: cargo xtask test {word}")
    })
}

/// Returns a table of the steps with a row for all of them.
fn summary(steps: &[Timed]) -> String {
    let all = Timed {
        name: "all".to_owned(),
        seconds: steps.iter().map(|step| step.seconds).sum(),
        passed: steps.iter().all(|step| step.passed),
    };
    let head = ["step", "time", "result"].map(str::to_owned).to_vec();
    let rows = steps.iter().chain([&all]).map(times::row);
    table::align(&[head].into_iter().chain(rows).collect::<Vec<_>>())
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<()> {
    show_and_run(&mut steps::cargo(project.root(), arguments))
}

fn clippy(project: &Project, what: &[&str]) -> Result<()> {
    let mut command = steps::cargo(project.root(), &["clippy"]);
    show_and_run(command.args(what).args(["--", "--deny", "warnings"]))
}

/// Runs cargo-deny, except for its check of advisories, whose database has to be fetched (deny.toml).
fn deny(project: &Project) -> Result<()> {
    let program = Tools::of(project)?.cargo_deny()?;
    // It reads the manifest of every crate, those for other systems among them.
    cargo(project, &["fetch", "--locked"])?;
    let mut command = Command::new(program);
    command.args(["--workspace", "--frozen", "check", "licenses", "bans", "sources"]);
    show_and_run(command.current_dir(project.root()))
}

fn wasm_tests(project: &Project) -> Result<()> {
    let tools = Tools::of(project)?;
    let package = ["test", "--package", "case-explainer", "--test", "wasm", "--target", WASM];
    let mut command = steps::cargo(project.root(), &package);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.wasm_test_runner()?);
    show_and_run(command.envs(engine::variables(tools.drivers(&[Engine::Chromium])?)))
}

fn page_tests(project: &Project, pages: &Pages) -> Result<()> {
    let engines = pages.engines();
    let tools = Tools::of(project)?;
    let drivers = tools.drivers(&engines)?;
    let (axe, hosts) = (tools.axe()?, tools.hosts()?);
    site::refresh(project, Details::OnFailure)?;
    let mut command = steps::cargo_in_workspace(project.root(), "test", &[]);
    command.env(times::PAGE_TESTS, times::page_tests_file(project));
    command.env("CASE_EXPLAINER_AXE", axe).env("CASE_EXPLAINER_HOSTS", hosts);
    command.env("CASE_EXPLAINER_NGINX", tools.nginx()?).env("CASE_EXPLAINER_TSC", tools.tsc()?);
    command.env("CASE_EXPLAINER_JAVA", tools.java()?);
    command.env("CASE_EXPLAINER_VNU", tools.html_checker()?);
    command.env("CASE_EXPLAINER_DIST", project.dist()).envs(engine::variables(drivers));
    match pages {
        Pages::All(_) => {
            run_programs(&mut command, [PAGES].iter().chain(&quick::PROGRAMS));
            skip_all_but(&mut command, &engines);
        }
        Pages::Chosen(choice) => run_only(&mut command, choice),
    }
    show_and_run(&mut command)
}

fn skip_all_but(command: &mut Command, engines: &[Engine]) {
    let skipped: Vec<_> = Engine::ALL.into_iter().filter(|it| !engines.contains(it)).collect();
    if !skipped.is_empty() {
        command.arg("--");
        // The name of every page test begins with its engine.
        command.args(skipped.iter().map(|engine| format!("--skip={}::", engine.word())));
    }
}

fn run_programs<'a>(command: &mut Command, programs: impl IntoIterator<Item = &'a &'a str>) {
    command.args(programs.into_iter().flat_map(|program| ["--test", program]));
}

fn run_only(command: &mut Command, choice: &Choice) {
    run_programs(command, &choice.programs);
    if !choice.modules.is_empty() {
        run_programs(command, &[PAGES]);
        command.env(quick::ONLY, choice.only());
    }
}

fn show_and_run(command: &mut Command) -> Result<()> {
    say::note(&steps::shown(command));
    steps::run(command)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn all_steps_run_unless_some_are_chosen() {
        assert_eq!(steps_of(&[]).count(), StepName::value_variants().len());
        let chosen: Vec<_> = steps_of(&[StepName::Size, StepName::Format]).collect();
        assert_eq!(chosen, [StepName::Format, StepName::Size]);
    }

    #[test]
    fn a_quick_round_builds_nothing_that_nobody_looks_at() {
        let mut choice = Choice::default();
        let always = [StepName::Format, StepName::Clippy, StepName::Native];
        assert_eq!(quick_steps(&choice).collect::<Vec<_>>(), always);
        choice.programs.insert("html");
        choice.module_changed = true;
        let more = quick_steps(&choice).filter(|step| !always.contains(step));
        let wanted = [StepName::ClippyWasm, StepName::Build, StepName::Pages];
        assert_eq!(more.collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn the_word_of_a_step_is_what_the_command_line_takes() {
        for step in StepName::value_variants() {
            assert_eq!(StepName::from_str(&step.word(), false), Ok(*step));
        }
    }

    #[test]
    fn the_summary_says_what_failed() {
        let second = Duration::from_secs(1);
        let step = |step: StepName, passed| Timed::step(step.word(), second, passed);
        let table = summary(&[step(StepName::Format, true), step(StepName::ClippyWasm, false)]);
        assert_eq!(
            table,
            "step          time  result\nformat       1.0 s  passed\nclippy-wasm  1.0 s  FAILED\n\
             all          2.0 s  FAILED\n"
        );
    }
}
