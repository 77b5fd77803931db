//! What answers say about each criterion, and why, in the numbers that [`Finding::of`] reads.

use super::diagram::Id;
use super::seen::Seen;
use super::worlds::Worlds;
#[cfg(doc)]
use crate::rules::Finding;
use crate::rules::{Constraint, Criterion, KnownBy, Truth};

/// The diagram of a criterion.
pub(super) fn finding(worlds: &Worlds<'_>, criterion: &Criterion) -> Id {
    let open = match worlds.rules().facts.get(usize::from(criterion.fact)).map(|it| it.known_by) {
        Some(KnownBy::Party) => 2,
        Some(KnownBy::Court) => 3,
        Some(KnownBy::Reader) | None => 0,
    };
    let seen = under(worlds, worlds.allowed, criterion);
    let deduced = deduced(worlds, criterion);
    let answered = answered(worlds, criterion.fact);
    let mut pool = worlds.pool();
    let found = pool.map(seen, &|seen| {
        let seen = Seen::of(seen);
        match seen.truth() {
            Some(Truth::No) => 4,
            Some(Truth::Yes) => 5,
            Some(Truth::Unknown) if seen.is_only(Truth::Unknown) => 1,
            Some(Truth::Unknown) | None => open,
        }
    });
    let deduced = pool.join(deduced, answered, &|by, answered| if answered == 1 { 0 } else { by });
    pool.join(found, deduced, &|found, by| match (found, by) {
        (4 | 5, 1..) => 2 * by + found,
        _ => found,
    })
}

/// What the worlds that some constraints allow say of a criterion, by answers.
fn under(worlds: &Worlds<'_>, allowed: Id, criterion: &Criterion) -> Id {
    let seen = worlds.seen(worlds.criterion(criterion, Truth::Unknown), allowed);
    worlds.whatever_others_know(worlds.answered(seen))
}

/// 1 where a reader has named the value of a fact, else 0.
fn answered(worlds: &Worlds<'_>, fact: u8) -> Id {
    let variable = worlds.order.variable(fact);
    let values = worlds.rules().facts.get(usize::from(fact)).map_or(0, |fact| fact.values);
    let mut pool = worlds.pool();
    if !worlds.order.is_readers(variable) {
        return pool.end(0);
    }
    let ways = (0..=values).map(|way| pool.end(u32::from(way > 0))).collect();
    pool.branch(variable, ways)
}

/// One more than the constraint that settles a criterion nobody answered: the first about its fact that does, added in
/// order to all that are not about it; 0 where these settle it alone, or nothing does.
///
/// Constraints can work in chains, so there may be several to name. The one named is always needed, and about the fact.
fn deduced(worlds: &Worlds<'_>, criterion: &Criterion) -> Id {
    let numbered = (0..).zip(&worlds.rules().constraints);
    let (about, mut held): (Vec<(u32, &Constraint)>, Vec<_>) =
        numbered.partition(|(_, it)| it.a.0 == criterion.fact || it.b.0 == criterion.fact);
    let settled = |held: &[(u32, &Constraint)]| {
        let held: Vec<_> = held.iter().map(|(_, constraint)| *constraint).collect();
        let seen = under(worlds, worlds.allowed_by(&held), criterion);
        worlds.pool().map(seen, &|seen| u32::from(Seen::of(seen).is_settled()))
    };
    let mut firsts = vec![(0, settled(&held))];
    for (number, constraint) in about {
        held.push((number, constraint));
        firsts.push((number + 1, settled(&held)));
    }
    first(worlds, &firsts)
}

/// The number of the first of these that holds, by answers; 0 if none does.
fn first(worlds: &Worlds<'_>, numbered: &[(u32, Id)]) -> Id {
    let mut pool = worlds.pool();
    let none = pool.end(0);
    numbered.iter().rev().fold(none, |later, (number, holds)| {
        pool.join(*holds, later, &|holds, later| if holds == 1 { *number } else { later })
    })
}

/// The constraint to show a reader whose answers no world allows.
///
/// One that two of the answers break by themselves is easiest to understand, so it goes first; else the first that, added
/// to those before it, leaves no world.
pub(super) fn clash(worlds: &Worlds<'_>) -> Id {
    let rules = worlds.rules();
    let said = |(fact, value): (u8, u8)| {
        let variable = worlds.order.variable(fact);
        let values = rules.facts.get(usize::from(fact)).map_or(0, |fact| fact.values);
        let mut pool = worlds.pool();
        if !worlds.order.is_readers(variable) {
            return pool.end(0);
        }
        let is = |way: u8| u32::from(way == value.wrapping_add(1) && way > 0);
        let ways = (0..=values).map(|way| pool.end(is(way))).collect();
        pool.branch(variable, ways)
    };
    let mut firsts = Vec::new();
    for (number, it) in (0..).zip(&rules.constraints) {
        let (a, b) = (said(it.a), said(it.b));
        firsts.push((number, worlds.pool().join(a, b, &|a, b| a & b)));
    }
    let mut held = Vec::new();
    for (number, constraint) in (0..).zip(&rules.constraints) {
        held.push(constraint);
        let allowed = worlds.allowed_by(&held);
        let possible = worlds.whatever_others_know(worlds.answered(allowed));
        firsts.push((number, worlds.pool().map(possible, &|possible| 1 - possible)));
    }
    first(worlds, &firsts)
}
