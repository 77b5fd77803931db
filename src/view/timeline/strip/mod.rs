//! The strip: every event at its place in time. A picture for pointers; the list says the same for everyone.
//!
//! Positions across are in percent and down in px, so that it fits any width without a script and its text keeps its size.

mod dots;
mod ground;
mod rows;

use yew::prelude::*;

use super::super::View;
use super::super::text::{each, optional, words};
use super::mark::name;
use crate::brief::Lane;
use crate::timeline::px;
use dots::{dot, flag};
use ground::{band, panel, scale};
use rows::{AXIS, Rows};

/// The picture of the whole timeline.
pub(super) fn strip(view: View) -> Html {
    let timeline = &view.brief().timeline;
    let rows = Rows::of(timeline);
    let lane = |lane, of: &Lane| {
        html! {
            <text class="ce-name" data-mark={name(of.mark)} x="0" y={px(rows.lane(lane) + 14)}>{ words(&of.name) }</text>
        }
    };
    let lens = timeline.lens.as_ref().map(|lens| panel(&rows, &timeline.axis, lens));
    html! {
        <div class="ce-strip">
            <svg role="img" aria-label={view.words().strip_label.clone()} width="100%" height={px(rows.height())}>
                <g aria-hidden="true">
                    <g>{ each(&timeline.events, |position, event| band(&rows, event, rows.place(position))) }</g>
                    { scale(&timeline.axis, AXIS, 6) }
                    <g>{ optional(lens) }</g>
                    <g>{ each(&timeline.lanes, lane) }</g>
                    <g>{ each(&timeline.events, |position, event| dot(view, &rows, position, event)) }</g>
                    { flag(view, &rows) }
                </g>
            </svg>
        </div>
    }
}
