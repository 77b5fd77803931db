//! What the checks of wording need to know about a language.

use serde::Deserialize;

/// How words are judged in a language. All of it is compared without case, accents, apostrophes and hyphens, except
/// `abbreviations`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Wording {
    /// How the reading grade is counted.
    pub formula: Formula,
    /// The highest grade that is still easy to read, on the formula's own scale.
    pub grade: f64,
    /// How many words of a text fit on a phone with its title, basis and sources: 60 English ones are nine lines on the
    /// smallest screens. Languages that say the same in more words have room for more.
    pub text_words: usize,
    /// How many characters of a label or title are two lines of a heading on a phone.
    pub label_characters: usize,
    /// Words whose full stop ends no sentence, as they are written; with a ` 1` behind it, only before a figure.
    pub abbreviations: Vec<String>,
    /// Words that open a sentence; behind an abbreviation they tell that one has ended.
    pub openers: Vec<String>,
    /// Phrases that tell readers that they are in a class or are owed money.
    pub promises: Vec<String>,
    /// Words that take the promise out of a phrase when one stands shortly before it, in the same clause.
    pub unless_before: Vec<String>,
    /// Phrases that say that something is somebody's word; a star at the end of a word stands for any ending.
    pub alleging: Vec<String>,
    /// Words that say so at the start of a text: the label "Alleged" before it makes a sentence of "That ...".
    pub alleging_openers: Vec<String>,
    /// Phrases about all reports: "no report".
    pub absolutes: Vec<String>,
    /// Words that make such a phrase together with one of `reporting` behind them: "only Reuters reported".
    pub only: Vec<String>,
    /// What a report does: "reported".
    pub reporting: Vec<String>,
    /// Phrases that say that a sentence is about what was found.
    pub found: Vec<String>,
    /// Phrases that tell what a suit says as if it still said so.
    pub present_of_suit: Vec<String>,
}

/// How a reading grade is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// For English.
    FleschKincaid,
    /// For Spanish.
    Crawford,
    /// Not at all: nobody has a formula for the language here.
    None,
}
