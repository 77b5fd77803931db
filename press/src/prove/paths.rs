//! Every way through the questions with all there is to say about it: for reviews, comparisons and pictures.

use case_explainer::rules::{Answers, Finding, Open, Rules, Truth, When};

use super::findings::Findings;
use super::force::Forced;
use super::ways::{Step, walk};
use super::{Table, TooMany, Worlds};

/// One way through the questions, and how it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The questions that are asked on it with their answers, in the order in which they are asked. The questions that
    /// are not here were skipped: whatever the answer to them, the outcome would be the same.
    pub steps: Vec<Step>,
    /// How the answers compare with the definition.
    pub verdict: Truth,
    /// What is still open.
    pub open: Open,
    /// The outcome that is shown, by its place in the rules' outcomes; none at a dead end, which no checked case has.
    pub outcome: Option<usize>,
    /// What there is to say about each criterion, in the order of the rules' criteria.
    pub findings: Vec<Finding>,
    /// The smallest sets of its answers that already force the outcome, whatever the answers to all other questions
    /// are, as places in `steps`. "Not sure" counts as an answer. Fewest answers first; there is at least one set,
    /// which is empty if every way has the same outcome.
    pub forced_by: Vec<Vec<usize>>,
    /// Whether every question was asked on it; else it ended early, or skipped some.
    pub complete: bool,
}

impl Path {
    /// The answers on it, for rules with this many facts and these questions.
    #[must_use]
    pub fn answers(&self, rules: &Rules) -> Answers {
        answers(&self.steps, rules)
    }
}

/// Every way through the questions, in the order of the values of the first question, then of the second, and so on,
/// with "not sure" last.
///
/// The ways, and all that is said about them, are those of the widget. A question is on a way only if some answer to it
/// can still change the outcome. There is none if no world keeps the constraints, and none if there is too much to go
/// through ([`TooMany`]); the check lets no such case pass.
#[must_use]
pub fn paths(rules: &Rules) -> Vec<Path> {
    all(rules).unwrap_or_default()
}

fn all(rules: &Rules) -> Result<Vec<Path>, TooMany> {
    let worlds = Worlds::of(rules)?;
    let table = Table::of(&worlds, &rules.verdict)?;
    let findings = Findings::of(&worlds);
    let questions = worlds.grid.questions();
    let whens: Vec<_> = table.ends().collect();
    let ends: Vec<Option<Option<usize>>> =
        whens.iter().map(|when| when.map(|when| outcome(rules, when))).collect();
    let bits = whens.iter().map(|when| when.map_or(0, |when| bit(rules, when)));
    let forced = Forced::of(bits.collect(), questions);

    let mut paths = Vec::new();
    walk(&ends, questions, &mut |steps, outcome| {
        let answers = answers(steps, rules);
        let Some(When { verdict, open }) = table.when(&answers) else { return };
        paths.push(Path {
            steps: steps.to_vec(),
            verdict,
            open,
            outcome,
            findings: findings.for_answers(&answers),
            forced_by: forced.smallest(steps),
            complete: steps.len() == questions.len(),
        });
    });
    Ok(paths)
}

/// The outcome that is shown for an end: the first that fits.
pub(super) fn outcome(rules: &Rules, when: When) -> Option<usize> {
    rules.outcomes.iter().position(|outcome| *outcome == when)
}

/// A bit for each end that is shown differently; all dead ends look the same.
fn bit(rules: &Rules, when: When) -> u8 {
    match (outcome(rules, when), when.verdict, when.open) {
        (None, ..) => 1,
        (_, Truth::Yes, _) => 2,
        (_, Truth::No, _) => 4,
        (_, Truth::Unknown, Open::Others) => 8,
        (_, Truth::Unknown, Open::Reader | Open::None) => 16,
    }
}

fn answers(steps: &[Step], rules: &Rules) -> Answers {
    let mut answers = Answers::new(rules.facts.len());
    for step in steps {
        if let Some(fact) = rules.questions.get(step.question) {
            answers.set(*fact, step.answer);
        }
    }
    answers
}
