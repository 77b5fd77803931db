//! Two vowels side by side in an English word: one syllable, or two?

/// Two vowels side by side.
pub(super) struct Pair<'a> {
    /// What stands before the second vowel.
    pub(super) head: &'a [u8],
    pub(super) first: u8,
    pub(super) second: u8,
    /// What stands behind the second vowel.
    pub(super) rest: &'a [u8],
    /// Whether the first vowel is the first of the word.
    pub(super) opening: bool,
}

impl Pair<'_> {
    /// Whether the two are two syllables.
    pub(super) fn is_apart(&self) -> bool {
        let (rest, opening) = (self.rest, self.opening);
        let last = self.head.len().checked_sub(2).and_then(|at| self.head.get(at)).copied();
        // "social", "nation", "region": the `i` only softens the letter before it.
        let soft = !opening && matches!(last, Some(b't' | b'c' | b's' | b'g' | b'x'));
        match (self.first, self.second) {
            // "Italian", "familiar": the `i` is spoken like a `y`.
            (b'i', b'a') if last == Some(b'l') && matches!(rest, b"n" | b"ns" | b"r") => false,
            (b'i', b'a') => !soft && rest.first() != Some(&b'g'),
            (b'i', b'o') => {
                let roomy = matches!(last, Some(b'b' | b'd' | b'l' | b'n' | b'v'));
                let ending = rest.starts_with(b"us") || matches!(rest, b"d" | b"ds");
                opening || rest.is_empty() || last == Some(b'r') || (roomy && ending)
            }
            (b'i', b'e') => match rest {
                [b't', ..] => true,
                [b'n', b't' | b'c', ..] => !soft,
                b"r" | b"rs" | b"st" => !soft && !opening,
                _ => false,
            },
            (b'i', b'u') => true,
            (b'u', b'a') => !matches!(last, Some(b'g' | b's')),
            (b'u', b'o') => rest.starts_with(b"us"),
            (b'e', b'o') => last != Some(b'g') || matches!(rest.first(), Some(b'g' | b'm')),
            // "create", but "creature"
            (b'e', b'a') => {
                let end = matches!(rest, b"t" | b"ts" | [b't', b'e' | b'i' | b'o', ..]);
                end && self.head.ends_with(b"cre")
            }
            (b'o', b'e') => matches!(rest.first(), Some(b't' | b'm')),
            // "being", "doing"
            (b'a' | b'e' | b'o' | b'u' | b'y', b'i') => rest.starts_with(b"ng"),
            _ => false,
        }
    }
}
