//! The case in a minute, and the claims of the suit.

use case_explainer::view::text::{badge, inline, told, words};
use yew::prelude::*;

use super::{View, people};
use crate::article::{Claim, Entry};

/// Who, where, what is alleged, what is answered, how it ended.
pub(super) fn minute(view: View) -> Html {
    let (article, text) = (view.article, view.words);
    html! {
        <section class="ce-part" id="minute" aria-labelledby="ce-minute">
            <h2 id="ce-minute">{ words(&text.minute_heading) }</h2>
            <dl class="ce-minute">{ for article.minute.iter().map(|item| entry(view, item)) }</dl>
            { people::pictures(view) }
            { people::parties(view) }
            <h3>{ words(&text.claims_heading) }</h3>
            <ul class="ce-claims">{ for article.claims.iter().map(|item| claim(view, item)) }</ul>
        </section>
    }
}

/// A label, its badge, and what is stated.
pub(super) fn entry(view: View, entry: &Entry) -> Html {
    html! {
        <div>
            <dt>{ words(&entry.label) }</dt>
            <dd class="ce-basis">{ badge(&entry.statement.ground) }</dd>
            <dd>{ told(view.live, &entry.statement) }</dd>
        </div>
    }
}

fn claim(view: View, claim: &Claim) -> Html {
    let asked = (!claim.asked.is_empty()).then(|| {
        html! { <p class="ce-mute"><b>{ words(&view.words.asked_label) }</b>{ " " }{ inline(&claim.asked) }</p> }
    });
    html! {
        <li>
            <p><b>{ inline(&claim.law) }</b>{ " " }{ badge(&claim.statement.ground) }</p>
            <p>{ told(view.live, &claim.statement) }</p>
            { for must_show(view, claim) }
            { for asked }
        </li>
    }
}

/// What the claim would have to show, if the file tells.
fn must_show(view: View, claim: &Claim) -> Option<Html> {
    let points = claim.must_show.iter().map(|point| html! { <li>{ inline(point) }</li> });
    (!claim.must_show.is_empty()).then(|| {
        html! {
            <>
                <p><b>{ words(&view.words.must_show_label) }</b></p>
                <ul class="ce-bullets">{ for points }</ul>
            </>
        }
    })
}
