//! One target at a time: built, run within limits, and what came of it.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};

use super::figures::{self, Figures};
use crate::project::Project;
use crate::steps;

/// No input may take longer than this, in seconds.
const TIME: u32 = 2;
/// Nor need more memory than this, in megabytes.
const MEMORY: u32 = 1024;
/// Nor is any longer than this, in bytes: the length of a long case.
const LONGEST: u32 = 65_536;

/// Runs targets with cargo-fuzz.
pub(super) struct Fuzzer<'a> {
    project: &'a Project,
    /// The `PATH` that cargo-fuzz is on.
    path: OsString,
}

/// How a target was run.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) target: String,
    pub(super) figures: Figures,
    /// Inputs that made it stop.
    pub(super) found: Vec<PathBuf>,
    /// What it said.
    pub(super) log: PathBuf,
    /// Whether it went on to the end of its time.
    pub(super) ended: bool,
}

impl<'a> Fuzzer<'a> {
    pub(super) fn new(project: &'a Project, path: OsString) -> Self {
        Self { project, path }
    }

    pub(super) fn build(&self, target: &str) -> Result<()> {
        steps::run(&mut self.cargo_fuzz("build", target))
    }

    /// Runs a target for as long as this, or until it stops at something.
    pub(super) fn run(&self, target: String, time: Duration) -> Result<Ran> {
        let stopped = self.project.root().join("fuzz/artifacts").join(&target);
        let log = self.project.target().join(format!("fuzz-{target}.log"));
        let before = files(&stopped);
        let said = File::create(&log).with_context(|| format!("no {}", log.display()))?;
        let mut command = self.cargo_fuzz("run", &target);
        let dictionary = self.project.root().join("fuzz/case.dict");
        command.arg("--").args([
            format!("-max_total_time={}", time.as_secs()),
            format!("-timeout={TIME}"),
            format!("-rss_limit_mb={MEMORY}"),
            format!("-max_len={LONGEST}"),
            format!("-dict={}", dictionary.display()),
            "-print_final_stats=1".to_owned(),
        ]);
        command.stdout(Stdio::null()).stderr(said);
        let ended = command.status().context("cargo-fuzz cannot be started")?.success();
        let figures = figures::read(&fs::read_to_string(&log).unwrap_or_default());
        let found = files(&stopped).difference(&before).cloned().collect();
        Ok(Ran { target, figures, found, log, ended })
    }

    /// cargo-fuzz without a sanitizer, which stable Rust does not have.
    fn cargo_fuzz(&self, what: &str, target: &str) -> Command {
        let mut command = steps::cargo(self.project.root(), &["fuzz", what, "--sanitizer", "none"]);
        command.arg("--target-dir").arg(self.project.target().join("fuzz")).arg(target);
        command.env("PATH", &self.path);
        command
    }
}

fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}
