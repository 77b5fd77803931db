//! How wide words are, by the library that draws them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use resvg::usvg::{Group, Node, Text, Tree};

use super::fonts;
use crate::export::text::escaped;

/// The size at which words are measured; nothing of a font depends on its size.
const SIZE: f64 = 100.0;

/// A font of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Face {
    /// Its family.
    pub(super) family: &'static str,
    /// Its weight, as in CSS.
    pub(super) weight: &'static str,
}

/// Titles.
pub(super) const HEAD: Face = Face { family: fonts::HEAD, weight: "600" };
/// Words that tell.
pub(super) const TEXT: Face = Face { family: fonts::TEXT, weight: "400" };
/// Words that tell more.
pub(super) const STRONG: Face = Face { family: fonts::TEXT, weight: "700" };

/// Words in one line, without signs that XML does not have.
pub(super) fn plain(words: &str) -> String {
    let shown = |sign: char| match sign {
        '\u{fffe}' | '\u{ffff}' => ' ',
        sign if sign.is_control() => ' ',
        sign => sign,
    };
    let words: String = words.chars().map(shown).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The width of each of these words in a font of size 1.
pub(super) fn widths(words: &[&str], face: Face) -> Vec<f64> {
    let tree = tree(words, face);
    let mut found = BTreeMap::new();
    for text in tree.iter().flat_map(|tree| texts(tree.root())) {
        found.insert(text.id().to_owned(), f64::from(text.bounding_box().width()) / SIZE);
    }
    let width = |at: usize| found.get(&format!("w{at}")).copied().unwrap_or_default();
    (0..words.len()).map(width).collect()
}

/// Each of these words as a text of its own.
pub(super) fn tree(words: &[&str], face: Face) -> Option<Tree> {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"{}\" font-weight=\"{}\" font-size=\"{SIZE}\">",
        face.family, face.weight
    );
    for (at, word) in words.iter().enumerate() {
        let _ = write!(svg, "<text id=\"w{at}\">{}</text>", escaped(&plain(word)));
    }
    svg.push_str("</svg>");
    fonts::tree(&svg).ok()
}

/// Every text of a drawing.
pub(super) fn texts(group: &Group) -> Vec<&Text> {
    let mut texts = Vec::new();
    for node in group.children() {
        match node {
            Node::Group(group) => texts.extend(self::texts(group)),
            Node::Text(text) => texts.push(text),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    texts
}
