//! The rules of a case as numbers.

use case_explainer::plan::Truth;

use super::{self as rules, Expr, Open, Rules};

use crate::case::{self, Case, Effect, KnownBy, OpenKind, Verdict, VerdictKind};

/// The rules of a case.
#[must_use]
pub fn rules(case: &Case) -> Rules {
    Rules {
        facts: case.facts.iter().map(fact).collect(),
        criteria: case.criteria.iter().map(criterion).collect(),
        constraints: case.constraints.iter().map(constraint).collect(),
        verdict: expression(&case.definition.verdict),
        questions: case.questions.iter().map(|question| number(question.fact)).collect(),
        outcomes: case.outcomes.iter().map(outcome).collect(),
    }
}

fn fact(fact: &case::Fact) -> rules::Fact {
    let known_by = match fact.known_by {
        KnownBy::Reader => rules::KnownBy::Reader,
        KnownBy::Party(_) => rules::KnownBy::Party,
        KnownBy::Court(_) => rules::KnownBy::Court,
    };
    rules::Fact { values: number(fact.values.len()), known_by }
}

fn criterion(criterion: &case::Criterion) -> rules::Criterion {
    let truth = |effect: &Effect| match effect {
        Effect::Yes => Truth::Yes,
        Effect::No => Truth::No,
        Effect::Unclear => Truth::Unknown,
    };
    rules::Criterion {
        fact: number(criterion.fact),
        by_value: criterion.effects.iter().map(truth).collect(),
    }
}

fn constraint(constraint: &case::Constraint) -> rules::Constraint {
    let pair = |(fact, value): (usize, usize)| (number(fact), number(value));
    rules::Constraint { a: pair(constraint.a), b: pair(constraint.b) }
}

/// How criteria combine, as the rules count it.
pub(crate) fn expression(verdict: &Verdict) -> Expr {
    match verdict {
        Verdict::Criterion(position) => Expr::Criterion(number(*position)),
        Verdict::All(parts) => Expr::All(parts.iter().map(expression).collect()),
        Verdict::Any(parts) => Expr::Any(parts.iter().map(expression).collect()),
        Verdict::Not(part) => Expr::Not(Box::new(expression(part))),
        Verdict::AtLeast(n, parts) => {
            Expr::AtLeast(number(*n), parts.iter().map(expression).collect())
        }
    }
}

fn outcome(outcome: &case::Outcome) -> rules::When {
    rules::When { verdict: truth(outcome.verdict), open: open(outcome.open) }
}

/// What stays open, as the rules count it.
pub(crate) fn open(open: OpenKind) -> Open {
    match open {
        OpenKind::None => Open::None,
        OpenKind::Others => Open::Others,
        OpenKind::Reader => Open::Reader,
    }
}

/// A verdict as the rules count it.
pub(crate) fn truth(verdict: VerdictKind) -> Truth {
    match verdict {
        VerdictKind::Yes => Truth::Yes,
        VerdictKind::No => Truth::No,
        VerdictKind::Unknown => Truth::Unknown,
    }
}

/// A position as the rules store it. The check refuses a case with more than 255 of anything here.
fn number(position: usize) -> u8 {
    u8::try_from(position).unwrap_or(u8::MAX)
}
