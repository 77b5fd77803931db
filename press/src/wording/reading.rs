//! How hard texts are to read, and which sentence makes them so.

use std::ops::Range;

use super::grade::Counts;
use super::names::Names;
use super::plain::Plain;
use super::sentences::{Stops, Word};
use super::syllables::{english, spanish, syllables};
use crate::locale::Formula;

/// With fewer counted words, one long one decides the grade.
const FEW: usize = 20;

/// What the reading grade is counted by.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) formula: Formula,
    /// The highest grade that is allowed.
    pub(super) limit: f64,
    pub(super) stops: Stops,
    /// Not counted.
    pub(super) names: Names,
}

/// How hard some texts are that were found too hard.
#[derive(Clone, Debug, PartialEq)]
pub struct Hard {
    /// Their grade, to one decimal.
    pub grade: f64,
    /// The highest grade that is allowed.
    pub limit: f64,
    /// Which of the texts has the sentence that adds most to it.
    pub text: usize,
    /// That sentence.
    pub sentence: Range<usize>,
    /// How many counted words it has.
    pub words: usize,
}

/// A sentence with at least one counted word.
struct Sentence {
    text: usize,
    place: Range<usize>,
    counts: Counts,
}

impl Reading {
    /// How hard these texts are to read together; nothing if they are short or easy enough.
    pub(super) fn hard(&self, texts: &[&Plain]) -> Option<Hard> {
        let sentences = self.sentences(texts);
        let counts = total(&sentences);
        let grade = self.grade(counts)?;
        if counts.words < FEW || grade <= self.limit {
            return None;
        }
        // Without it, the rest would be easiest.
        let rest = |it: &Sentence| {
            counts.without(it.counts).grade(self.formula).unwrap_or(f64::NEG_INFINITY)
        };
        let hardest = sentences.iter().min_by(|a, b| rest(a).total_cmp(&rest(b)))?;
        Some(Hard {
            grade,
            limit: self.limit,
            text: hardest.text,
            sentence: hardest.place.clone(),
            words: hardest.counts.words,
        })
    }

    /// The counts of a text.
    pub(super) fn counts(&self, text: &Plain) -> Counts {
        total(&self.sentences(&[text]))
    }

    /// The grade to one decimal; more would mean nothing.
    pub(super) fn grade(&self, counts: Counts) -> Option<f64> {
        Some((counts.grade(self.formula)? * 10.0).round() / 10.0)
    }

    fn sentences(&self, texts: &[&Plain]) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        for (text, plain) in texts.iter().enumerate() {
            let words = self.stops.words(&plain.text);
            for sentence in words.split_inclusive(|word| word.last) {
                let counts = self.count(sentence);
                if let (Some(first), Some(last)) = (sentence.first(), sentence.last())
                    && counts.words > 0
                {
                    let place = first.place.start..last.place.end;
                    sentences.push(Sentence { text, place, counts });
                }
            }
        }
        sentences
    }

    fn count(&self, sentence: &[Word<'_>]) -> Counts {
        let mut counts = Counts { sentences: 1, ..Counts::default() };
        let mut rest = sentence;
        while let Some((word, behind)) = rest.split_first() {
            let name = self.names.longest(rest);
            if name == 0 {
                counts.words += 1;
                counts.syllables += syllables(word.word, self.rule());
            }
            rest = rest.get(name..).filter(|_| name > 0).unwrap_or(behind);
        }
        counts
    }

    fn rule(&self) -> fn(&str) -> usize {
        match self.formula {
            Formula::Crawford => spanish,
            Formula::FleschKincaid | Formula::None => english,
        }
    }
}

fn total(sentences: &[Sentence]) -> Counts {
    let mut all = Counts::default();
    for sentence in sentences {
        all += sentence.counts;
    }
    all
}
