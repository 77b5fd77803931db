//! What moves of the timeline: the strip to time scale, the ways to tell the story, search and filters, the steps.
//!
//! The list of events stands in the page as it was pressed; the state says how it stands ([`crate::timeline::arrange`]).

mod mark;
mod steps;
mod strip;
mod tools;
mod views;

pub use mark::{mark, name};

use yew::prelude::*;

use super::View;
use crate::app::Action;
use crate::brief::Mark;
use crate::timeline::{Action as Move, in_order, shown};

/// Strip, legend and everything that changes what the list shows.
pub(super) fn timeline(view: View) -> Html {
    let (timeline, state) = (&view.brief().timeline, &view.state.timeline);
    let order = in_order(state, &shown(timeline, state));
    html! {
        <div class="ce-timeline">
            { views::views(view) }
            { strip::strip(view, &order) }
            { mark::key(view) }
            { tools::tools(view, &order) }
            { steps::steps(view, &order) }
            <p class="ce-sr" role="status" data-ce-announce=""></p>
        </div>
    }
}

/// Sends a move of the timeline when something happens, whatever it is.
fn on<E: 'static>(view: View, to: Move) -> Callback<E> {
    view.send.reform(move |_| Action::Timeline(to.clone()))
}

/// The shape of a lane.
fn shape(view: View, lane: u8) -> Mark {
    let lane = view.brief().timeline.lanes.get(usize::from(lane));
    lane.map_or(Mark::Square, |lane| lane.mark)
}
