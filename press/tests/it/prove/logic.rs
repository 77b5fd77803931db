//! Small rules, each about one thing that is easy to get wrong.

use case_press::prove::{Worlds, paths};
use case_press::rules::{
    Answer, Answers, Constraint, Criterion, Expr, Fact, Finding, KnownBy, Open, Reason, Rules,
    Truth, When,
};

use super::planned::{Planned, Step, answered};
use super::strategies::EVERY_WHEN;

const YES: Answer = Answer::Value(0);
const NO: Answer = Answer::Value(1);
const VAGUE: Answer = Answer::Value(2);

/// Facts with the values yes, no and vague, with a criterion each; every fact of the reader's is
/// asked.
fn rules(known_by: &[KnownBy], verdict: Expr) -> Rules {
    let by_value = vec![Truth::Yes, Truth::No, Truth::Unknown];
    let facts = 0..known_by.len() as u8;
    let asked = |fact: &u8| known_by[*fact as usize] == KnownBy::Reader;
    Rules {
        facts: known_by.iter().map(|&known_by| Fact { values: 3, known_by }).collect(),
        criteria: facts
            .clone()
            .map(|fact| Criterion { fact, by_value: by_value.clone() })
            .collect(),
        constraints: Vec::new(),
        verdict,
        questions: facts.filter(asked).collect(),
        outcomes: EVERY_WHEN.to_vec(),
    }
}

/// The same without the vague value.
fn crisp(known_by: &[KnownBy], verdict: Expr) -> Rules {
    let mut rules = rules(known_by, verdict);
    rules.facts.iter_mut().for_each(|fact| fact.values = 2);
    rules
}

const READER: KnownBy = KnownBy::Reader;
const PARTY: KnownBy = KnownBy::Party;

fn is(criterion: u8) -> Expr {
    Expr::Criterion(criterion)
}

fn not(expr: Expr) -> Expr {
    Expr::Not(Box::new(expr))
}

fn all<const N: usize>(parts: [Expr; N]) -> Expr {
    Expr::All(parts.into())
}

fn any<const N: usize>(parts: [Expr; N]) -> Expr {
    Expr::Any(parts.into())
}

fn at_least<const N: usize>(n: u8, parts: [Expr; N]) -> Expr {
    Expr::AtLeast(n, parts.into())
}

fn exactly_one(a: u8, b: u8) -> Expr {
    any([all([is(a), not(is(b))]), all([not(is(a)), is(b)])])
}

#[derive(Debug, PartialEq)]
struct Decision {
    verdict: Truth,
    open: Open,
    criteria: Vec<Finding>,
}

fn decided(rules: &Rules, answers: &[(u8, Answer)]) -> Decision {
    let worlds = Worlds::of(rules).unwrap();
    let (it, answers) = (Planned::of(&worlds), answered(rules, answers));
    let When { verdict, open } = it.when(&answers).unwrap();
    Decision { verdict, open, criteria: it.findings(&answers) }
}

fn next(rules: &Rules, answers: &Answers) -> Step {
    let worlds = Worlds::of(rules).unwrap();
    Planned::of(&worlds).next(answers)
}

/// Whether a reader with these answers is asked for a fact.
fn relevant(rules: &Rules, answers: &Answers, fact: u8) -> bool {
    matches!(next(rules, answers), Step::Ask { question, .. } if rules.questions[question as usize] == fact)
}

/// The constraint that answers break.
fn clash(rules: &Rules, answers: &Answers) -> Option<u8> {
    match next(rules, answers) {
        Step::Ask { clash, .. } => clash,
        Step::Done { .. } => None,
    }
}

fn open(rules: &Rules, answers: &[(u8, Answer)]) -> Open {
    decided(rules, answers).open
}

#[test]
fn a_or_not_a_holds_although_a_is_open() {
    let rules = crisp(&[READER], any([is(0), not(is(0))]));
    let decision = decided(&rules, &[]);
    assert_eq!((decision.verdict, decision.open), (Truth::Yes, Open::None));
    assert_eq!(decision.criteria[0].truth, Truth::Unknown);
    assert!(!relevant(&rules, &answered(&rules, &[]), 0));
}

#[test]
fn a_or_not_a_stays_open_where_the_text_is_unclear_about_a() {
    let rules = rules(&[READER], any([is(0), not(is(0))]));
    let decision = decided(&rules, &[(0, VAGUE)]);
    assert_eq!((decision.verdict, decision.open), (Truth::Unknown, Open::Reader));
    assert_eq!(decision.criteria[0].reason, Reason::Unclear);
}

