//! Where the case stands: the first thing a reader sees.

use case_explainer::brief::Statement;
use case_explainer::view::text::{labelled, moment, words};
use yew::prelude::*;

use super::View;
use crate::article::{Stage, StageState};
use crate::page::document::Other;

/// Name, headline, status, rail, and what it means now.
pub(super) fn status(view: View) -> Html {
    let (article, text) = (view.article, view.words);
    let related = (!article.related.is_empty()).then(|| {
        html! { <p><a href="#related">{ words(&text.related_heading) }</a></p> }
    });
    html! {
        <header class="ce-top" id="status">
            <p class="ce-kicker">{ words(&text.kicker) }{ " " }<bdi>{ words(&article.name) }</bdi>{ for view.others.iter().map(other) }</p>
            <h1 id="ce-title">{ words(&article.title) }</h1>
            <p class="ce-status">
                <strong data-ce-until={article.status.until.map(|day| day.to_string())}
                    data-ce-after={article.status.until.map(|_| article.status.after.clone())}>{ words(&article.status.headline) }</strong>
                { " " }{ labelled(view.live, &article.status.statement) }
            </p>
            <ol class="ce-stages" aria-label={text.stages_label.clone()}>
                { for article.status.stages.iter().map(stage) }
            </ol>
            <div class="ce-meaning">
                <h2>{ words(&view.live.meaning_heading) }</h2>
                <ul>{ for article.status.meaning.iter().map(|statement| meaning(view, statement)) }</ul>
                { for related }
            </div>
        </header>
    }
}

/// A link that those understand who would follow it: the language's own name, in that language.
fn other(other: &Other) -> Html {
    let (language, page) = (&other.language, &other.page);
    html! { <>{ " " }<a href={page} hreflang={language} lang={language} rel="alternate">{ &other.name }</a></> }
}

fn stage(stage: &Stage) -> Html {
    let state = match stage.state {
        StageState::Done => "done",
        StageState::Now => "now",
        StageState::End => "end",
        StageState::Not => "not",
    };
    html! {
        <li data-state={state}><b>{ words(&stage.label) }</b>{ " " }{ moment(&stage.when) }</li>
    }
}

fn meaning(view: View, statement: &Statement) -> Html {
    html! {
        <li>{ labelled(view.live, statement) }</li>
    }
}
