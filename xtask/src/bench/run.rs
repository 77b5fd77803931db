//! Runs a program and watches how long it takes and how much memory it needs.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How often memory is looked at; the system keeps the peak, so only what comes after the last look is missed.
const LOOK: Duration = Duration::from_millis(2);

/// What a run took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Took {
    pub(super) time: Duration,
    /// The most memory it had at a time, in megabytes; nothing where the system does not tell (it does on Linux).
    pub(super) peak: Option<u64>,
}

/// Runs a program to its end; what it prints is not shown unless it fails.
pub(super) fn run(program: &Path, arguments: &[String]) -> Result<Took> {
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .with_context(|| format!("{} cannot be started", program.display()))?;
    let mut peak = None;
    let status = loop {
        peak = peak.max(memory(child.id()));
        match child.try_wait()? {
            Some(status) => break status,
            None => thread::sleep(LOOK),
        }
    };
    let time = start.elapsed();
    ensure!(status.success(), "{} {} ended with {status}", program.display(), arguments.join(" "));
    Ok(Took { time, peak })
}

/// The peak of a running program's memory so far, in megabytes.
fn memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes.div_ceil(1024))
}
