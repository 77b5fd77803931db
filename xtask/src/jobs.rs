//! Runs jobs side by side, each as soon as the jobs that it needs are done, and shows which are running.
//!
//! When a job fails, no other is started, and those that run go on to their end: what they have compiled or fetched
//! does not have to be done again. Programs that jobs start belong to the terminal's foreground, so Ctrl+C ends them all.

mod output;
mod screen;

use std::cmp::Reverse;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, Scope};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

pub(crate) use output::Output;
use screen::Screen;

/// A piece of work that can go on beside others.
pub(crate) struct Job<'a> {
    /// The name by which other jobs wait for this one.
    pub(crate) name: &'static str,
    /// A description for a person, such as "Compiling the press".
    pub(crate) label: String,
    /// The time that it takes the first time, beside the others on two cores.
    pub(crate) usually: Duration,
    /// The names of the jobs that have to be done before. A name that no job has is done already.
    pub(crate) after: Vec<&'static str>,
    pub(crate) load: Load,
    pub(crate) work: Work<'a>,
}

/// The function of a job. Its programs print to the output that it is given.
pub(crate) type Work<'a> = Box<dyn FnOnce(&Output) -> Result<()> + Send + 'a>;

/// The resource that a job uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Load {
    /// All cores. Few such jobs run at once.
    Processor,
    /// The network. It never waits for a core.
    Network,
}

/// The amount of the jobs' output that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Details {
    /// The output of a job that failed.
    OnFailure,
    /// The output of every job, when it has ended.
    Always,
}

/// The end of a job.
struct End {
    name: &'static str,
    label: String,
    time: Duration,
    output: Output,
    result: Result<()>,
}

/// Runs all jobs.
///
/// # Errors
///
/// The first job that failed, or jobs that wait for each other.
pub(crate) fn run(jobs: Vec<Job>, details: Details) -> Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    // One job alone leaves cores idle whenever it compiles a single large package; with many, memory gets scarce.
    run_on(jobs, details, cores.min(3))
}

/// Runs all jobs, of those that keep the processor busy at most `heavy` at once.
fn run_on(mut waiting: Vec<Job>, details: Details, heavy: usize) -> Result<()> {
    let screen = Screen::new(waiting.len());
    let (ending, ends) = mpsc::channel();
    let mut running = Vec::new();
    let mut failure = None;
    thread::scope(|scope| {
        loop {
            while let Some(job) =
                failure.is_none().then(|| next(&mut waiting, &running, heavy)).flatten()
            {
                running.push((job.name, job.load));
                start(scope, job, &screen, ending.clone());
            }
            if running.is_empty() {
                break;
            }
            let end = ends.recv().context("a job has ended without a word")?;
            running.retain(|(name, _)| *name != end.name);
            screen.ended(&end.label, end.time, end.result.is_ok(), &end.output, details);
            if let Err(error) = end.result {
                failure.get_or_insert(error.context(format!("{} failed", end.label)));
                screen.waits_for(running.len());
            }
        }
        Ok::<_, anyhow::Error>(())
    })?;
    match failure {
        Some(failure) => Err(failure),
        None if waiting.is_empty() => Ok(()),
        None => {
            let names: Vec<_> = waiting.iter().map(|job| job.name).collect();
            bail!("these jobs wait for each other: {}", names.join(", "))
        }
    }
}

/// Takes off the list, of the jobs that can start, the one that usually takes longest: it had better not be the last to end.
fn next<'a>(
    waiting: &mut Vec<Job<'a>>,
    running: &[(&'static str, Load)],
    heavy: usize,
) -> Option<Job<'a>> {
    let busy = running.iter().filter(|(_, load)| *load == Load::Processor).count();
    let undone = |name: &&str| {
        waiting.iter().any(|job| job.name == *name) || running.iter().any(|(it, _)| it == name)
    };
    let can_start =
        |job: &Job| (job.load == Load::Network || busy < heavy) && !job.after.iter().any(undone);
    let ready = waiting.iter().enumerate().filter(|(_, job)| can_start(job));
    let (index, _) = ready.min_by_key(|(_, job)| Reverse(job.usually))?;
    Some(waiting.remove(index))
}

