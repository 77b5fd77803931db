//! Where the case stands: the first thing a reader sees.

use yew::prelude::*;

use super::View;
use super::text::{badge, inline, moment, told, words};
use crate::brief::{Stage, StageState, Statement};

/// Name, headline, status, rail, and what it means now.
pub(super) fn status(view: View) -> Html {
    let (brief, text) = (view.brief(), view.words());
    html! {
        <header class="ce-top" id="status">
            <p class="ce-kicker">{ words(&text.kicker) }{ " " }<span>{ words(&brief.name) }</span></p>
            <h1 id="ce-title">{ words(&brief.title) }</h1>
            <p class="ce-status">
                <strong>{ words(&brief.status.headline) }</strong>
                { " " }{ told(view, &brief.status.statement) }{ " " }{ badge(&brief.status.statement.ground) }
            </p>
            <ol class="ce-stages" aria-label={text.stages_label.clone()}>
                { for brief.status.stages.iter().map(stage) }
            </ol>
            <div class="ce-meaning">
                <h2>{ words(&text.meaning_heading) }</h2>
                <ul>{ for brief.status.meaning.iter().map(|statement| meaning(view, statement)) }</ul>
            </div>
        </header>
    }
}

fn stage(stage: &Stage) -> Html {
    let state = match stage.state {
        StageState::Done => "done",
        StageState::End => "end",
        StageState::Not => "not",
    };
    html! {
        <li data-state={state}><b>{ words(&stage.label) }</b>{ " " }{ moment(&stage.when) }</li>
    }
}

fn meaning(view: View, statement: &Statement) -> Html {
    html! {
        <li>
            { inline(view, &statement.text) }
            { super::text::cites(view, &statement.ground.sources) }
            { " " }{ badge(&statement.ground) }
        </li>
    }
}
