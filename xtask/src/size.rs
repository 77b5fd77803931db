//! `cargo xtask size`: measures what a first visit costs a reader, and holds it to the budget.

mod budget;
mod visit;

use std::fs;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use crate::project::Project;
use crate::table;
use budget::Budget;
pub(crate) use visit::shared;
use visit::{Cost, Script, Visit};

/// Everything measured, as `--json` prints it.
#[derive(Serialize)]
struct Report {
    budget: Budget,
    visits: Vec<Visit>,
    scripts: Vec<Script>,
}

/// Measures every case's page, prints what was found, and fails if any is over the budget.
pub(crate) fn run(project: &Project, json: bool) -> Result<()> {
    let budget = fs::read_to_string(project.root().join("budget.toml"))
        .context("budget.toml is missing")
        .and_then(|text| toml::from_str(&text).context("budget.toml cannot be read"))?;
    let dist = project.dist();
    let report = Report { budget, visits: visit::all(&dist)?, scripts: visit::scripts(&dist)? };
    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print!("{}", words(&report));
    }
    let visits = report.visits.iter().flat_map(|visit| report.budget.excesses(visit));
    let scripts = report.scripts.iter().filter_map(|script| report.budget.excess(script));
    let excesses: Vec<String> = visits.chain(scripts).collect();
    if !excesses.is_empty() {
        bail!("over the budget in budget.toml: {}", excesses.join("; "));
    }
    Ok(())
}

fn words(report: &Report) -> String {
    let visits = report.visits.iter().map(|visit| visit_in_words(visit, &report.budget));
    let scripts = report.scripts.iter();
    let scripts = scripts.map(|it| row(it.name, &it.cost, Some(report.budget.limit(it))));
    let scripts: Vec<_> = [heading()].into_iter().chain(scripts).collect();
    visits
        .chain([format!("besides, for the questions and for frames\n{}", table::align(&scripts))])
        .collect()
}

fn heading() -> Vec<String> {
    ["bytes", "raw", "gzip 9", "brotli 11", "budget"].map(str::to_owned).to_vec()
}

fn visit_in_words(visit: &Visit, budget: &Budget) -> String {
    let files = visit.files.iter().map(|file| row(file.part.name(), &file.cost, None));
    let limits = budget.limits(&visit.page);
    let reading = row("page and styles", &visit.reading, Some(limits.page_with_styles_brotli));
    let total = row("first visit", &visit.total, Some(limits.first_visit_brotli));
    let rows: Vec<_> = [heading()].into_iter().chain(files).chain([reading, total]).collect();
    format!("{}\n{}", visit.page, table::align(&rows))
}

fn row(name: &str, cost: &Cost, limit: Option<usize>) -> Vec<String> {
    let numbers = [Some(cost.raw), Some(cost.gzip), Some(cost.brotli), limit];
    let cells = numbers.into_iter().flatten().map(grouped);
    [name.to_owned()].into_iter().chain(cells).collect()
}

/// A number with its thousands apart: `12 345`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        let numbers = [0, 999, 1_000, 12_345, 1_234_567].map(grouped);
        assert_eq!(numbers, ["0", "999", "1 000", "12 345", "1 234 567"]);
    }
}
