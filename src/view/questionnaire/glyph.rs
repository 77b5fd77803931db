//! The sign in front of a phrase: filled when it is settled, dashed when it is open, an envelope when it is sealed.

use yew::prelude::*;

use super::standing::Standing;

const DISC: &str = "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z";

/// The sign for a standing.
pub(super) fn glyph(standing: Standing) -> Html {
    let (back, front) = match standing {
        Standing::Fits => (DISC, "m7.5 12.5 3 3 6-7"),
        Standing::Differs => (DISC, "m8.5 8.5 7 7m0-7-7 7"),
        Standing::Open => (DISC, "M9.4 9.6a2.7 2.7 0 1 1 3.9 2.6c-.9.5-1.3.9-1.3 1.8M12 17.3v.01"),
        Standing::Others => ("M2 5h20v14H2z", "m2 5 10 8 10-8"),
        Standing::Todo | Standing::Now | Standing::NotAsked => (DISC, "M12 12v.01"),
    };
    html! {
        <svg class="ce-glyph" viewBox="0 0 24 24" data-standing={standing.name()} aria-hidden="true">
            <path class="ce-under" d={back} /><path class="ce-over" d={front} />
        </svg>
    }
}
