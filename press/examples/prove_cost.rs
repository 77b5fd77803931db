//! What proving costs: prints a table of times for more and more questions with three answers each.
//!
//! `cargo run -p case-press --example prove_cost`, with `--release` for the optimised press.

use std::time::Instant;

use case_explainer::rules::{
    Answers, Constraint, Criterion, Expr, Fact, KnownBy, Open, Rules, Truth, When, next,
};
use case_press::prove::{Proof, paths};

fn main() {
    println!("questions  others         ways       prove   list ways      widget");
    for questions in [2, 4, 6, 8] {
        for (others, vague) in [(0, false), (1, false), (2, false), (1, true), (2, true)] {
            let rules = rules(questions, others, vague);
            let (proof, proving) = timed(|| Proof::of(&rules));
            let (_, listing) = timed(|| paths(&rules));
            let ways = proof.map_or("too many".to_owned(), |it| it.ways.to_string());
            let others = format!("{others}{}", if vague { ", vague" } else { "" });
            print!("{questions:>9}  {others:8} {ways:>10} {proving:>8.1} ms {listing:>8.1} ms");
            // The first drawing of the questionnaire. The widget is always optimised, so only that is of interest.
            if cfg!(debug_assertions) {
                println!("          -");
            } else {
                let (_, widget) = timed(|| next(&rules, &Answers::new(rules.facts.len())));
                println!(" {widget:>8.1} ms");
            }
        }
    }
}

/// What something returns, and how many milliseconds it takes.
fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed().as_secs_f64() * 1000.0)
}

/// Rules that give the press much to do: every question matters for long, answers can be unclear, constraints deduce.
///
/// The others know a fact of four values each; in a vague definition, one of them is unclear.
fn rules(questions: u8, others: u8, vague: bool) -> Rules {
    use Truth::{No, Unknown, Yes};
    let fact = |values, known_by| Fact { values, known_by };
    let mut facts = vec![fact(3, KnownBy::Reader); usize::from(questions)];
    facts.extend(vec![fact(4, KnownBy::Party); usize::from(others)]);
    let readers = (0..questions).map(|fact| Criterion { fact, by_value: vec![Yes, Unknown, No] });
    let second = if vague { Unknown } else { Yes };
    let theirs = (questions..questions + others)
        .map(|fact| Criterion { fact, by_value: vec![Yes, second, No, No] });
    let criteria: Vec<_> = readers.chain(theirs).collect();
    // Two of each three, so that an answer rarely ends the questions.
    let number = |place: usize| Expr::Criterion(u8::try_from(place).unwrap_or(u8::MAX));
    let pair = |a, b| Expr::All(vec![number(a), number(b)]);
    let pairs = (1..criteria.len()).map(|place| pair(place - 1, place));
    let constraints = (questions..questions + others)
        .map(|fact| Constraint { a: (fact - questions, 2), b: (fact, 0) });
    let when = |verdict, open| When { verdict, open };
    Rules {
        constraints: constraints.collect(),
        verdict: Expr::Any(pairs.collect()),
        questions: (0..questions).collect(),
        outcomes: vec![
            when(Yes, Open::None),
            when(No, Open::None),
            when(Unknown, Open::Others),
            when(Unknown, Open::Reader),
        ],
        facts,
        criteria,
    }
}
