//! The ways through the questions of arbitrary rules: what is asked, how long it takes, where it
//! ends.

use case_explainer::rules::{
    Answers, Clash, Rules, Step, decide, end_states, next, outcome, path, relevant,
};
use proptest::prelude::*;

use crate::strategies::{any_rules, rules_and_answers};
use crate::{EVERY_WHEN, config, every_step, reference, with};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_fact_is_relevant_if_an_answer_can_change_the_outcome(
        (rules, answers) in rules_and_answers(),
    ) {
        for fact in 0..rules.facts.len() as u8 {
            prop_assert_eq!(
                relevant(&rules, &answers, fact),
                reference::relevant(&rules, &answers, fact)
            );
        }
    }

    #[test]
    fn what_is_asked_is_relevant_and_what_is_skipped_is_not(rules in any_rules()) {
        for (answers, step) in every_step(&rules) {
            let stop = match step {
                Step::Ask { question, .. } => question as usize,
                Step::Done { .. } | Step::Stuck => rules.questions.len(),
            };
            let mut counted = Vec::new();
            let mut so_far = Answers::new(rules.facts.len());
            for (question, &fact) in rules.questions.iter().enumerate().take(stop) {
                if reference::relevant(&rules, &so_far, fact) {
                    counted.push(question as u8);
                    so_far.set(fact, answers.get(fact).unwrap());
                }
            }
            prop_assert_eq!(path(&rules, &answers).questions, counted);
            prop_assert_eq!(path(&rules, &answers).answers, so_far.clone());
            if let Some(&fact) = rules.questions.get(stop) {
                prop_assert!(reference::relevant(&rules, &so_far, fact));
            }
        }
    }

    #[test]
    fn answering_a_skipped_question_would_change_nothing(rules in any_rules()) {
        for end in end_states(&rules) {
            let skipped: Vec<_> =
                rules.questions.iter().copied().filter(|&q| end.get(q).is_none()).collect();
            for completed in reference::completions(&rules, &end, &skipped) {
                if let Some(ending) = reference::ending(&rules, &completed) {
                    prop_assert_eq!(ending, outcome(&rules, &end));
                }
            }
        }
    }

    #[test]
    fn numbers_rise_by_one_and_the_bound_holds_and_never_rises(rules in any_rules()) {
        let steps = every_step(&rules);
        for (answers, step) in &steps {
            let Step::Ask { question, number, at_most, clash: None } = *step else { continue };
            prop_assert_eq!(number as usize, path(&rules, answers).questions.len() + 1);
            let fact = rules.questions[question as usize];
            let mut longest = 0;
            for (later, step) in steps.iter().filter(|(later, _)| extends(later, answers)) {
                longest = longest.max(path(&rules, later).questions.len());
                if let Step::Ask { number: n, at_most: m, clash: None, .. } = *step {
                    prop_assert!(m <= at_most && n <= m);
                    let one_on = reference::choices(&rules, fact)
                        .into_iter()
                        .any(|c| *later == with(answers, fact, c));
                    prop_assert!(!one_on || n == number + 1);
                }
            }
            prop_assert_eq!(at_most as usize, longest);
        }
    }

    #[test]
    fn an_answer_is_refused_only_if_it_clashes_with_those_before(rules in any_rules()) {
        for (answers, step) in every_step(&rules) {
            let Step::Ask { question, clash: None, .. } = step else { continue };
            let fact = rules.questions[question as usize];
            for choice in reference::choices(&rules, fact) {
                let tried = with(&answers, fact, choice);
                match (next(&rules, &tried), decide(&rules, &tried)) {
                    (Step::Ask { question: again, clash: Some(number), .. }, Err(Clash(named))) => {
                        prop_assert_eq!((again, number), (question, named));
                        prop_assert_eq!(path(&rules, &tried), path(&rules, &answers));
                    }
                    (Step::Ask { clash: None, .. } | Step::Done { .. } | Step::Stuck, Ok(_)) => {}
                    (step, decision) => prop_assert!(false, "{:?} although {:?}", step, decision),
                }
            }
        }
    }

    #[test]
    fn changing_answers_is_the_same_as_answering_afresh((rules, answers) in rules_and_answers()) {
        let mut fresh = answers.clone();
        rules.questions.iter().for_each(|&fact| fresh.clear(fact));
        while let Step::Ask { question, clash: None, .. } = next(&rules, &fresh) {
            let fact = rules.questions[question as usize];
            prop_assert_eq!(fresh.get(fact), None);
            let Some(answer) = answers.get(fact) else { break };
            fresh.set(fact, answer);
        }
        prop_assert_eq!(next(&rules, &answers), next(&rules, &fresh));
        prop_assert_eq!(path(&rules, &answers), path(&rules, &fresh));
    }

    #[test]
    fn every_way_ends_in_the_outcome_of_its_answers(rules in any_rules()) {
        prop_assume!(decide(&rules, &Answers::new(rules.facts.len())).is_ok());
        let mut ends = Vec::new();
        for (answers, step) in every_step(&rules) {
            match step {
                Step::Ask { .. } => continue,
                Step::Done { outcome: shown } => {
                    prop_assert_eq!(outcome(&rules, &answers), Some(shown))
                }
                Step::Stuck => prop_assert_eq!(outcome(&rules, &answers), None),
            }
            ends.push(answers);
        }
        let mut listed = end_states(&rules);
        let order = |a: &Answers| format!("{a:?}");
        ends.sort_by_key(order);
        listed.sort_by_key(order);
        prop_assert_eq!(ends, listed);
    }

    #[test]
    fn there_is_no_dead_end_if_outcomes_cover_everything(rules in any_rules()) {
        let rules = Rules { outcomes: EVERY_WHEN.to_vec(), ..rules };
        let nobody = Answers::new(rules.facts.len());
        prop_assume!(decide(&rules, &nobody).is_ok());
        for (_, step) in every_step(&rules) {
            prop_assert_ne!(step, Step::Stuck);
        }
    }
}

/// Whether `later` holds the same answers as `earlier` and perhaps more.
fn extends(later: &Answers, earlier: &Answers) -> bool {
    (0..8).all(|fact| earlier.get(fact).is_none() || later.get(fact) == earlier.get(fact))
}
