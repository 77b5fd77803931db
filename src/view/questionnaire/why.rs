//! Which answers decide the result, and which other answers would change it: exact, whatever the rules are.

use yew::prelude::*;

use super::super::View;
use super::super::text::{each, maybe, optional, words};
use super::criteria::said_of;
use super::standing::Standings;
use crate::plan::{Answer, Change};

/// Both, behind a line.
pub(super) fn why(view: View, standings: &Standings) -> Html {
    let (plan, text, path) = (&view.brief().check.plan, view.words(), &standings.path);
    let sets = plan.decisive(path);
    let always = sets.iter().any(Vec::is_empty);
    let set = |position, set: &Vec<u8>| {
        let one = |_, question: &u8| {
            let answer = path.answers.get(*question).unwrap_or(Answer::NotSure);
            html! { <li>{ given(view, *question, answer) }</li> }
        };
        html! {
            <>
                { optional((position > 0).then(|| html! { <p>{ words(&text.or) }</p> })) }
                <ul class="ce-bullets">{ each(set, one) }</ul>
            </>
        }
    };
    let change = |_, change: &Change| {
        let outcome = change.outcome.map(|at| view.brief().check.outcomes.get(usize::from(at)));
        let leads = outcome.map_or(Some(&text.depends), |it| it.map(|outcome| &outcome.title));
        html! { <li>{ given(view, change.question, change.answer) }{ " → " }{ maybe(leads) }</li> }
    };
    let decided = if always { &text.decided_always } else { &text.decided_by };
    let decisive = each(if always { &[] } else { &sets }, set);
    html! {
        <details class="ce-fold">
            <summary>{ words(&text.decided) }</summary>
            <p>{ words(decided) }</p>
            { decisive }
            <div hidden={always}>
                <p>{ words(&text.other_answer) }</p>
                <ul class="ce-bullets">{ each(&plan.changes(path), change) }</ul>
            </div>
        </details>
    }
}

/// An answer with its question.
fn given(view: View, question: u8, answer: Answer) -> Html {
    let asked = view.brief().check.questions.get(usize::from(question));
    html! {
        <>
            { maybe(asked.map(|asked| &asked.text)) }{ " " }<b>{ maybe(said_of(view, question, answer)) }</b>
        </>
    }
}
