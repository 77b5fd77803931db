//! The shapes: a lane's shape tells where an event belongs, its fill tells what it rests on.

use yew::prelude::*;

use super::super::View;
use super::super::text::{footing, optional, words};
use crate::brief::{Footing, Mark, Shape, Str};

/// The outline of a shape around the point 0, 0.
pub(super) fn outline(mark: Mark) -> &'static str {
    match mark {
        Mark::Square => "M-5-5H5V5H-5z",
        Mark::Diamond => "M0-7 7 0 0 7-7 0z",
        Mark::Circle => "M0-5.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
        Mark::Triangle => "M0-6.5 6.5 5H-6.5z",
    }
}

/// The name of a shape in the style sheet.
pub fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Square => "square",
        Mark::Diamond => "diamond",
        Mark::Circle => "circle",
        Mark::Triangle => "triangle",
    }
}

/// A mark as it stands in the list.
pub fn mark(shape: Mark, standing: Footing) -> Html {
    html! {
        <svg class="ce-mark" viewBox="-8 -8 16 16" data-mark={name(shape)} data-footing={footing(standing)} aria-hidden="true">
            <path d={outline(shape)} />
        </svg>
    }
}

/// How to read the marks, as far as this timeline has them.
pub(super) fn key(view: View) -> Html {
    let (timeline, text) = (&view.brief().timeline, view.words());
    let has = |shape: Shape| timeline.events.iter().any(|event| event.span.shape == shape);
    let item = |kind: &'static str, d: &'static str, label: &Str, is_there: bool| {
        optional(is_there.then(|| {
            html! {
                <li>
                    <svg data-kind={kind} viewBox="-13 -8 26 16" aria-hidden="true"><path d={d} /></svg>
                    { words(label) }
                </li>
            }
        }))
    };
    let capsule = "M-8-5H8A5 5 0 0 1 8 5H-8A5 5 0 0 1-8-5z";
    html! {
        <ul class="ce-key" aria-label={text.key_label.clone()}>
            { item("record", outline(Mark::Square), &text.key_record, true) }
            { item("word", outline(Mark::Square), &text.key_word, true) }
            { item("vague", capsule, &text.key_vague, has(Shape::Vague)) }
            { item("ongoing", capsule, &text.key_ongoing, has(Shape::Ongoing)) }
            { item("era", "M-11-7H11V7H-11z", &text.key_era, has(Shape::Era)) }
            { item("open", "M-11-7H11V7H-11z", &text.key_open, has(Shape::Open)) }
        </ul>
    }
}
