//! One slip in the rules of a sound case is one problem: of its own kind, at its own place, and nothing that follows.
//!
//! A slip is made by replacing words of the small case. The place where the problem has to stand is marked in the words
//! that come instead, between `«` and `»`.

mod slips;

use case_press::problem::Kind;

use slips::{
    FIRST_OUTCOME, HEADER, SEALED, SORTED, constraint, criterion, fact, only, question, read, slip,
    with_questions,
};

#[test]
fn a_missing_outcome_is_a_dead_end() {
    let problem = only(Kind::DeadEnd, &slip(&[HEADER, (SEALED, "")]));
    assert_eq!(problem.reason, "If a reader answers `yes` to `customer`, no outcome fits.");
    assert!(
        problem.mend.contains("`verdict = \"unknown\"` and `open = \"others\"`"),
        "{problem:?}"
    );
}

#[test]
fn an_outcome_for_the_wrong_verdict_is_a_dead_end_and_not_also_idle() {
    let wrong = ("id = \"out\"\nverdict = \"no\"", "id = \"out\"\nverdict = \"yes\"");
    let problem = only(Kind::DeadEnd, &slip(&[HEADER, wrong]));
    assert!(
        problem.mend.ends_with("or give these to `out`, where no answers lead."),
        "{problem:?}"
    );
}

#[test]
fn a_dead_end_shows_three_ways_and_counts_the_others() {
    let text = with_questions(&["left", "right"]).replace(HEADER.0, HEADER.1);
    let unsure = "[[outcome]]\nid = \"unsure\"";
    let (before, after) = text.split_once(unsure).unwrap();
    let after = after.split_once("[[term]]").unwrap().1;
    let problem = only(Kind::DeadEnd, &format!("{before}[[term]]{after}"));
    let shown = "On 11 ways, no outcome fits. For example, a reader answers `yes` to `customer`, answers `so` to `left` \
                 and is not sure about `right`; or answers ";
    assert!(problem.reason.starts_with(shown), "{problem:?}");
    assert_eq!(problem.reason.matches("; or ").count(), 2, "{problem:?}");
}

#[test]
fn two_outcomes_for_one_end_are_one_too_many() {
    only(Kind::TwoOutcomes, &slip(&[("open = \"reader\"", "open = «\"others\"»")]));
}

#[test]
fn an_outcome_that_no_answers_lead_to_is_never_shown() {
    let outcome = "[[outcome]]\nid = «\"match\"»\nverdict = \"yes\"\nopen = \"none\"\n\
                   title = \"A\"\ntext = \"B.\"\n\n";
    let problem = only(
        Kind::OutcomeNeverShown,
        &slip(&[(FIRST_OUTCOME, &format!("{outcome}{FIRST_OUTCOME}"))]),
    );
    assert!(problem.mend.ends_with("`unknown` with `reader`, `no` with `none`."), "{problem:?}");
}

#[test]
fn a_question_on_which_no_criterion_depends_is_idle() {
    let asked = question("colour").replace("fact = \"colour\"", "fact = «\"colour\"»");
    let problem = only(
        Kind::IdleQuestion,
        &slip(&[
            (
                "[[constraint]]",
                &format!("{}[[constraint]]", fact("colour", "known_by = \"reader\"")),
            ),
            (FIRST_OUTCOME, &format!("{asked}{FIRST_OUTCOME}")),
        ]),
    );
    assert!(
        problem.reason.ends_with("the result is the same: no criterion depends on it."),
        "{problem:?}"
    );
}

#[test]
fn if_no_answer_matters_that_is_told_once() {
    let text = with_questions(&["left"]).replace(SORTED, "no = [\"yes\", \"trial\", \"no\"]\n");
    let first = ("[[question]]\nfact = \"customer\"", "[[question]]\nfact = «\"customer\"»");
    let problem = only(Kind::IdleQuestion, &text.replace(first.0, first.1));
    assert!(problem.reason.ends_with("the verdict is always `no`."), "{problem:?}");
}

#[test]
fn a_criterion_that_no_verdict_names_is_unused() {
    only(
        Kind::UnusedCriterion,
        &slip(&[
            (
                "verdict = { all = [\"customer\", { not = \"read\" }] }",
                "verdict = { all = [\"customer\"] }",
            ),
            ("[[criterion]]\nid = \"read\"", "[[criterion]]\nid = «\"read\"»"),
        ]),
    );
}

#[test]
fn a_criterion_that_stands_nowhere_is_unused_and_not_also_missing_in_the_sentence() {
    let extra = criterion("read")
        .replace("id = \"read\"", "id = «\"extra\"»")
        .replace("[\"so\"]", "[\"read\"]")
        .replace("[\"not\"]", "[\"sealed\"]");
    only(Kind::UnusedCriterion, &slip(&[("[[constraint]]", &format!("{extra}[[constraint]]"))]));
}

