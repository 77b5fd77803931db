//! Which constraint to name when answers contradict each other, or settle another point.
//!
//! Constraints can work in chains, so there may be several to name. The one named here is always
//! needed: some constraints settle the matter with it and not without it.

use super::model::numbered;
use super::truth::Seen;
use super::worlds::Worlds;
use super::{Answers, Constraint, Criterion, Rules, Truth};

/// Answers that cannot all be true; the number is that of a constraint they run against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash(pub u8);

/// The constraint to show a reader whose answers no world allows.
///
/// One that two of the answers break by themselves is easiest to understand, so it goes first.
pub(super) fn clash(rules: &Rules, answers: &Answers) -> Clash {
    let said = |(fact, value): (u8, u8)| answers.value(fact) == Some(value);
    let plain = numbered(&rules.constraints).find(|(_, c)| said(c.a) && said(c.b));
    let number = plain.map(|(number, _)| number).or_else(|| {
        decisive(rules, &|_| true, &|held| {
            Worlds::new(&rules.facts, held, answers).advance().is_none()
        })
    });
    Clash(number.unwrap_or(0))
}

/// The constraint by which a criterion is settled although nobody named its fact's value.
///
/// It always names the criterion's own fact, so its explanation is about that fact. There is none
/// if the criterion has the same truth for every value.
pub(super) fn deduction(rules: &Rules, answers: &Answers, criterion: &Criterion) -> Option<u8> {
    decisive(rules, &|constraint| constraint.names(criterion.fact), &|held| {
        truth_under(rules, held, answers, criterion).is_decided()
    })
}

/// The first of the constraints to name that, added in order to all others, settles the matter.
fn decisive(
    rules: &Rules,
    may_name: &dyn Fn(&Constraint) -> bool,
    settled: &dyn Fn(&[Constraint]) -> bool,
) -> Option<u8> {
    let mut held: Vec<_> = rules.constraints.iter().filter(|c| !may_name(c)).copied().collect();
    if settled(&held) {
        return None;
    }
    for (number, constraint) in numbered(&rules.constraints) {
        if may_name(constraint) {
            held.push(*constraint);
            if settled(&held) {
                return Some(number);
            }
        }
    }
    None
}

fn truth_under(
    rules: &Rules,
    held: &[Constraint],
    answers: &Answers,
    criterion: &Criterion,
) -> Truth {
    let mut seen = Seen::default();
    let mut worlds = Worlds::new(&rules.facts, held, answers);
    while let Some(world) = worlds.advance() {
        seen.add(criterion.truth_in(world));
    }
    seen.truth().unwrap_or(Truth::Unknown)
}
