//! What the press works out of rules, held to a reference that goes through every world one by one.

mod decisions;
mod examples;
mod linkedin;
mod logic;
mod planned;
mod reference;
mod strategies;
mod ways;
mod why;

use case_press::prove::{Proof, Table, Worlds, conflict, paths};
use case_press::rules::{Answer, Answers, KnownBy, Rules, When};
use proptest::prelude::*;

use planned::{Planned, choices, nothing, with};
use strategies::{EVERY_WHEN, any_rules, expr};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() }
}

/// The verdict and what is open, by the reference; nothing if the answers clash.
fn when(rules: &Rules, answers: &Answers) -> Option<When> {
    let worlds = reference::worlds(rules, &rules.constraints, answers);
    let compared = || When {
        verdict: reference::verdict(rules, &worlds),
        open: reference::open(rules, &worlds),
    };
    (!worlds.is_empty()).then(compared)
}

fn readers(rules: &Rules) -> Vec<u8> {
    let facts = (0..).zip(&rules.facts);
    facts.filter(|(_, fact)| fact.known_by == KnownBy::Reader).map(|(at, _)| at).collect()
}

fn sorted(mut answers: Vec<Answers>) -> Vec<Answers> {
    answers.sort_by_key(|it| format!("{it:?}"));
    answers
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_table_says_what_the_reference_does(rules in any_rules()) {
        let worlds = Worlds::of(&rules).unwrap();
        let table = Table::of(&worlds, &rules.verdict).unwrap();
        for answers in reference::completions(&rules, &nothing(&rules), &readers(&rules)) {
            prop_assert_eq!(table.when(&answers), when(&rules, &answers), "{:?}", answers);
        }
    }

    #[test]
    fn a_table_of_another_expression_says_what_rules_with_it_would(
        rules in any_rules(),
        expr in expr(5),
    ) {
        let worlds = Worlds::of(&rules).unwrap();
        let table = Table::of(&worlds, &expr).unwrap();
        let other = Rules { verdict: expr, ..rules.clone() };
        for answers in reference::completions(&rules, &nothing(&rules), &readers(&rules)) {
            prop_assert_eq!(table.when(&answers), when(&other, &answers), "{:?}", answers);
        }
    }

    #[test]
    fn the_paths_are_the_ways_that_readers_go(rules in any_rules()) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        prop_assume!(!all.is_empty());
        let paths = paths(&rules);
        let answers: Vec<_> = paths.iter().map(|path| path.answers(&rules)).collect();
        prop_assert_eq!(sorted(answers), sorted(it.ends()));
        for found in paths {
            let answers = found.answers(&rules);
            let When { verdict, open } = when(&rules, &answers).unwrap();
            prop_assert_eq!((found.verdict, found.open), (verdict, open));
            let outcome = reference::ending(&rules, &answers).unwrap();
            prop_assert_eq!(found.outcome, outcome.map(usize::from));
            prop_assert_eq!(&found.findings, &it.findings(&answers));
            prop_assert_eq!(found.complete, found.steps.len() == rules.questions.len());
        }
    }

    #[test]
    fn a_proof_counts_the_ways_of_readers(rules in any_rules()) {
        let rules = Rules { outcomes: EVERY_WHEN.to_vec(), ..rules };
        let proof = Proof::of(&rules).unwrap();
        let all = Worlds::of(&rules).unwrap();
        let ends = if all.is_empty() { Vec::new() } else { Planned::of(&all).ends() };
        let shown = ends.iter().map(|end| reference::ending(&rules, end).flatten().unwrap());
        let shown: Vec<_> = shown.collect();
        let of = |outcome: u8| shown.iter().filter(|it| **it == outcome).count();
        prop_assert_eq!(proof.ways, ends.len());
        prop_assert_eq!(proof.shown, (0..4).map(of).collect::<Vec<_>>());
        let asked = |fact: &u8| ends.iter().any(|end| end.get(*fact).is_some());
        prop_assert_eq!(proof.asked, rules.questions.iter().map(asked).collect::<Vec<_>>());
        let length = |end: &Answers| rules.questions.iter().filter(|it| end.get(**it).is_some()).count();
        prop_assert_eq!(proof.longest, ends.iter().map(length).max().unwrap_or(0));
        for end in proof.ends {
            prop_assert_eq!(end.examples.len(), end.ways.min(3));
            let same = ends.iter().filter(|it| when(&rules, it) == Some(end.when));
            let mut lengths: Vec<_> = same.map(length).collect();
            lengths.sort();
            lengths.truncate(3);
            prop_assert_eq!(end.examples.iter().map(Vec::len).collect::<Vec<_>>(), lengths);
            for example in end.examples {
                let answers = example.iter().fold(nothing(&rules), |answers, step| {
                    with(&answers, rules.questions[step.question], step.answer)
                });
                prop_assert!(ends.contains(&answers));
                prop_assert_eq!(when(&rules, &answers), Some(end.when));
            }
        }
    }

    #[test]
    fn an_answer_is_refused_if_no_way_has_it_though_it_could_be_true(rules in any_rules()) {
        let rules = Rules { outcomes: EVERY_WHEN.to_vec(), ..rules };
        let proof = Proof::of(&rules).unwrap();
        let all = Worlds::of(&rules).unwrap();
        let ends = if all.is_empty() { Vec::new() } else { Planned::of(&all).ends() };
        for (question, &fact) in rules.questions.iter().enumerate() {
            for answer in choices(&rules, fact) {
                let asked = ends.iter().any(|end| end.get(fact).is_some());
                let given = ends.iter().any(|end| end.get(fact) == Some(answer));
                let possible = when(&rules, &with(&nothing(&rules), fact, answer)).is_some();
                let refused = proof.refused.iter().any(|it| (it.question, it.answer) == (question, answer));
                prop_assert_eq!(refused, asked && !given && possible);
            }
        }
    }

    #[test]
    fn a_value_is_ruled_out_if_no_world_has_it_and_only_needed_constraints_are_blamed(
        rules in any_rules(),
    ) {
        let clashes = |rules: &Rules, answers: &Answers| when(rules, answers).is_none();
        let worlds = Worlds::of(&rules).unwrap();
        prop_assert_eq!(worlds.is_empty(), clashes(&rules, &nothing(&rules)));
        let mut expected = Vec::new();
        for (fact, known) in rules.facts.iter().enumerate() {
            for value in 0..known.values {
                let answers = with(&nothing(&rules), fact as u8, Answer::Value(value));
                let blamed = conflict(&rules, Some((fact, value)));
                prop_assert_eq!(clashes(&rules, &answers), !blamed.is_empty());
                if blamed.is_empty() {
                    continue;
                }
                expected.push((fact, value));
                let only = |kept: &[usize]| Rules {
                    constraints: kept.iter().map(|&it| rules.constraints[it]).collect(),
                    ..rules.clone()
                };
                prop_assert!(clashes(&only(&blamed), &answers));
                for spared in 0..blamed.len() {
                    let mut fewer = blamed.clone();
                    fewer.remove(spared);
                    prop_assert!(!clashes(&only(&fewer), &answers), "{} is not needed", spared);
                }
            }
        }
        prop_assert_eq!(worlds.ruled_out(), expected);
    }
}
