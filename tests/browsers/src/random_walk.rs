//! A random walk: what a reader can do, in an order that nobody has thought of.
//!
//! `random_walk.js` chooses, a bout of a few actions at a time, and says what is wrong with the page between two bouts; the
//! keys, the mouse and the wheel are the browser's own.

use std::collections::HashSet;
use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Page, vendor};

/// Runs in every document before the scripts of the page.
const BEFORE: &str = include_str!("js/random_walk_before.js");

/// Chooses what a bout consists of.
const BOUT: &str = include_str!("js/random_walk.js");

/// The size of the window in which a walk begins, in px.
const WINDOW: (u32, u32) = (1280, 900);

/// Several actions of a reader, one after the other.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Bout {
    /// There is no explainer in the window, or nothing in it.
    left: bool,
    /// What has gone wrong since the bout before.
    faults: Vec<String>,
    /// The actions, in words.
    steps: Vec<String>,
    /// The same as input, for WebDriver.
    input: Vec<Value>,
    after: After,
    /// The time at which the document was asked for, which no other has.
    document: f64,
    /// The document can ask for nothing more, and waits for nothing.
    locked: bool,
}

/// Actions that are no input into the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct After {
    /// `back` or `forward`.
    history: String,
    /// Another size of the window, in px.
    window: Option<(u32, u32)>,
}

/// What a walk has come to.
#[derive(Debug, Default)]
struct Walk {
    actions: usize,
    seen: HashSet<String>,
    /// Every action and every fault so far, a line each.
    log: String,
    /// The length of the log when the last new fault was added.
    end: usize,
}

impl Walk {
    fn add_steps(&mut self, steps: &[String]) -> Result<()> {
        for step in steps {
            self.actions += 1;
            writeln!(self.log, "{:5}  {step}", self.actions)?;
        }
        Ok(())
    }

    /// Adds a fault, unless the walk has met it before.
    fn add_fault(&mut self, fault: &str) -> Result<()> {
        if self.seen.insert(fault.to_owned()) {
            writeln!(self.log, "FAULT  {fault}")?;
            self.end = self.log.len();
        }
        Ok(())
    }
}

impl Page {
    /// Does on a page what readers do, at least so many times, as a seed determines.
    ///
    /// # Errors
    /// Something has gone wrong in the page; the reason lists all that was done until then, with each kind of fault after the
    /// actions that brought it. Or the browser does not do what it is asked to.
    pub async fn walk_at_random(&self, path: &str, seed: u32, actions: usize) -> Result<()> {
        let mut walk = Walk::default();
        self.set_window(WINDOW.0, WINDOW.1).await?;
        self.go_after(BEFORE, path).await?;
        self.live().await?;
        let nothing = self.stored().await?;
        self.problems().await?;
        let mut closed = None;
        let mut number = 0;
        while walk.actions < actions {
            closed = self.walk_on(&mut walk, path, seed, number, closed).await?;
            number += 1;
        }
        let last: Bout = self.ask(BOUT, json!([seed, number])).await?;
        last.faults.iter().try_for_each(|fault| walk.add_fault(fault))?;
        if !last.left && self.stored().await? != nothing {
            walk.add_fault(&format!("stored: {}", self.stored().await?))?;
        }
        // A document that has gone takes what it recorded along, but the browser's console stays.
        let console = self.problems().await?;
        let errors = console.iter().filter(|entry| entry.level == "SEVERE");
        if walk.end == 0 {
            errors.map(|entry| &entry.message).try_for_each(|fault| walk.add_fault(fault))?;
        }
        let log = walk.log.get(..walk.end).unwrap_or_default();
        ensure!(log.is_empty(), "seed {seed} on {path}:\n{log}");
        Ok(())
    }

    /// Walks one bout. Takes and returns the document whose network was closed, with the number of requests until then.
    async fn walk_on(
        &self,
        walk: &mut Walk,
        path: &str,
        seed: u32,
        number: usize,
        closed: Option<(f64, usize)>,
    ) -> Result<Option<(f64, usize)>> {
        let bout: Bout = self.ask(BOUT, json!([seed, number])).await?;
        bout.faults.iter().try_for_each(|fault| walk.add_fault(fault))?;
        if bout.left {
            let address = self.client.current_url().await?;
            if address.as_str().starts_with(&self.site().address("")) {
                walk.add_fault(&format!("an empty page: {address}"))?;
            }
            walk.add_steps(&[format!("load {path}")])?;
            self.go(path).await?;
            self.live().await?;
            return Ok(None);
        }
        let requests = self.site().requests();
        if let Some((document, count)) = closed
            && document == bout.document
        {
            for request in requests.iter().skip(count) {
                walk.add_fault(&format!(
                    "asked for {} after the network was closed",
                    request.path
                ))?;
            }
        }
        walk.add_steps(&bout.steps)?;
        if !bout.input.is_empty() {
            vendor::perform(self.altering(), json!(bout.input)).await?;
        }
        match bout.after.history.as_str() {
            "back" => self.go_back().await?,
            "forward" => self.altering().forward().await.context("going forward")?,
            _ => {}
        }
        if let Some((width, height)) = bout.after.window {
            self.set_window(width, height).await?;
        }
        Ok(bout.locked.then_some((bout.document, requests.len())))
    }
}
