//! The list: every event in order of time, each a native `<details>` that opens with or without the module.

use yew::prelude::*;

use super::super::View;
use super::super::text::{anchor, badge, each, maybe, moment, told, words};
use super::event::follow;
use super::mark::mark;
use crate::brief::{Event, Mark};

/// Every event, oldest first.
pub(super) fn list(view: View) -> Html {
    let events = &view.brief().timeline.events;
    html! { <ol class="ce-list">{ each(events, |position, event| row(view, position, event)) }</ol> }
}

fn row(view: View, position: usize, event: &Event) -> Html {
    let state = &view.state.timeline;
    let current = (state.selected == Some(position)).then_some("true");
    let lane = view.brief().timeline.lanes.get(usize::from(event.lane));
    let shape = lane.map_or(Mark::Square, |lane| lane.mark);
    html! {
        <li key={event.id.clone()} id={anchor("event-", &event.id)} class="ce-event" aria-current={current}
            data-mark={super::mark::name(shape)}>
            <p class="ce-gap">{ words(&event.gap) }</p>
            <details open={state.is_open(position)} ontoggle={follow(view.send, position)}>
                <summary>
                    <span class="ce-when">
                        { moment(&event.when) }{ " " }
                        <span class="ce-lane">{ maybe(lane.map(|lane| &lane.short)) }</span>
                    </span>
                    { mark(shape, event.statement.ground.footing) }
                    <h3>{ words(&event.title) }</h3>
                    { badge(&event.statement.ground) }
                </summary>
                <p class="ce-more">{ told(view.words(), &event.statement) }</p>
            </details>
        </li>
    }
}
