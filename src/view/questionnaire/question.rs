//! One question: native radios, nothing chosen beforehand, and only the button moves on.

use yew::prelude::*;

use super::super::View;
use super::super::text::{each, maybe, numbered, optional, words};
use super::{instead, on};
use crate::app::Action as AppAction;
use crate::brief::{QuestionText, Str, fill};
use crate::plan::Answer;
use crate::questionnaire::Action;

/// The screen of a question.
pub(super) fn question(
    view: View,
    position: u8,
    (number, at_most): (u8, u8),
    clash: Option<u8>,
) -> Html {
    let (check, text) = (&view.brief().check, view.words());
    let Some(asked) = check.questions.get(usize::from(position)) else {
        return html! { <div key="gone"></div> };
    };
    let clash = clash.and_then(|constraint| check.because.get(usize::from(constraint)));
    let problem = if view.state.questionnaire.missing { Some(&text.problem) } else { clash };
    let described = if problem.is_some() { "ce-hint ce-problem" } else { "ce-hint" };
    html! {
        <form key={usize::from(position)} novalidate=true>
            <div class="ce-summary">{ optional(problem.map(|problem| summary(view, problem))) }</div>
            <fieldset aria-describedby={described}>
                <legend>
                    <h3 data-ce-step="" tabindex="-1">
                        <span class="ce-count">{ fill(&text.question_count, &[("number", number.into()), ("most", at_most.into())]) }</span>
                        { " " }{ words(&asked.text) }
                    </h3>
                </legend>
                <p class="ce-hint" id="ce-hint">{ words(&asked.hint) }</p>
                <p class="ce-problem" id="ce-problem">{ maybe(problem) }</p>
                { options(view, asked) }
            </fieldset>
            <details class="ce-why ce-fold">
                <summary>{ words(&text.why) }</summary>
                <p>{ words(&asked.why) }</p>
                <p>{ words(&asked.find_out) }</p>
            </details>
            <p class="ce-actions">
                // The Enter key clicks it as well. Of a submission, nobody is told in a sandbox without forms.
                <button type="submit" class="ce-button" onclick={instead(view, Action::Continue)}>{ words(&text.go_on) }</button>
                <button type="button" class="ce-link" data-ce-back="" onclick={on(view, Action::Back)}>{ words(&text.back) }</button>
            </p>
            <p class="ce-mute">{ words(&text.private) }</p>
        </form>
    }
}

/// The message that an answer is missing; it gets the focus and leads to the first option.
fn summary(view: View, problem: &Str) -> Html {
    html! {
        <div class="ce-error" data-ce-problem="" tabindex="-1">
            <b>{ words(&view.words().problem_heading) }</b>{ " " }
            <a href="#ce-option-1" onclick={instead(view, Action::Mend)}>{ words(problem) }</a>
        </div>
    }
}

fn options(view: View, asked: &QuestionText) -> Html {
    let chosen = view.state.questionnaire.choice;
    let option = |position: usize, answer: Answer, label: &Str| {
        let choose =
            view.send.reform(move |_: Event| AppAction::Questionnaire(Action::Choose(answer)));
        html! {
            <label key={position}>
                <input type="radio" name="ce-answer" id={numbered("ce-option-", position)}
                    checked={chosen == Some(answer)} onchange={choose} />
                <span>{ words(label) }</span>
            </label>
        }
    };
    let last = option(asked.options.len(), Answer::NotSure, &view.words().not_sure);
    html! {
        <div class="ce-options">
            { each(&asked.options, |position, given| option(position, Answer::Value(given.value), &given.label)) }
            { last }
        </div>
    }
}
