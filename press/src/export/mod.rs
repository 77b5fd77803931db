//! A case in the forms of others: what stands beside each page for programs, calendars, feeds and spreadsheets.
//!
//! docs/exports.md says what each file holds. Every file is made from the compiled case, so its words and dates are those
//! of the page, and an allegation keeps its label in each of them.

mod apple;
mod calendar;
mod events;
mod feed;
mod json;
mod search;
mod sitemap;
mod text;
pub mod timelinejs;

use thiserror::Error;
use url::Url;

use crate::case::Case;
use crate::compile::Compiled;
use crate::locale::Locale;

pub use search::structured_data;
pub use sitemap::{Page, sitemap};

/// A case in one language, as the exports see it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The case.
    pub case: &'a Case,
    /// The same, compiled.
    pub compiled: &'a Compiled,
    /// The words of its language.
    pub locale: &'a Locale,
    /// The address under which the site will be found, ending in a slash; without one, addresses are relative.
    pub site: Option<&'a Url>,
}

/// Why an export cannot be made.
#[derive(Debug, Error)]
pub enum ExportError {
    /// A table cannot be written.
    #[error("events.csv cannot be written: {0}")]
    Table(#[from] csv::Error),
    /// JSON cannot be written.
    #[error("JSON cannot be written: {0}")]
    Json(#[from] serde_json::Error),
}

/// The files beside a page, by name. `deadlines.ics` is there only when there are any.
///
/// # Errors
/// A file cannot be written as text.
pub fn exports(told: Told<'_>) -> Result<Vec<(&'static str, String)>, ExportError> {
    let mut files = vec![
        ("case.json", json::case(told)?),
        ("events.csv", events::table(told)?),
        ("table.html", apple::table(told)),
        ("feed.xml", feed::feed(told)),
    ];
    if !told.case.deadlines.is_empty() {
        files.push(("deadlines.ics", calendar::deadlines(told)));
    }
    Ok(files)
}

impl Told<'_> {
    /// The folder of the page on the site.
    fn folder(&self) -> String {
        format!("cases/{}/{}/", self.case.id, self.case.language)
    }

    /// The page's address: whole if the site's is known, else as seen from the page.
    fn page(&self) -> String {
        match self.site {
            Some(site) => format!("{site}{}", self.folder()),
            None => "./".to_owned(),
        }
    }
}
