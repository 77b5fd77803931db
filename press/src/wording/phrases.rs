//! Finds the phrases of a list in a text, in one pass.

use std::collections::HashMap;
use std::ops::Range;

use super::clauses::{Folded, folded};

/// The phrases of a list, sorted by their first word.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    /// By the whole first word.
    whole: HashMap<String, Vec<Phrase>>,
    /// Those whose first word is only the beginning of one.
    begun: Vec<Phrase>,
}

type Phrase = Vec<Pattern>;

/// What a word has to be.
#[derive(Clone, Debug)]
enum Pattern {
    Whole(String),
    /// Written with a star at the end: `alleg*`.
    Begun(String),
}

impl Pattern {
    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => whole == word,
            Self::Begun(begun) => word.starts_with(begun),
        }
    }
}

impl Phrases {
    /// Reads a list of phrases; a star at the end of a word stands for any ending.
    pub(super) fn new(phrases: &[String]) -> Self {
        let mut all = Self::default();
        for phrase in phrases {
            let patterns: Phrase = phrase.split_whitespace().flat_map(patterns).collect();
            match patterns.first() {
                Some(Pattern::Whole(word)) => {
                    all.whole.entry(word.clone()).or_default().push(patterns);
                }
                Some(Pattern::Begun(_)) => all.begun.push(patterns),
                None => {}
            }
        }
        all
    }

    /// The phrases that stand in the words, as positions; of two that begin together the longer one.
    pub(super) fn found(&self, words: &[Folded]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let length = self.longest(rest).unwrap_or_default();
            if length > 0 {
                found.push(at..at + length);
            }
            at += length.max(1);
        }
        found
    }

    /// How many words a phrase takes that stands right at the start.
    pub(super) fn longest(&self, words: &[Folded]) -> Option<usize> {
        let first = words.first()?;
        let whole = self.whole.get(&first.word).into_iter().flatten();
        let fitting = whole.chain(&self.begun).filter(|phrase| fits(phrase, words));
        fitting.map(Vec::len).max()
    }
}

fn patterns(word: &str) -> Vec<Pattern> {
    let begun = word.ends_with('*');
    let words = folded(word);
    let last = words.len();
    let pattern = |(at, word): (usize, Folded)| {
        if begun && at + 1 == last { Pattern::Begun(word.word) } else { Pattern::Whole(word.word) }
    };
    words.into_iter().enumerate().map(pattern).collect()
}

/// Whether a phrase stands here in one piece.
fn fits(phrase: &[Pattern], words: &[Folded]) -> bool {
    let Some(words) = words.get(..phrase.len()) else { return false };
    let mut pairs = phrase.iter().zip(words).enumerate();
    pairs.all(|(at, (pattern, word))| pattern.fits(&word.word) && (at == 0 || !word.parted))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let phrases: Vec<String> = phrases.iter().map(|it| (*it).to_owned()).collect();
        let words = folded(text);
        let found = Phrases::new(&phrases).found(&words).into_iter();
        found
            .map(|it| text[words[it.start].place.start..words[it.end - 1].place.end].into())
            .collect()
    }

    #[test]
    fn a_phrase_is_found_however_it_is_written() {
        for text in ["You qualify.", "so YOU\nqualify", "you “qualify”", "que you-qualify"] {
            assert_eq!(found(&["you qualify"], text).len(), 1, "{text}");
        }
        for text in ["you, qualify", "you. Qualify", "you are qualified", "thank you", ""] {
            assert_eq!(found(&["you qualify"], text).len(), 0, "{text}");
        }
        assert_eq!(found(&["you're owed"], "YOU’RE OWED"), ["YOU’RE OWED"]);
    }

    #[test]
    fn the_longest_phrase_is_found_once() {
        let phrases = ["claim your", "claim your money", "your money now"];
        assert_eq!(found(&phrases, "Claim your money now"), ["Claim your money"]);
    }

    #[test]
    fn a_star_stands_for_any_ending() {
        assert_eq!(found(&["alleg*"], "He alleges, and it is alleged"), ["alleges", "alleged"]);
        assert_eq!(found(&["class-action alleg*"], "a class action allegation").len(), 1);
        assert!(found(&["", "*", "-"], "any text").is_empty());
    }
}
