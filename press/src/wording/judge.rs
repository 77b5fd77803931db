//! The rules for the words of one case in one language.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::clauses::{Folded, folded};
use super::fold::fold;
use super::length::{self, Long};
use super::names::Names;
use super::phrases::Phrases;
use super::plain::Plain;
use super::reading::{Hard, Reading};
use super::sentences::Stops;
use crate::locale::Wording;

/// How many words before a phrase can take the promise out of it: three reach from "if" over a subject or an adverb
/// ("nobody can say you qualify"), but not into another thought.
const NEAR: usize = 3;

/// How many letters a word has that carries meaning, rather than joining others.
const CONTENT: usize = 4;

/// How many letters of a word are compared.
const STEM: usize = 6;

/// How many words behind "only" a report's name and what it did may take.
const NAME: usize = 4;

/// What a case says about how its words are judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadingRules {
    /// Names, which are not counted.
    pub names: Vec<String>,
    /// Paths of texts, or of tables, that may be hard or long.
    pub except: Vec<String>,
    /// The highest grade, if it is not the language's own.
    pub grade: Option<f64>,
}

/// Judges words, one text at a time.
#[derive(Debug)]
pub struct Judge {
    reading: Reading,
    most_words: usize,
    most_characters: usize,
    promises: Phrases,
    unless: HashSet<String>,
    alleging: Phrases,
    openers: Phrases,
    absolutes: Phrases,
    only: Phrases,
    reporting: Phrases,
    found: Phrases,
    present_of_suit: Phrases,
    suit_words: HashSet<String>,
}

impl Judge {
    /// Puts the rules of a language and of a case together.
    pub fn new(wording: &Wording, rules: &ReadingRules) -> Self {
        Self {
            reading: Reading {
                formula: wording.formula,
                limit: rules.grade.unwrap_or(wording.grade),
                stops: Stops::new(&wording.abbreviations, &wording.openers),
                names: Names::new(&rules.names),
            },
            most_words: wording.text_words,
            most_characters: wording.label_characters,
            promises: Phrases::new(&wording.promises),
            unless: wording.unless_before.iter().map(|word| fold(word)).collect(),
            alleging: Phrases::new(&wording.alleging),
            openers: Phrases::new(&wording.alleging_openers),
            absolutes: Phrases::new(&wording.absolutes),
            only: Phrases::new(&wording.only),
            reporting: Phrases::new(&wording.reporting),
            found: Phrases::new(&wording.found),
            present_of_suit: Phrases::new(&wording.present_of_suit),
            suit_words: wording
                .present_of_suit
                .iter()
                .chain(&wording.alleging)
                .flat_map(|phrase| folded(phrase))
                .map(|word| word.word)
                .collect(),
        }
    }

    /// How hard these texts are to read together; nothing if they are short or easy enough.
    pub fn hard(&self, texts: &[&Plain]) -> Option<Hard> {
        self.reading.hard(texts)
    }

    /// The school grade of a text, to one decimal; nothing without counted words, or without a formula for the language.
    pub fn grade(&self, text: &Plain) -> Option<f64> {
        self.reading.grade(self.reading.counts(text))
    }

    /// Whether a text is too long for a phone.
    pub fn long_text(&self, text: &Plain) -> Option<Long> {
        length::words(&text.text, self.most_words)
    }

    /// Whether a label is too long for a phone.
    pub fn long_label(&self, label: &Plain) -> Option<Long> {
        length::characters(&label.text, self.most_characters)
    }

    /// The phrases of a text that promise what nobody can know.
    ///
    /// "Nobody can tell you if you qualify" promises nothing, so a phrase is no promise if a word of the locale's
    /// `unless-before` stands among the three words before it, in the same clause. A comma ends the clause: "If so, you
    /// qualify" is a promise.
    pub fn promises(&self, text: &Plain) -> Vec<Range<usize>> {
        let words = folded(&text.text);
        let mut found = self.promises.found(&words);
        found.retain(|phrase| !self.taken_back(&words, phrase.start));
        found.into_iter().filter_map(|phrase| place(words.get(phrase)?)).collect()
    }

