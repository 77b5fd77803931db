//! What a page must not do behind a reader's back: move, write down, or lead away.

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Need, Page};

/// Where the page is, as the browser's chrome shows it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Place {
    /// The whole address.
    pub address: String,
    /// How many entries the way back has.
    pub history: u32,
    /// The window's title.
    pub title: String,
}

impl Page {
    /// What has moved by itself since the page was loaded, one line for each time.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn shifts(&self) -> Result<Vec<String>> {
        Need::Shifts.must_be_met_by(self.engine)?;
        self.ask_later(include_str!("js/shifts.js"), json!([])).await
    }

    /// Everything that the page has stored: both storages, cookies, databases and caches.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn stored(&self) -> Result<Value> {
        self.ask_later(include_str!("js/stored.js"), json!([])).await
    }

    /// Where the page is.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn place(&self) -> Result<Place> {
        let script =
            "return { address: location.href, history: history.length, title: document.title }";
        self.ask(script, json!([])).await
    }
}
