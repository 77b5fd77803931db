//! The article: all that stands still on a page, around the places of the two live parts.

mod ahead;
mod back;
mod minute;
mod people;
mod status;
mod timeline;

use std::rc::Rc;

use case_explainer::app::{AppState, Clock};
use case_explainer::brief::{Str, Words};
use case_explainer::view::text::{labelled, words};
use case_explainer::view::{questionnaire, timeline as live_timeline};
use yew::prelude::*;

use super::document::Other;
use crate::article::Article;
use crate::compile::Compiled;
use crate::locale::ArticleWords;

/// What every part needs.
#[derive(Clone, Copy)]
struct View<'a> {
    article: &'a Article,
    words: &'a ArticleWords,
    /// The live parts' sentences, a few of which stand here as well.
    live: &'a Words,
    /// Where the case's own files are, as seen from the page.
    files: &'a str,
    /// The same page in other languages.
    others: &'a [Other],
    /// Says that the case is over: what a reader can do comes after how it went.
    ended: bool,
}

/// Everything inside the explainer's element.
pub(super) fn article(compiled: &Compiled, files: &str, others: &[Other]) -> Html {
    let view = View {
        article: &compiled.article,
        words: &compiled.words,
        live: &compiled.brief.words,
        files,
        others,
        ended: compiled.article.status.ended,
    };
    let (state, send) =
        (AppState::new(Rc::new(compiled.brief.clone()), Clock::default()), Callback::noop());
    let doubts =
        view.article.doubts.iter().map(|doubt| html! { <li>{ labelled(view.live, doubt) }</li> });
    html! {
        <div class="ce-in">
            { status::status(view) }
            { for (!view.ended).then(|| ahead::ahead(view)) }
            { minute::minute(view) }
            <section class="ce-part" id="timeline" aria-labelledby="ce-timeline">
                { heading("ce-timeline", &view.words.timeline_heading) }
                <div data-ce-timeline="">{ live_timeline(&state, &send) }</div>
                { timeline::list(view) }
            </section>
            <section class="ce-part" id="check" aria-labelledby="ce-check">
                { heading("ce-check", &view.words.check_heading) }
                <div data-ce-check="">{ questionnaire(&state, &send) }</div>
                { people::subclasses(view) }
                <details class="ce-doubts ce-fold">
                    <summary><h3>{ words(&view.words.doubts_heading) }</h3></summary>
                    <ul class="ce-bullets">{ for doubts }</ul>
                </details>
            </section>
            { for view.ended.then(|| ahead::ahead(view)) }
            { for back::related(view) }
            { back::back(view) }
            { back::foot(view) }
        </div>
    }
}

fn heading(id: &'static str, text: &Str) -> Html {
    html! { <h2 id={id}>{ words(text) }</h2> }
}
