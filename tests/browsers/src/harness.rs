//! Runs each test in Chromium, and in the other engines where the test's list says what differs between them. A trial is a test in
//! an engine, and its name begins with the engine: `firefox::timeline::…`.
//!
//! Cargo's own harness cannot: it knows no parameters, and ends without a chance to close the shared browsers.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use std::{env, fs};

use anyhow::Result;
use libtest_mimic::{Arguments, Failed, Trial};
use serde::{Deserialize, Serialize};
use tokio::runtime::{Builder, Runtime};
use xtask::engine::Engine;

use crate::engine::Differs;
use crate::{Done, browser, nginx, samples};

/// The environment variable with the path of the file that trial times are read from and written to.
const TIMES_FILE: &str = "CASE_EXPLAINER_TEST_TIMES";

/// The environment variable with the beginnings of the names of the trials to run, separated by commas.
const ONLY: &str = "CASE_EXPLAINER_ONLY";

/// Trials that run at once for each processor. A trial waits for its browser as much as it computes.
const TRIALS_PER_PROCESSOR: f64 = 1.5;

/// The times of the trials that have ended.
static TIMES: Mutex<Vec<Time>> = Mutex::new(Vec::new());

/// A test that runs.
pub type Running = Pin<Box<dyn Future<Output = Done>>>;

/// A test of the pages. [`tests!`](crate::tests) makes them.
#[derive(Clone, Copy, Debug)]
pub struct Test {
    /// The path of its function.
    pub name: &'static str,
    /// The behaviour that differs between engines, if the test depends on one.
    pub differs: Option<Differs>,
    /// Starts it in an engine.
    pub run: fn(Engine) -> Running,
}

/// The time that a trial took.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Time {
    /// The trial's name, which begins with its engine.
    name: String,
    seconds: f64,
    passed: bool,
}

/// Lists the tests of a file: functions that take an engine. One that is not listed is dead code, which Clippy refuses.
///
/// A test runs in Chromium. One that is listed `in each(Focus)` runs in each engine, because of what [differs](Differs) between them.
#[macro_export]
macro_rules! tests {
    (@differs) => { None };
    (@differs $differs:ident) => { Some($crate::Differs::$differs) };
    ($($name:ident $(in each($differs:ident))?),+ $(,)?) => {
        /// The tests of this file.
        pub(crate) fn tests() -> Vec<$crate::Test> {
            vec![$($crate::Test {
                name: concat!(module_path!(), "::", stringify!($name)),
                differs: $crate::tests!(@differs $($differs)?),
                run: |engine| Box::pin($name(engine)),
            }),+]
        }
    };
}

/// Runs the tests that the command line and the environment ask for.
pub fn run(tests: impl IntoIterator<Item = Vec<Test>>) -> ExitCode {
    let tests: Vec<Test> = tests.into_iter().flatten().collect();
    let mut arguments = Arguments::from_args();
    // One for all, since a client lives as long as the runtime that it was made in.
    let runtime = match Builder::new_multi_thread().worker_threads(1).enable_all().build() {
        Ok(runtime) => Arc::new(runtime),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials = names_in_engines(&tests);
    if let Ok(only) = env::var(ONLY) {
        trials.retain(|(name, ..)| only.split(',').any(|beginning| name.starts_with(beginning)));
    }
    slowest_first(&mut trials);
    let trials = trials
        .into_iter()
        .map(|(name, test, engine)| trial(name, test, engine, Arc::clone(&runtime)))
        .collect();
    arguments.test_threads.get_or_insert_with(trials_at_once);
    let conclusion = libtest_mimic::run(&arguments, trials);
    close();
    if !arguments.list
        && let Err(error) = write_times()
    {
        eprintln!("the times of the tests cannot be written: {error:#}");
    }
    conclusion.exit_code()
}

/// Closes the browsers and the server that run, and removes what was pressed.
pub fn close() {
    browser::close_all();
    nginx::stop();
    samples::remove();
}

fn trials_at_once() -> usize {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    (processors as f64 * TRIALS_PER_PROCESSOR) as usize
}

/// Returns each test with each engine that it runs in, and the name of that trial.
fn names_in_engines(tests: &[Test]) -> Vec<(String, Test, Engine)> {
    let in_engines = tests.iter().flat_map(|&test| {
        let engines = test.differs.map_or(&[Engine::Chromium][..], Differs::engines);
        let path = test.name.split_once("::").map_or(test.name, |(_, path)| path);
        engines.iter().map(move |&engine| (format!("{}::{path}", engine.word()), test, engine))
    });
    in_engines.collect()
}

/// Sorts the trials by engine, so that browsers can be closed when the next engine's turn comes, and within an engine by the times of
/// the last run, so that none that takes long is started last and runs alone. A trial without a time comes first.
fn slowest_first(trials: &mut [(String, Test, Engine)]) {
    let known: HashMap<String, f64> =
        last_times().into_iter().map(|time| (time.name, time.seconds)).collect();
    let seconds = |name: &String| known.get(name).copied().unwrap_or(f64::INFINITY);
    let turn = |engine: &Engine| Engine::ALL.iter().position(|it| it == engine);
    trials.sort_by(|(one, _, its), (other, _, others)| {
        turn(its).cmp(&turn(others)).then(seconds(other).total_cmp(&seconds(one)))
    });
}

/// Returns the time of each trial in the last run that had it, or none if there was no run.
fn last_times() -> Vec<Time> {
    let text = last_times_file().and_then(|file| fs::read_to_string(file).ok());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Returns the path of the file with the last times: beside the one for this run, which a run of a few trials leaves short.
fn last_times_file() -> Option<PathBuf> {
    env::var_os(TIMES_FILE).map(|file| Path::new(&file).with_extension("last.json"))
}

/// Writes the times of this run to the file that the environment names, if it names one.
fn write_times() -> Result<()> {
    let (Some(file), Some(last)) = (env::var_os(TIMES_FILE), last_times_file()) else {
        return Ok(());
    };
    let times = TIMES.lock().unwrap_or_else(PoisonError::into_inner);
    fs::write(file, serde_json::to_vec_pretty(&*times)?)?;
    let mut all = last_times();
    all.retain(|old| times.iter().all(|new| new.name != old.name));
    all.extend(times.iter().cloned());
    Ok(fs::write(last, serde_json::to_vec_pretty(&all)?)?)
}

fn trial(name: String, test: Test, engine: Engine, runtime: Arc<Runtime>) -> Trial {
    Trial::test(name.clone(), move || {
        let start = Instant::now();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            runtime.block_on((test.run)(engine))
        }));
        let (seconds, passed) = (start.elapsed().as_secs_f64(), matches!(outcome, Ok(Ok(()))));
        TIMES.lock().unwrap_or_else(PoisonError::into_inner).push(Time { name, seconds, passed });
        match outcome {
            Ok(outcome) => outcome.map_err(|error| Failed::from(format!("{error:#}"))),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
