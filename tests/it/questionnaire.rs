//! Which screen answers lead to, and what the reader is told about how long it will take.

use std::rc::Rc;

use case_explainer::app::{AppState, Clock};
use case_explainer::plan::Answer;
use case_explainer::questionnaire::{Action, Screen};

use crate::support::case::start;
use crate::support::reader::{after, answer, answered, choices, ends, shown, ways};
use crate::support::small::{self, LATE, NEVER};

const QUESTIONS: u8 = 2;

#[test]
fn without_beginning_there_is_only_the_offer() {
    let state = start();
    let tries =
        [Action::Choose(Answer::NotSure), Action::Continue, Action::Back, Action::Change(1)];
    for action in tries {
        assert_eq!(shown(&after(&state, &[action])), Screen::Start, "{action:?}");
    }
}

/// The titles of the results of the real case.
const FITS: &str = "Still nothing to claim. Your answers fit what you can check.";
const DIFFERS: &str = "Still nothing to claim. Your answers do not match.";
const OPEN: &str = "Still nothing to claim. Some parts are open.";

#[test]
fn each_answer_to_each_question_of_the_real_case_leads_where_it_should() {
    let (value, unsure) = (Answer::Value, Answer::NotSure);
    let start = start();
    let titles = |outcome: u8| start.brief.check.outcomes[usize::from(outcome)].title.to_string();
    // Paid, in another way, only later, no; and before, probably, only after, never.
    let table = [
        (vec![value(3)], DIFFERS),
        (vec![value(0), value(0)], FITS),
        (vec![value(0), value(1)], OPEN),
        (vec![value(0), value(2)], DIFFERS),
        (vec![value(0), value(3)], DIFFERS),
        (vec![value(0), unsure], OPEN),
        (vec![value(1), value(0)], OPEN),
        (vec![value(1), value(1)], OPEN),
        (vec![value(1), value(2)], DIFFERS),
        (vec![value(1), value(3)], DIFFERS),
        (vec![value(1), unsure], OPEN),
        (vec![value(2), value(0)], OPEN),
        (vec![value(2), value(1)], OPEN),
        (vec![value(2), value(2)], DIFFERS),
        (vec![value(2), value(3)], DIFFERS),
        (vec![value(2), unsure], OPEN),
        (vec![unsure, value(0)], OPEN),
        (vec![unsure, value(1)], OPEN),
        (vec![unsure, value(2)], DIFFERS),
        (vec![unsure, value(3)], DIFFERS),
        (vec![unsure, unsure], OPEN),
    ];
    for (answers, title) in &table {
        match shown(&answered(&start, answers)) {
            Screen::Result { outcome } => {
                let shown = titles(outcome);
                assert_eq!(shown, *title, "{answers:?}");
            }
            other => panic!("{answers:?} lead to {other:?}"),
        }
    }
    let mut listed: Vec<_> = table.into_iter().map(|(answers, _)| answers).collect();
    let mut all: Vec<_> = ends(&start).into_iter().map(|(answers, _)| answers).collect();
    let order = |answers: &Vec<Answer>| format!("{answers:?}");
    listed.sort_by_key(order);
    all.sort_by_key(order);
    assert_eq!(listed, all, "the table names every way");
}

#[test]
fn the_number_rises_by_one_and_the_bound_holds_and_never_rises() {
    for start in [start(), AppState::new(Rc::new(small::brief()), Clock::default())] {
        let plan = start.brief.check.plan.clone();
        for (given, state) in ways(&start) {
            let Screen::Question { question: asked, number, at_most, clash: None } = shown(&state)
            else {
                continue;
            };
            assert_eq!(usize::from(number), given.len() + 1, "after {given:?}");
            assert!(number <= at_most && at_most <= QUESTIONS, "{number} of at most {at_most}");
            for choice in choices(&plan, asked) {
                match shown(&answer(&state, choice)) {
                    Screen::Question { number: n, at_most: m, clash: None, .. } => {
                        assert!(n == number + 1 && m <= at_most, "{n} of at most {m}");
                    }
                    Screen::Question { number: n, clash: Some(_), .. } => assert_eq!(n, number),
                    Screen::Result { .. } => {}
                    Screen::Start => panic!("{given:?} and {choice:?} lead back to the start"),
                }
            }
        }
    }
}

#[test]
fn the_first_question_promises_as_many_as_the_longest_way_has() {
    let start = start();
    let longest = ends(&start).into_iter().map(|(given, _)| given.len()).max().unwrap();
    let at_most = u8::try_from(longest).unwrap();
    let first = Screen::Question { question: 0, number: 1, at_most, clash: None };
    assert_eq!(shown(&answered(&start, &[])), first);
}

#[test]
fn a_question_that_is_gone_back_to_has_the_number_it_had() {
    let start = start();
    for (given, done) in ends(&start) {
        for position in 0..given.len() {
            let changing = after(&done, &[Action::Change(u8::try_from(position).unwrap())]);
            let first_time = answered(&start, &given[..position]);
            assert_eq!(shown(&changing), shown(&first_time), "question {position} of {given:?}");
        }
    }
}

#[test]
fn a_contradiction_is_shown_at_the_later_question_until_it_is_resolved() {
    let small = AppState::new(Rc::new(small::brief()), Clock::default());
    let clash = |state: &AppState| match shown(state) {
        Screen::Question { question, clash, .. } => (question, clash),
        other => panic!("{other:?} is not a question"),
    };
    let never = answered(&small, &[Answer::Value(NEVER)]);
    let contradicting = answer(&never, Answer::Value(LATE));
    assert_eq!(clash(&contradicting), (1, Some(0)));
    assert_eq!(clash(&answer(&contradicting, Answer::Value(LATE))), (1, Some(0)));
    // The other way round: the answer that is changed is the earlier one.
    let unsure = answered(&small, &[Answer::NotSure, Answer::Value(LATE)]);
    let changed = answer(&after(&unsure, &[Action::Change(0)]), Answer::Value(NEVER));
    assert_eq!(clash(&changed), (1, Some(0)));
    let back = after(&changed, &[Action::Back]);
    assert_eq!(clash(&back), (0, None));
    assert!(matches!(shown(&answer(&back, Answer::NotSure)), Screen::Result { .. }));
}
