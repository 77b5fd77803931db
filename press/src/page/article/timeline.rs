//! The list of events, which stands in the page as it is pressed: each a native `<details>`, a long list in groups.
//!
//! The widget never draws it anew. It shows and hides, opens and marks these rows, by the names that stand here
//! (`embed/list.js`).

use case_explainer::brief::Str;
use case_explainer::view::text::{anchor, badge, labelled, moment, numbered, told, words};
use case_explainer::view::timeline::{mark, name};
use yew::prelude::*;

use super::View;
use super::people::picture;
use crate::article::{Correction, Event, Group};

/// Every event, oldest first.
pub(super) fn list(view: View) -> Html {
    within(view, &view.article.groups, &view.article.events)
}

/// Events in groups, if there are any.
fn within(view: View, groups: &[Group], events: &[Event]) -> Html {
    if groups.is_empty() {
        return rows(view, events);
    }
    let mut left = events;
    let groups = groups.iter().map(|group| {
        let (own, rest) = left.split_at_checked(group.events).unwrap_or((left, &[]));
        left = rest;
        self::group(view, group, own)
    });
    html! { <ol class="ce-list">{ for groups }</ol> }
}

fn group(view: View, group: &Group, events: &[Event]) -> Html {
    html! {
        <li class="ce-group">
            <details class="ce-fold">
                <summary><b>{ words(&group.label) }</b>{ " " }<span class="ce-sum">{ words(&group.count) }</span></summary>
                { within(view, &group.groups, events) }
            </details>
        </li>
    }
}

fn rows(view: View, events: &[Event]) -> Html {
    html! { <ol class="ce-list">{ for events.iter().map(|event| row(view, event)) }</ol> }
}

fn row(view: View, event: &Event) -> Html {
    let same = event.same_day.then_some("");
    html! {
        <li id={anchor("event-", &event.id)} class="ce-event" data-mark={name(event.mark)} data-same={same}>
            <p class="ce-gap">{ words(&event.gap) }</p>
            <details>
                <summary>
                    <span class="ce-when">
                        { moment(&event.when) }{ " " }<span class="ce-lane">{ words(&event.lane) }</span>
                    </span>
                    { mark(event.mark, event.statement.ground.footing) }
                    <h3>{ words(&event.title) }</h3>
                    { badge(&event.statement.ground) }
                </summary>
                <div class="ce-more">
                    <p>{ told(view.live, &event.statement) }</p>
                    { for event.images.iter().map(|image| picture(view, image)) }
                    { for event.corrections.iter().map(|it| corrected(view, it)) }
                    { for bears_on(view, &event.bears_on) }
                </div>
            </details>
        </li>
    }
}

/// What was wrong in what was said of the event, where a reader meets it.
fn corrected(view: View, correction: &Correction) -> Html {
    html! {
        <p class="ce-mute">
            <b>{ words(&view.words.corrected) }</b>{ " " }<s>{ words(&correction.label) }</s>{ " " }
            { labelled(view.live, &correction.statement) }
        </p>
    }
}

/// The criteria that the event matters to, with the way to each.
fn bears_on(view: View, criteria: &[(usize, Str)]) -> Option<Html> {
    let way = |(place, (at, label)): (usize, &(usize, Str))| {
        let before = if place == 0 { " " } else { ", " };
        html! { <>{ before }<a href={numbered("#criterion-", *at)}>{ words(label) }</a></> }
    };
    (!criteria.is_empty()).then(|| {
        html! {
            <p class="ce-mute">
                <b>{ words(&view.words.bears_on) }</b>{ for criteria.iter().enumerate().map(way) }
            </p>
        }
    })
}
