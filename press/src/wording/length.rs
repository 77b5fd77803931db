//! How long words may be to be read on a phone. The limits are a language's own: see `text-words` in its locale.

use std::ops::Range;

/// Words that are too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Long {
    /// How many words or characters they have.
    pub length: usize,
    /// How many there is room for.
    pub most: usize,
    /// What is beyond it.
    pub beyond: Range<usize>,
}

/// Whether a text has more words than there is room for.
pub(super) fn words(text: &str, most: usize) -> Option<Long> {
    let mut starts = Vec::new();
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        if chunk.contains(char::is_alphanumeric) {
            starts.push(at);
        }
        at += chunk.len();
    }
    let beyond = *starts.get(most)?..text.trim_end().len();
    Some(Long { length: starts.len(), most, beyond })
}

/// Whether a label has more characters than there is room for.
pub(super) fn characters(label: &str, most: usize) -> Option<Long> {
    let label = label.trim_end();
    let start = label.char_indices().nth(most)?.0;
    Some(Long { length: label.chars().count(), most, beyond: start..label.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_beyond_the_limit_are_told() {
        assert_eq!(words("one – two three.", 3), None);
        let long = Long { length: 4, most: 2, beyond: 12..24 };
        assert_eq!(words("one – two three, four. ", 2), Some(long));
        assert_eq!(words("", 0), None);
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert_eq!(characters("señal ", 5), None);
        assert_eq!(characters("señales", 5), Some(Long { length: 7, most: 5, beyond: 6..8 }));
    }
}
