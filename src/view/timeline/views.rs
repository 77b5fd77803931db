//! The ways to tell the story: all of it, the few events that carry it, or one event after the other.

use yew::prelude::*;

use super::super::View;
use super::super::text::words;
use super::on;
use crate::brief::{Str, fill};
use crate::timeline::{Action, View as Way};

/// A choice of three.
pub(super) fn views(view: View) -> Html {
    let (events, text) = (&view.brief().timeline.events, view.words());
    let key = events.iter().filter(|event| event.key).count();
    let way = |way: Way, label: Str| {
        html! {
            <label>
                <input type="radio" name="ce-view" checked={view.state.is_live() && view.state.timeline.view == way}
                    onchange={on(view, Action::Look(way))} />
                <span>{ words(&label) }</span>
            </label>
        }
    };
    html! {
        <div class="ce-live"><fieldset class="ce-views">
            <legend class="ce-sr">{ words(&text.views_label) }</legend>
            { way(Way::All, fill(&text.view_all, &[("all", events.len())])) }
            <span hidden={key == 0}>{ way(Way::Key, fill(&text.view_key, &[("key", key)])) }</span>
            { way(Way::One, text.view_one.clone()) }
        </fieldset></div>
    }
}
