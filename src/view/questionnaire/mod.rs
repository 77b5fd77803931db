//! How a reader's answers compare with the group that the suit described.

mod ahead;
mod criteria;
mod glyph;
mod question;
mod result;
mod sentence;
mod standing;
mod why;

use yew::prelude::*;

use super::View;
use super::text::{badge, cites, words};
use crate::app::Action;
use crate::brief::fill;
use crate::questionnaire::{self as logic, Screen};

use standing::Standings;

/// The whole questionnaire: what it compares with, and the screen the reader is on.
pub(super) fn questionnaire(view: View) -> Html {
    let check = &view.brief().check;
    let screen = logic::screen(&check.plan, &view.state.questionnaire);
    let standings = Standings::of(&check.plan, &view.state.questionnaire, screen);
    let stage = match screen {
        Screen::Start => start(view),
        Screen::Question { question, number, at_most, clash } => {
            question::question(view, question, (number, at_most), clash)
        }
        Screen::Result { outcome } => result::result(view, outcome, &standings),
    };
    let asking = matches!(screen, Screen::Question { .. });
    html! {
        <div class="ce-check">
            <div class="ce-definition">
                <p class="ce-mute">{ words(&check.lead) }{ cites(view.words(), &check.ground.sources) }{ " " }{ badge(&check.ground) }</p>
                { sentence::sentence(view, &standings, asking) }
            </div>
            <div class="ce-stage">{ stage }</div>
        </div>
    }
}

/// The offer to begin. It is a link to the criteria, so that it leads somewhere before the module is there.
fn start(view: View) -> Html {
    let (check, text) = (&view.brief().check, view.words());
    let most = check.questions.len();
    html! {
        <div key="start">
            <p data-ce-step="" tabindex="-1"><b>{ words(ahead::status(view)) }</b>{ " " }{ words(&text.check_intro) }</p>
            { ahead::ahead(view) }
            <p class="ce-actions">
                <a class="ce-button" href="#criteria" onclick={instead(view, logic::Action::Begin)}>{ words(&text.compare) }</a>
                <span class="ce-mute">{ fill(&text.compare_note, &[("most", most)]) }</span>
            </p>
            <h3 id="criteria">{ words(&text.criteria_heading) }</h3>
            { criteria::plain(view) }
        </div>
    }
}

/// Sends an action of the questionnaire at a click, in place of what the browser would do.
fn instead(view: View, action: logic::Action) -> Callback<MouseEvent> {
    view.send.reform(move |click: MouseEvent| {
        click.prevent_default();
        Action::Questionnaire(action)
    })
}

/// Sends an action of the questionnaire at a click.
fn on(view: View, action: logic::Action) -> Callback<MouseEvent> {
    view.send.reform(move |_| Action::Questionnaire(action))
}