#[test]
fn a_fact_used_twice_has_one_value() {
    let mut rules = crisp(&[READER], all([is(0), is(1)]));
    rules.criteria.push(Criterion { fact: 0, by_value: vec![Truth::No, Truth::Yes] });
    assert_eq!(decided(&rules, &[(0, Answer::NotSure)]).verdict, Truth::No);
}

#[test]
fn all_of_nothing_holds_and_any_of_nothing_does_not() {
    assert_eq!(decided(&crisp(&[READER], all([])), &[]).verdict, Truth::Yes);
    assert_eq!(decided(&crisp(&[READER], any([])), &[]).verdict, Truth::No);
}

#[test]
fn so_many_of_some_parts_hold_as_soon_as_no_open_part_can_change_it() {
    let rules = rules(&[READER; 4], at_least(2, [is(0), is(1), not(is(2)), is(3)]));
    let verdict = |answers: [Answer; 4]| {
        let answers: Vec<_> = (0..).zip(answers).collect();
        decided(&rules, &answers).verdict
    };
    assert_eq!(verdict([YES, YES, YES, NO]), Truth::Yes);
    assert_eq!(verdict([YES, NO, NO, VAGUE]), Truth::Yes);
    assert_eq!(verdict([YES, VAGUE, YES, NO]), Truth::Unknown);
    assert_eq!(verdict([NO, VAGUE, VAGUE, NO]), Truth::Unknown);
    assert_eq!(verdict([NO, VAGUE, YES, NO]), Truth::No);
    assert_eq!(verdict([NO, NO, YES, NO]), Truth::No);
}

#[test]
fn one_of_some_parts_is_any_and_as_many_as_there_are_is_all() {
    let parts = || [is(0), not(is(1)), is(2)];
    let same = |some: Expr, other: Expr| {
        let (some, other) = (rules(&[READER; 3], some), rules(&[READER; 3], other));
        for way in 0..27 {
            let answers = [(0, way % 3), (1, way / 3 % 3), (2, way / 9)];
            let answers = answers.map(|(fact, value)| (fact, Answer::Value(value)));
            assert_eq!(decided(&some, &answers), decided(&other, &answers), "{answers:?}");
        }
    };
    same(at_least(1, parts()), any(parts()));
    same(at_least(3, parts()), all(parts()));
}

#[test]
fn what_a_decided_branch_leaves_open_does_not_matter() {
    let rules = crisp(&[READER, READER, PARTY], all([any([is(0), is(1)]), is(2)]));
    assert_eq!(open(&rules, &[(0, YES), (1, Answer::NotSure)]), Open::Others);
    assert_eq!(open(&rules, &[(0, NO), (1, Answer::NotSure)]), Open::Reader);
    assert!(!relevant(&rules, &answered(&rules, &[(0, YES)]), 1));
}

#[test]
fn what_cancels_out_does_not_matter() {
    let rules = crisp(&[READER, PARTY], all([any([is(0), not(is(0))]), is(1)]));
    assert_eq!(open(&rules, &[(0, Answer::NotSure)]), Open::Others);
}

#[test]
fn two_unclear_points_matter_together() {
    let rules = rules(&[READER, READER], exactly_one(0, 1));
    assert_eq!(open(&rules, &[(0, VAGUE), (1, VAGUE)]), Open::Reader);
}

#[test]
fn the_court_counts_among_the_others() {
    let rules = crisp(&[READER, KnownBy::Court], all([is(0), is(1)]));
    assert_eq!(open(&rules, &[(0, YES)]), Open::Others);
    assert_eq!(decided(&rules, &[(0, YES)]).criteria[1].reason, Reason::Court);
}

#[test]
fn a_vague_value_of_theirs_is_theirs_unless_it_is_the_only_one() {
    let mut rules = rules(&[READER, PARTY], all([is(0), is(1)]));
    assert_eq!(open(&rules, &[(0, YES)]), Open::Others);
    assert_eq!(open(&rules, &[(0, VAGUE)]), Open::Reader);
    rules.constraints =
        vec![Constraint { a: (0, 0), b: (1, 0) }, Constraint { a: (0, 0), b: (1, 1) }];
    let decision = decided(&rules, &[(0, YES)]);
    assert_eq!((decision.open, decision.criteria[1].reason), (Open::Reader, Reason::Unclear));
}

