//! One visit: a page is opened in a fresh browser and worked once, as a reader would, and every time is taken.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::adapter::{Adapter, Step};
use super::browser::{Browser, is_over};
use super::events::FIND;

/// How often a reader does each thing in a visit.
const TIMES: usize = 4;
/// How long a browser may take to leave the page it starts with.
const LEAVING: Duration = Duration::from_secs(10);
/// What stands in every page before its own scripts.
const PROBE: &str = include_str!("probe.js");

/// What is measured of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Figure {
    /// From the start of the navigation until a reader can work it, in ms.
    Ready,
    /// From a click on an event until the frame that shows its effect is over, in ms.
    Select,
    /// The same for a filter.
    Filter,
    /// The same for words that are typed.
    Find,
    /// Memory of scripts and of the module when it is ready, in MB.
    Memory,
}

/// What came of measuring a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Outcome {
    /// What was measured, once or several times.
    Measured(Vec<f64>),
    /// The timeline cannot do this.
    None,
    /// It took longer than a command may.
    Over,
    /// Something the bench looks for is missing, or has no effect.
    Failed(String),
}

impl Outcome {
    fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}

/// A page that is visited: whose, where, and how much slower than it is the processor is made.
pub(super) struct Task<'a> {
    pub(super) adapter: &'a Adapter,
    pub(super) address: String,
    pub(super) slowdown: u32,
}

/// The outcome of each figure.
pub(super) type Outcomes = BTreeMap<Figure, Outcome>;

/// Opens a page in this browser and works it.
pub(super) fn visit(browser: &Browser, task: &Task) -> Outcomes {
    let mut outcomes = Outcomes::new();
    let mut end: Option<Outcome> = None;
    for figure in [Figure::Ready, Figure::Memory, Figure::Select, Figure::Filter, Figure::Find] {
        let outcome = match (task.adapter.lacks(figure), &end) {
            (true, _) => Outcome::None,
            (false, Some(end)) => end.clone(),
            (false, None) => outcome(measure(browser, task, figure)),
        };
        // What is not ready cannot be worked, and a page that hangs takes no further commands.
        if outcome == Outcome::Over || (figure == Figure::Ready && outcome.is_failed()) {
            end = Some(outcome.clone());
        }
        outcomes.insert(figure, outcome);
    }
    outcomes
}

fn measure(browser: &Browser, task: &Task, figure: Figure) -> Result<Vec<f64>> {
    let Adapter { select, filter, find, .. } = task.adapter;
    match (figure, filter, find) {
        (Figure::Ready, ..) => Ok(vec![open(browser, task)?]),
        (Figure::Memory, ..) => Ok(vec![memory(browser, task)?]),
        (Figure::Select, ..) => work(browser, task, figure, select),
        (Figure::Filter, Some(step), _) | (Figure::Find, _, Some(step)) => {
            work(browser, task, figure, step)
        }
        (Figure::Filter | Figure::Find, ..) => Ok(Vec::new()),
    }
}

fn outcome(measured: Result<Vec<f64>>) -> Outcome {
    match measured {
        Ok(values) => Outcome::Measured(values),
        Err(error) if is_over(&error) => Outcome::Over,
        Err(error) => Outcome::Failed(format!("{error:#}")),
    }
}

/// Goes to the page and waits until it is ready.
fn open(browser: &Browser, task: &Task) -> Result<f64> {
    browser.devtools("Page.enable", &json!({}))?;
    browser.devtools("Performance.enable", &json!({}))?;
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": task.slowdown }))?;
    let ready = task.adapter.ready;
    let source = format!("{PROBE}\nconst benchReady = bench.until(() => ({ready}), Infinity);");
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    browser.devtools("Page.navigate", &json!({ "url": task.address }))?;
    let start = Instant::now();
    loop {
        match browser.ask("benchReady") {
            // The browser may still be on the page that it starts with.
            Err(error) if !is_over(&error) && start.elapsed() < LEAVING => {
                thread::sleep(Duration::from_millis(10));
            }
            result => return result,
        }
    }
}

/// The memory that scripts and module hold on to, in MB.
fn memory(browser: &Browser, task: &Task) -> Result<f64> {
    rest(browser, task)?;
    browser.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    let told: Metrics =
        serde_json::from_value(browser.devtools("Performance.getMetrics", &json!({}))?)?;
    let heap = told.metrics.iter().find(|metric| metric.name == "JSHeapUsedSize");
    let heap = heap.context("the browser does not tell its heap")?.value;
    Ok((heap + browser.ask::<f64>("bench.memory()")?) / 1e6)
}

#[derive(Deserialize)]
struct Metrics {
    metrics: Vec<Metric>,
}

#[derive(Deserialize)]
struct Metric {
    name: String,
    value: f64,
}

/// Does a step several times.
fn work(browser: &Browser, task: &Task, figure: Figure, step: &Step) -> Result<Vec<f64>> {
    browser.ask::<()>(&format!("(() => {{ {} }})()", step.first))?;
    let mut times = Vec::new();
    for word in FIND.iter().cycle().take(TIMES) {
        rest(browser, task)?;
        let what = serde_json::to_string(step.target)?;
        let spot: Spot = browser.ask(&format!("bench.aim(() => ({}), {what})", step.target))?;
        let kind = if figure == Figure::Find { "input" } else { "click" };
        browser.ask::<()>(&format!("bench.arm('{kind}', (it) => ({}))", step.done))?;
        if figure == Figure::Find {
            browser.ask::<()>("bench.type()")?;
            browser.devtools("Input.insertText", &json!({ "text": word }))?;
        } else {
            click(browser, &spot)?;
        }
        times.push(browser.ask("bench.outcome()")?);
    }
    Ok(times)
}

/// A spot in the window.
#[derive(Deserialize)]
struct Spot {
    x: f64,
    y: f64,
}

fn click(browser: &Browser, Spot { x, y }: &Spot) -> Result<()> {
    for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        let params = json!({
            "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1,
        });
        browser.devtools("Input.dispatchMouseEvent", &params)?;
    }
    Ok(())
}

/// Waits until the page has nothing to do.
fn rest(browser: &Browser, task: &Task) -> Result<()> {
    browser.ask(&format!("bench.quiet({})", task.adapter.pause))
}
