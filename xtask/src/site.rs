//! `cargo xtask build`: sets up what is missing, compiles, and has Trunk press the site into `dist/`.

use std::env;
use std::fs::{self, File};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::jobs::{Details, Job, Load, Output};
use crate::project::Project;
use crate::tools::{RUSTUP, Tools};
use crate::{jobs, say, stamp, steps};

/// Presses the site unless it is already what would come out.
pub(crate) fn refresh(project: &Project, details: Details) -> Result<()> {
    let _lock = lock(project)?;
    if stamp::is_fresh(project) {
        say::doing("The site is up to date");
        return Ok(());
    }
    press(project, details)
}

/// Sets up what is missing and presses the site.
pub(crate) fn build(project: &Project, details: Details) -> Result<()> {
    let _lock = lock(project)?;
    press(project, details)
}

fn press(project: &Project, details: Details) -> Result<()> {
    let inputs = stamp::inputs(project)?;
    stamp::forget(project)?;
    let start = Instant::now();
    let mut jobs = Tools::of(project)?.jobs_for_building()?;
    jobs.extend(compiling(project));
    let all = jobs.iter().map(|job| job.name).collect();
    jobs.push(pressing(project, all));
    jobs::run(jobs, details)?;
    say::note(&format!("dist/ is ready after {}", say::length(start.elapsed())));
    Ok(stamp::remember(project, inputs)?)
}

/// Returns the jobs that compile what is ours. They need no tool but Cargo, so they go on beside the installing of the others.
fn compiling(project: &Project) -> [Job<'_>; 3] {
    let cargo = |words: &'static [&'static str]| steps::cargo(project.root(), words);
    [
        Job {
            name: "packages",
            label: "Fetching the Rust packages".to_owned(),
            usually: Duration::from_secs(10),
            after: Vec::new(),
            load: Load::Network,
            work: Box::new(move |output| output.run(&mut cargo(&["fetch"]))),
        },
        Job {
            name: "press",
            label: "Compiling the press".to_owned(),
            usually: Duration::from_secs(200),
            after: vec!["packages"],
            load: Load::Processor,
            work: Box::new(move |output| {
                let targets = ["--bin", steps::PRESS];
                output.run(&mut steps::cargo_in_workspace(project.root(), "build", &targets))
            }),
        },
        Job {
            name: "widget",
            label: "Compiling the widget".to_owned(),
            usually: Duration::from_secs(80),
            after: vec!["packages", RUSTUP],
            load: Load::Processor,
            // As Trunk calls Cargo, which then finds it done. Here Cargo may also fetch what the standard library needs.
            work: Box::new(move |output| {
                let build = ["build", "--target", "wasm32-unknown-unknown", "--release"];
                output.run(steps::cargo(project.root(), &build).envs(SMALLER))
            }),
        },
    ]
}

/// Returns the job that has Trunk press the site, after all others.
fn pressing<'a>(project: &'a Project, after: Vec<&'static str>) -> Job<'a> {
    Job {
        name: "site",
        label: "Pressing the site".to_owned(),
        usually: Duration::from_secs(15),
        after,
        load: Load::Processor,
        work: Box::new(move |output| trunk(project, output)),
    }
}

/// Runs Trunk, which replaces the site only when everything has succeeded.
fn trunk(project: &Project, output: &Output) -> Result<()> {
    let path = Tools::printing_to(project, output.clone())?.path_for_building()?;
    let mut trunk = Command::new("trunk");
    // All that it needs has been fetched.
    trunk.current_dir(project.root()).args(["build", "--release", "--offline", "--quiet"]);
    trunk.env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.envs(SMALLER);
    // A back trace of Trunk says nothing about what is wrong here.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    if env::var_os("NO_COLOR").is_some() {
        // By convention any value will do. Trunk insists on this one.
        trunk.env("NO_COLOR", "true");
    }
    let pressed = output.run(&mut trunk);
    if pressed.is_err() {
        discard_stage(project)?;
    }
    pressed.context("the site could not be pressed, so dist/ is as it was")
}

/// How the module is compiled smaller than stable options allow, as environment variables of Cargo (ARCHITECTURE.md has
/// the figures). They reach Trunk's call of Cargo; the hook in Trunk.toml takes all but the last off again, since they
/// would change how the press is compiled as well.
///
/// The standard library is compiled with the widget, for size, and a panic ends the module at once: its messages,
/// places and all that formats them stay out. The script around it sees the end and puts the pressed page back.
const SMALLER: [(&str, &str); 4] = [
    // These options are not stable. The Rust version is pinned, so they cannot change unseen.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none",
    ),
];

/// Removes what a failed build has staged inside the site.
fn discard_stage(project: &Project) -> Result<()> {
    let stage = project.dist().join(".stage");
    if stage.exists() {
        fs::remove_dir_all(stage)?;
    }
    Ok(())
}

/// Keeps other processes from pressing the same site for as long as the lock is held.
fn lock(project: &Project) -> Result<File> {
    fs::create_dir_all(project.target())?;
    let lock = File::create(project.target().join("site.lock"))?;
    if lock.try_lock().is_err() {
        say::doing("Waiting for another command that presses the site");
        lock.lock()?;
    }
    Ok(lock)
}
