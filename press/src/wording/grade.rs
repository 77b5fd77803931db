//! The school grade that a text asks of its readers.

use std::ops::AddAssign;

use crate::locale::Formula;

/// What a formula needs to know of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Sentences with a counted word.
    pub(super) sentences: usize,
    /// Counted words.
    pub(super) words: usize,
    /// The syllables of these words.
    pub(super) syllables: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.sentences += more.sentences;
        self.words += more.words;
        self.syllables += more.syllables;
    }
}

impl Counts {
    /// The counts without a part of them.
    pub(super) fn without(self, part: Self) -> Self {
        Self {
            sentences: self.sentences.saturating_sub(part.sentences),
            words: self.words.saturating_sub(part.words),
            syllables: self.syllables.saturating_sub(part.syllables),
        }
    }

    /// The grade by a language's formula; nothing without words, or without a formula.
    ///
    /// - English: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new readability formulas
    ///   for Navy enlisted personnel", Research Branch Report 8-75, Naval Technical Training Command, 1975.
    /// - Spanish: A. N. Crawford, "A Spanish language Fry-type readability procedure: elementary level", Bilingual
    ///   Education Paper Series 7(8), California State University, 1984. It was made for the grades one to six.
    pub(super) fn grade(self, formula: Formula) -> Option<f64> {
        if self.words == 0 {
            return None;
        }
        let [sentences, words, syllables] =
            [self.sentences.max(1), self.words, self.syllables].map(number);
        match formula {
            Formula::FleschKincaid => {
                Some(0.39 * words / sentences + 11.8 * syllables / words - 15.59)
            }
            Formula::Crawford => {
                Some(-0.205 * 100.0 * sentences / words + 0.049 * 100.0 * syllables / words - 3.407)
            }
            Formula::None => None,
        }
    }
}

/// A count as a number for a formula; more than four thousand million are all the same.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formulas_give_the_published_values() {
        // Ten sentences of ten words of one and a half syllables: 3.9 + 17.7 - 15.59.
        let counts = Counts { sentences: 10, words: 100, syllables: 150 };
        assert!((counts.grade(Formula::FleschKincaid).unwrap() - 6.01).abs() < 0.001);
        // Ten sentences and 200 syllables in 100 words: -2.05 + 9.8 - 3.407.
        let counts = Counts { sentences: 20, words: 200, syllables: 400 };
        assert!((counts.grade(Formula::Crawford).unwrap() - 4.343).abs() < 0.001);
        assert_eq!(counts.grade(Formula::None), None);
        assert_eq!(Counts::default().grade(Formula::Crawford), None);
    }
}