    /// Whether a text says that it tells somebody's word.
    pub fn alleges(&self, text: &Plain) -> bool {
        let words = folded(&text.text);
        self.openers.longest(&words).is_some() || !self.alleging.found(&words).is_empty()
    }

    /// Returns the phrases of a text that speak of all reports, in sentences that are not about what was found.
    pub fn absolutes(&self, text: &Plain) -> Vec<Range<usize>> {
        let sentences = self.sentences(&text.text).into_iter();
        let open = sentences.filter(|words| self.found.found(words).is_empty());
        open.flat_map(|words| {
            let found = self.absolutes.found(&words).into_iter();
            let only = self.only.found(&words).into_iter().filter_map(|only| {
                let reach = words.get(only.end..)?.iter().take(NAME);
                let reach: Vec<_> = reach.take_while(|word| !word.parted).cloned().collect();
                let verb = self.reporting.found(&reach).into_iter().next()?;
                Some(only.start..only.end + verb.end)
            });
            found.chain(only).filter_map(|phrase| place(words.get(phrase)?)).collect::<Vec<_>>()
        })
        .collect()
    }

    /// Returns the phrases that tell what the suit says as if it still said so.
    pub fn present_of_suit(&self, text: &Plain) -> Vec<Range<usize>> {
        let words = folded(&text.text);
        let found = self.present_of_suit.found(&words);
        found.into_iter().filter_map(|phrase| place(words.get(phrase)?)).collect()
    }

    /// Returns the beginnings of the words of each sentence that carry its meaning, for comparing: "decides" as "decided".
    pub fn content_words(&self, text: &Plain) -> Vec<BTreeSet<String>> {
        let stem = |word: Folded| word.word.chars().take(STEM).collect::<String>();
        let words = |sentence: Vec<Folded>| {
            let long = sentence.into_iter().filter(|it| it.word.chars().count() >= CONTENT);
            long.map(stem).collect()
        };
        self.sentences(&text.text).into_iter().map(words).collect()
    }

    /// Returns the words of each sentence that carry its meaning, and true where the sentence says whose word it is. The
    /// words by which it says so are left out.
    pub fn attributed(&self, text: &Plain) -> Vec<(BTreeSet<String>, bool)> {
        let opened = self.openers.longest(&folded(&text.text)).is_some();
        let sentences = self.sentences(&text.text).into_iter();
        let sentence = |words: Vec<Folded>| {
            let attributed = opened || !self.alleging.found(&words).is_empty();
            let words = words.into_iter().map(|word| word.word);
            let words = words.filter(|word| word.chars().count() >= CONTENT);
            (words.filter(|word| !self.suit_words.contains(word)).collect(), attributed)
        };
        sentences.map(sentence).collect()
    }

    /// Returns the words of each sentence.
    pub(super) fn sentences(&self, text: &str) -> Vec<Vec<Folded>> {
        let ends = self.reading.stops.words(text);
        let mut ends = ends.iter().filter(|word| word.last).map(|word| word.place.end).peekable();
        let mut sentences = vec![Vec::new()];
        for word in folded(text) {
            while ends.next_if(|end| *end <= word.place.start).is_some() {
                sentences.push(Vec::new());
            }
            if let Some(sentence) = sentences.last_mut() {
                sentence.push(word);
            }
        }
        sentences
    }

    /// Whether a word stands before a phrase that makes a question or the opposite of it.
    fn taken_back(&self, words: &[Folded], phrase: usize) -> bool {
        let until = words.get(..=phrase).unwrap_or_default();
        let mut clause = until.windows(2).rev().take(NEAR).map_while(|pair| match pair {
            [word, next] if !next.parted => Some(&word.word),
            _ => None,
        });
        clause.any(|word| self.unless.contains(word))
    }
}

fn place(words: &[Folded]) -> Option<Range<usize>> {
    Some(words.first()?.place.start..words.last()?.place.end)
}
