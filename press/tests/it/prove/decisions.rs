//! For arbitrary rules and answers: what a plan says is what the reference says, and its reasons are true.

use case_press::prove::Worlds;
use case_press::rules::{Answer, Constraint, KnownBy, Reason, Truth};
use proptest::prelude::*;

use super::planned::{Planned, Step, choices, with};
use super::strategies::{any_rules, rules_and_answers};
use super::{config, reference};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_finding_is_what_all_worlds_agree_on((rules, answers) in rules_and_answers()) {
        let all = Worlds::of(&rules).unwrap();
        let worlds = reference::worlds(&rules, &rules.constraints, &answers);
        if !worlds.is_empty() {
            let findings = Planned::of(&all).findings(&answers);
            let truths: Vec<_> = findings.iter().map(|finding| finding.truth).collect();
            prop_assert_eq!(truths, reference::truths(&rules, &worlds));
        }
    }

    #[test]
    fn a_reason_fits_its_finding((rules, answers) in rules_and_answers()) {
        let all = Worlds::of(&rules).unwrap();
        let worlds = reference::worlds(&rules, &rules.constraints, &answers);
        prop_assume!(!worlds.is_empty());
        for (c, finding) in Planned::of(&all).findings(&answers).into_iter().enumerate() {
            let criterion = &rules.criteria[c];
            let named = matches!(answers.get(criterion.fact), Some(Answer::Value(_)));
            let known_by = rules.facts[criterion.fact as usize].known_by;
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
        let all = Worlds::of(&rules).unwrap();
        prop_assume!(!reference::worlds(&rules, &rules.constraints, &answers).is_empty());
        for (c, finding) in Planned::of(&all).findings(&answers).into_iter().enumerate() {
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
    fn an_answer_is_refused_only_if_it_clashes_and_a_broken_constraint_is_named(
        rules in any_rules(),
    ) {
        let all = Worlds::of(&rules).unwrap();
        let it = Planned::of(&all);
        for (answers, step) in it.every_step() {
            let Step::Ask { question, clash: None, .. } = step else { continue };
            let fact = it.fact(question);
            for choice in choices(&rules, fact) {
                let tried = with(&answers, fact, choice);
                let impossible = reference::worlds(&rules, &rules.constraints, &tried).is_empty();
                let Step::Ask { question: again, clash: Some(number), .. } = it.next(&tried) else {
                    prop_assert!(!impossible);
                    continue;
                };
                prop_assert!(impossible && again == question);
                prop_assert_eq!(it.path(&tried).questions, it.path(&answers).questions);
                let said = |(fact, value)| tried.get(fact) == Some(Answer::Value(value));
                let broken = |c: &Constraint| said(c.a) && said(c.b);
                if rules.constraints.iter().any(broken) {
                    prop_assert!(broken(&rules.constraints[number as usize]));
                }
                let clashes =
                    |held: &[Constraint]| reference::worlds(&rules, held, &tried).is_empty();
                prop_assert!(reference::is_needed(&rules, number, clashes));
            }
        }
    }
}
