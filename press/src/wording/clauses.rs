//! A text as folded words, with the places where one clause ends and the next begins.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::fold::fold;

/// A word for comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Folded {
    /// The word without case, accents and signs.
    pub(super) word: String,
    /// Where it stands.
    pub(super) place: Range<usize>,
    /// Whether a sign stands before it that parts what is said, such as a comma.
    pub(super) parted: bool,
}

/// The words of a text, cut at blanks, hyphens and signs as in Unicode's annex 29 (word boundaries).
pub(super) fn folded(text: &str) -> Vec<Folded> {
    let mut behind = 0;
    let mut words = Vec::new();
    for (at, word) in text.unicode_word_indices() {
        let gap = text.get(behind..at).unwrap_or_default();
        behind = at + word.len();
        words.push(Folded { word: fold(word), place: at..behind, parted: gap.contains(parts) });
    }
    words
}

fn parts(sign: char) -> bool {
    matches!(sign, ',' | ';' | ':' | '.' | '!' | '?' | '¡' | '¿' | '…' | '(' | ')' | '–' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_parted() {
        let words = folded("If so, you’re a “class-member”.");
        let plain: Vec<&str> = words.iter().map(|it| it.word.as_str()).collect();
        assert_eq!(plain, ["if", "so", "youre", "a", "class", "member"]);
        let parted: Vec<bool> = words.iter().map(|it| it.parted).collect();
        assert_eq!(parted, [false, false, true, false, false, false]);
    }
}
