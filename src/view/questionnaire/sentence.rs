//! The definition as one sentence. It is the progress bar as well: each phrase is ticked as it is answered.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::super::View;
use super::super::text::{each, maybe, numbered, words};
use super::glyph::glyph;
use super::standing::{Standing, Standings};
use crate::brief::{Piece, Str};

/// The sentence, each phrase with its sign. While a question is on screen, links to a criterion lead to its phrase.
pub(super) fn sentence(view: View, standings: &Standings, asking: bool) -> Html {
    let piece = |_, piece: &Piece| match piece {
        Piece::Words(text) => html! { <span>{ words(text) }</span> },
        Piece::Criterion(position) => phrase(view, usize::from(*position), standings, asking),
    };
    html! { <p class="ce-sentence">{ each(&view.brief().check.sentence, piece) }</p> }
}

fn phrase(view: View, position: usize, standings: &Standings, asking: bool) -> Html {
    let text = view.words();
    let standing = standings.each.get(position).copied().unwrap_or(Standing::Todo);
    let criterion = view.brief().check.criteria.get(position);
    let said: Option<&Str> = match standing {
        Standing::Todo => Some(&text.todo),
        Standing::Now => Some(&text.now),
        Standing::Fits => Some(&text.fits),
        Standing::Differs => Some(&text.differs),
        Standing::Open => Some(&text.open),
        Standing::Others => criterion.map(|criterion| &criterion.who),
        Standing::NotAsked => Some(&text.not_asked),
    };
    // The sign must not be left alone at the end of a line: it is tied to the first word.
    let full = criterion.map_or("", |criterion| &*criterion.phrase);
    let (first, rest) = full.split_once(' ').unwrap_or((full, ""));
    html! {
        <span id={asking.then(|| numbered("criterion-", position))} class="ce-phrase" data-standing={standing.name()}>
            <span class="ce-tied">{ glyph(standing) }{ VText::new(first.to_string()) }</span>
            { " " }{ VText::new(rest.to_string()) }
            <span class="ce-sr">{ " (" }{ maybe(said) }{ ")" }</span>
        </span>
    }
}
