//! The review sheet: all that a case says and all that its questionnaire can answer, for a lawyer to check and sign.

mod build;
mod head;
mod statements;
mod told;
mod ways;

use jiff::civil::Date;

use crate::case::Case;
use crate::compile::CompileError;
use crate::locale::Locale;
use crate::report::Document;

/// What a sheet is made of.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// The case, in the language of the sheet.
    pub case: &'a Case,
    /// The words of this language.
    pub locale: &'a Locale,
    /// The languages in which the case is told.
    pub languages: Vec<String>,
    /// The files it was read from, with the start of the SHA-256 of each.
    pub files: Vec<(String, String)>,
    /// What the check warns of, in words.
    pub warnings: Vec<String>,
    /// The day on which the sheet is made.
    pub today: Date,
}

/// Makes the review sheet of a case.
///
/// # Errors
/// The locale names date conventions that do not exist, or lacks words.
pub fn sheet(subject: &Subject<'_>) -> Result<Document, CompileError> {
    build::Build::new(subject)?.sheet()
}
