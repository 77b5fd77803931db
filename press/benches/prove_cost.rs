//! What it takes to plan and to prove questionnaires, by how many questions they have.
//!
//! `cargo bench -p case-press --bench prove_cost`: for all of the facts, any of them, and at least half of them,
//! each with three answers and two facts of others beside them.

use std::time::Instant;

use case_press::prove::{Proof, plan};
use case_press::rules::{Criterion, Expr, Fact, KnownBy, Open, Rules, Truth, When};

/// How the criteria combine.
type Combined<'a> = &'a dyn Fn(Vec<Expr>) -> Expr;

fn rules(questions: u8, verdict: Combined<'_>) -> Rules {
    let fact = |known_by| Fact { values: 3, known_by };
    let mut facts = vec![fact(KnownBy::Reader); usize::from(questions)];
    facts.extend([fact(KnownBy::Party), fact(KnownBy::Court)]);
    let all = 0..questions + 2;
    let by_value = vec![Truth::Yes, Truth::No, Truth::Unknown];
    let when = |verdict, open| When { verdict, open };
    Rules {
        criteria: all.clone().map(|fact| Criterion { fact, by_value: by_value.clone() }).collect(),
        facts,
        constraints: Vec::new(),
        verdict: verdict(all.map(Expr::Criterion).collect()),
        questions: (0..questions).collect(),
        outcomes: vec![
            when(Truth::Yes, Open::None),
            when(Truth::No, Open::None),
            when(Truth::Unknown, Open::Others),
            when(Truth::Unknown, Open::Reader),
        ],
    }
}

fn main() {
    println!("questions  rule           nodes  bytes  plan ms  proof ms        ways");
    for questions in [2, 4, 6, 8, 10, 12] {
        let half = |parts: Vec<Expr>| Expr::AtLeast(questions / 2 + 1, parts);
        let kinds: [(&str, Combined<'_>); 3] =
            [("all", &Expr::All), ("any", &Expr::Any), ("at least half", &half)];
        for (name, verdict) in kinds {
            let rules = rules(questions, verdict);
            let start = Instant::now();
            let made = plan(&rules, &[]);
            let planned = start.elapsed().as_secs_f64() * 1e3;
            let start = Instant::now();
            let ways = Proof::of(&rules).map_or(0, |proof| proof.ways);
            let proven = start.elapsed().as_secs_f64() * 1e3;
            let (nodes, bytes) = made.map_or((0, 0), |plan| {
                (plan.nodes.len(), postcard::to_allocvec(&plan).map_or(0, |bytes| bytes.len()))
            });
            println!(
                "{questions:>9}  {name:<13}  {nodes:>5}  {bytes:>5}  {planned:>7.1}  {proven:>8.1}  {ways:>10}"
            );
        }
    }
}
