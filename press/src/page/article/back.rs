//! The back matter: what surrounds the case, terms, sources, disagreements, corrections; and the footer.

use case_explainer::brief::Str;
use case_explainer::view::text::{
    anchor, badge, cites, inline, labelled, moment, numbered, told, words,
};
use yew::prelude::*;

use super::View;
use super::minute::entry;
use crate::article::{Correction, Entry, Related, Source, Term};

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
            { for panel("background", &text.background_heading, article.background.is_empty(), background) }
            { for panel("disagreements", &text.disagreements_heading, article.disagreements.is_empty(), disagreements) }
            { for panel("corrections", &text.corrections_heading, article.corrections.is_empty(), corrections) }
            { for panel("terms", &text.terms_heading, article.terms.is_empty(), terms) }
            { for panel("sources", &text.sources_heading, article.sources.is_empty(), sources) }
        </section>
    }
}

/// Other suits that a reader may take for this one; nothing if there are none.
pub(super) fn related(view: View) -> Option<Html> {
    let (related, text) = (&view.article.related, view.words);
    (!related.is_empty()).then(|| {
        html! {
            <section class="ce-part" id="related" aria-labelledby="ce-related">
                <h2 id="ce-related">{ words(&text.related_heading) }</h2>
                <p>{ words(&text.related_lead) }</p>
                <ul class="ce-claims">{ for related.iter().map(|suit| other_suit(view, suit)) }</ul>
            </section>
        }
    })
}

fn other_suit(view: View, suit: &Related) -> Html {
    html! {
        <li>
            <p><b>{ words(&suit.name) }</b>{ " " }{ badge(&suit.statement.ground) }</p>
            <p>{ words(&suit.concerns) }{ ". " }{ told(view.live, &suit.statement) }</p>
            <p class="ce-mute">{ words(&suit.court) }{ ". " }{ words(&view.words.related_seen) }{ " " }{ moment(&suit.seen) }</p>
        </li>
    }
}

/// Returns a part behind its heading; nothing if there is nothing in it.
fn panel(id: &'static str, heading: &Str, is_empty: bool, content: Html) -> Option<Html> {
    (!is_empty).then(|| {
        html! {
            <details id={id} class="ce-fold">
                <summary><h2>{ words(heading) }</h2></summary>
                { content }
            </details>
        }
    })
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
    let reading = source.reading.map(|reading| {
        html! { <>{ words(view.words.reading(reading)) }{ " " }</> }
    });
    html! {
        <li id={numbered("source-", position)} tabindex="-1">
            <a href={source.url.clone()} rel="noreferrer" lang={lang} dir={dir}>{ words(&source.title) }</a>
            { " " }{ words(&source.publisher) }{ ", " }{ moment(&source.date) }{ ". " }{ for archived }
            <span class="ce-mute">{ for reading }{ words(&source.note) }</span>
        </li>
    }
}

fn point(view: View, item: &Entry) -> Html {
    html! { <li><b>{ words(&item.label) }</b>{ " " }{ labelled(view.live, &item.statement) }</li> }
}

fn correction(view: View, item: &Correction) -> Html {
    html! {
        <li>
            <p class="ce-mute">{ words(&item.label) }</p>
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