#[test]
fn a_criterion_that_does_not_stand_in_the_sentence_is_missing_there() {
    let sentence = ("\"{customer} whose letters {read}.\"", "«\"{customer} whose letters lie.\"»");
    only(Kind::Definition, &slip(&[sentence]));
}

#[test]
fn a_value_that_the_constraints_rule_out_is_impossible() {
    let two = [
        constraint("two", "customer = \"trial\", read = \"read\""),
        constraint("three", "customer = \"trial\", read = \"sealed\""),
    ];
    let problem = only(
        Kind::ImpossibleAnswer,
        &slip(&[
            ("values = [\"yes\", \"trial\", \"no\"]", "values = [\"yes\", «\"trial\"», \"no\"]"),
            ("[[question]]", &format!("{}[[question]]", two.concat())),
        ]),
    );
    assert!(
        problem.reason.contains("the constraints `two` and `three` rule it out"),
        "{problem:?}"
    );
}

#[test]
fn a_value_that_is_impossible_because_another_is_goes_without_saying() {
    let constraints = [
        constraint("two", "customer = \"yes\", read = \"read\""),
        constraint("three", "customer = \"trial\", read = \"read\""),
        // Unread letters cannot have been opened; this takes the second value of the second fact away as well.
        constraint("four", "read = \"sealed\", opened = \"so\""),
    ];
    let opened = fact("opened", "known_by = \"party\"\nby = \"Acme\"");
    only(
        Kind::ImpossibleAnswer,
        &slip(&[
            ("values = [\"read\", \"sealed\"]", "values = [«\"read\"», \"sealed\"]"),
            ("[[question]]", &format!("{opened}{}[[question]]", constraints.concat())),
        ]),
    );
}

#[test]
fn an_option_that_always_contradicts_what_was_said_before_is_impossible() {
    // The bill is asked for only after a "yes", with which no reader can say "none".
    let bill = fact("bill", "known_by = \"reader\"").replace("\"not\"", "\"not\", \"none\"");
    let seen = criterion("bill").replace("[\"not\"]", "[\"not\", \"none\"]");
    let asked = question("bill").replace(" }]", " }, { value = «\"none\"», label = \"None\" }]");
    let never = constraint("two", "customer = \"yes\", bill = \"none\"");
    let inside = "[[outcome]]\nid = \"in\"\nverdict = \"yes\"\nopen = \"none\"\n\
                   title = \"A\"\ntext = \"B.\"\n\n";
    let problem = only(
        Kind::ImpossibleAnswer,
        &slip(&[
            (
                "verdict = { all = [\"customer\", { not = \"read\" }] }\nimpossible = [\"yes\"]",
                "verdict = { all = [\"customer\", { any = [\"bill\", { not = \"read\" }] }] }",
            ),
            ("letters {read}", "letters {bill} {read}"),
            ("[[constraint]]", &format!("{bill}{seen}{never}[[constraint]]")),
            (FIRST_OUTCOME, &format!("{asked}{inside}{FIRST_OUTCOME}")),
        ]),
    );
    assert!(problem.reason.contains("rule `none` out, because of `two`"), "{problem:?}");
}

#[test]
fn a_value_has_one_verdict() {
    let header = "[[criterion]]\nid = \"customer\"";
    let marked = "«[[criterion]]»\nid = \"customer\"";
    let sorted = "yes = [\"yes\"]\nno = [\"no\"]\n";
    let problem = only(Kind::ValueVerdict, &slip(&[(header, marked), (SORTED, sorted)]));
    assert_eq!(problem.reason, "This criterion leaves out a value of its fact: `trial`.");
    let problem = only(Kind::ValueVerdict, &slip(&[("no = [\"no\"]", "no = [\"no\", «\"yes\"»]")]));
    assert_eq!(problem.reason, "This criterion sorts a value twice: `yes`.");
    let problem = only(Kind::ValueVerdict, &slip(&[("no = [\"no\"]", "no = [«\"yes\"»]")]));
    assert_eq!(problem.reason, "This criterion sorts `yes` twice, and `no` nowhere.");
}

#[test]
fn nobody_is_asked_what_only_others_know() {
    let question = ("[[question]]\nfact = \"customer\"", "[[question]]\nfact = «\"read\"»");
    only(Kind::AsksAnother, &slip(&[question]));
    let theirs = ("known_by = \"reader\"", "known_by = \"court\"\nby = \"the court\"");
    let asked = ("[[question]]\nfact = \"customer\"", "[[question]]\nfact = «\"customer\"»");
    only(Kind::AsksAnother, &slip(&[theirs, asked]));
}

#[test]
fn a_question_for_no_fact_leaves_out_no_other() {
    let asked = ("[[question]]\nfact = \"customer\"", "[[question]]\nfact = «\"custom\"»");
    only(Kind::DanglingId, &slip(&[asked]));
}

