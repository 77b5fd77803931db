//! What happened, and when: the strip to time scale, and the list that says it all.

mod event;
mod list;
mod mark;
mod strip;

use yew::prelude::*;

use super::View;
use super::text::words;

/// Strip, legend and list.
pub(super) fn timeline(view: View) -> Html {
    let text = view.words();
    html! {
        <section class="ce-part" id="timeline" aria-labelledby="ce-timeline">
            <h2 id="ce-timeline">{ words(&text.timeline_heading) }</h2>
            { strip::strip(view) }
            { mark::key(text) }
            { list::list(view) }
        </section>
    }
}
