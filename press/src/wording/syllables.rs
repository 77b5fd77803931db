//! How many syllables a word has, language by language.
//!
//! Figures and abbreviations count as one syllable, as Flesch told to: otherwise a year would weigh like a legal term.

mod english;
mod spanish;

pub(super) use english::english;
pub(super) use spanish::spanish;

/// The longest word of capitals that is taken for an abbreviation; longer ones are words that shout.
const CAPITALS: usize = 5;

/// The syllables of a word as it stands in a text, by the rule of its language.
pub(super) fn syllables(word: &str, rule: fn(&str) -> usize) -> usize {
    // "ICO’s" is "ICO".
    let stem = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    let letters = || stem.chars().filter(|sign| sign.is_alphabetic());
    let short = (2..=CAPITALS).contains(&letters().count()) && letters().all(char::is_uppercase);
    if short || word.contains(|sign: char| sign.is_ascii_digit()) {
        return 1;
    }
    let parts = word.split('-').filter(|part| part.contains(char::is_alphabetic));
    parts.map(rule).sum::<usize>().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_abbreviations_are_one_syllable() {
        for word in ["2025", "$1,000.50", "5:25-cv-00709", "AI", "ICO’s", "U.S.C", "EE.UU", "18th"]
        {
            assert_eq!(syllables(word, english), 1, "{word}");
        }
        assert_eq!(syllables("DISMISSED", english), 2, "a word that shouts");
    }

    #[test]
    fn the_parts_of_a_compound_add_up() {
        assert_eq!(syllables("opt-out", english), 2);
        assert_eq!(syllables("vice-president", english), 4);
        assert_eq!(syllables("político-económica", spanish), 9);
    }
}
