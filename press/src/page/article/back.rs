//! The back matter: what surrounds the case, terms, sources, disagreements, corrections; and the footer.

use case_explainer::brief::Str;
use case_explainer::view::text::{anchor, cites, inline, labelled, moment, numbered, words};
use yew::prelude::*;

use super::View;
use super::minute::entry;
use crate::article::{Correction, Entry, Source, Term};

/// Everything a reader may want to look up, each part in a `<details>` of its own.
pub(super) fn back(view: View) -> Html {
    let (article, text) = (view.article, view.words);
    let background = html! {
        <dl class="ce-minute">{ for article.background.iter().map(|item| entry(view, item)) }</dl>
    };
    let terms = html! { <dl class="ce-terms">{ for article.terms.iter().map(|item| term(view, item)) }</dl> };
    let sources = html! { <ol class="ce-sources">{ for article.sources.iter().enumerate().map(|item| source(view, item)) }</ol> };
    let disagreements = html! {
        <ul class="ce-bullets">{ for article.disagreements.iter().map(|item| point(view, item)) }</ul>
    };
    let corrections = html! {
        <div>
            <p>{ words(&text.corrections_lead) }</p>
            <ol class="ce-corrections">{ for article.corrections.iter().map(|item| correction(view, item)) }</ol>
        </div>
    };
    html! {
        <section class="ce-part ce-back" aria-label={text.back_label.clone()}>
            { panel("background", &text.background_heading, background) }
            { panel("terms", &text.terms_heading, terms) }
            { panel("sources", &text.sources_heading, sources) }
            { panel("disagreements", &text.disagreements_heading, disagreements) }
            { panel("corrections", &text.corrections_heading, corrections) }
        </section>
    }
}

fn panel(id: &'static str, heading: &Str, content: Html) -> Html {
    html! {
        <details id={id} class="ce-fold">
            <summary><h2>{ words(heading) }</h2></summary>
            { content }
        </details>
    }
}

fn term(view: View, term: &Term) -> Html {
    html! {
        <div id={anchor("term-", &term.id)} tabindex="-1">
            <dt>{ words(&term.term) }</dt>
            <dd>{ inline(&term.text) }{ cites(view.live, &term.sources) }</dd>
        </div>
    }
}

fn source(view: View, (position, source): (usize, &Source)) -> Html {
    let lang = (!source.lang.is_empty()).then(|| source.lang.clone());
    let dir = lang.is_some().then_some("auto");
    let archived = (!source.archived.is_empty()).then(|| {
        html! {
            <a href={source.archived.clone()} rel="noreferrer">{ words(&view.words.archived) }</a>
        }
    });
    html! {
        <li id={numbered("source-", position)} tabindex="-1">
            <a href={source.url.clone()} rel="noreferrer" lang={lang} dir={dir}>{ words(&source.title) }</a>
            { " " }{ words(&source.publisher) }{ ", " }{ moment(&source.date) }{ ". " }{ for archived }
            <span class="ce-mute">{ words(&source.note) }</span>
        </li>
    }
}

fn point(view: View, item: &Entry) -> Html {
    html! { <li><b>{ words(&item.label) }</b>{ " " }{ labelled(view.live, &item.statement) }</li> }
}

fn correction(view: View, item: &Correction) -> Html {
    html! {
        <li>
            <p class="ce-mute"><s>{ words(&item.label) }</s></p>
            <p>{ labelled(view.live, &item.statement) }{ " " }{ moment(&item.date) }</p>
        </li>
    }
}

/// Last review, and that this is no advice.
pub(super) fn foot(view: View) -> Html {
    let text = view.words;
    html! {
        <footer class="ce-foot">
            <p><b>{ words(&text.short_advice) }</b>{ " " }{ words(&text.reviewed) }{ " " }{ moment(&view.article.reviewed) }{ "." }</p>
        </footer>
    }
}
