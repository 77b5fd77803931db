//! Our timeline beside TimelineJS3 and vis-timeline: the same events, the same browser, in one run, by turns.

mod adapter;
mod browser;
mod case;
mod events;
mod ours;
mod peers;
mod report;
mod visit;

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Args;

use crate::engine::Engine;
use crate::project::Project;
use crate::say;
use crate::server::{Config, Server};
use crate::tools::Tools;
use adapter::Adapter;
use browser::Browser;
use report::{Report, Visited};
use visit::{Task, visit};

/// How many times slower than it is the processor is made.
const SLOWDOWNS: [u32; 2] = [1, 4];

/// How the timelines are measured.
#[derive(Args)]
pub(crate) struct Options {
    /// Numbers of events; 5,000 are the most that a case may have.
    #[arg(long, value_delimiter = ',', default_values = ["20", "500", "5000"])]
    #[arg(value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(20..=5_000))]
    sizes: Vec<usize>,
    /// How often everything is measured.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Only timelines whose names begin so, to look at one of them. What holds are the figures of all.
    #[arg(long, default_value = "")]
    only: String,
    /// Seconds after which a page that does not answer is given up, and not tried again.
    #[arg(long, default_value_t = 60)]
    cap: u64,
    /// A file for everything that was measured, as JSON.
    #[arg(long)]
    json: Option<PathBuf>,
}

/// Measures, and prints a Markdown table.
pub(super) fn run(project: &Project, options: &Options) -> Result<()> {
    let tools = Tools::of(project)?;
    let (_, driver) = tools.drivers(&[Engine::Chromium])?.pop().context("no driver")?;
    let out = project.target().join("bench/timeline/site");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    case::press(project, &options.sizes, &out)?;
    peers::write(&tools, &options.sizes, &out)?;
    let server = Server::start(&out, Config::default())?;

    let cap = Duration::from_secs(options.cap);
    let adapters = [ours::ours()].into_iter().chain(peers::peers());
    let adapters: Vec<_> = adapters.filter(|it| it.name.starts_with(&options.only)).collect();
    let mut report = Report {
        chromium: Browser::start(&driver, cap)?.version.clone(),
        peers: tools.peers(),
        rounds: options.rounds,
        cap: options.cap,
        visits: Vec::new(),
    };
    let start = Instant::now();
    for (round, adapter, size, slowdown) in plan(&adapters, options) {
        if report.is_given_up(adapter.name, size, slowdown) {
            continue;
        }
        let address = format!("http://{}/{}", server.addr(), (adapter.page)(size).display());
        let task = Task { adapter, address, slowdown };
        let figures = visit(&Browser::start(&driver, cap)?, &task);
        let visited = Visited { round, timeline: adapter.name, events: size, slowdown, figures };
        say::note(&visited.line());
        report.visits.push(visited);
    }
    say::note(&format!("measured for {}", say::length(start.elapsed())));
    if let Some(file) = &options.json {
        let json = serde_json::to_string_pretty(&report)?;
        fs::write(file, json).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    for failure in report.failures() {
        say::note(&format!("failed: {failure}"));
    }
    let names: Vec<_> = adapters.iter().map(|adapter| adapter.name).collect();
    print!("{}", report.markdown(&names, &options.sizes, &SLOWDOWNS));
    Ok(())
}

/// Everything there is to visit: the round, whose page, how many events, how slow the processor is made.
///
/// The timelines take turns, and each round begins with another, so that none always comes after the same.
fn plan<'a>(
    adapters: &'a [Adapter],
    options: &'a Options,
) -> impl Iterator<Item = (usize, &'a Adapter, usize, u32)> {
    let pages = options.sizes.iter().flat_map(|&size| SLOWDOWNS.map(|slowdown| (size, slowdown)));
    (1..=options.rounds).flat_map(move |round| {
        let turns = move || adapters.iter().cycle().skip(round).take(adapters.len());
        pages.clone().flat_map(move |(size, slowdown)| {
            turns().map(move |adapter| (round, adapter, size, slowdown))
        })
    })
}
