//! What a reader may want to look up.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use jiff::civil::Date;

use super::{Statement, Text, When};

/// A word that a lay reader needs explained.
#[derive(Clone, Debug)]
pub struct Term {
    /// Stable id; readers' links are `#term-<id>`.
    pub id: Str,
    /// The word.
    pub term: Str,
    /// The explanation.
    pub text: Text,
    /// Positions in [`super::Case::sources`]; at least one.
    pub sources: Vec<usize>,
}

/// A publication or document.
#[derive(Clone, Debug)]
pub struct Source {
    /// Stable id.
    pub id: Str,
    /// Its title.
    pub title: Str,
    /// Who published it.
    pub publisher: Str,
    /// What kind of text it is.
    pub kind: SourceKind,
    /// When; nothing when it bears no date.
    pub date: Option<When>,
    /// Canonical `https` address.
    pub url: Str,
    /// `https` address of a copy in an archive.
    pub archived: Option<Str>,
    /// Language tag of its words.
    pub lang: Str,
    /// The extent to which it was read.
    pub reading: Option<SourceReading>,
    /// A further note on it.
    pub note: Option<Str>,
}

impl Source {
    /// Returns true if it is a paper of the case that somebody has read, at least in part.
    #[must_use]
    pub fn is_paper_read(&self) -> bool {
        let opened = self.reading.is_some_and(|reading| reading != SourceReading::NotOpened);
        self.kind == SourceKind::CourtPaper && opened
    }
}

/// The extent to which a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub enum SourceReading {
    /// The document itself; all of it that matters.
    #[serde(rename = "in full")]
    InFull,
    /// A part of it.
    #[serde(rename = "excerpt")]
    Excerpt,
    /// A copy at another address.
    #[serde(rename = "stored copy")]
    StoredCopy,
    /// Nothing: others report what it says.
    #[serde(rename = "not opened")]
    NotOpened,
}

/// What kind of text a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Somebody tells what happened: news, a blog, a digest.
    Report,
    /// A paper of the case, from the court or filed with it.
    CourtPaper,
    /// A statute, a rule, a ruling.
    Law,
    /// Somebody speaks for themselves: a press release, a regulator's notice.
    Statement,
    /// A text that binds or informs users: terms, a privacy policy.
    Policy,
    /// Something to look things up in: a glossary, a help page, a note on the law.
    Reference,
    /// Data.
    Dataset,
}

/// What was wrong, and the right form.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Stable id.
    pub id: Str,
    /// What was said.
    pub said: Str,
    /// The right form.
    pub statement: Statement,
    /// The day it was corrected.
    pub date: Date,
    /// Position in [`super::Case::events`] of the event it is about.
    pub event: Option<usize>,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Image {
    /// Stable id.
    pub id: Str,
    /// Name of a file in the case's folder.
    pub file: Str,
    /// Width in pixels; at least one.
    pub width: u32,
    /// Height in pixels; at least one.
    pub height: u32,
    /// What it shows, for those who cannot see it.
    pub alt: Str,
    /// Who made it.
    pub credit: Str,
    /// Under which licence it is shown.
    pub licence: Str,
    /// What stands under it.
    pub caption: Option<Str>,
    /// Position in [`super::Case::events`] of the event it belongs to.
    pub event: Option<usize>,
}

/// How hard the texts may be to read.
#[derive(Clone, Debug, Default)]
pub struct Readability {
    /// Words that are not counted, such as names.
    pub names: Vec<Str>,
    /// Paths of texts that are not judged: `event.filed`.
    pub except: Vec<Str>,
    /// The school grade that was agreed, from 1 to 12.
    pub grade: Option<u8>,
}
