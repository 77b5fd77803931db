//! Small rules, each about one thing that a proof has to see.

use case_press::prove::{MOST_QUESTIONS, Path, Proof, Step, TooMany, conflict, paths};
use case_press::rules::{
    Answer, Constraint, Criterion, Expr, Fact, KnownBy, Open, Reason, Rules, Truth, When,
};

use super::strategies::EVERY_WHEN;

/// Facts with the values yes, no and vague, with a criterion each, all of which must hold; readers' facts are asked.
fn rules(known_by: &[KnownBy]) -> Rules {
    let by_value = vec![Truth::Yes, Truth::No, Truth::Unknown];
    let facts = 0..known_by.len() as u8;
    Rules {
        facts: known_by.iter().map(|&known_by| Fact { values: 3, known_by }).collect(),
        criteria: facts
            .clone()
            .map(|fact| Criterion { fact, by_value: by_value.clone() })
            .collect(),
        constraints: Vec::new(),
        verdict: Expr::All(facts.clone().map(Expr::Criterion).collect()),
        questions: facts.filter(|it| known_by[*it as usize] == KnownBy::Reader).collect(),
        outcomes: EVERY_WHEN.to_vec(),
    }
}

const READER: KnownBy = KnownBy::Reader;
const PARTY: KnownBy = KnownBy::Party;

fn implied(rules: &Rules) -> Vec<usize> {
    Proof::of(rules).unwrap().implied
}

const NONE: [usize; 0] = [];

fn never(a: (u8, u8), b: (u8, u8)) -> Constraint {
    Constraint { a, b }
}

fn step(question: usize, value: u8) -> Step {
    Step { question, answer: Answer::Value(value) }
}

#[test]
fn a_path_holds_all_there_is_to_say_about_it() {
    let mut rules = rules(&[READER, READER, PARTY]);
    rules.constraints = vec![never((1, 0), (2, 0)), never((1, 0), (2, 2))];
    let paths = paths(&rules);
    let unsure = Step { question: 0, answer: Answer::NotSure };
    let path = paths.iter().find(|it| it.steps == [unsure, step(1, 0)]).unwrap();
    assert_eq!((path.verdict, path.open, path.outcome), (Truth::No, Open::None, Some(1)));
    assert!(path.complete);
    let reasons: Vec<_> = path.findings.iter().map(|it| (it.truth, it.reason)).collect();
    let expected = [
        (Truth::Unknown, Reason::NotSure),
        (Truth::Yes, Reason::Answered),
        (Truth::No, Reason::Deduced(1)),
    ];
    assert_eq!(reasons, expected);
    assert_eq!(path.forced_by, [[1]], "the second answer is enough");
    let short = paths.iter().find(|it| it.steps == [step(0, 1)]).unwrap();
    assert!(!short.complete, "after a no, nothing more is asked");
}

#[test]
fn paths_follow_the_authors_order_with_not_sure_last() {
    let first = |path: &Path| path.steps[0].answer;
    let mut answers: Vec<_> = paths(&rules(&[READER, READER])).iter().map(first).collect();
    answers.dedup();
    let values = [0, 1, 2].map(Answer::Value);
    assert_eq!(answers, [&values[..], &[Answer::NotSure]].concat());
}

#[test]
fn a_criterion_is_implied_if_the_verdict_is_the_same_without_it() {
    let mut rules = rules(&[READER, READER]);
    rules.facts.iter_mut().for_each(|fact| fact.values = 2);
    assert_eq!(implied(&rules), NONE);
    // Who says yes to the first must say yes to the second.
    rules.constraints = vec![never((0, 0), (1, 1))];
    assert_eq!(implied(&rules), [1]);
    // The two now say the same: the later one can go.
    rules.constraints.push(never((0, 1), (1, 0)));
    assert_eq!(implied(&rules), [1]);
    // Phrases of one fact are shown one by one, though one follows from the other.
    rules.constraints.clear();
    rules.criteria.push(rules.criteria[1].clone());
    rules.verdict = Expr::All((0..3).map(Expr::Criterion).collect());
    assert_eq!(implied(&rules), NONE);
}

