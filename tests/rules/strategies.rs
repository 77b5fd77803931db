//! Arbitrary rules and answers that keep the promises of the press.

use case_explainer::rules::{
    Answer, Answers, Constraint, Criterion, Expr, Fact, KnownBy, Rules, Truth,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::EVERY_WHEN;

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let who = prop_oneof![
        4 => Just(KnownBy::Reader),
        1 => Just(KnownBy::Party),
        1 => Just(KnownBy::Court),
    ];
    vec((2u8..=3, who).prop_map(|(values, known_by)| Fact { values, known_by }), 1..=4)
}

fn criterion(facts: Vec<Fact>) -> impl Strategy<Value = Criterion> {
    (0..facts.len()).prop_flat_map(move |fact| {
        let truth =
            prop_oneof![3 => Just(Truth::Yes), 3 => Just(Truth::No), 1 => Just(Truth::Unknown)];
        vec(truth, facts[fact].values as usize)
            .prop_map(move |by_value| Criterion { fact: fact as u8, by_value })
    })
}

fn constraints(facts: Vec<Fact>) -> impl Strategy<Value = Vec<Constraint>> {
    let most = if facts.len() > 1 { 4 } else { 0 };
    let pair = (0..facts.len(), 1..facts.len().max(2), 0u8..6, 0u8..6);
    let constraint = pair.prop_map(move |(a, step, x, y)| {
        let b = (a + step) % facts.len();
        Constraint { a: (a as u8, x % facts[a].values), b: (b as u8, y % facts[b].values) }
    });
    vec(constraint, 0..=most)
}

pub(crate) fn expr(criteria: u8) -> impl Strategy<Value = Expr> {
    (0..criteria).prop_map(Expr::Criterion).prop_recursive(3, 12, 3, |part| {
        prop_oneof![
            3 => vec(part.clone(), 0..=3).prop_map(Expr::All),
            3 => vec(part.clone(), 0..=3).prop_map(Expr::Any),
            3 => (0u8..=4, vec(part.clone(), 0..=4)).prop_map(|(n, of)| Expr::AtLeast(n, of)),
            1 => part.prop_map(|part| Expr::Not(Box::new(part))),
        ]
    })
}

pub(crate) fn any_rules() -> impl Strategy<Value = Rules> {
    facts().prop_flat_map(|facts| {
        let askable =
            (0..facts.len() as u8).filter(|&f| facts[f as usize].known_by == KnownBy::Reader);
        let askable: Vec<_> = askable.collect();
        let most = askable.len();
        let parts = (
            vec(criterion(facts.clone()), 1..=4),
            constraints(facts.clone()),
            subsequence(askable, most.saturating_sub(1)..=most).prop_shuffle(),
            vec(select(EVERY_WHEN.to_vec()), 2..=5),
        );
        (Just(facts), parts).prop_flat_map(
            |(facts, (criteria, constraints, questions, outcomes))| {
                expr(criteria.len() as u8).prop_map(move |verdict| Rules {
                    facts: facts.clone(),
                    criteria: criteria.clone(),
                    constraints: constraints.clone(),
                    verdict,
                    questions: questions.clone(),
                    outcomes: outcomes.clone(),
                })
            },
        )
    })
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![3 => (0u8..6).prop_map(Answer::Value), 1 => Just(Answer::NotSure)]
}

/// Rules, and answers to some of the facts; a value is always one that the fact has.
pub(crate) fn rules_and_answers() -> impl Strategy<Value = (Rules, Answers)> {
    any_rules().prop_flat_map(|rules| {
        let answers = vec(proptest::option::of(answer()), rules.facts.len());
        (Just(rules), answers).prop_map(|(rules, given)| {
            let mut answers = Answers::new(given.len());
            for (fact, answer) in given.into_iter().enumerate() {
                match answer {
                    Some(Answer::Value(v)) => {
                        answers.set(fact as u8, Answer::Value(v % rules.facts[fact].values))
                    }
                    Some(Answer::NotSure) => answers.set(fact as u8, Answer::NotSure),
                    None => {}
                }
            }
            (rules, answers)
        })
    })
}
