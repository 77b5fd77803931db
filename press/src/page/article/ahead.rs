//! What is ahead: what happens next, days by which something has to be done, and where it is done.

use case_explainer::view::text::{inline, labelled, moment, words};
use yew::prelude::*;

use super::View;
use super::minute::entry;
use crate::article::{Deadline, Official};

/// The part, if there is anything ahead.
pub(super) fn ahead(view: View) -> Html {
    let (article, text) = (view.article, view.words);
    let any =
        !(article.next.is_empty() && article.deadlines.is_empty() && article.official.is_empty());
    let part = any.then(|| {
        html! {
            <section class="ce-part" id="next" aria-labelledby="ce-next">
                <h2 id="ce-next">{ words(&text.next_heading) }</h2>
                <dl class="ce-minute">{ for article.next.iter().map(|item| entry(view, item)) }</dl>
                { deadlines(view) }
                { official(view) }
            </section>
        }
    });
    html! { <>{ for part }</> }
}

fn deadlines(view: View) -> Html {
    let days = &view.article.deadlines;
    let list = (!days.is_empty()).then(|| {
        html! {
            <>
                <h3>{ words(&view.words.deadlines_heading) }</h3>
                <ul class="ce-claims">{ for days.iter().map(|day| deadline(view, day)) }</ul>
            </>
        }
    });
    html! { <>{ for list }</> }
}

fn deadline(view: View, deadline: &Deadline) -> Html {
    let passed =
        (!deadline.passed.is_empty()).then(|| html! { <p>{ inline(&deadline.passed) }</p> });
    html! {
        <li>
            <p><b>{ moment(&deadline.when) }<span data-ce-due={deadline.day.to_string()}></span>{ ": " }{ words(&deadline.label) }</b></p>
            <p>{ labelled(view.live, &deadline.statement) }</p>
            { for passed }
        </li>
    }
}

/// Official places, each with the name of its site, above the warning about those that only look official.
fn official(view: View) -> Html {
    let places = &view.article.official;
    let list = (!places.is_empty()).then(|| {
        html! {
            <>
                <h3>{ words(&view.words.official_heading) }</h3>
                <ul class="ce-bullets">{ for places.iter().map(place) }</ul>
                <p><b>{ words(&view.live.scam) }</b></p>
            </>
        }
    });
    html! { <>{ for list }</> }
}

fn place(official: &Official) -> Html {
    html! {
        <li>
            <a href={official.url.clone()} rel="noreferrer">{ words(&official.label) }</a>
            { " (" }{ words(&official.site) }{ ")" }
        </li>
    }
}
