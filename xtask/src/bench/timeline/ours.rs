//! Our timeline, as the bench works it. When its markup changes, this is the one file that has to follow.

use super::adapter::{Adapter, Step};
use super::case;

/// The rows that a reader has before them: those of closed groups follow a moment later, as those do that vis-timeline
/// has out of view.
macro_rules! rows {
    () => {
        "[...document.querySelectorAll('.ce-event:not([hidden], .ce-group > :not([open]) *)')]"
    };
}

/// Ours, on the pressed page of a case.
pub(super) fn ours() -> Adapter {
    Adapter {
        name: "ours",
        page: case::page,
        ready: "document.querySelector('[data-ce-brief][data-ce-live]')",
        pause: 300,
        select: Step {
            // A long list is in groups, and closed.
            first: "const row = document.querySelector('.ce-event');
                for (let it = row; (it = it.parentElement.closest('details')); ) it.open = true;
                row.scrollIntoView();",
            target: "bench.hit('.ce-event > details:not([open]) > summary')",
            done: "it.closest('.ce-event').getAttribute('aria-current') === 'true'",
        },
        filter: Some(Step {
            first: "document.querySelector('.ce-timeline details.ce-fold').setAttribute('open', '');",
            target: "document.querySelector('.ce-choices fieldset label:has([type=checkbox])')",
            done: concat!(
                "(",
                rows!(),
                ").some((row) => row.dataset.mark === it.querySelector('svg').dataset.mark) === it.control.checked"
            ),
        }),
        find: Some(Step {
            first: "",
            target: "document.querySelector('.ce-choices [type=search]')",
            done: concat!(
                "((all) => all.length > 0 && all.every((row) => row.textContent.includes(it.value)))(",
                rows!(),
                ")"
            ),
        }),
    }
}
