//! `cargo xtask fuzz`: throws any bytes at what reads files of others, for a while.
//!
//! libFuzzer, through cargo-fuzz, changes case files towards code that no file has reached yet. It runs on stable Rust,
//! without a sanitizer: there is no unsafe code to watch. What it has learnt stays in `fuzz/corpus` for the next time.

mod corpus;
mod figures;
mod run;

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::project::Project;
use crate::tools::Tools;
use crate::{say, table};
use run::{Fuzzer, Ran};

/// The part of `fuzz/Cargo.toml` that names the targets.
#[derive(Deserialize)]
struct Manifest {
    bin: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

/// Fuzzes one target or all, which share the minutes, and fails if anything was found.
pub(crate) fn run(project: &Project, minutes: u64, only: Option<&str>) -> Result<()> {
    let targets = chosen(&targets(project.root())?, only)?;
    let fuzzer = Fuzzer::new(project, Tools::of(project)?.for_fuzzing()?);
    say::doing_for("Building the targets", "5 minutes");
    for target in &targets {
        fuzzer.build(target)?;
    }
    let time = share(minutes, targets.len());
    let mut all = Vec::new();
    for target in targets {
        let seeds = corpus::fill(project.root(), &target)?;
        say::doing(&format!(
            "Fuzzing {target} for {}, {seeds} files to begin with",
            say::length(time)
        ));
        all.push(fuzzer.run(target, time)?);
    }
    print!("\n{}", summary(&all));
    verdict(&all)
}

fn targets(root: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(root.join("fuzz/Cargo.toml")).context("fuzz/Cargo.toml")?;
    let manifest: Manifest = toml::from_str(&text).context("fuzz/Cargo.toml cannot be read")?;
    Ok(manifest.bin.into_iter().map(|target| target.name).collect())
}

fn chosen(all: &[String], only: Option<&str>) -> Result<Vec<String>> {
    let chosen = all.iter().filter(|name| only.is_none_or(|only| only == *name)).cloned();
    let chosen: Vec<String> = chosen.collect();
    if chosen.is_empty() {
        bail!("there is no such target; there are: {}", all.join(", "));
    }
    Ok(chosen)
}

/// The time for each target.
fn share(minutes: u64, targets: usize) -> Duration {
    Duration::from_secs((minutes * 60 / (targets.max(1) as u64)).max(1))
}

fn summary(all: &[Ran]) -> String {
    let head = ["target", "runs", "coverage", "slowest", "memory", "found"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    rows.extend(all.iter().map(|ran| {
        let figures = &ran.figures;
        let cell = |figure: Option<u64>, unit: &str| {
            figure.map_or_else(|| "?".to_owned(), |figure| format!("{figure}{unit}"))
        };
        vec![
            ran.target.clone(),
            cell(figures.runs, ""),
            cell(figures.coverage, ""),
            cell(figures.slowest, " s"),
            cell(figures.memory, " MB"),
            ran.found.len().to_string(),
        ]
    }));
    table::align(&rows)
}

/// Fails with the files that make a target stop.
fn verdict(all: &[Ran]) -> Result<()> {
    let found: Vec<String> =
        all.iter().flat_map(|ran| &ran.found).map(|file| file.display().to_string()).collect();
    if !found.is_empty() {
        bail!("found: {}. Mend it, and make it a test in press/tests", found.join(", "));
    }
    // A target that stops without a finding has not been fuzzed.
    match all.iter().find(|ran| !ran.ended) {
        Some(ran) => bail!("{} stopped early; {} says why", ran.target, ran.log.display()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_own_targets_are_known() {
        let all = targets(Project::here().root()).expect("fuzz/Cargo.toml");
        assert!(all.iter().any(|name| name == "case_file"), "{all:?}");
        assert_eq!(chosen(&all, None).expect("all"), all);
        assert_eq!(chosen(&all, Some("case_file")).expect("one"), ["case_file"]);
        let error = chosen(&all, Some("cases")).expect_err("no such target").to_string();
        assert!(error.contains("case_file"), "{error}");
    }

    #[test]
    fn the_targets_share_the_minutes() {
        assert_eq!(share(10, 2), Duration::from_secs(300));
        assert_eq!(share(1, 1), Duration::from_secs(60));
    }

    #[test]
    fn what_was_found_is_named_and_fails() {
        let ran = |found: &[&str], ended| Ran {
            target: "case_file".to_owned(),
            figures: figures::read("#9\tDONE   cov: 7 ft: 8\n"),
            found: found.iter().map(Into::into).collect(),
            log: "fuzz/case_file.log".into(),
            ended,
        };
        assert!(verdict(&[ran(&[], true)]).is_ok());
        let error = verdict(&[ran(&["crash-1"], false)]).expect_err("a crash").to_string();
        assert!(error.contains("crash-1"), "{error}");
        let error = verdict(&[ran(&[], false)]).expect_err("no run").to_string();
        assert!(error.contains("case_file.log"), "{error}");
        let table = summary(&[ran(&["crash-1"], false)]);
        let row: Vec<&str> = table.lines().nth(1).unwrap_or_default().split_whitespace().collect();
        assert_eq!(row, ["case_file", "?", "7", "?", "?", "1"]);
    }
}
