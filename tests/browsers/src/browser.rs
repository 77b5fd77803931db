//! A pool of running browsers. A test borrows one exclusively; the next borrower gets a fresh window, or in Chromium an empty page if
//! the test has not altered the window there was.
//!
//! Starting a browser takes longer than most tests: on two cores half a second for WebKit, several for Firefox. Tests
//! cannot disturb each other all the same: each has a site of its own, whose port makes it another origin, so that
//! nothing that one has stored is there for the next.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{mem, thread};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use xtask::engine::Engine;

use crate::driver::Driver;
use crate::engine::{self, Need, Scripting};
use crate::vendor;

/// The browsers that no test has.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A running browser. Dropping it closes it.
struct Browser {
    engine: Engine,
    scripting: Scripting,
    client: Client,
    session: String,
    driver: Driver,
    /// True if a test has left something behind in the window.
    is_altered: AtomicBool,
}

impl Browser {
    async fn start(engine: Engine, scripting: Scripting) -> Result<Self> {
        let driver = Driver::start(engine)?;
        // The driver is on this machine: no encryption is needed to talk to it.
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine::capabilities(engine, scripting))
            .connect(&driver.address())
            .await
            .with_context(|| format!("{} does not start", engine.word()))?;
        let session = client.session_id().await?.context("the driver has begun no session")?;
        let is_altered = AtomicBool::new(false);
        Ok(Self { engine, scripting, client, session, driver, is_altered })
    }

    /// Puts an empty page in place of the one that there is. In a new window that takes three to ten times as long, which Firefox and
    /// `WebKit` need every time: a window of theirs keeps the policy of its last page, or is not the active one any more.
    async fn renew(&self) -> Result<()> {
        if self.is_altered.swap(false, Ordering::Relaxed) || self.engine != Engine::Chromium {
            let window = self.client.new_window(true).await?.handle;
            self.client.close_window().await?;
            self.client.switch_to_window(window).await?;
            if self.engine == Engine::Chromium {
                // Until it is in front, or clicked on, nothing in it has the focus.
                vendor::devtools(&self.client, "Page.bringToFront", json!({})).await?;
            }
        } else {
            self.client.goto("about:blank").await?;
        }
        if Need::Console.is_met_by(self.engine) {
            // The console is the whole browser's. What is read is forgotten.
            vendor::log(&self.client).await?;
        }
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A driver that has died cannot be asked.
        self.driver.end(&self.session).ok();
    }
}

/// A browser that a test has. Dropping it gives it back, unless the test has failed by panicking.
pub(crate) struct Loan(Option<Browser>);

impl Loan {
    /// Notes that the test leaves something behind in the window.
    pub(crate) fn alter(&self) {
        self.0.iter().for_each(|browser| browser.is_altered.store(true, Ordering::Relaxed));
    }

    /// The client that talks to the browser.
    pub(crate) fn client(&self) -> Option<Client> {
        self.0.as_ref().map(|browser| browser.client.clone())
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        let browser = self.0.take().filter(|_| !thread::panicking());
        idle().extend(browser);
    }
}

/// Lends a browser of this kind, with an empty page in its window: one that runs, or a new one.
pub(crate) async fn lend(engine: Engine, scripting: Scripting) -> Result<Loan> {
    // One that cannot open a window, as after a test that has failed, is closed.
    while let Some(browser) = take(engine, scripting) {
        if browser.renew().await.is_ok() {
            return Ok(Loan(Some(browser)));
        }
    }
    Ok(Loan(Some(Browser::start(engine, scripting).await?)))
}

fn take(engine: Engine, scripting: Scripting) -> Option<Browser> {
    let mut idle = idle();
    // The trials of one engine run after those of another, so what is left of that is not needed any more.
    let done: Vec<_> = idle.extract_if(.., |browser| browser.engine != engine).collect();
    let same = idle.iter().position(|browser| browser.scripting == scripting);
    let same = same.map(|index| idle.swap_remove(index));
    // Closing takes a while, and the list is free in the meantime.
    mem::drop(idle);
    mem::drop(done);
    same
}

/// Closes every browser that no test has.
pub(crate) fn close_all() {
    let idle = mem::take(&mut *idle());
    mem::drop(idle);
}

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
