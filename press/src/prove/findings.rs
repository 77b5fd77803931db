//! What answers say about each criterion, and why.

use case_explainer::rules::{Answer, Answers, Criterion, Finding, KnownBy, Reason, Rules, Truth};

use super::conflict::possible;
use super::seen::Seen;
use super::worlds::{Worlds, truth_in};

/// What there is to say about each criterion, for every combination of answers.
///
/// It says the same as the criteria of [`case_explainer::rules::decide`].
pub(super) struct Findings<'a> {
    worlds: &'a Worlds<'a>,
    /// For each criterion, its truths by cell.
    seen: Vec<Vec<Seen>>,
}

impl<'a> Findings<'a> {
    pub(super) fn of(worlds: &'a Worlds<'a>) -> Self {
        let table = |it: &Criterion| worlds.union_of_all(|world| Seen::only(truth_in(it, world)));
        Self { worlds, seen: worlds.rules().criteria.iter().map(table).collect() }
    }

    /// The findings for some answers, in the order of the criteria.
    pub(super) fn for_answers(&self, answers: &Answers) -> Vec<Finding> {
        let rules = self.worlds.rules();
        let cell = self.worlds.grid.cell(answers);
        let seen = self.seen.iter().map(|cells| cells.get(cell).copied().unwrap_or_default());
        let criteria = rules.criteria.iter().zip(seen);
        criteria.map(|(criterion, seen)| finding(rules, answers, criterion, seen)).collect()
    }
}

fn finding(rules: &Rules, answers: &Answers, criterion: &Criterion, seen: Seen) -> Finding {
    let truth = seen.truth().unwrap_or(Truth::Unknown);
    let answer = answers.get(criterion.fact);
    let reason = if seen.is_only(Truth::Unknown) {
        Reason::Unclear
    } else if !truth.is_decided() {
        match rules.facts.get(usize::from(criterion.fact)).map(|fact| fact.known_by) {
            Some(KnownBy::Party) => Reason::Party,
            Some(KnownBy::Court) => Reason::Court,
            Some(KnownBy::Reader) | None if answer == Some(Answer::NotSure) => Reason::NotSure,
            Some(KnownBy::Reader) | None => Reason::NotAsked,
        }
    } else if matches!(answer, Some(Answer::Value(_))) {
        Reason::Answered
    } else {
        deduction(rules, answers, criterion).map_or(Reason::Answered, Reason::Deduced)
    };
    Finding { truth, reason }
}

/// The constraint that settles a criterion nobody answered: the first about its fact that does, added in order to all
/// that are not about it.
fn deduction(rules: &Rules, answers: &Answers, criterion: &Criterion) -> Option<u8> {
    let numbered = (0..=u8::MAX).zip(&rules.constraints);
    let (about, mut held): (Vec<_>, Vec<_>) =
        numbered.partition(|(_, it)| it.a.0 == criterion.fact || it.b.0 == criterion.fact);
    if settled(rules, &held, answers, criterion) {
        return None;
    }
    for (number, constraint) in about {
        held.push((number, constraint));
        if settled(rules, &held, answers, criterion) {
            return Some(number);
        }
    }
    None
}

/// Whether all values that a criterion's fact can have under some constraints agree on it.
fn settled(
    rules: &Rules,
    held: &[(u8, &case_explainer::rules::Constraint)],
    answers: &Answers,
    criterion: &Criterion,
) -> bool {
    let held: Vec<_> = held.iter().map(|(_, constraint)| *constraint).collect();
    let said = |fact: u8| match answers.get(fact) {
        Some(Answer::Value(value)) => Some(value),
        Some(Answer::NotSure) | None => None,
    };
    let mut fixed: Vec<_> = (0..=u8::MAX).zip(&rules.facts).map(|(fact, _)| said(fact)).collect();
    let mut seen = Seen::default();
    for (value, truth) in (0..=u8::MAX).zip(&criterion.by_value) {
        if let Some(slot) = fixed.get_mut(usize::from(criterion.fact)) {
            *slot = Some(value);
        }
        if possible(&rules.facts, &held, &mut fixed) {
            seen |= Seen::only(*truth);
        }
    }
    seen.truth().is_some_and(Truth::is_decided)
}
