//! Every way through the questions with all there is to say about it: for reviews, comparisons and pictures.

use case_explainer::plan::Plan;

use super::ways::{Step, walk};
use super::{MOST_PATHS, Table, TooMany, Worlds, plan};
use crate::rules::{Answers, Finding, Open, Rules, Truth, When};

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
    /// The answers on it by fact, for rules with these questions.
    #[must_use]
    pub fn answers(&self, rules: &Rules) -> Answers {
        let mut answers = Answers::new(rules.facts.len());
        for step in &self.steps {
            if let Some(fact) = rules.questions.get(step.question) {
                answers.set(*fact, step.answer);
            }
        }
        answers
    }
}

/// Every way through the questions, in the order of the values of the first question, then of the second, and so on,
/// with "not sure" last; no more than the first [`MOST_PATHS`].
///
/// The ways, and all that is said about them, are those of the question plan, which readers go. There is none if no world
/// keeps the constraints, and none if there is too much to go through ([`TooMany`]); the check lets no such case pass.
#[must_use]
pub fn paths(rules: &Rules) -> Vec<Path> {
    all(rules).unwrap_or_default()
}

fn all(rules: &Rules) -> Result<Vec<Path>, TooMany> {
    let worlds = Worlds::of(rules)?;
    let table = Table::of(&worlds, &rules.verdict)?;
    let plan = plan(rules, &[])?;
    let told = |steps| told(rules, &plan, &table, steps);
    Ok(walk(&plan, MOST_PATHS).into_iter().filter_map(told).collect())
}

fn told(rules: &Rules, plan: &Plan, table: &Table<'_>, steps: Vec<Step>) -> Option<Path> {
    let mut answers = plan.unanswered();
    for step in &steps {
        answers.set(u8::try_from(step.question).ok()?, step.answer);
    }
    let way = plan.path(&answers);
    let place = |question: &u8| steps.iter().position(|it| it.question == usize::from(*question));
    let set = |set: &Vec<u8>| set.iter().filter_map(place).collect();
    let mut path = Path {
        verdict: Truth::Unknown,
        open: Open::None,
        outcome: None,
        findings: plan.findings(&answers),
        forced_by: plan.decisive(&way).iter().map(set).collect(),
        complete: steps.len() == rules.questions.len(),
        steps,
    };
    let When { verdict, open } = table.when(&path.answers(rules))?;
    (path.verdict, path.open) = (verdict, open);
    path.outcome = outcome(rules, When { verdict, open });
    Some(path)
}

/// The outcome that is shown for an end: the first that fits.
pub(super) fn outcome(rules: &Rules, when: When) -> Option<usize> {
    rules.outcomes.iter().position(|outcome| *outcome == when)
}