fn start<'scope, 'a: 'scope>(
    scope: &'scope Scope<'scope, '_>,
    job: Job<'a>,
    screen: &Screen,
    ending: Sender<End>,
) {
    let Job { name, label, usually, work, .. } = job;
    let output = screen.started(&label, usually);
    scope.spawn(move || {
        let start = Instant::now();
        let work = AssertUnwindSafe(|| work(&output));
        let result = panic::catch_unwind(work).unwrap_or_else(|_| Err(anyhow!("it panicked")));
        // Nobody listens any more only if the command has ended.
        ending.send(End { name, label, time: start.elapsed(), output, result }).ok();
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// A job that says so when it starts and when it ends.
    fn job<'a>(
        name: &'static str,
        after: &[&'static str],
        load: Load,
        work: impl FnOnce() -> Result<()> + Send + 'a,
    ) -> Job<'a> {
        let work: Work = Box::new(move |_| work());
        let (label, usually) = (name.to_owned(), Duration::ZERO);
        Job { name, label, usually, after: after.to_vec(), load, work }
    }

    fn quietly(jobs: Vec<Job>) -> Result<()> {
        run_on(jobs, Details::OnFailure, 1)
    }

    #[test]
    fn a_job_starts_when_those_it_needs_are_done() {
        let done = Mutex::new(Vec::new());
        let note = |name: &'static str| {
            let done = &done;
            move || {
                done.lock().expect("no panic").push(name);
                Ok(())
            }
        };
        quietly(vec![
            job("site", &["press", "trunk"], Load::Processor, note("site")),
            job("press", &["packages"], Load::Processor, note("press")),
            job("packages", &["installed already"], Load::Network, note("packages")),
            job("trunk", &["packages"], Load::Processor, note("trunk")),
        ])
        .expect("all done");
        assert_eq!(*done.lock().expect("no panic"), ["packages", "press", "trunk", "site"]);
    }

    #[test]
    fn the_network_is_used_while_the_processor_is_busy() {
        let (send, receive) = mpsc::channel();
        // Each waits for the other, so both end only if both run.
        let (answer, answered) = mpsc::channel();
        quietly(vec![
            job("compiling", &[], Load::Processor, move || {
                send.send(())?;
                Ok(answered.recv()?)
            }),
            job("fetching", &[], Load::Network, move || {
                receive.recv()?;
                Ok(answer.send(())?)
            }),
        ])
        .expect("both done");
    }

    #[test]
    fn no_more_than_so_many_keep_the_processor_busy() {
        let mut waiting: Vec<_> =
            ["a", "b", "c"].map(|name| job(name, &[], Load::Processor, || Ok(()))).into();
        let first = next(&mut waiting, &[], 2).expect("the first");
        let second = next(&mut waiting, &[("a", Load::Processor)], 2).expect("the second");
        assert_eq!([first.name, second.name], ["a", "b"]);
        let running = [("a", Load::Processor), ("b", Load::Processor)];
        assert!(next(&mut waiting, &running, 2).is_none());
    }

    #[test]
    fn what_takes_longest_starts_first() {
        let usually = |name, seconds| Job {
            usually: Duration::from_secs(seconds),
            ..job(name, &[], Load::Processor, || Ok(()))
        };
        let mut waiting = vec![usually("short", 1), usually("long", 9), usually("longer", 10)];
        let mut names = Vec::new();
        while let Some(job) = next(&mut waiting, &[], 1) {
            names.push(job.name);
        }
        assert_eq!(names, ["longer", "long", "short"]);
    }

    #[test]
    fn after_a_failure_nothing_else_starts() {
        let error = quietly(vec![
            job("one", &[], Load::Processor, || bail!("no such tool")),
            job("two", &[], Load::Processor, || panic!("must not start")),
            job("three", &["one"], Load::Processor, || panic!("must not start")),
        ]);
        let error = error.expect_err("a failure");
        assert_eq!(format!("{error:#}"), "one failed: no such tool");
    }

    #[test]
    fn a_job_that_panics_has_failed() {
        let error = quietly(vec![job("one", &[], Load::Network, || panic!("a mistake"))]);
        assert_eq!(format!("{:#}", error.expect_err("a failure")), "one failed: it panicked");
    }

    #[test]
    fn jobs_that_wait_for_each_other_are_a_mistake() {
        let error = quietly(vec![
            job("one", &["two"], Load::Network, || Ok(())),
            job("two", &["one"], Load::Network, || Ok(())),
        ]);
        let message = error.expect_err("neither can start").to_string();
        assert_eq!(message, "these jobs wait for each other: one, two");
    }
}
