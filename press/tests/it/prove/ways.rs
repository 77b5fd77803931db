//! The ways through the questions of arbitrary rules: what is asked, how long it takes, where it ends.

use case_press::prove::Worlds;
use case_press::rules::{Answers, Rules};
use proptest::prelude::*;

use super::planned::{Planned, Step, choices, nothing, with};
use super::strategies::{EVERY_WHEN, any_rules, rules_and_answers};
use super::{config, reference};

/// The number of the outcome where a reader ends, by the reference; one that comes after all if none fits.
fn shown(rules: &Rules, answers: &Answers) -> Option<u8> {
    reference::ending(rules, answers).map(|end| end.unwrap_or(rules.outcomes.len() as u8))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_asked_is_relevant_and_what_is_skipped_is_not(rules in any_rules()) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        for (answers, step) in it.every_step() {
            let stop = match step {
                Step::Ask { question, .. } => question as usize,
                Step::Done { .. } => rules.questions.len(),
            };
            let mut counted = Vec::new();
            let mut so_far = nothing(&rules);
            for (question, &fact) in rules.questions.iter().enumerate().take(stop) {
                if reference::relevant(&rules, &so_far, fact) {
                    counted.push(question as u8);
                    so_far.set(fact, answers.get(fact).unwrap());
                }
            }
            let path = it.path(&answers);
            prop_assert_eq!(path.questions, counted);
            prop_assert_eq!(it.by_fact(&path.answers), so_far.clone());
            if let Some(&fact) = rules.questions.get(stop) {
                prop_assert!(reference::relevant(&rules, &so_far, fact));
            }
        }
    }

    #[test]
    fn answering_a_skipped_question_would_change_nothing(rules in any_rules()) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        prop_assume!(!all.is_empty());
        for end in it.ends() {
            let Step::Done { outcome } = it.next(&end) else { continue };
            let skipped: Vec<_> =
                rules.questions.iter().copied().filter(|&q| end.get(q).is_none()).collect();
            for completed in reference::completions(&rules, &end, &skipped) {
                if let Some(ending) = shown(&rules, &completed) {
                    prop_assert_eq!(ending, outcome);
                }
            }
        }
    }

    #[test]
    fn numbers_rise_by_one_and_the_bound_holds_and_never_rises(rules in any_rules()) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        let steps = it.every_step();
        for (answers, step) in &steps {
            let Step::Ask { question, number, at_most, clash: None } = *step else { continue };
            prop_assert_eq!(number as usize, it.path(answers).questions.len() + 1);
            let fact = it.fact(question);
            let mut longest = 0;
            for (later, step) in steps.iter().filter(|(later, _)| extends(later, answers)) {
                longest = longest.max(it.path(later).questions.len());
                if let Step::Ask { number: n, at_most: m, clash: None, .. } = *step {
                    prop_assert!(m <= at_most && n <= m);
                    let one_on =
                        choices(&rules, fact).into_iter().any(|c| *later == with(answers, fact, c));
                    prop_assert!(!one_on || n == number + 1);
                }
            }
            prop_assert_eq!(at_most as usize, longest);
        }
    }

    #[test]
    fn changing_answers_is_the_same_as_answering_afresh((rules, answers) in rules_and_answers()) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        let mut fresh = nothing(&rules);
        while let Step::Ask { question, clash: None, .. } = it.next(&fresh) {
            let fact = it.fact(question);
            prop_assert_eq!(fresh.get(fact), None);
            let Some(answer) = answers.get(fact) else { break };
            fresh.set(fact, answer);
        }
        prop_assert_eq!(it.path(&answers), it.path(&fresh));
    }

    #[test]
    fn every_way_ends_in_the_outcome_of_its_answers(rules in any_rules()) {
        let all = Worlds::of(&rules).unwrap();
        prop_assume!(!all.is_empty());
        let it = Planned::of(&all);
        for end in it.ends() {
            let Step::Done { outcome } = it.next(&end) else { continue };
            prop_assert_eq!(Some(outcome), shown(&rules, &end));
        }
    }

    #[test]
    fn there_is_no_dead_end_if_outcomes_cover_everything(rules in any_rules()) {
        let rules = Rules { outcomes: EVERY_WHEN.to_vec(), ..rules };
        let all = Worlds::of(&rules).unwrap();
        prop_assume!(!all.is_empty());
        for (_, step) in Planned::of(&all).every_step() {
            let is_dead = matches!(step, Step::Done { outcome } if outcome >= 4);
            prop_assert!(!is_dead);
        }
    }
}

/// Whether `later` holds the same answers as `earlier` and perhaps more.
fn extends(later: &Answers, earlier: &Answers) -> bool {
    (0..8).all(|fact| earlier.get(fact).is_none() || later.get(fact) == earlier.get(fact))
}
