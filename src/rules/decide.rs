//! The verdict over all worlds, and what there is to say about each criterion.
//!
//! Going through worlds is exact where plain three-valued logic is not: "A or not A" holds although
//! A is open, and a fact that two criteria share has the same value for both.

use super::blame::{Clash, clash, deduction};
use super::truth::Seen;
use super::worlds::Worlds;
use super::{Answer, Answers, Criterion, KnownBy, Open, Rules, Truth, open};

/// How answers compare with the definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// `Yes` or `No` if every world agrees on it, else `Unknown`.
    pub verdict: Truth,
    /// What is still open.
    pub open: Open,
    /// Each criterion, in the order of the rules.
    pub criteria: Vec<Finding>,
}

/// What the answers say about one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `Yes` or `No` if every world agrees on it, else `Unknown`.
    pub truth: Truth,
    /// Why the criterion has this truth.
    pub reason: Reason,
}

/// Why a criterion holds, does not hold, or is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Settled by the reader's answer, or because no answer could make a difference.
    Answered,
    /// Settled by other answers, through this constraint.
    Deduced(u8),
    /// Open: the reader could say, but has not been asked.
    NotAsked,
    /// Open: the reader was asked and does not know.
    NotSure,
    /// Open: the text does not say, whichever value is right.
    Unclear,
    /// Open: a party to the lawsuit knows.
    Party,
    /// Open: the court has to say.
    Court,
}

impl Reason {
    /// Whether the criterion is open because somebody other than the reader knows.
    pub(super) fn is_others(self) -> bool {
        matches!(self, Self::Party | Self::Court)
    }
}

/// Compares answers with the definition.
///
/// # Errors
///
/// A [`Clash`] if no world allows the answers.
pub fn decide(rules: &Rules, answers: &Answers) -> Result<Decision, Clash> {
    let mut verdict = Seen::default();
    let mut seen = vec![Seen::default(); rules.criteria.len()];
    let mut worlds = Worlds::new(&rules.facts, &rules.constraints, answers);
    while let Some(world) = worlds.advance() {
        verdict.add(verdict_in(rules, world, &|_| Truth::Unknown));
        for (seen, criterion) in seen.iter_mut().zip(&rules.criteria) {
            seen.add(criterion.truth_in(world));
        }
    }
    let verdict = verdict.truth().ok_or_else(|| clash(rules, answers))?;
    let criteria: Vec<_> = rules
        .criteria
        .iter()
        .zip(seen)
        .map(|(criterion, seen)| finding(rules, answers, criterion, seen))
        .collect();
    let open = match verdict {
        Truth::Unknown => open::still_open(rules, answers, &criteria),
        Truth::No | Truth::Yes => Open::None,
    };
    Ok(Decision { verdict, open, criteria })
}

/// The verdict where the facts have these values. `unclear` says how to read a criterion that the
/// text leaves open in this world.
pub(super) fn verdict_in(rules: &Rules, world: &[u8], unclear: &dyn Fn(u8) -> Truth) -> Truth {
    rules.verdict.truth(&|number| {
        let criterion = rules.criteria.get(usize::from(number));
        let truth = criterion.map_or(Truth::Unknown, |criterion| criterion.truth_in(world));
        if truth.is_decided() { truth } else { unclear(number) }
    })
}

fn finding(rules: &Rules, answers: &Answers, criterion: &Criterion, seen: Seen) -> Finding {
    let truth = seen.truth().unwrap_or(Truth::Unknown);
    let reason = if seen.is_only(Truth::Unknown) {
        Reason::Unclear
    } else if !truth.is_decided() {
        why_open(rules, answers, criterion.fact)
    } else if answers.value(criterion.fact).is_some() {
        Reason::Answered
    } else {
        deduction(rules, answers, criterion).map_or(Reason::Answered, Reason::Deduced)
    };
    Finding { truth, reason }
}

fn why_open(rules: &Rules, answers: &Answers, fact: u8) -> Reason {
    match rules.facts.get(usize::from(fact)).map(|fact| fact.known_by) {
        Some(KnownBy::Party) => Reason::Party,
        Some(KnownBy::Court) => Reason::Court,
        Some(KnownBy::Reader) | None => match answers.get(fact) {
            Some(Answer::NotSure) => Reason::NotSure,
            Some(Answer::Value(_)) | None => Reason::NotAsked,
        },
    }
}
