//! What a reader may want to look up.

use case_explainer::brief::{Str, Text};

use super::When;

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
    /// When; nothing when it bears no date.
    pub date: Option<When>,
    /// Canonical `https` address.
    pub url: Str,
    /// How it was read.
    pub note: Option<Str>,
}
