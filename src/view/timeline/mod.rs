//! What happened, and when: the strip to time scale, and the list that says it all.

mod event;
mod list;
mod mark;
mod strip;

use yew::prelude::*;

use super::View;

/// Strip, legend and list.
pub(super) fn timeline(view: View) -> Html {
    html! {
        <div class="ce-timeline">
            { strip::strip(view) }
            { mark::key(view.words()) }
            { list::list(view) }
            <p class="ce-sr" role="status" data-ce-announce=""></p>
        </div>
    }
}
