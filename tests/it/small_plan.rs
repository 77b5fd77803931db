//! The plan of the small brief, which is written by hand, is the one that the press makes.

use case_press::prove::plan;
use case_press::rules::{Constraint, Criterion, Expr, Fact, KnownBy, Open, Rules, Truth, When};

use crate::support::small::{self, LATE, NEVER};

#[test]
fn the_press_makes_the_same_of_the_same_rules() {
    let fact = |values| Fact { values, known_by: KnownBy::Reader };
    let when = |verdict, open| When { verdict, open };
    let rules = Rules {
        facts: vec![fact(2), fact(3)],
        criteria: vec![
            Criterion { fact: 0, by_value: vec![Truth::Yes, Truth::No] },
            Criterion { fact: 1, by_value: vec![Truth::Yes, Truth::Yes, Truth::No] },
        ],
        constraints: vec![Constraint { a: (0, NEVER), b: (1, LATE) }],
        verdict: Expr::Any(vec![Expr::Criterion(0), Expr::Criterion(1)]),
        questions: vec![0, 1],
        outcomes: vec![
            when(Truth::No, Open::None),
            when(Truth::Yes, Open::None),
            when(Truth::Unknown, Open::Reader),
        ],
    };
    assert_eq!(small::brief().check.plan, plan(&rules, &[]).unwrap());
}
