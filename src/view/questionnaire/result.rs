//! The result: the answers next to the words of the definition, never the reader next to a class.

use yew::prelude::*;

use super::super::View;
use super::super::text::{each, inline, labelled, maybe, words};
use super::standing::Standings;
use super::{criteria, on};
use crate::brief::Statement;
use crate::questionnaire::Action;

/// The screen of an outcome.
pub(super) fn result(view: View, outcome: u8, standings: &Standings) -> Html {
    let (check, text) = (&view.brief().check, view.words());
    let outcome = check.outcomes.get(usize::from(outcome));
    let meaning = |_, meaning: &Statement| html! { <li>{ labelled(text, meaning) }</li> };
    html! {
        <div key="result" class="ce-result">
            <p><b>{ words(&check.status) }</b>{ " " }<span class="ce-mute">{ words(&text.result_lead) }</span></p>
            <h3 data-ce-step="" tabindex="-1">{ maybe(outcome.map(|outcome| &outcome.title)) }</h3>
            <p>{ inline(outcome.map_or(&[], |outcome| &outcome.text)) }</p>
            { criteria::compared(view, standings) }
            <div class="ce-meaning">
                <h3>{ words(&text.meaning_heading) }</h3>
                <ul>{ each(&check.meaning, meaning) }</ul>
            </div>
            <p>{ words(&text.not_advice) }</p>
            <p>{ words(&text.scam) }</p>
            <p class="ce-actions">
                <button type="button" class="ce-link" data-ce-restart="" onclick={on(view, Action::Restart)}>{ words(&text.restart) }</button>
                <span class="ce-mute">{ words(&text.private) }</span>
            </p>
        </div>
    }
}
