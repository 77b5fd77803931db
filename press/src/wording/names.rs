//! Names in a text. Nobody can put shorter words in their place, so they are not counted.

use std::collections::HashMap;

use super::sentences::Word;

/// Names by their first word.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(HashMap<String, Vec<Vec<String>>>);

impl Names {
    /// Reads a list of names; each is compared letter by letter.
    pub(super) fn new(names: &[String]) -> Self {
        let mut all = Self::default();
        for name in names {
            let parts: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
            if let Some(first) = parts.first() {
                all.0.entry(first.clone()).or_default().push(parts);
            }
        }
        all
    }

    /// How many words the longest name takes that stands right at the start.
    pub(super) fn longest(&self, words: &[Word<'_>]) -> usize {
        let Some(first) = words.first() else { return 0 };
        let mut starts = vec![first.word];
        starts.extend(owner(first.word));
        let names = starts.into_iter().filter_map(|start| self.0.get(start)).flatten();
        names.filter(|name| fits(name, words)).map(Vec::len).max().unwrap_or_default()
    }
}

/// Whether a name stands here; its last word may have a possessive ending.
fn fits(name: &[String], words: &[Word<'_>]) -> bool {
    let Some((last, rest)) = name.split_last() else { return false };
    let Some(end) = words.get(rest.len()) else { return false };
    rest.iter().zip(words).all(|(part, word)| part == word.word)
        && (last == end.word || Some(last.as_str()) == owner(end.word))
}

/// The name in "LinkedIn’s".
pub(super) fn owner(word: &str) -> Option<&str> {
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::sentences::Stops;

    #[test]
    fn the_longest_name_counts() {
        let names = ["De La Torre", "De La", "LinkedIn", "", "Acme Corp"].map(str::to_owned);
        let names = Names::new(&names);
        let longest = |text: &str| names.longest(&Stops::default().words(text));
        assert_eq!(longest("De La Torre sued"), 3);
        assert_eq!(longest("(De La Torre’s) suit"), 3);
        assert_eq!(longest("De La Rue"), 2);
        assert_eq!(longest("LinkedIn's answer"), 1);
        assert_eq!(longest("Acme Corp. lost"), 2);
        for text in ["linkedin", "De", "Torre", ""] {
            assert_eq!(longest(text), 0, "{text}");
        }
    }
}
