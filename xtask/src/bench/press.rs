//! The press over an archive: pages a second, what a second run costs, how time grows, and what the proofs cost.

use std::path::Path;

use anyhow::Result;

use super::archive::Archive;
use super::run::{Took, run as watch};
use crate::project::Project;
use crate::{say, steps, table};

/// Sizes of the archive, in cases. Each is ten times the one before, so that growth can be seen.
const SIZES: [usize; 2] = [100, 1_000];
/// Languages of each case.
const LANGUAGES: usize = 2;

pub(super) fn run(project: &Project) -> Result<()> {
    say::doing("Building the press as it is released");
    steps::run(&mut steps::cargo_in_workspace(
        project.root(),
        "build",
        &["--release", "--bin", steps::PRESS],
    ))?;
    let press = project.target().join("release").join(steps::PRESS);
    let archive = Archive::new(project, &press)?;
    let mut rows = vec![
        ["cases", "pages", "first run", "pages/s", "peak", "second run", "second/first"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let mut firsts = Vec::new();
    for cases in SIZES {
        say::doing(&format!("Pressing {cases} cases of 40 events in {LANGUAGES} languages"));
        let out = archive.grow(cases)?;
        let first = build(&press, &archive, &out)?;
        let second = build(&press, &archive, &out)?;
        rows.push(row(cases, first, second));
        firsts.push(first.time.as_secs_f64());
    }
    print!("{}", table::align(&rows));
    if let [small, large] = firsts.as_slice() {
        println!("ten times as many cases take {:.2} times as long for each", large / small / 10.0);
    }
    say::doing("Proving rules with more and more facts");
    let bench = ["--quiet", "--bench", "prove_cost"];
    steps::run(&mut steps::cargo_in_workspace(project.root(), "bench", &bench))
}

fn build(press: &Path, archive: &Archive, out: &Path) -> Result<Took> {
    let project = archive.root().display().to_string();
    let out = out.display().to_string();
    let command =
        ["--project", &project, "--today", "2026-11-23", "build", "--uncompressed", "--out", &out];
    watch(press, &command.map(str::to_owned))
}

fn row(cases: usize, first: Took, second: Took) -> Vec<String> {
    let pages = cases * LANGUAGES;
    let peak = first.peak.map_or_else(|| "?".to_owned(), |peak| format!("{peak} MB"));
    vec![
        cases.to_string(),
        pages.to_string(),
        format!("{:.2} s", first.time.as_secs_f64()),
        format!(
            "{:.0}",
            f64::from(u32::try_from(pages).unwrap_or(u32::MAX)) / first.time.as_secs_f64()
        ),
        peak,
        format!("{:.2} s", second.time.as_secs_f64()),
        format!("{:.3}", second.time.as_secs_f64() / first.time.as_secs_f64()),
    ]
}
