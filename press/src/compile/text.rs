//! Running text with its values written out.

use case_explainer::brief::{self, Node, Str};

use super::Compiler;
use crate::case::{Inline, Text};

impl Compiler<'_> {
    /// A paragraph in the page's language; words next to each other become one piece.
    pub(crate) fn text(&self, text: &Text) -> brief::Text {
        let from_right = self.locale.locale.direction == "rtl";
        let mut nodes: brief::Text = Vec::new();
        for inline in text {
            let node = match inline {
                Inline::Node(node) => node.clone(),
                Inline::Value(value) => Node::Text(self.values.text(value, &self.dates)),
            };
            let node = match node {
                Node::Text(words) if from_right => Node::Text(kept_together(&words)),
                node => node,
            };
            match (nodes.last_mut(), &node) {
                (Some(Node::Text(before)), Node::Text(words)) => {
                    *before = format!("{before}{words}").into();
                }
                _ => nodes.push(node),
            }
        }
        nodes
    }
}

/// Words that run from right to left, with every docket number and its like isolated. By UAX #9, which lays out two directions, the parts
/// of `5:25-cv-00709` would change places there.
fn kept_together(words: &str) -> Str {
    let isolated = |word: &str| {
        let sum = |it: char| "$€£%".contains(it);
        let inner = word.trim_matches(|it: char| !it.is_alphanumeric() && !sum(it));
        let figures = inner.contains(|it: char| it.is_ascii_digit());
        let western = inner.chars().all(|it| it.is_ascii() || sum(it));
        if figures && western && inner.contains(|it: char| !it.is_ascii_digit()) {
            word.replacen(inner, &format!("\u{2066}{inner}\u{2069}"), 1)
        } else {
            word.to_owned()
        }
    };
    words.split_inclusive(char::is_whitespace).map(isolated).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::kept_together;

    #[test]
    fn figures_with_signs_keep_their_order() {
        let told = kept_together("תיק (5:25-cv-00709), 18 בספטמבר, €1,000.\nמספר 709, ב-2024");
        let docket = "תיק (\u{2066}5:25-cv-00709\u{2069}), 18 בספטמבר, ";
        assert_eq!(&*told, format!("{docket}\u{2066}€1,000\u{2069}.\nמספר 709, ב-2024"));
    }
}
