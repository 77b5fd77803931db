//! Runs every test in every engine that can, each under the engine's name: `firefox::timeline::…`.
//!
//! Cargo's own harness cannot: it knows no parameters, and ends without a chance to close the shared browsers.

use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Result;
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::{Builder, Runtime};
use xtask::engine::Engine;

use crate::engine::Need;
use crate::{Done, browser, samples};

/// How many of the slowest tests are told at the end.
const SLOWEST: usize = 12;

/// How long each test took.
static TIMES: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());

/// A test that runs.
pub type Running = Pin<Box<dyn Future<Output = Done>>>;

/// A test of the pages. [`tests!`](crate::tests) makes them.
#[derive(Clone, Copy, Debug)]
pub struct Test {
    /// The path of its function.
    pub name: &'static str,
    /// What not every engine has and the test cannot do without.
    pub need: Option<Need>,
    /// Starts it in an engine.
    pub run: fn(Engine) -> Running,
}

/// Lists the tests of a file: functions that take an engine. One that is not listed is dead code, which Clippy refuses.
///
/// A test runs in every engine, unless the list says what it `needs` that not every engine has.
#[macro_export]
macro_rules! tests {
    (@need) => { None };
    (@need $need:ident) => { Some($crate::Need::$need) };
    ($($name:ident $(needs $need:ident)?),+ $(,)?) => {
        /// The tests of this file.
        pub(crate) fn tests() -> Vec<$crate::Test> {
            vec![$($crate::Test {
                name: concat!(module_path!(), "::", stringify!($name)),
                need: $crate::tests!(@need $($need)?),
                run: |engine| Box::pin($name(engine)),
            }),+]
        }
    };
}

/// Runs the tests that the command line asks for.
pub fn run(tests: impl IntoIterator<Item = Vec<Test>>) -> ExitCode {
    let tests: Vec<Test> = tests.into_iter().flatten().collect();
    let arguments = Arguments::from_args();
    // One for all, since a client lives as long as the runtime that it was made in.
    let runtime = match Builder::new_multi_thread().worker_threads(1).enable_all().build() {
        Ok(runtime) => Arc::new(runtime),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    tell_needs(&tests);
    let in_engine = |engine| tests.iter().filter_map(move |test| can(*test, engine));
    let trials = Engine::ALL.into_iter().flat_map(in_engine);
    let trials = trials.map(|(test, engine)| trial(test, engine, Arc::clone(&runtime))).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    close();
    tell_slowest();
    conclusion.exit_code()
}

/// Closes the browsers that run, and removes what was pressed.
pub fn close() {
    browser::close_all();
    samples::remove();
}

fn can(test: Test, engine: Engine) -> Option<(Test, Engine)> {
    test.need.is_none_or(|need| need.is_met_by(engine)).then_some((test, engine))
}

fn trial(test: Test, engine: Engine, runtime: Arc<Runtime>) -> Trial {
    let path = test.name.split_once("::").map_or(test.name, |(_, path)| path);
    let name = format!("{}::{path}", engine.word());
    Trial::test(name.clone(), move || {
        let start = Instant::now();
        let outcome: Result<()> = runtime.block_on((test.run)(engine));
        TIMES.lock().unwrap_or_else(PoisonError::into_inner).push((start.elapsed(), name));
        outcome.map_err(|error| Failed::from(format!("{error:#}")))
    })
}

/// Says which tests do not run everywhere, and why.
fn tell_needs(tests: &[Test]) {
    for need in Need::ALL {
        let count = tests.iter().filter(|test| test.need == Some(need)).count();
        let lacking = Engine::ALL.into_iter().filter(|engine| !need.is_met_by(*engine));
        let lacking: Vec<_> = lacking.map(Engine::word).collect();
        eprintln!("{count} tests do not run in {}: no {need}", lacking.join(", "));
    }
}

/// Says where the time went. A run has thousands of seconds; whoever wants to shorten it begins here.
fn tell_slowest() {
    let mut times = TIMES.lock().unwrap_or_else(PoisonError::into_inner);
    times.sort_unstable_by(|one, other| other.cmp(one));
    let all: Duration = times.iter().map(|(time, _)| *time).sum();
    eprintln!("{:.0} s in {} tests, of which the slowest:", all.as_secs_f64(), times.len());
    for (time, name) in times.iter().take(SLOWEST) {
        eprintln!("{:6.1} s  {name}", time.as_secs_f64());
    }
}
