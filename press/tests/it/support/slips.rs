//! Strategies for the slips of somebody who writes a case file or a translation.

use proptest::prelude::*;
use proptest::sample::Index;

/// A slip: where it begins, how many characters are lost, and what is written instead.
pub(crate) type Slip = (Index, usize, String);

/// Yields up to three signs: some mean something in TOML or in Markdown, some mean nothing.
pub(crate) fn any_signs() -> impl Strategy<Value = String> {
    let signs = "\"'[]{}=,.#\\*_`<>()!-:\n\r\t é“”\u{0}\u{202e}\u{feff}09aZ";
    let signs: Vec<char> = signs.chars().collect();
    proptest::collection::vec(proptest::sample::select(signs), 0..4)
        .prop_map(|signs| signs.into_iter().collect())
}

/// Yields one to five slips.
pub(crate) fn any_slips() -> impl Strategy<Value = Vec<Slip>> {
    proptest::collection::vec((any::<Index>(), 0_usize..4, any_signs()), 1..6)
}

/// Returns the text after the slips, made one after the other.
pub(crate) fn with_slips(text: &str, slips: Vec<Slip>) -> String {
    let mut text = text.to_owned();
    for (index, lost, written) in slips {
        let start = boundary(&text, index);
        let lost = text[start..].char_indices().nth(lost);
        let end = lost.map_or(text.len(), |(at, _)| start + at);
        text.replace_range(start..end, &written);
    }
    text
}

/// Returns the position between two characters of a text that an index picks.
pub(crate) fn boundary(text: &str, index: Index) -> usize {
    let mut at = index.index(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