#[test]
fn a_criterion_whose_vague_value_changes_the_verdict_is_not_implied() {
    let mut rules = rules(&[READER, READER]);
    rules.constraints = vec![never((0, 0), (1, 1)), never((0, 2), (1, 1))];
    assert_eq!(implied(&rules), NONE, "yes and vague together stay open");
    rules.constraints.push(never((0, 0), (1, 2)));
    assert_eq!(implied(&rules), [1]);
}

#[test]
fn a_part_that_an_at_least_needs_is_not_implied() {
    let mut rules = rules(&[READER, READER, READER]);
    rules.facts.iter_mut().for_each(|fact| fact.values = 2);
    // The third always holds where one of the others does.
    rules.constraints = vec![never((0, 0), (2, 1)), never((1, 0), (2, 1))];
    let parts: Vec<_> = (0..3).map(Expr::Criterion).collect();
    rules.verdict = Expr::AtLeast(1, parts.clone());
    assert_eq!(implied(&rules), [0, 1], "the third alone says as much");
    // Of three that are the same, two can stand for all.
    rules.constraints = vec![
        never((0, 0), (1, 1)),
        never((0, 1), (1, 0)),
        never((0, 0), (2, 1)),
        never((0, 1), (2, 0)),
    ];
    rules.verdict = Expr::AtLeast(2, parts.clone());
    assert_eq!(implied(&rules), [2]);
    // Two that are never both true change nothing, but neither can go: too few would be left to ask for two.
    rules.constraints = vec![never((0, 0), (1, 0))];
    rules.verdict = Expr::Any(vec![Expr::AtLeast(2, parts[..2].to_vec()), Expr::Criterion(2)]);
    assert_eq!(implied(&rules), NONE);
}

#[test]
fn the_only_criterion_is_never_implied() {
    let mut rules = rules(&[READER]);
    rules.criteria[0].by_value = vec![Truth::Yes; 3];
    assert_eq!(implied(&rules), NONE);
}

#[test]
fn a_missing_outcome_hides_no_question() {
    let mut rules = rules(&[READER, PARTY]);
    rules.outcomes = vec![When { verdict: Truth::No, open: Open::None }];
    let proof = Proof::of(&rules).unwrap();
    assert_eq!(proof.asked, [true]);
    let dead: Vec<_> = proof.ends.iter().filter(|end| end.outcome.is_none()).collect();
    assert_eq!(dead.iter().map(|end| end.ways).sum::<usize>(), 3);
    assert_eq!(proof.shown, [1]);
}

#[test]
fn constraints_that_leave_nothing_are_all_named_and_no_others() {
    let mut rules = rules(&[READER, READER]);
    rules.facts.iter_mut().for_each(|fact| fact.values = 2);
    let pairs = [(0, 0), (0, 1), (0, 0), (1, 0), (1, 1)];
    rules.constraints = pairs.map(|(a, b)| never((0, a), (1, b))).into();
    assert_eq!(conflict(&rules, None), [0, 1, 3, 4]);
    assert_eq!(Proof::of(&rules).unwrap().ways, 0);
    assert!(paths(&rules).is_empty());
}

#[test]
fn what_would_take_too_long_is_refused_at_once() {
    let many = rules(&[READER; MOST_QUESTIONS + 1]);
    assert_eq!(Proof::of(&many).unwrap_err(), TooMany::Questions(MOST_QUESTIONS + 1));
    assert!(Proof::of(&rules(&[READER; MOST_QUESTIONS])).is_ok());
    let mut others = rules(&[&[READER][..], &[PARTY; 20]].concat());
    assert_eq!(Proof::of(&others).unwrap_err(), TooMany::Combinations, "unclear in so many ways");
    others.criteria.iter_mut().for_each(|it| it.by_value[2] = Truth::No);
    assert!(Proof::of(&others).is_ok(), "many facts alone are not too much");
}
