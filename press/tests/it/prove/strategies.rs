//! Arbitrary rules that keep the promises of the check: three facts that the reader knows, two that others know.

use case_press::rules::{
    Answer, Answers, Constraint, Criterion, Expr, Fact, KnownBy, Open, Rules, Truth, When,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const FACTS: u8 = 5;

/// Every end that there can be.
pub(crate) const EVERY_WHEN: [When; 4] = [
    When { verdict: Truth::Yes, open: Open::None },
    When { verdict: Truth::No, open: Open::None },
    When { verdict: Truth::Unknown, open: Open::Others },
    When { verdict: Truth::Unknown, open: Open::Reader },
];

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    use KnownBy::{Court, Party, Reader};
    let known_by = Just(vec![Reader, Reader, Reader, Party, Court]).prop_shuffle();
    (known_by, vec(2u8..=3, FACTS as usize)).prop_map(|(known_by, values)| {
        let of = |(known_by, values)| Fact { known_by, values };
        known_by.into_iter().zip(values).map(of).collect()
    })
}

fn criterion(facts: Vec<Fact>) -> impl Strategy<Value = Criterion> {
    (0..FACTS).prop_flat_map(move |fact| {
        let truth =
            prop_oneof![3 => Just(Truth::Yes), 3 => Just(Truth::No), 2 => Just(Truth::Unknown)];
        vec(truth, facts[fact as usize].values as usize)
            .prop_map(move |by_value| Criterion { fact, by_value })
    })
}

fn constraint(facts: Vec<Fact>) -> impl Strategy<Value = Constraint> {
    (0..FACTS, 1..FACTS, 0u8..6, 0u8..6).prop_map(move |(a, step, x, y)| {
        let b = (a + step) % FACTS;
        Constraint { a: (a, x % facts[a as usize].values), b: (b, y % facts[b as usize].values) }
    })
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

/// Rules whose outcomes may leave gaps and double each other, and with a reader's fact that may not be asked.
pub(crate) fn any_rules() -> impl Strategy<Value = Rules> {
    facts().prop_flat_map(|facts| {
        let readers: Vec<u8> =
            (0..FACTS).filter(|&it| facts[it as usize].known_by == KnownBy::Reader).collect();
        let parts = (
            vec(criterion(facts.clone()), 1..=5),
            vec(constraint(facts.clone()), 0..=5),
            subsequence(readers, 2..=3).prop_shuffle(),
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

/// Rules, and answers to some of their questions.
pub(crate) fn rules_and_answers() -> impl Strategy<Value = (Rules, Answers)> {
    any_rules().prop_flat_map(|rules| {
        let given = vec(proptest::option::of(0u8..=3), rules.questions.len());
        (Just(rules), given).prop_map(|(rules, given)| {
            let mut answers = Answers::new(rules.facts.len());
            for (&fact, given) in rules.questions.iter().zip(given) {
                let Some(given) = given else { continue };
                let values = rules.facts[fact as usize].values;
                let value = (given < 3).then_some(Answer::Value(given % values));
                answers.set(fact, value.unwrap_or(Answer::NotSure));
            }
            (rules, answers)
        })
    })
}
