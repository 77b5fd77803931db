//! Running text, sources and labels: the pieces every part is made of.

use yew::prelude::*;
use yew::virtual_dom::{VList, VText};

use crate::brief::{Footing, Ground, Moment, Node, Statement, Str, Words};

/// Words as they are.
#[inline(never)]
pub fn words(text: &Str) -> Html {
    VText::new(text.clone()).into()
}

/// Words, if there are any.
#[inline(never)]
pub fn maybe(text: Option<&Str>) -> Html {
    text.map_or_else(|| VText::new("").into(), words)
}

/// One drawing for each item. A plain loop, once: every `{ for … }` in a view would bring an iterator of its own.
pub fn each<T>(items: &[T], draw: impl Fn(usize, &T) -> Html) -> Html {
    let mut drawn = Vec::with_capacity(items.len());
    for (position, item) in items.iter().enumerate() {
        drawn.push(draw(position, item));
    }
    together(drawn)
}

/// A drawing, if there is one.
pub fn optional(drawn: Option<Html>) -> Html {
    together(drawn.into_iter().collect())
}

/// Drawings one after the other.
#[inline(never)]
fn together(drawn: Vec<Html>) -> Html {
    VList::with_children(drawn, None).into()
}

/// A paragraph's content: words, emphasis, links, terms.
pub fn inline(text: &[Node]) -> Html {
    each(text, |_, node| piece(node))
}

fn piece(node: &Node) -> Html {
    match node {
        Node::Text(text) => words(text),
        Node::Em(text) => html! { <em>{ words(text) }</em> },
        Node::Strong(text) => html! { <strong>{ words(text) }</strong> },
        Node::Link { words: text, url } => html! {
            <a href={url.clone()}>{ words(text) }</a>
        },
        Node::Quote { words: text, lang } => html! {
            <q lang={(!lang.is_empty()).then(|| lang.clone())} dir={(!lang.is_empty()).then_some("auto")}>{ words(text) }</q>
        },
        Node::Term { words: text, id } => html! {
            <a class="ce-term" href={anchor("#term-", id)}>{ words(text) }</a>
        },
    }
}

/// An id or an address made of a fixed part and an id.
pub fn anchor(prefix: &str, id: &str) -> AttrValue {
    let mut text = String::from(prefix);
    text.push_str(id);
    text.into()
}

/// An id or an address made of a fixed part and a number counted from 1.
pub fn numbered(prefix: &str, position: usize) -> AttrValue {
    anchor(prefix, &(position + 1).to_string())
}

/// The numbers of the sources, each a link to the list.
pub fn cites(text: &Words, sources: &[u16]) -> Html {
    let cite = |_, source: &u16| {
        let number = (usize::from(*source) + 1).to_string();
        html! {
            <a class="ce-ref" href={anchor("#source-", &number)}>
                <span class="ce-sr">{ words(&text.source) }{ " " }</span>
                { "[" }{ number }{ "]" }
            </a>
        }
    };
    each(sources, cite)
}

/// What a statement rests on, in words and in shape.
pub fn badge(ground: &Ground) -> Html {
    html! { <span class="ce-badge" data-footing={footing(ground.footing)}>{ words(&ground.label) }</span> }
}

/// The name of a footing in the style sheet.
pub fn footing(footing: Footing) -> &'static str {
    match footing {
        Footing::Record => "record",
        Footing::Word => "word",
        Footing::Open => "open",
    }
}

/// A statement's words and sources, without its badge.
pub fn told(text: &Words, statement: &Statement) -> Html {
    html! { <>{ inline(&statement.text) }{ cites(text, &statement.ground.sources) }</> }
}

/// A statement's words and sources, with its badge.
pub fn labelled(text: &Words, statement: &Statement) -> Html {
    html! { <>{ told(text, statement) }{ " " }{ badge(&statement.ground) }</> }
}

/// A date. Where there is only a word instead of one, the word.
pub fn moment(moment: &Moment) -> Html {
    if moment.iso.is_empty() {
        html! { <span>{ words(&moment.text) }</span> }
    } else {
        html! { <time datetime={moment.iso.clone()}>{ words(&moment.text) }</time> }
    }
}
