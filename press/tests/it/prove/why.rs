//! What decides a result and what would change it, against trying everything out; and what a plan looks like.

use std::collections::BTreeSet;

use case_press::prove::{Path, Worlds, paths, plan};
use case_press::rules::{Answer, Answers, Criterion, Expr, Fact, KnownBy, Rules, Truth};
use proptest::prelude::*;

use super::planned::{Planned, Step, choices, nothing, with};
use super::strategies::{EVERY_WHEN, any_rules, expr};
use super::{config, reference};

/// The outcomes that can follow from some answers, whatever is answered to all other questions.
fn outcomes(rules: &Rules, kept: &Answers) -> BTreeSet<Option<u8>> {
    let free = rules.questions.iter().copied().filter(|&fact| kept.get(fact).is_none());
    let free: Vec<u8> = free.collect();
    let all = reference::completions(rules, kept, &free);
    all.iter().filter_map(|answers| reference::ending(rules, answers)).collect()
}

/// Every smallest set of a path's answers with which nothing but its outcome can follow, tried out one by one.
fn forced_by(rules: &Rules, path: &Path) -> Vec<Vec<usize>> {
    let forces = |set: usize| {
        let mut kept = nothing(rules);
        let chosen = path.steps.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        chosen.for_each(|(_, step)| kept.set(rules.questions[step.question], step.answer));
        outcomes(rules, &kept).len() == 1
    };
    let sets: Vec<usize> = (0..1 << path.steps.len()).filter(|&set| forces(set)).collect();
    let smallest = |set: &&usize| !sets.iter().any(|it| it != *set && it & **set == *it);
    let members = |set: &usize| (0..path.steps.len()).filter(|at| set & (1 << at) != 0).collect();
    sets.iter().filter(smallest).map(members).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_path_names_the_smallest_sets_of_answers_that_force_its_outcome(rules in any_rules()) {
        for path in paths(&rules) {
            let mut expected = forced_by(&rules, &path);
            let mut found = path.forced_by.clone();
            prop_assert!(found.is_sorted_by_key(Vec::len), "fewest first: {:?}", found);
            expected.sort();
            found.sort();
            prop_assert!(!found.is_empty());
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_change_is_named_if_and_only_if_it_can_lead_elsewhere(rules in any_rules()) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        for end in it.ends() {
            let path = it.path(&end);
            let Step::Done { outcome } = path.step else { continue };
            let counted = it.by_fact(&path.answers);
            let mut expected = Vec::new();
            for &question in &path.questions {
                let fact = it.fact(question);
                for answer in choices(&rules, fact) {
                    let led = outcomes(&rules, &with(&counted, fact, answer));
                    let led: Vec<u8> =
                        led.into_iter().map(|it| it.unwrap_or(rules.outcomes.len() as u8)).collect();
                    if !led.is_empty() && led != [outcome] {
                        let sure = (led.len() == 1).then_some(led[0]);
                        expected.push((question, answer, sure));
                    }
                }
            }
            let found = it.plan.changes(&path);
            let found: Vec<_> =
                found.iter().map(|it| (it.question, it.answer, it.outcome)).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_group_compares_as_rules_with_its_expression_would(
        rules in any_rules(),
        group in expr(5),
    ) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        let planned = plan(&rules, std::slice::from_ref(&group)).unwrap();
        let other = Rules { verdict: group, ..rules.clone() };
        for end in it.ends() {
            let worlds = reference::worlds(&rules, &rules.constraints, &end);
            let verdict = (!worlds.is_empty()).then(|| reference::verdict(&other, &worlds));
            prop_assert_eq!(planned.group(0, &it.by_question(&end)), verdict);
        }
    }

    #[test]
    fn a_plan_is_reduced_and_ordered(rules in any_rules()) {
        let plan = plan(&rules, &[]).unwrap();
        for (place, node) in plan.nodes.iter().enumerate() {
            prop_assert!(node.next.iter().any(|next| *next != node.next[0]), "it decides nothing");
            prop_assert!(!plan.nodes[..place].contains(node), "it is there twice");
            for next in &node.next {
                if let Ok(later) = plan.at(*next) {
                    prop_assert!((*next as usize) < place, "a node leads to one before it");
                    prop_assert!(later.question > node.question, "the author's order is kept");
                }
            }
        }
    }
}

/// At least half of twelve facts of three values, each of which a reader knows.
#[test]
fn twelve_questions_have_a_small_plan() {
    let by_value = vec![Truth::Yes, Truth::No, Truth::Unknown];
    let rules = Rules {
        facts: vec![Fact { values: 3, known_by: KnownBy::Reader }; 12],
        criteria: (0..12).map(|fact| Criterion { fact, by_value: by_value.clone() }).collect(),
        constraints: Vec::new(),
        verdict: Expr::AtLeast(6, (0..12).map(Expr::Criterion).collect()),
        questions: (0..12).collect(),
        outcomes: EVERY_WHEN.to_vec(),
    };
    let plan = plan(&rules, &[]).unwrap();
    assert!(plan.nodes.len() < 400, "{} nodes", plan.nodes.len());
    let mut answers = plan.unanswered();
    (0..6).for_each(|question| answers.set(question, Answer::Value(0)));
    let path = plan.path(&answers);
    assert_eq!(path.step, Step::Done { outcome: 0 }, "six are enough");
    assert_eq!(plan.decisive(&path), [[0, 1, 2, 3, 4, 5]]);
}
