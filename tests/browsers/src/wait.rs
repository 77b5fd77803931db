//! Waiting for what a page comes to: for something, never for a time, and never longer than [`PATIENCE`].

use std::time::Instant;

use anyhow::{Result, bail, ensure};
use fantoccini::Locator;
use fantoccini::error::CmdError;
use serde_json::Value;

use crate::page::LIVE;
use crate::{GLANCE, PATIENCE, Page};

impl Page {
    /// Waits until the explainer is live.
    ///
    /// # Errors
    /// It does not come to life.
    pub async fn live(&self) -> Result<()> {
        self.see(LIVE).await
    }

    /// Waits until the page has an element.
    ///
    /// # Errors
    /// It does not turn up. The reason tells what has the focus, which is what most tests wait for.
    pub async fn see(&self, selector: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let left = PATIENCE.saturating_sub(start.elapsed());
            let wait = self.client.wait().at_most(left).every(GLANCE);
            let Err(reason) = wait.for_element(Locator::Css(selector)).await else {
                return Ok(());
            };
            if left.is_zero() || !is_between_pages(&reason) {
                let active = self.active().await.unwrap_or_default();
                bail!("waited for {selector}, while the focus was on {active}: {reason}");
            }
        }
    }

    /// Waits until the first such element says this and nothing else.
    ///
    /// # Errors
    /// It goes on saying something else.
    pub async fn says(&self, selector: &str, words: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let text = self.text(selector).await?;
            if text == words {
                return Ok(());
            }
            ensure!(start.elapsed() < PATIENCE, "{selector} says “{text}” and not “{words}”");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until a script returns true. Between two pages, it returns nothing.
    ///
    /// # Errors
    /// It goes on returning something else.
    pub async fn holds(&self, script: &str, arguments: Value) -> Result<()> {
        let start = Instant::now();
        loop {
            match self.ask::<Option<bool>>(script, arguments.clone()).await {
                Ok(Some(true)) => return Ok(()),
                Err(reason) if !reason.downcast_ref().is_some_and(is_between_pages) => {
                    return Err(reason);
                }
                _ => ensure!(start.elapsed() < PATIENCE, "does not hold: {script}"),
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}

/// Whether a page ended while it was being asked, which `WebKit` tells as an error of the script that asks.
fn is_between_pages(reason: &CmdError) -> bool {
    reason.to_string().contains("before the unload event")
}
