//! Search, filters and zoom, and how many events fit.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::View;
use super::super::text::{each, maybe, optional, words};
use super::mark::mark;
use super::on;
use crate::app::Action as AppAction;
use crate::brief::{Footing, Lane, Str, fill};
use crate::timeline::{Action, Window, Zoom};

/// The tools, behind one line; and the count, which a screen reader is told when it changes.
pub(super) fn tools(view: View, order: &[usize]) -> Html {
    let (timeline, state, text) = (&view.brief().timeline, &view.state.timeline, view.words());
    let numbers = [("shown", order.len()), ("all", timeline.events.len())];
    let changed = state.is_filtered() || state.window.is_some();
    html! {
        <div class="ce-live">
            <details class="ce-fold">
                <summary>{ words(&text.tools) }</summary>
                <div class="ce-choices">{ optional(view.state.is_live().then(|| choices(view))) }</div>
            </details>
            <p class="ce-shown">
                <span role="status">{ words(&fill(&text.shown, &numbers)) }{ " " }{ maybe(order.is_empty().then_some(&text.none_shown)) }</span>
                { " " }
                <button type="button" class="ce-link" hidden={!changed} onclick={on(view, Action::Reset)}>{ words(&text.reset) }</button>
            </p>
        </div>
    }
}

fn choices(view: View) -> Html {
    let (timeline, state, text) = (&view.brief().timeline, &view.state.timeline, view.words());
    let bases = timeline.bases.iter().map(|basis| &basis.label).collect();
    let parties = timeline.parties.iter().collect();
    html! {
        <>
            { find(view) }
            { choice(view, &text.basis_label, bases, state.basis, Action::Basis) }
            { choice(view, &text.party_label, parties, state.party, Action::Party) }
            { lanes(view) }
            <fieldset>
                { switch(&text.newest_first, state.newest_first, on(view, Action::Turn)) }
                { since(view) }
            </fieldset>
            { zoom(view) }
        </>
    }
}

fn find(view: View) -> Html {
    let look = view.send.reform(|input: InputEvent| {
        let field = input.target_dyn_into::<HtmlInputElement>();
        let words = field.map(|field| field.value()).unwrap_or_default();
        AppAction::Timeline(Action::Ask(words.into()))
    });
    html! {
        <label class="ce-field">
            <span>{ words(&view.words().find) }</span>
            <input type="search" data-ce-find="" autocomplete="off" value={view.state.timeline.asked.clone()} oninput={look} />
        </label>
    }
}

fn lanes(view: View) -> Html {
    let without = &view.state.timeline.without;
    let lane = |position: usize, lane: &Lane| {
        let position = u8::try_from(position).unwrap_or(u8::MAX);
        html! {
            <label class="ce-switch">
                <input type="checkbox" checked={!without.contains(&position)} onchange={on(view, Action::Lane(position))} />
                { mark(lane.mark, Footing::Record) }
                <span>{ words(&lane.name) }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ words(&view.words().lanes_label) }</legend>
            { each(&view.brief().timeline.lanes, lane) }
        </fieldset>
    }
}

/// A choice of one, or of none.
fn choice(
    view: View,
    label: &Str,
    options: Vec<&Str>,
    chosen: Option<u8>,
    action: fn(Option<u8>) -> Action,
) -> Html {
    // The first option is none of them.
    let choose = view.send.reform(move |change: Event| {
        let select = change.target_dyn_into::<HtmlSelectElement>();
        let at = select.and_then(|select| u8::try_from(select.selected_index()).ok());
        AppAction::Timeline(action(at.and_then(|at| at.checked_sub(1))))
    });
    let option = |position: usize, option: &&Str| {
        let selected = chosen.map(usize::from) == Some(position);
        html! { <option selected={selected}>{ words(option) }</option> }
    };
    html! {
        <label class="ce-field" hidden={options.len() < 2}>
            <span>{ words(label) }</span>
            <select onchange={choose}>
                <option selected={chosen.is_none()}>{ words(&view.words().anything) }</option>
                { each(&options, option) }
            </select>
        </label>
    }
}

fn switch(label: &Str, is_on: bool, change: Callback<Event>) -> Html {
    html! {
        <label class="ce-switch">
            <input type="checkbox" checked={is_on} onchange={change} />
            <span>{ words(label) }</span>
        </label>
    }
}

/// Only what came after the article, if the host has said when that was.
fn since(view: View) -> Html {
    let published = view.state.clock.published;
    let since = view.state.timeline.since;
    let to = if since.is_some() { None } else { published };
    html! {
        <span hidden={published.is_none()}>
            { switch(&view.words().since_article, since.is_some(), on(view, Action::Since(to))) }
        </span>
    }
}

fn zoom(view: View) -> Html {
    let (timeline, text) = (&view.brief().timeline, view.words());
    let window = view.state.timeline.window;
    let go = |label: &Str, how: Zoom, part: bool| {
        let off = part && window.is_none();
        html! { <button type="button" class="ce-small" disabled={off} onclick={on(view, Action::Zoom(how))}>{ words(label) }</button> }
    };
    let lens = timeline.lens.iter().map(|lens| (&lens.label, Window::of_lens(lens)));
    let eras = timeline.events.iter().filter(|event| event.span.shape == crate::brief::Shape::Era);
    let eras = eras.map(|era| (&era.title, Window { from: era.span.from, to: era.span.to }));
    let spans: Vec<_> = lens.chain(eras).collect();
    html! {
        <fieldset class="ce-zoom">
            <legend>{ words(&text.zoom_label) }</legend>
            { go(&text.zoom_whole, Zoom::Whole, true) }
            { go(&text.zoom_closer, Zoom::Closer, false) }
            { go(&text.zoom_wider, Zoom::Wider, true) }
            { go(&text.zoom_back, Zoom::Back, true) }
            { go(&text.zoom_on, Zoom::On, true) }
            <span>{ each(&spans, |_, (label, window)| go(label, Zoom::To(*window), false)) }</span>
        </fieldset>
    }
}
