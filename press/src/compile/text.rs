//! Running text with its values written out.

use case_explainer::brief::{self, Node};

use super::Compiler;
use crate::case::{Inline, Text};

impl Compiler<'_> {
    /// A paragraph in the page's language; words next to each other become one piece.
    pub(crate) fn text(&self, text: &Text) -> brief::Text {
        let mut nodes: brief::Text = Vec::new();
        for inline in text {
            let node = match inline {
                Inline::Node(node) => node.clone(),
                Inline::Value(value) => Node::Text(self.values.text(value, &self.dates)),
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