#[test]
fn a_verdict_that_was_said_to_be_impossible_is_shown_with_its_answers() {
    let problem = only(
        Kind::ImpossibleVerdict,
        &slip(&[
            ("{ all = [\"customer\",", "{ any = [\"customer\","),
            ("impossible = [\"yes\"]", "impossible = [«\"yes\"»]"),
        ]),
    );
    let shown = "On 2 ways, the verdict is `yes`, which was said to be impossible: a reader answers `yes` to \
                 `customer`; or answers `no` to `customer`.";
    assert_eq!(problem.reason, shown);
}

#[test]
fn a_question_that_does_not_matter_because_the_verdict_is_wrong_is_not_told_as_well() {
    let always = "yes = [\"yes\", \"trial\", \"no\"]\n";
    let any = ("{ all = [\"customer\", {", "{ any = [\"customer\", {");
    let impossible = ("impossible = [\"yes\"]", "impossible = [«\"yes\"»]");
    let problem = only(Kind::ImpossibleVerdict, &slip(&[(SORTED, always), any, impossible]));
    assert!(
        problem.reason.starts_with("Whatever a reader answers, the verdict is `yes`"),
        "{problem:?}"
    );
}

#[test]
fn constraints_that_contradict_each_other_are_named() {
    let never = |(at, pair): (usize, (&str, &str))| {
        let (customer, read) = pair;
        let never = constraint(
            &format!("more-{at}"),
            &format!("customer = \"{customer}\", read = \"{read}\""),
        );
        if at == 4 { never.replace("{ ", "«{ ").replace(" }", " }»") } else { never }
    };
    let pairs = [
        ("no", "sealed"),
        ("yes", "read"),
        ("yes", "sealed"),
        ("trial", "read"),
        ("trial", "sealed"),
    ];
    let constraints: String = pairs.into_iter().enumerate().map(never).collect();
    let problem =
        only(Kind::Rules, &slip(&[("[[question]]", &format!("{constraints}[[question]]"))]));
    assert!(problem.reason.contains("`constraint-1`, `more-0`, "), "{problem:?}");
}

#[test]
fn a_criterion_that_follows_from_another_is_warned_of() {
    // Opened letters have been read, so "not read" says all that "not opened" would.
    let problem = only(
        Kind::ImpliedCriterion,
        &slip(&[
            ("{ not = \"read\" }]", "{ not = \"read\" }, { not = \"opened\" }]"),
            ("letters {read}", "letters {read} {opened}"),
            (
                "[[constraint]]",
                &format!(
                    "{}{}{}[[constraint]]",
                    fact("opened", "known_by = \"party\"\nby = \"Acme\""),
                    criterion("opened").replace("id = \"opened\"", "id = «\"opened\"»"),
                    constraint("two", "read = \"sealed\", opened = \"so\""),
                ),
            ),
        ]),
    );
    assert!(problem.reason.contains("`opened`"), "{problem:?}");
}

#[test]
fn more_questions_than_a_page_can_have_are_too_many_whether_they_can_be_proven_or_not() {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"];
    let (case, problems) = read(&with_questions(&ids[..11]));
    assert!(case.is_some(), "twelve questions fit: {problems:?}");
    for count in 12..=ids.len() {
        // The question of the small case comes first.
        let beyond = ("[[question]]\nfact = \"l\"", "[[question]]\nfact = «\"l\"»");
        let text = with_questions(&ids[..count]).replace(beyond.0, beyond.1);
        let problem = only(Kind::TooMany, &text);
        assert!(
            problem
                .reason
                .starts_with(&format!("There are {} questions, and a page can have 12", count + 1)),
            "{problem:?}"
        );
    }
}

#[test]
fn facts_that_nothing_depends_on_are_not_too_many() {
    let facts =
        (0..200).map(|at| fact(&format!("fact-{at}"), "known_by = \"court\"\nby = \"the court\""));
    let facts: String = facts.collect();
    let text = slip(&[HEADER, ("[[constraint]]", &format!("{facts}[[constraint]]"))]);
    let (case, problems) = read(&text.replace(['«', '»'], ""));
    assert!(case.is_some(), "{problems:?}");
}

#[test]
fn more_of_anything_than_a_brief_can_number_is_too_many() {
    let constraints =
        (0..255).map(|at| constraint(&format!("more-{at}"), "customer = \"no\", read = \"read\""));
    let constraints: String = constraints.collect();
    let constraints = constraints.replace("\"more-254\"", "«\"more-254\"»");
    let problem =
        only(Kind::TooMany, &slip(&[("[[question]]", &format!("{constraints}[[question]]"))]));
    assert_eq!(problem.reason, "There are 256 constraints; 255 is the most.");
}
