//! The result: the answers next to the words of the definition, never the reader next to a class.

use yew::prelude::*;

use super::super::View;
use super::super::text::{each, inline, labelled, maybe, optional, words};
use super::standing::Standings;
use super::{ahead, criteria, on, why};
use crate::brief::{Statement, Str};
use crate::plan::Truth;
use crate::questionnaire::Action;

/// The screen of an outcome.
pub(super) fn result(view: View, outcome: u8, standings: &Standings) -> Html {
    let (check, text) = (&view.brief().check, view.words());
    let outcome = check.outcomes.get(usize::from(outcome));
    let meaning = |_, meaning: &Statement| html! { <li>{ labelled(text, meaning) }</li> };
    html! {
        <div key="result" class="ce-result">
            <p><b>{ words(ahead::status(view)) }</b>{ " " }<span class="ce-mute">{ words(&text.result_lead) }</span></p>
            <h3 data-ce-step="" tabindex="-1">{ maybe(outcome.map(|outcome| &outcome.title)) }</h3>
            <p>{ inline(outcome.map_or(&[], |outcome| &outcome.text)) }</p>
            { criteria::compared(view, standings) }
            <div class="ce-groups">{ optional((!check.groups.is_empty()).then(|| groups(view, standings))) }</div>
            { why::why(view, standings) }
            <div class="ce-meaning">
                <h3>{ words(&text.meaning_heading) }</h3>
                <ul>{ each(&check.meaning, meaning) }</ul>
                { ahead::ahead(view) }
            </div>
            <p>{ words(&text.not_advice) }</p>
            <p>{ words(&text.scam) }</p>
            <p class="ce-actions" data-ce-said={text.kept.clone()}>
                <span class="ce-mute">{ words(&text.keep) }</span>
                { keep("print", &text.keep_print) }
                { keep("copy", &text.keep_copy) }
                { keep("file", &text.keep_file) }
            </p>
            <p class="ce-actions">
                <button type="button" class="ce-link" data-ce-restart="" onclick={on(view, Action::Restart)}>{ words(&text.restart) }</button>
                <span class="ce-mute">{ words(&text.private) }</span>
            </p>
        </div>
    }
}

/// A way to keep the result; the page's script does it (`embed/keep.js`).
fn keep(how: &'static str, name: &Str) -> Html {
    html! { <button type="button" class="ce-link" data-ce-keep={how}>{ words(name) }</button> }
}

/// How the answers compare with each group within the class.
fn groups(view: View, standings: &Standings) -> Html {
    let (check, text) = (&view.brief().check, view.words());
    let row = |position, name: &Str| {
        let said = match check.plan.group(position, &standings.path.answers) {
            Some(Truth::Yes) => &text.fits,
            Some(Truth::No) => &text.differs,
            Some(Truth::Unknown) | None => &text.open,
        };
        html! { <li><b>{ words(said) }{ ":" }</b>{ " " }{ words(name) }</li> }
    };
    html! {
        <>
            <h3>{ words(&text.groups_heading) }</h3>
            <ul class="ce-bullets">{ each(&check.groups, row) }</ul>
        </>
    }
}
