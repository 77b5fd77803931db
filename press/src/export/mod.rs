//! A case in the forms of others: what stands beside each page for programs, calendars, feeds and spreadsheets.
//!
//! Every file is made from the compiled case, so its words and dates are those
//! of the page, and an allegation keeps its label in each of them. docs/exports.md tells what each holds and what of it stays.

mod apple;
mod bounds;
mod calendar;
mod events;
mod feed;
mod json;
mod oembed;
mod search;
mod sitemap;
pub(crate) mod text;
pub mod timelinejs;
mod told;

use thiserror::Error;

pub use json::case_json_schema;
pub use oembed::oembed_address;
pub use search::structured_data;
pub use sitemap::{Page, sitemap};
pub use told::Told;

/// Why an export cannot be made.
#[derive(Debug, Error)]
pub enum ExportError {
    /// A table cannot be written.
    #[error("the table cannot be written")]
    Table(#[from] csv::Error),
    /// JSON cannot be written.
    #[error("JSON cannot be written")]
    Json(#[from] serde_json::Error),
}

/// The files beside a page, by name. `deadlines.ics` is there only when there are any, `oembed.json` only when the site's
/// address is known.
///
/// # Errors
/// A file cannot be written as text.
pub fn exports(told: Told<'_>) -> Result<Vec<(&'static str, String)>, ExportError> {
    let mut files = vec![
        ("case.json", json::case(told)?),
        ("events.csv", events::table(told)?),
        ("timeline.json", timelinejs::timelinejs(told)?),
        ("table.html", apple::table(told)),
        ("feed.xml", feed::feed(told)),
    ];
    if !told.case.deadlines.is_empty() {
        files.push(("deadlines.ics", calendar::deadlines(told)));
    }
    if let Some(site) = told.site {
        files.push((oembed::NAME, oembed::answer(told, site)?));
    }
    Ok(files)
}
