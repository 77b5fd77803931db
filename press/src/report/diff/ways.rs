//! The ways of a case by ids, so that those of two cases can be held against each other.

use crate::rules::{Answer, Reason, Truth};

use super::Shown;
use super::renamed::Renamed;
use super::results::{Answered, End, Finding};
use crate::case::Case;
use crate::prove::{Path, Step, Table, Worlds, paths};
use crate::rules::{expression, rules};

/// One way through the questions of a case.
pub(super) struct Way {
    pub(super) steps: Vec<Answered>,
    pub(super) end: End,
    /// What it finds about each criterion, and each group within the class, by path.
    pub(super) findings: Vec<(String, Finding)>,
}

/// All ways of a case.
pub(super) struct Told {
    pub(super) ways: Vec<Way>,
    /// The verdicts that no way ends with.
    pub(super) never: Vec<Truth>,
}

impl Told {
    /// The ways of a case, with the ids that it gets by being renamed.
    pub(super) fn of(case: &Case, renamed: &Renamed) -> Self {
        let rules = rules(case);
        let worlds = Worlds::of(&rules);
        // A case that was checked is never too much to go through.
        let groups: Vec<(String, Table)> = case
            .definition
            .subclasses
            .iter()
            .filter_map(|group| {
                let table = Table::of(worlds.as_ref().ok()?, &expression(&group.verdict)).ok()?;
                Some((renamed.path(&format!("subclass.{}", group.id)).to_owned(), table))
            })
            .collect();
        let to = By { case, renamed };
        let way = |(number, path): (usize, Path)| {
            let answers = path.answers(&rules);
            let mut findings: Vec<_> = to.findings(&path).collect();
            findings.extend(groups.iter().filter_map(|(path, table)| {
                let verdict = table.when(&answers)?.verdict;
                Some((path.clone(), Finding { verdict, reason: None, constraint: None }))
            }));
            Way {
                steps: path.steps.iter().map(|step| to.answered(step)).collect(),
                end: to.end(number, &path),
                findings,
            }
        };
        let ways: Vec<Way> = (1..).zip(paths(&rules)).map(way).collect();
        let missed = |verdict: &Truth| !ways.iter().any(|way| way.end.verdict == *verdict);
        let never = [Truth::Yes, Truth::No, Truth::Unknown].into_iter().filter(missed).collect();
        Self { ways, never }
    }

    /// The ways that show an outcome.
    pub(super) fn that_show(&self, outcome: &str) -> Vec<Shown> {
        let showing = self.ways.iter().filter(|way| way.end.outcome.as_deref() == Some(outcome));
        showing.map(|way| Shown { way: way.end.way, answers: way.steps.clone() }).collect()
    }
}

/// Says by ids what is known by position.
struct By<'a> {
    case: &'a Case,
    renamed: &'a Renamed,
}

impl By<'_> {
    fn answered(&self, step: &Step) -> Answered {
        let question = self.case.questions.get(step.question);
        let fact = question.and_then(|question| self.case.facts.get(question.fact));
        let answer = match step.answer {
            Answer::NotSure => None,
            Answer::Value(value) => fact.and_then(|it| it.values.get(usize::from(value))),
        };
        let question = self.renamed.id("question", fact.map_or("", |fact| &fact.id));
        Answered { question, answer: answer.map(ToString::to_string) }
    }

    fn end(&self, way: usize, path: &Path) -> End {
        let outcome = path.outcome.and_then(|at| self.case.outcomes.get(at));
        let outcome = outcome.map(|outcome| self.renamed.id("outcome", &outcome.id));
        End { way, outcome, verdict: path.verdict, open: path.open }
    }

    fn findings(&self, path: &Path) -> impl Iterator<Item = (String, Finding)> {
        self.case.criteria.iter().zip(&path.findings).map(|(criterion, finding)| {
            let (reason, constraint) = match finding.reason {
                Reason::Answered => ("answered", None),
                Reason::Deduced(at) => ("deduced", self.case.constraints.get(usize::from(at))),
                Reason::NotAsked => ("not-asked", None),
                Reason::NotSure => ("not-sure", None),
                Reason::Unclear => ("unclear", None),
                Reason::Party => ("party", None),
                Reason::Court => ("court", None),
            };
            let constraint = constraint.map(|it| self.renamed.id("constraint", &it.id));
            let verdict = finding.truth;
            let path = format!("criterion.{}", self.renamed.id("criterion", &criterion.id));
            (path, Finding { verdict, reason: Some(reason), constraint })
        })
    }
}
