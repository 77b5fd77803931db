//! Our timeline, as the bench works it. When its markup changes, this is the one file that has to follow.

use super::adapter::{Adapter, Step};
use super::case;

/// Ours, on the pressed page of a case.
pub(super) fn ours() -> Adapter {
    Adapter {
        name: "ours",
        page: case::page,
        ready: "document.querySelector('[data-ce-brief][data-ce-live]')",
        pause: 300,
        select: Step {
            // A long list is in groups, and closed.
            first: "document.querySelector('.ce-group > details')?.setAttribute('open', '');
                document.querySelector('.ce-event').scrollIntoView();",
            target: "bench.hit('.ce-event > details:not([open]) > summary')",
            done: "it.closest('.ce-event').getAttribute('aria-current') === 'true'",
        },
        filter: Some(Step {
            first: "document.querySelector('.ce-tools')?.setAttribute('open', '');",
            target: "document.querySelector('.ce-tools fieldset label:has([type=checkbox])')",
            done: SHOWN,
        }),
        find: Some(Step {
            first: "",
            target: "document.querySelector('.ce-tools [type=search]')",
            done: SHOWN,
        }),
    }
}

/// Every event is shown that should be, and no other.
const SHOWN: &str = "document.querySelectorAll('.ce-event:not([hidden])').length === hits";
