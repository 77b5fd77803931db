//! Values with the place they stand at. Nothing here knows what a value is for.

use std::ops::Range;

/// A place in a case file, in bytes from its start.
pub(crate) type Span = Range<usize>;

/// A value and the place where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Located<T> {
    /// The value.
    pub(crate) value: T,
    /// Its place, with its quotation marks or brackets.
    pub(crate) span: Span,
}

/// A value that may be missing; then the reader has said so already, or it is optional.
pub(crate) type Field<T> = Option<Located<T>>;

/// A list of words, each with its place.
pub(crate) type List = Located<Vec<Located<String>>>;

impl Located<String> {
    /// The place of a part of the value; of the whole, if escapes make the two differ.
    pub(crate) fn within(&self, text: &str, part: &Span) -> Span {
        let written = text.get(self.span.clone()).unwrap_or_default();
        match written.find(&self.value) {
            Some(at) => {
                let start = self.span.start + at;
                start + part.start..start + part.end
            }
            None => self.span.clone(),
        }
    }

    /// The place of some of the words, if they stand in the file exactly once as they are; else the whole value's.
    ///
    /// Escapes and line ends make a value differ from what stands in the file, so a position alone would not do.
    pub(crate) fn part(&self, text: &str, words: &str) -> Span {
        let whole = self.span.clone();
        let Some(written) = text.get(whole.clone()).filter(|_| !words.is_empty()) else {
            return whole;
        };
        let mut places = written.match_indices(words);
        match (places.next(), places.next()) {
            (Some((at, _)), None) => {
                let start = whole.start + at;
                start..start + words.len()
            }
            _ => whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_only_where_it_is_certain() {
        let text = r#"text = "one two one""#;
        let value = Located { value: "one two one".to_owned(), span: 7..20 };
        assert_eq!(value.part(text, "two"), 12..15);
        assert_eq!(value.part(text, "one"), 7..20, "twice");
        assert_eq!(value.part(text, "three"), 7..20, "never");
        assert_eq!(value.within(text, &(8..11)), 16..19);
        let escaped = Located { value: "one \u{9} one".to_owned(), span: 7..20 };
        assert_eq!(escaped.within(text, &(6..9)), 7..20, "not as it is written");
    }
}
