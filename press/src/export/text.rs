//! Running text without the page around it: plain, or as a little safe HTML.

use case_explainer::brief::{Node, Statement};

/// The words alone.
pub(super) fn plain(text: &[Node]) -> String {
    let words = |node: &Node| match node {
        Node::Text(words) | Node::Em(words) | Node::Strong(words) => words.to_string(),
        Node::Quote { words, .. } => format!("“{words}”"),
        Node::Link { words, .. } | Node::Term { words, .. } => words.to_string(),
    };
    text.iter().map(words).collect()
}

/// A statement with the label of what it rests on in front: "Alleged: …".
pub(super) fn labelled(statement: &Statement) -> String {
    format!("{}: {}", statement.ground.label, plain(&statement.text))
}

/// A piece of text that means the same on another page: what is explained here is not explained there.
pub(super) fn in_place(node: &Node) -> Node {
    match node {
        Node::Term { words, .. } => Node::Text(words.clone()),
        Node::Quote { words, .. } => Node::Text(format!("“{words}”").into()),
        other => other.clone(),
    }
}

/// Emphasis and links as HTML; an explained term leads to the page at this address.
pub(super) fn html(text: &[Node], page: &str) -> String {
    let piece = |node: &Node| match node {
        Node::Text(words) => escaped(words),
        Node::Em(words) => format!("<em>{}</em>", escaped(words)),
        Node::Strong(words) => format!("<strong>{}</strong>", escaped(words)),
        Node::Link { words, url } => {
            format!("<a href=\"{}\">{}</a>", escaped(url), escaped(words))
        }
        Node::Quote { words, lang } if lang.is_empty() => format!("<q>{}</q>", escaped(words)),
        Node::Quote { words, lang } => {
            format!("<q lang=\"{}\" dir=\"auto\">{}</q>", escaped(lang), escaped(words))
        }
        Node::Term { words, id } => {
            format!("<a href=\"{}#term-{id}\">{}</a>", escaped(page), escaped(words))
        }
    };
    text.iter().map(piece).collect()
}

/// Words that can stand in HTML, in text and in an attribute.
pub(crate) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_case_cannot_become_markup() {
        let text = [
            Node::Text("a < b & \"c\" ".into()),
            Node::Link { words: "<b>".into(), url: "https://example.org/?a=\"b\"".into() },
        ];
        let html = html(&text, "./");
        assert_eq!(
            html,
            "a &lt; b &amp; &quot;c&quot; <a href=\"https://example.org/?a=&quot;b&quot;\">&lt;b&gt;</a>"
        );
        assert_eq!(plain(&text), "a < b & \"c\" <b>");
    }
}
