//! What the browser's console shows.

use anyhow::Result;
use serde::Deserialize;

use crate::{Need, Page, vendor};

/// A line of the console.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Where it comes from: `console-api` for what a script wrote, `network`, `security` and so on.
    #[serde(default)]
    pub source: String,
    /// The words.
    pub message: String,
}

impl Entry {
    /// Whether a script of the page wrote it.
    #[must_use]
    pub fn is_written(&self) -> bool {
        self.source == "console-api"
    }
}

impl Page {
    /// Every warning and error on the console since this was asked last.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn problems(&self) -> Result<Vec<Entry>> {
        Need::Console.must_be_met_by(self.engine)?;
        let mut entries: Vec<Entry> = serde_json::from_value(vendor::log(&self.client).await?)?;
        entries.retain(|entry| entry.level == "SEVERE" || entry.level == "WARNING");
        Ok(entries)
    }
}
