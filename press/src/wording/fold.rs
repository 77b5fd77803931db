//! Words reduced to what makes them the same word: no case, no accents, no signs.

use icu::normalizer::DecomposingNormalizerBorrowed;

/// A word without case, accents, apostrophes, hyphens or invisible signs: "Don’t" and "DON'T" become "dont".
pub(super) fn fold(word: &str) -> String {
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(word.chars());
    // A decomposed accent is a sign of its own, and no letter.
    plain.flat_map(char::to_lowercase).filter(|sign| sign.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_has_one_form() {
        for word in ["dont", "Don’t", "DON'T", "don\u{ad}t", "ｄｏｎｔ"] {
            assert_eq!(fold(word), "dont", "{word}");
        }
        assert_eq!(fold("Según"), fold("segu\u{301}n"));
        assert_eq!(fold("$1,000.50"), "100050");
        assert_eq!(fold("—"), "");
    }
}
