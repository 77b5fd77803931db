//! The definition phrase by phrase: as reported, and next to a reader's answers.

use yew::prelude::*;

use super::super::View;
use super::super::text::{anchor, badge, cites, each, inline, maybe, numbered, optional, words};
use super::glyph::glyph;
use super::on;
use super::standing::{Standing, Standings};
use crate::brief::{CriterionText, Event, Footing, Str};
use crate::plan::{Answer, Reason};
use crate::questionnaire::Action;

/// Every criterion with who can know it: what a reader without scripts checks by hand.
pub(super) fn plain(view: View) -> Html {
    let row = |position, criterion: &CriterionText| {
        html! {
            <li id={numbered("criterion-", position)}>
                <p><b>{ words(&criterion.label) }</b>{ cites(view.words(), &criterion.ground.sources) }{ " " }{ badge(&criterion.ground) }</p>
                <p>{ words(&criterion.who) }{ "." }</p>
                <p class="ce-mute">{ words(&criterion.unclear_why) }</p>
                <p class="ce-mute">{ inline(&criterion.note) }</p>
            </li>
        }
    };
    html! { <ul class="ce-criteria">{ each(&view.brief().check.criteria, row) }</ul> }
}

/// Every criterion with how it stands, why, and a way to change the answer.
pub(super) fn compared(view: View, standings: &Standings) -> Html {
    let row = |position, criterion: &CriterionText| row(view, position, criterion, standings);
    html! { <ul class="ce-criteria ce-compared">{ each(&view.brief().check.criteria, row) }</ul> }
}

fn row(view: View, position: usize, criterion: &CriterionText, standings: &Standings) -> Html {
    let standing = standings.each.get(position).copied().unwrap_or(Standing::Todo);
    let reason = standings.findings.get(position).map(|finding| finding.reason);
    let (question, said) = asked(view, position, standings);
    // Beside "Fits", a badge such as "Court record" would seem to be about the reader; an allegation stays labelled.
    let claimed = (criterion.ground.footing != Footing::Record).then(|| badge(&criterion.ground));
    // Two criteria can rest on one answer: two ways to change it would have the same name.
    let repeated = (0..position).any(|before| asked(view, before, standings).0 == question);
    let changeable = question.filter(|_| said.is_some() && !repeated);
    html! {
        <li id={numbered("criterion-", position)}>
            { glyph(standing) }
            <p class="ce-verdict"><b>{ words(verdict(view, criterion, standing)) }{ ":" }</b>{ " " }{ words(&criterion.label) }{ cites(view.words(), &criterion.ground.sources) }{ " " }{ optional(claimed) }</p>
            <div class="ce-reason">
                <p hidden={said.is_none()}>{ words(&view.words().you_said) }{ " " }{ maybe(said) }</p>
                <p class="ce-mute">{ because(view, criterion, standing, reason, question) }</p>
                { event(view, criterion) }
            </div>
            <div class="ce-change">{ optional(changeable.map(|question| change(view, question))) }</div>
        </li>
    }
}

/// The verdict on a criterion, in words.
fn verdict<'a>(view: View<'a>, criterion: &'a CriterionText, standing: Standing) -> &'a Str {
    let text = view.words();
    match standing {
        Standing::Fits => &text.fits,
        Standing::Differs => &text.differs,
        Standing::Others => &criterion.who,
        Standing::NotAsked => &text.not_asked,
        Standing::Open | Standing::Todo | Standing::Now => &text.open,
    }
}

/// Why a criterion stands as it does, where the answer alone does not say it.
fn because(
    view: View,
    criterion: &CriterionText,
    standing: Standing,
    reason: Option<Reason>,
    question: Option<u8>,
) -> Html {
    let check = &view.brief().check;
    match reason {
        Some(Reason::Deduced(constraint)) => maybe(check.because.get(usize::from(constraint))),
        Some(Reason::Unclear) => pair(&view.words().unclear, Some(&criterion.unclear_why)),
        Some(Reason::NotSure) => {
            let question = question.and_then(|question| check.questions.get(usize::from(question)));
            pair(&view.words().not_sure_why, question.map(|question| &question.find_out))
        }
        _ if standing == Standing::NotAsked => words(&view.words().not_asked_why),
        _ if standing == Standing::Others => inline(&criterion.note),
        _ => maybe(None),
    }
}

/// A sentence, and what follows it.
fn pair(first: &Str, then: Option<&Str>) -> Html {
    html! { <span>{ words(first) }{ " " }{ maybe(then) }</span> }
}

/// The event that a criterion comes from.
fn event(view: View, criterion: &CriterionText) -> Html {
    let at = criterion.event.map(usize::from);
    let event = at.and_then(|at| view.brief().timeline.events.get(at));
    let link = |event: &Event| {
        html! {
            <p class="ce-mute">{ words(&view.words().on_timeline) }{ " " }<a href={anchor("#event-", &event.id)}>{ words(&event.title) }</a></p>
        }
    };
    optional(event.map(link))
}

/// The question about a criterion, and the words of the answer that counts.
fn asked<'a>(
    view: View<'a>,
    position: usize,
    standings: &Standings,
) -> (Option<u8>, Option<&'a Str>) {
    let check = &view.brief().check;
    let Some(question) = check.plan.question_of(position) else { return (None, None) };
    let said = standings.path.answers.get(question);
    (Some(question), said.and_then(|answer| said_of(view, question, answer)))
}

/// The words of an answer.
pub(super) fn said_of(view: View<'_>, question: u8, answer: Answer) -> Option<&Str> {
    let value = match answer {
        Answer::NotSure => return Some(&view.words().not_sure),
        Answer::Value(value) => value,
    };
    let question = view.brief().check.questions.get(usize::from(question))?;
    let option = question.options.iter().find(|option| option.value == value)?;
    Some(&option.label)
}

fn change(view: View, question: u8) -> Html {
    let text = view.words();
    let asked = view.brief().check.questions.get(usize::from(question));
    html! {
        <button type="button" class="ce-link" data-ce-change={anchor("", &question.to_string())}
            onclick={on(view, Action::Change(question))}>
            { words(&text.change) }
            <span class="ce-sr">{ " " }{ words(&text.change_about) }{ " " }{ maybe(asked.map(|asked| &asked.text)) }</span>
        </button>
    }
}
