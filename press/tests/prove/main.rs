//! What the press proves at once is what the widget decides, one reader at a time.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod examples;
mod strategies;

use case_explainer::rules::{
    Answer, Answers, KnownBy, Rules, Step, When, decide, end_states, next, outcome, path,
};
use case_press::prove::{Path, Proof, Table, Worlds, conflict, paths};
use proptest::prelude::*;

use strategies::{EVERY_WHEN, any_rules, expr};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() }
}

fn when(rules: &Rules, answers: &Answers) -> Option<When> {
    let decision = decide(rules, answers).ok()?;
    Some(When { verdict: decision.verdict, open: decision.open })
}

fn choices(rules: &Rules, fact: u8) -> Vec<Answer> {
    let values = (0..rules.facts[fact as usize].values).map(Answer::Value);
    values.chain([Answer::NotSure]).collect()
}

/// The answers with every way to answer these facts.
fn completions(rules: &Rules, answers: &Answers, facts: &[u8]) -> Vec<Answers> {
    let mut all = vec![answers.clone()];
    for &fact in facts {
        let each = |answers: &Answers| -> Vec<Answers> {
            choices(rules, fact).into_iter().map(|answer| with(answers, fact, answer)).collect()
        };
        all = all.iter().flat_map(each).collect();
    }
    all
}

fn with(answers: &Answers, fact: u8, answer: Answer) -> Answers {
    let mut answers = answers.clone();
    answers.set(fact, answer);
    answers
}

fn readers(rules: &Rules) -> Vec<u8> {
    let facts = (0..).zip(&rules.facts);
    facts.filter(|(_, fact)| fact.known_by == KnownBy::Reader).map(|(at, _)| at).collect()
}

fn nothing(rules: &Rules) -> Answers {
    Answers::new(rules.facts.len())
}

fn sorted(mut answers: Vec<Answers>) -> Vec<Answers> {
    answers.sort_by_key(|it| format!("{it:?}"));
    answers
}

/// Every smallest set of a path's answers with which nothing but its outcome can follow, tried out one by one.
fn forced_by(rules: &Rules, path: &Path) -> Vec<Vec<usize>> {
    let forces = |set: usize| {
        let mut fixed = nothing(rules);
        let chosen = path.steps.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        chosen.for_each(|(_, step)| fixed.set(rules.questions[step.question], step.answer));
        let free = rules.questions.iter().copied().filter(|&fact| fixed.get(fact).is_none());
        let free: Vec<u8> = free.collect();
        let possible = completions(rules, &fixed, &free).into_iter();
        let mut ends =
            possible.filter(|it| decide(rules, it).is_ok()).map(|it| outcome(rules, &it));
        ends.all(|end| end.map(usize::from) == path.outcome)
    };
    let sets: Vec<usize> = (0..1 << path.steps.len()).filter(|&set| forces(set)).collect();
    let smallest = |set: &&usize| !sets.iter().any(|it| it != *set && it & **set == *it);
    let members = |set: &usize| (0..path.steps.len()).filter(|at| set & (1 << at) != 0).collect();
    sets.iter().filter(smallest).map(members).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_table_says_what_the_widget_decides(rules in any_rules()) {
        let worlds = Worlds::of(&rules).unwrap();
        let table = Table::of(&worlds, &rules.verdict).unwrap();
        for answers in completions(&rules, &nothing(&rules), &readers(&rules)) {
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
        for answers in completions(&rules, &nothing(&rules), &readers(&rules)) {
            prop_assert_eq!(table.when(&answers), when(&other, &answers), "{:?}", answers);
        }
    }

    #[test]
    fn the_paths_are_the_ways_of_the_widget(rules in any_rules()) {
        let paths = paths(&rules);
        let answers: Vec<_> = paths.iter().map(|path| path.answers(&rules)).collect();
        prop_assert_eq!(sorted(answers), sorted(end_states(&rules)));
        for found in paths {
            let answers = found.answers(&rules);
            let decision = decide(&rules, &answers).unwrap();
            prop_assert_eq!((found.verdict, found.open), (decision.verdict, decision.open));
            prop_assert_eq!(found.outcome, outcome(&rules, &answers).map(usize::from));
            prop_assert_eq!(&found.findings, &decision.criteria);
            let questions: Vec<_> = found.steps.iter().map(|step| step.question as u8).collect();
            prop_assert_eq!(found.complete, questions.len() == rules.questions.len());
            prop_assert_eq!(&path(&rules, &answers).questions, &questions);
            let end = outcome(&rules, &answers).map_or(Step::Stuck, |outcome| Step::Done { outcome });
            prop_assert_eq!(next(&rules, &answers), end);
        }
    }

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
    fn a_proof_counts_the_ways_of_the_widget(rules in any_rules()) {
        let rules = Rules { outcomes: EVERY_WHEN.to_vec(), ..rules };
        let proof = Proof::of(&rules).unwrap();
        let ends = end_states(&rules);
        let shown: Vec<_> = ends.iter().map(|end| outcome(&rules, end).unwrap()).collect();
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
        let ends = end_states(&rules);
        for (question, &fact) in rules.questions.iter().enumerate() {
            for answer in choices(&rules, fact) {
                let asked = ends.iter().any(|end| end.get(fact).is_some());
                let given = ends.iter().any(|end| end.get(fact) == Some(answer));
                let possible = decide(&rules, &with(&nothing(&rules), fact, answer)).is_ok();
                let refused = proof.refused.iter().any(|it| (it.question, it.answer) == (question, answer));
                prop_assert_eq!(refused, asked && !given && possible);
            }
        }
    }

    #[test]
    fn a_value_is_ruled_out_if_no_world_has_it_and_only_needed_constraints_are_blamed(
        rules in any_rules(),
    ) {
        let clashes = |rules: &Rules, answers: &Answers| decide(rules, answers).is_err();
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
