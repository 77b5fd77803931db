//! One style sheet out of many files: in a fixed order, smaller, and lowered for phones that are years old.

use std::path::Path;

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use thiserror::Error;

use crate::Cause;

/// The order in which the files of `styles/` count: later ones may build on earlier ones.
const ORDER: [&str; 9] = [
    "tokens.css",
    "base.css",
    "status.css",
    "minute.css",
    "timeline.css",
    "questionnaire.css",
    "back.css",
    "page.css",
    "modes.css",
];

/// Why there is no style sheet.
#[derive(Debug, Error)]
pub enum StyleError {
    /// A file cannot be read.
    #[error("styles/{file} cannot be read")]
    Missing {
        /// Which file.
        file: &'static str,
        /// What the system says.
        #[source]
        reason: std::io::Error,
    },
    /// A file is not CSS.
    #[error("styles/{file} is not right")]
    Wrong {
        /// Which file.
        file: &'static str,
        /// The parser's message, with line and column. Its own error borrows the text.
        #[source]
        reason: Cause,
    },
}

/// The style sheet of all pages, from the files in a folder.
///
/// # Errors
/// A file is missing or is not CSS.
pub fn sheet(folder: &Path) -> Result<String, StyleError> {
    ORDER.iter().map(|file| one(folder, file)).collect()
}

/// The style sheet of an explainer within somebody else's page: the same, without what is the page's, and with what keeps
/// that page's own styles out.
///
/// # Errors
/// A file is missing or is not CSS.
pub fn inline_sheet(folder: &Path) -> Result<String, StyleError> {
    let own = ORDER.into_iter().filter(|file| *file != "page.css");
    ["inline.css"].into_iter().chain(own).map(|file| one(folder, file)).collect()
}

/// The style sheet of the articles that show how the explainer gets into one.
///
/// # Errors
/// The file is missing or is not CSS.
pub fn demo_sheet(folder: &Path) -> Result<String, StyleError> {
    one(folder, "demo.css")
}

fn one(folder: &Path, file: &'static str) -> Result<String, StyleError> {
    let text = std::fs::read_to_string(folder.join(file))
        .map_err(|reason| StyleError::Missing { file, reason })?;
    let wrong = |reason: String| StyleError::Wrong { file, reason: reason.into() };
    let mut sheet =
        StyleSheet::parse(&text, ParserOptions { filename: file.to_owned(), ..Default::default() })
            .map_err(|reason| wrong(reason.to_string()))?;
    let targets = Targets::from(floor());
    sheet
        .minify(MinifyOptions { targets, ..Default::default() })
        .map_err(|reason| wrong(reason.to_string()))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..Default::default() });
    Ok(printed.map_err(|reason| wrong(reason.to_string()))?.code)
}

/// The oldest browsers that get the full look. Older ones get the same words with less dress.
///
/// Safari 14.1 came with iOS 14.5 and knows logical properties. For 14.0, each place at the start of a line would need two
/// rules, with a list of every language that is written from the right.
fn floor() -> Browsers {
    let version = |major: u32| Some(major << 16);
    let minor = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Browsers {
        android: version(90),
        chrome: version(90),
        edge: version(90),
        firefox: version(90),
        ios_saf: minor(14, 5),
        safari: minor(14, 1),
        samsung: version(15),
        ..Default::default()
    }
}
