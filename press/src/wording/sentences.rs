//! A text as sentences of words, for counting.
//!
//! Words are counted as Flesch told to ("How to Write Plain English", 1979): what stands between blanks or dashes is one
//! word, with hyphens, apostrophes and figures in it. A sentence ends at a full stop, question or exclamation mark.

use std::collections::HashSet;
use std::ops::Range;

use super::fold::fold;

/// A counted word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// The word without the signs around it.
    pub(super) word: &'a str,
    /// Where it stands, with the signs around it.
    pub(super) place: Range<usize>,
    /// Whether a sentence ends behind it.
    pub(super) last: bool,
}

/// What a language writes with a full stop that ends no sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Stops {
    /// Abbreviations, without their full stop.
    abbreviations: HashSet<String>,
    /// Abbreviations that are such only before a figure: `No. 1`.
    numbering: HashSet<String>,
    /// Words that begin sentences; behind an abbreviation they tell that one has ended.
    openers: HashSet<String>,
}

impl Stops {
    /// Reads the lists of a locale.
    pub(super) fn new(abbreviations: &[String], openers: &[String]) -> Self {
        let mut stops = Self::default();
        for entry in abbreviations {
            let (entry, list) = match entry.split_once(' ') {
                Some((entry, _)) => (entry, &mut stops.numbering),
                None => (entry.as_str(), &mut stops.abbreviations),
            };
            list.insert(entry.trim_end_matches('.').to_owned());
        }
        stops.openers = openers.iter().map(|word| fold(word)).collect();
        stops
    }

    /// The words of a text, with the ends of its sentences.
    pub(super) fn words<'a>(&self, text: &'a str) -> Vec<Word<'a>> {
        let mut words: Vec<Word<'a>> = chunks(text).collect();
        for at in 0..words.len() {
            let next = words.get(at + 1).map(|next| next.word);
            if let Some(word) = words.get_mut(at) {
                let written = text.get(word.place.clone()).unwrap_or_default();
                word.last = next.is_none_or(|next| self.ends(written, word.word, next));
            }
        }
        words
    }

    fn ends(&self, written: &str, word: &str, next: &str) -> bool {
        let written = written.trim_end_matches([')', ']', '"', '\'', '”', '’', '»', '*', '_']);
        if next.starts_with(char::is_lowercase) {
            return false;
        }
        let short = || self.shortened(word, next) && !self.openers.contains(&fold(next));
        written.ends_with(['!', '?', '…']) || (written.ends_with('.') && !short())
    }

    /// Whether the full stop behind a word belongs to the word.
    fn shortened(&self, word: &str, next: &str) -> bool {
        let figure = next.starts_with(|sign: char| sign.is_ascii_digit());
        // "J.", and "U.S.", "p.m.", "Ph.D.": but not "ClassAction.org."
        let initial = word.len() == 1 && word.starts_with(char::is_uppercase);
        let dotted = word.contains('.')
            && word.split('.').all(|part| {
                (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic)
            });
        initial
            || dotted
            || self.abbreviations.contains(word)
            || (figure && self.numbering.contains(word))
    }
}

fn chunks(text: &str) -> impl Iterator<Item = Word<'_>> {
    let gap = |sign: char| sign.is_whitespace() || sign == '—';
    let mut behind = 0;
    text.split_inclusive(gap).filter_map(move |chunk| {
        let start = behind;
        behind += chunk.len();
        let chunk = chunk.trim_end_matches(gap);
        let word = chunk.trim_matches(|sign: char| !sign.is_alphanumeric());
        let place = start..start + chunk.len();
        (!word.is_empty()).then_some(Word { word, place, last: false })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stops() -> Stops {
        let list = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        Stops::new(&list(&["Corp.", "v.", "No. 1", "Supp.", "Sr."]), &list(&["the", "it", "ella"]))
    }

    /// How many words each sentence has.
    fn counted(text: &str) -> Vec<usize> {
        let words = stops().words(text);
        words.split_inclusive(|word| word.last).map(<[_]>::len).collect()
    }

    #[test]
    fn sentences_end_at_their_signs() {
        for (text, counts) in [
            ("One two. Three.", vec![2, 1]),
            ("Is it? Yes! “Really.” (No one.) So", vec![2, 1, 1, 2, 1]),
            ("¿Quién es? ¡Nadie! Así es…", vec![2, 1, 2]),
            ("No end here", vec![3]),
            ("It cost $1,000.50 in 2025. 404 Media said so.", vec![5, 4]),
            ("“Why?” he asked. He left.", vec![3, 2]),
            ("A full-length one – with dashes—and 21–31 days.", vec![8]),
            ("... ?!", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(counted(text), counts, "{text}");
        }
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        for text in [
            "Smith v. Bayer Corp. Lost",
            "See 18 U.S.C. § 2702 and 900 F. Supp. 2d 1010 there",
            "Case No. 5:25-cv-00709 is it",
            "At 5:10 p.m. Reuters wrote",
            "J. R. Smith sued",
            "El Sr. Pérez de EE.UU. Demandó",
        ] {
            assert_eq!(counted(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_sentence_can_end_with_an_abbreviation() {
        assert_eq!(counted("He sued Acme Corp. The court agreed."), [4, 3]);
        assert_eq!(counted("It is from the U.S. It is new."), [5, 3]);
        assert_eq!(counted("Says ClassAction.org. Reuters agrees."), [2, 2]);
        assert_eq!(counted("Does it bind? No. LinkedIn settled."), [3, 1, 2]);
    }
}
