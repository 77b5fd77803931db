//! Finds words in texts.

use crate::brief::Str;

/// Which of the texts hold every word that is looked for; all, if none is.
///
/// Texts and words are compared as they are: the script has folded both, so that neither case nor accents count.
pub fn find(texts: &[Str], words: &str) -> Vec<bool> {
    let holds =
        |text: &Str| words.split(' ').all(|word| contains(text.as_bytes(), word.as_bytes()));
    texts.iter().map(holds).collect()
}

/// Whether bytes stand somewhere within others. The standard library's way is faster for long words and worst cases,
/// and would add 1.5 kB to the module.
fn contains(text: &[u8], word: &[u8]) -> bool {
    let Some((first, rest)) = word.split_first() else { return true };
    let mut left = text;
    while let Some(at) = left.iter().position(|byte| byte == first) {
        left = left.get(at + 1..).unwrap_or(&[]);
        if left.starts_with(rest) {
            return true;
        }
    }
    false
}
