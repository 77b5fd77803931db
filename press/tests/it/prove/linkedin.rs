//! De La Torre v. LinkedIn: the rules of the first case, and what must be true of every way through
//! them.

use case_press::prove::{Worlds, paths};
use case_press::rules::{
    Answer, Answers, Constraint, Criterion, Expr, Fact, KnownBy, Open, Reason, Rules, Truth, When,
};

use super::planned::{Planned, Step, answered};

const PREMIUM: u8 = 0;
const INMAIL: u8 = 1;
const DISCLOSURE: u8 = 2;

const PAID: Answer = Answer::Value(0);
const OTHER: Answer = Answer::Value(1);
const NO_PREMIUM: Answer = Answer::Value(2);

const BEFORE: Answer = Answer::Value(0);
const ONLY_AFTER: Answer = Answer::Value(1);
const NEVER: Answer = Answer::Value(2);

const DIFFERS: u8 = 0;
const ONLY_OTHERS: u8 = 1;
const UNSURE: u8 = 2;

/// Premium, InMail, disclosed, for this purpose, before the date.
fn rules() -> Rules {
    use Truth::{No, Unknown, Yes};
    let criterion = |fact, by_value: &[Truth]| Criterion { fact, by_value: by_value.to_vec() };
    Rules {
        facts: vec![
            Fact { values: 3, known_by: KnownBy::Reader },
            Fact { values: 3, known_by: KnownBy::Reader },
            Fact { values: 4, known_by: KnownBy::Party },
        ],
        criteria: vec![
            criterion(PREMIUM, &[Yes, Unknown, No]),
            criterion(INMAIL, &[Yes, Yes, No]),
            criterion(DISCLOSURE, &[Yes, Yes, Yes, No]),
            criterion(DISCLOSURE, &[Yes, Yes, No, No]),
            criterion(DISCLOSURE, &[Yes, No, No, No]),
        ],
        constraints: vec![Constraint { a: (INMAIL, 1), b: (DISCLOSURE, 0) }],
        verdict: Expr::All((0..5).map(Expr::Criterion).collect()),
        questions: vec![PREMIUM, INMAIL],
        outcomes: vec![
            When { verdict: No, open: Open::None },
            When { verdict: Unknown, open: Open::Others },
            When { verdict: Unknown, open: Open::Reader },
        ],
    }
}

fn given(pairs: &[(u8, Answer)]) -> Answers {
    answered(&rules(), pairs)
}

fn next(answers: &Answers) -> Step {
    let rules = rules();
    let worlds = Worlds::of(&rules).unwrap();
    Planned::of(&worlds).next(answers)
}

fn reasons(answers: &[(u8, Answer)]) -> Vec<(Truth, Reason)> {
    let rules = rules();
    let worlds = Worlds::of(&rules).unwrap();
    let findings = Planned::of(&worlds).findings(&given(answers));
    findings.iter().map(|finding| (finding.truth, finding.reason)).collect()
}

#[test]
fn no_way_through_the_questions_ends_in_yes() {
    for end in paths(&rules()) {
        assert_ne!(end.verdict, Truth::Yes, "{:?}", end.steps);
    }
}

#[test]
fn every_way_ends_in_exactly_one_outcome_and_every_outcome_is_reached() {
    let ends = paths(&rules());
    assert_eq!(ends.len(), 13, "four answers after each of three, and no more after the fourth");
    let mut reached = [0; 3];
    for end in ends {
        let when = When { verdict: end.verdict, open: end.open };
        assert_eq!(rules().outcomes.iter().filter(|outcome| **outcome == when).count(), 1);
        reached[end.outcome.unwrap()] += 1;
    }
    assert_eq!(reached, [7, 1, 5]);
}

#[test]
fn without_premium_the_first_answer_is_the_last() {
    let answers = given(&[(PREMIUM, NO_PREMIUM)]);
    assert_eq!(next(&answers), Step::Done { outcome: DIFFERS });
    // A later answer on record is kept by whoever holds it, and does not count.
    let answers = given(&[(PREMIUM, NO_PREMIUM), (INMAIL, BEFORE)]);
    assert_eq!(next(&answers), Step::Done { outcome: DIFFERS });
}

#[test]
fn messages_only_after_the_date_settle_what_the_company_did_before_it() {
    let findings = reasons(&[(PREMIUM, PAID), (INMAIL, ONLY_AFTER)]);
    assert_eq!(
        findings,
        [
            (Truth::Yes, Reason::Answered),
            (Truth::Yes, Reason::Answered),
            (Truth::Unknown, Reason::Party),
            (Truth::Unknown, Reason::Party),
            (Truth::No, Reason::Deduced(0)),
        ]
    );
}

#[test]
fn each_pair_of_answers_ends_where_it_should() {
    let sure = [PAID, OTHER, Answer::NotSure];
    let table = [
        (BEFORE, [ONLY_OTHERS, UNSURE, UNSURE]),
        (ONLY_AFTER, [DIFFERS; 3]),
        (NEVER, [DIFFERS; 3]),
        (Answer::NotSure, [UNSURE; 3]),
    ];
    for (inmail, outcomes) in table {
        for (premium, expected) in sure.into_iter().zip(outcomes) {
            let step = next(&given(&[(PREMIUM, premium), (INMAIL, inmail)]));
            assert_eq!(step, Step::Done { outcome: expected }, "{premium:?}, {inmail:?}");
        }
    }
}

#[test]
fn each_kind_of_unknown_keeps_its_name() {
    let reasons = |answers: &[(u8, Answer)]| -> Vec<_> {
        reasons(answers).into_iter().map(|(_, reason)| reason).collect()
    };
    assert_eq!(reasons(&[])[..3], [Reason::NotAsked, Reason::NotAsked, Reason::Party]);
    assert_eq!(reasons(&[(PREMIUM, OTHER)])[0], Reason::Unclear);
    assert_eq!(reasons(&[(PREMIUM, Answer::NotSure)])[0], Reason::NotSure);
}

#[test]
fn there_are_at_most_two_questions_and_the_first_is_number_one() {
    let first = Step::Ask { question: 0, number: 1, at_most: 2, clash: None };
    let second = Step::Ask { question: 1, number: 2, at_most: 2, clash: None };
    assert_eq!(next(&given(&[])), first);
    assert_eq!(next(&given(&[(PREMIUM, PAID)])), second);
    // An answer to the second question alone does not jump the queue.
    assert_eq!(next(&given(&[(INMAIL, NEVER)])), first);
    let rules = rules();
    let worlds = Worlds::of(&rules).unwrap();
    assert_eq!(Planned::of(&worlds).every_step().len(), 17);
}
