//! Where the case stands by the reader's own day, the days that are still ahead, and the official places.

use yew::prelude::*;

use super::super::View;
use super::super::text::{each, inline, optional, words};
use crate::brief::{Deadline, Str, Text};

/// Where the case stands. Once the last day for it has passed, that stands in its place.
pub(super) fn status(view: View<'_>) -> &Str {
    let check = &view.brief().check;
    let passed = |until| view.state.clock.today.is_some_and(|today| today > until);
    if check.until.is_some_and(passed) { &check.after } else { &check.status }
}

/// The days by which something has to be done that have not passed, and where it is done. The page's script counts the
/// days (`embed/reveal.js`).
pub(super) fn ahead(view: View) -> Html {
    let brief = view.brief();
    let (deadlines, official) = (&brief.timeline.deadlines, &brief.check.official);
    let ahead = |deadline: &Deadline| view.state.clock.today.is_none_or(|it| it <= deadline.day);
    let day = |_, deadline: &Deadline| {
        let line = || {
            let day = deadline.day.to_string();
            html! { <li><b>{ words(&deadline.when) }<span data-ce-due={day}></span>{ ":" }</b>{ " " }{ words(&deadline.label) }</li> }
        };
        optional(ahead(deadline).then(line))
    };
    let place = |_, place: &Text| html! { <li>{ inline(place) }</li> };
    let any = deadlines.iter().any(ahead) || !official.is_empty();
    let list =
        || html! { <ul class="ce-bullets">{ each(deadlines, day) }{ each(official, place) }</ul> };
    optional(any.then(list))
}
