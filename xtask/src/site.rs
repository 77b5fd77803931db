//! `cargo xtask build`: sets up what is missing and has Trunk press the site into `dist/`.

use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::Tools;
use crate::{say, stamp, steps};

/// Presses the site unless it is already what would come out.
pub(crate) fn refresh(project: &Project) -> Result<()> {
    let _lock = lock(project)?;
    if stamp::is_fresh(project) {
        say::doing("The site is up to date");
        return Ok(());
    }
    press(project)
}

/// Sets up what is missing and presses the site.
pub(crate) fn build(project: &Project) -> Result<()> {
    let _lock = lock(project)?;
    press(project)
}

fn press(project: &Project) -> Result<()> {
    let path = Tools::of(project)?.for_building()?;
    let inputs = stamp::inputs(project)?;
    stamp::forget(project)?;

    let start = Instant::now();
    say::doing_for("Fetching the Rust packages", "1 minute");
    steps::run(&mut steps::cargo(project.root(), &["fetch"]))?;
    // With the options of the module, those of the standard library are fetched as well. Trunk itself fetches nothing.
    let library = ["fetch", "--target", "wasm32-unknown-unknown"];
    steps::run(steps::cargo(project.root(), &library).envs(SMALLER))?;
    say::doing_for("Compiling the press", "2 minutes");
    steps::run(&mut steps::cargo(project.root(), &["build", "--package", "case-press"]))?;
    say::doing_for("Compiling the widget and pressing the site", "2 minutes");
    trunk(project, &path)?;
    say::note(&format!("dist/ is ready after {}", say::length(start.elapsed())));
    Ok(stamp::remember(project, inputs)?)
}

/// Runs Trunk, which replaces the site only when everything has succeeded.
fn trunk(project: &Project, path: &OsStr) -> Result<()> {
    let mut trunk = Command::new("trunk");
    trunk.current_dir(project.root()).args(["build", "--release", "--offline", "--quiet"]);
    trunk.env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.envs(SMALLER);
    // A back trace of Trunk says nothing about what is wrong here.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    if env::var_os("NO_COLOR").is_some() {
        // By convention any value will do. Trunk insists on this one.
        trunk.env("NO_COLOR", "true");
    }
    let pressed = steps::run(&mut trunk);
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
