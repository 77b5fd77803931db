//! Running text, sources and labels: the pieces every part is made of.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::View;
use crate::brief::{Footing, Ground, Moment, Node, Statement, Str};

/// Words as they are.
pub(super) fn words(text: &Str) -> Html {
    VText::new(text.clone()).into()
}

/// A paragraph's content: words, emphasis, links, terms.
pub(super) fn inline(view: View, text: &[Node]) -> Html {
    text.iter().map(|node| piece(view, node)).collect()
}

fn piece(view: View, node: &Node) -> Html {
    match node {
        Node::Text(text) => words(text),
        Node::Em(text) => html! { <em>{ words(text) }</em> },
        Node::Strong(text) => html! { <strong>{ words(text) }</strong> },
        Node::Link { words: text, url } => html! {
            <a href={url.clone()} rel="noreferrer">{ words(text) }</a>
        },
        Node::Term { words: text, term } => match view.brief().terms.get(usize::from(*term)) {
            Some(term) => html! { <a class="ce-term" href={anchor("#term-", &term.id)}>{ words(text) }</a> },
            None => words(text),
        },
    }
}

/// An id or an address made of a fixed part and an id.
pub(super) fn anchor(prefix: &str, id: &str) -> AttrValue {
    let mut text = String::from(prefix);
    text.push_str(id);
    text.into()
}

/// An id or an address made of a fixed part and a number counted from 1.
pub(super) fn numbered(prefix: &str, position: usize) -> AttrValue {
    anchor(prefix, &(position + 1).to_string())
}

/// The numbers of the sources, each a link to the list.
pub(super) fn cites(view: View, sources: &[u16]) -> Html {
    let cite = |source: &u16| {
        let number = (usize::from(*source) + 1).to_string();
        html! {
            <a class="ce-ref" href={anchor("#source-", &number)}>
                <span class="ce-sr">{ words(&view.words().source) }{ " " }</span>
                { "[" }{ number }{ "]" }
            </a>
        }
    };
    html! { <span class="ce-refs">{ for sources.iter().map(cite) }</span> }
}

/// What a statement rests on, in words and in shape.
pub(super) fn badge(ground: &Ground) -> Html {
    html! { <span class="ce-badge" data-footing={footing(ground.footing)}>{ words(&ground.label) }</span> }
}

/// The name of a footing in the style sheet.
pub(super) fn footing(footing: Footing) -> &'static str {
    match footing {
        Footing::Record => "record",
        Footing::Word => "word",
        Footing::Open => "open",
    }
}

/// A statement's words and sources, without its badge.
pub(super) fn told(view: View, statement: &Statement) -> Html {
    html! { <>{ inline(view, &statement.text) }{ cites(view, &statement.ground.sources) }</> }
}

/// A date. Where there is only a word instead of one, the word.
pub(super) fn moment(moment: &Moment) -> Html {
    if moment.iso.is_empty() {
        html! { <span>{ words(&moment.text) }</span> }
    } else {
        html! { <time datetime={moment.iso.clone()}>{ words(&moment.text) }</time> }
    }
}
