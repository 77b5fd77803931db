//! For arbitrary rules and answers: a decision is what the reference says, its reasons are true.

use case_explainer::rules::{
    Answer, Clash, Constraint, Criterion, Fact, KnownBy, Reason, Rules, Truth, decide, end_states,
    next, outcome, path,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::strategies::{answer, expr, rules_and_answers};
use crate::{EVERY_WHEN, answered, config, reference};

const TRUTHS: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_decision_is_what_all_worlds_agree_on((rules, answers) in rules_and_answers()) {
        let worlds = reference::worlds(&rules, &rules.constraints, &answers);
        match decide(&rules, &answers) {
            Ok(decision) => {
                prop_assert_eq!(decision.verdict, reference::verdict(&rules, &worlds));
                prop_assert_eq!(decision.open, reference::open(&rules, &worlds));
                let truths: Vec<_> =
                    decision.criteria.iter().map(|finding| finding.truth).collect();
                prop_assert_eq!(truths, reference::truths(&rules, &worlds));
            }
            Err(_) => prop_assert!(worlds.is_empty()),
        }
    }

    #[test]
    fn an_outcome_is_the_first_that_fits((rules, answers) in rules_and_answers()) {
        prop_assert_eq!(outcome(&rules, &answers), reference::ending(&rules, &answers).flatten());
    }

    #[test]
    fn a_verdict_follows_from_findings_or_goes_further((rules, answers) in rules_and_answers()) {
        if let Ok(decision) = decide(&rules, &answers) {
            let truths: Vec<_> = decision.criteria.iter().map(|finding| finding.truth).collect();
            let plain = reference::verdict_in(&rules, &truths);
            prop_assert!(plain == Truth::Unknown || plain == decision.verdict);
        }
    }

    #[test]
    fn a_reason_fits_its_finding((rules, answers) in rules_and_answers()) {
        for (c, finding) in
            decide(&rules, &answers).into_iter().flat_map(|d| d.criteria).enumerate()
        {
            let criterion = &rules.criteria[c];
            let named = matches!(answers.get(criterion.fact), Some(Answer::Value(_)));
            let known_by = rules.facts[criterion.fact as usize].known_by;
            let worlds = reference::worlds(&rules, &rules.constraints, &answers);
            let unclear = worlds.iter().all(|w| reference::truth(&rules, c, w) == Truth::Unknown);
            let fits = match finding.reason {
                Reason::Answered => {
                    named || reference::agreed(criterion.by_value.clone()) == finding.truth
                }
                Reason::Deduced(_) => !named && finding.truth != Truth::Unknown,
                Reason::Unclear => unclear,
                Reason::NotAsked => {
                    answers.get(criterion.fact).is_none() && known_by == KnownBy::Reader
                }
                Reason::NotSure => {
                    answers.get(criterion.fact) == Some(Answer::NotSure)
                        && known_by == KnownBy::Reader
                }
                Reason::Party => known_by == KnownBy::Party,
                Reason::Court => known_by == KnownBy::Court,
            };
            let settled = matches!(finding.reason, Reason::Answered | Reason::Deduced(_));
            prop_assert!(fits && settled == (finding.truth != Truth::Unknown), "{:?}", finding);
        }
    }

    #[test]
    fn a_deduction_names_a_needed_constraint_about_its_fact(
        (rules, answers) in rules_and_answers(),
    ) {
        for (c, finding) in
            decide(&rules, &answers).into_iter().flat_map(|d| d.criteria).enumerate()
        {
            let Reason::Deduced(number) = finding.reason else { continue };
            let fact = rules.criteria[c].fact;
            let constraint = rules.constraints[number as usize];
            prop_assert!(constraint.a.0 == fact || constraint.b.0 == fact);
            let settles = |held: &[Constraint]| {
                let worlds = reference::worlds(&rules, held, &answers);
                reference::agreed(worlds.iter().map(|w| reference::truth(&rules, c, w)))
                    != Truth::Unknown
            };
            prop_assert!(reference::is_needed(&rules, number, settles));
        }
    }

    #[test]
    fn a_clash_names_a_constraint_that_is_broken((rules, answers) in rules_and_answers()) {
        if let Err(Clash(number)) = decide(&rules, &answers) {
            let said = |(fact, value)| answers.get(fact) == Some(Answer::Value(value));
            let broken = |c: &Constraint| said(c.a) && said(c.b);
            if rules.constraints.iter().any(broken) {
                prop_assert!(broken(&rules.constraints[number as usize]));
            }
            let clashes =
                |held: &[Constraint]| reference::worlds(&rules, held, &answers).is_empty();
            prop_assert!(reference::is_needed(&rules, number, clashes));
        }
    }

    #[test]
    fn rules_that_keep_no_promise_do_no_harm(
        facts in vec((0u8..4, select(vec![KnownBy::Reader, KnownBy::Party])), 0..3),
        criteria in vec((0u8..4, vec(select(TRUTHS.to_vec()), 0..4)), 0..3),
        constraints in vec(((0u8..4, any::<u8>()), (0u8..4, 0u8..3)), 0..4),
        verdict in expr(4),
        questions in vec(0u8..5, 0..4),
        given in vec((any::<u8>(), answer()), 0..4),
    ) {
        let rules = Rules {
            facts: facts.into_iter().map(|(values, known_by)| Fact { values, known_by }).collect(),
            criteria: criteria
                .into_iter()
                .map(|(fact, by_value)| Criterion { fact, by_value })
                .collect(),
            constraints: constraints.into_iter().map(|(a, b)| Constraint { a, b }).collect(),
            verdict,
            questions,
            outcomes: EVERY_WHEN.to_vec(),
        };
        let answers = answered(&rules, &given);
        let decided = decide(&rules, &answers).is_ok();
        prop_assert_eq!(outcome(&rules, &answers).is_some(), decided);
        prop_assert!(path(&rules, &answers).questions.len() <= rules.questions.len());
        let _ = (next(&rules, &answers), end_states(&rules));
    }
}