#[test]
fn a_vague_value_of_theirs_is_read_both_ways() {
    // The party's fact is yes or vague. Read as "no", only the reader's own vague point is left.
    let mut rules = rules(&[READER, PARTY], any([is(0), is(1)]));
    rules.constraints = vec![Constraint { a: (0, 2), b: (1, 1) }];
    assert_eq!(open(&rules, &[(0, VAGUE)]), Open::Reader);
    // And with "all" it is no or vague, and read as "yes" the reader's point is left.
    rules.verdict = all([is(0), is(1)]);
    rules.constraints = vec![Constraint { a: (0, 2), b: (1, 0) }];
    assert_eq!(open(&rules, &[(0, VAGUE)]), Open::Reader);
}

#[test]
fn what_the_reader_could_find_out_about_others_is_not_only_theirs() {
    // The reader's fact is in no criterion, but one value of it would rule out a "yes" of the
    // party's.
    let mut rules = crisp(&[PARTY, READER], is(0));
    rules.constraints = vec![Constraint { a: (0, 0), b: (1, 0) }];
    assert_eq!(open(&rules, &[(1, Answer::NotSure)]), Open::Reader);
    assert_eq!(open(&rules, &[(1, NO)]), Open::Others);
    let decision = decided(&rules, &[(1, YES)]);
    assert_eq!((decision.verdict, decision.criteria[0].reason), (Truth::No, Reason::Deduced(0)));
}

#[test]
fn a_deduction_through_a_chain_names_the_link_to_its_own_fact() {
    // Fact 0 is no, so fact 1 is yes, so fact 2 is no.
    let mut rules = crisp(&[READER, READER, READER], is(2));
    rules.constraints =
        vec![Constraint { a: (1, 0), b: (2, 0) }, Constraint { a: (0, 1), b: (1, 1) }];
    let decision = decided(&rules, &[(0, NO)]);
    let reasons: Vec<_> = decision.criteria.iter().map(|finding| finding.reason).collect();
    assert_eq!(reasons, [Reason::Answered, Reason::Deduced(1), Reason::Deduced(0)]);
}

#[test]
fn contradicting_an_earlier_answer_is_said_where_it_happens() {
    let mut rules = rules(&[READER, READER], all([is(0), is(1)]));
    rules.constraints =
        vec![Constraint { a: (0, 0), b: (1, 2) }, Constraint { a: (0, 2), b: (1, 0) }];
    let answers = answered(&rules, &[(0, VAGUE), (1, YES)]);
    let again = Step::Ask { question: 1, number: 2, at_most: 2, clash: Some(1) };
    assert_eq!(next(&rules, &answers), again);
}

#[test]
fn a_clash_between_two_answers_is_named_before_one_that_needs_a_chain() {
    // Facts 0 and 1 leave no value for fact 2; but they may not both be yes in the first place.
    let mut rules = rules(&[READER, READER, PARTY], all([is(0), is(1), not(is(2))]));
    rules.facts[2].values = 2;
    rules.constraints = vec![
        Constraint { a: (0, 0), b: (2, 0) },
        Constraint { a: (1, 0), b: (2, 1) },
        Constraint { a: (0, 0), b: (1, 0) },
    ];
    let answers = answered(&rules, &[(0, YES), (1, YES)]);
    assert_eq!(clash(&rules, &answers), Some(2));
    rules.constraints.pop();
    assert_eq!(clash(&rules, &answers), Some(1));
}

#[test]
fn rules_that_contradict_themselves_lead_nowhere() {
    let mut rules = crisp(&[READER, READER], is(0));
    let pairs = [(0, 0), (0, 1), (1, 0), (1, 1)];
    rules.constraints = pairs.map(|(a, b)| Constraint { a: (0, a), b: (1, b) }).into();
    assert!(Worlds::of(&rules).unwrap().is_empty());
    assert!(paths(&rules).is_empty());
}

#[test]
fn an_answer_that_the_fact_does_not_have_is_no_answer() {
    let rules = crisp(&[READER], is(0));
    let first = Step::Ask { question: 0, number: 1, at_most: 1, clash: None };
    assert_eq!(next(&rules, &answered(&rules, &[(0, Answer::Value(9))])), first);
}
