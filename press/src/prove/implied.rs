//! Criteria that could be left out: the verdict never depends on them.

use crate::rules::{Expr, Truth};

use super::worlds::Worlds;

/// The criteria that never change the verdict, by position.
///
/// A criterion is implied if the expression without it has the same truth in every world: then what it says follows
/// from the others and the constraints. Of two that imply each other, the later one is. Phrases that hang on one fact
/// are shown to readers one by one although each may follow from another, so a criterion that shares its fact is never
/// called implied. Nor is one that the expression does not name, or that is all of it, or without which an at-least would
/// ask for more parts than are left.
pub(super) fn implied(worlds: &Worlds<'_>) -> Vec<usize> {
    let rules = worlds.rules();
    let shared = |fact: u8| rules.criteria.iter().filter(|it| it.fact == fact).count() > 1;
    let numbered: Vec<_> = (0..=u8::MAX).zip(&rules.criteria).collect();
    let mut verdict = rules.verdict.clone();
    let mut implied = Vec::new();
    for (number, criterion) in numbered.into_iter().rev() {
        if shared(criterion.fact) || !names(&verdict, number) {
            continue;
        }
        let Some(rest) = without(&verdict, number).filter(is_sensible) else { continue };
        let truth =
            |expr: &Expr| worlds.seen(worlds.truth(expr, &|_| Truth::Unknown), worlds.allowed);
        if truth(&verdict) == truth(&rest) {
            implied.push(usize::from(number));
            verdict = rest;
        }
    }
    implied.reverse();
    implied
}

fn names(expr: &Expr, number: u8) -> bool {
    match expr {
        Expr::Criterion(it) => *it == number,
        Expr::All(parts) | Expr::Any(parts) | Expr::AtLeast(_, parts) => {
            parts.iter().any(|part| names(part, number))
        }
        Expr::Not(part) => names(part, number),
    }
}

/// An expression without one of its criteria; nothing if nothing is left.
fn without(expr: &Expr, number: u8) -> Option<Expr> {
    let rest = |parts: &[Expr]| {
        let rest: Vec<_> = parts.iter().filter_map(|part| without(part, number)).collect();
        (parts.is_empty() || !rest.is_empty()).then_some(rest)
    };
    match expr {
        Expr::Criterion(it) => (*it != number).then(|| expr.clone()),
        Expr::All(parts) => rest(parts).map(Expr::All),
        Expr::Any(parts) => rest(parts).map(Expr::Any),
        Expr::Not(part) => without(part, number).map(|part| Expr::Not(Box::new(part))),
        Expr::AtLeast(n, parts) => rest(parts).map(|rest| Expr::AtLeast(*n, rest)),
    }
}

/// Whether nothing asks for more parts than it has. An editor could not write that, so what leads there stays in.
fn is_sensible(expr: &Expr) -> bool {
    match expr {
        Expr::Criterion(_) => true,
        Expr::All(parts) | Expr::Any(parts) => parts.iter().all(is_sensible),
        Expr::Not(part) => is_sensible(part),
        Expr::AtLeast(n, parts) => parts.len() >= usize::from(*n) && parts.iter().all(is_sensible),
    }
}
