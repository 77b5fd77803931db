//! The verdict and what is open, for every combination of answers.

use std::collections::BTreeSet;
use std::ops::BitOrAssign;

use case_explainer::rules::{Answers, Expr, KnownBy, Open, Truth, When};

use super::TooMany;
use super::grid::Grid;
use super::seen::Seen;
use super::worlds::{Worlds, truth_in, within};

/// How every combination of answers compares with an expression, such as the rules' verdict.
///
/// It says the same as [`case_explainer::rules::decide`] does for rules with this expression as their verdict.
pub struct Table {
    grid: Grid,
    cells: Vec<Option<When>>,
}

impl Table {
    /// Compares all answers with an expression over the criteria of the worlds' rules.
    ///
    /// # Errors
    ///
    /// [`TooMany`] if that would take too long. It cannot happen for the rules' own verdict, unless the text is unclear
    /// about what others know.
    pub fn of(worlds: &Worlds<'_>, expr: &Expr) -> Result<Self, TooMany> {
        let steps = worlds.steps(expr);
        within(steps)?;
        let mut seen = vec![Seen::default(); worlds.grid.cells()];
        let mut waits = vec![false; worlds.grid.cells()];
        for group in worlds.groups() {
            let says = |world: &[u8]| worlds.truth(expr, world, &|_| Truth::Unknown);
            let told = worlds.union(group, |world| Seen::only(says(world)));
            for ((seen, waits), told) in seen.iter_mut().zip(&mut waits).zip(told) {
                *seen |= told;
                *waits |= told.is_open();
            }
        }
        read_both_ways(worlds, expr, &seen, &mut waits)?;
        let findable = findable(worlds, &seen);
        let cells = seen.iter().zip(waits).zip(findable).map(|((seen, waits), findable)| {
            let verdict = seen.truth()?;
            let open = match verdict {
                Truth::No | Truth::Yes => Open::None,
                Truth::Unknown if waits || findable => Open::Reader,
                Truth::Unknown => Open::Others,
            };
            Some(When { verdict, open })
        });
        Ok(Self { grid: worlds.grid.clone(), cells: cells.collect() })
    }

    /// The verdict for some answers and what is open then; nothing if no world allows the answers.
    ///
    /// Only answers about facts that readers know count.
    #[must_use]
    pub fn when(&self, answers: &Answers) -> Option<When> {
        self.cells.get(self.grid.cell(answers)).copied().flatten()
    }

    /// The same for every way to answer the questions, in the order of the grid's cells.
    pub(super) fn ends(&self) -> impl Iterator<Item = Option<When>> + '_ {
        self.cells.iter().copied().step_by(self.grid.unasked())
    }
}

/// Corrects whether the verdict waits for more than the others, where the text is unclear about what they know.
///
/// A value of theirs that the text leaves unclear is theirs to explain first, so it is read both ways. That goes for a
/// criterion as long as the others could also say something clear about it. Which criteria these are differs from cell
/// to cell, though rarely: cells with the same ones are looked at together.
fn read_both_ways(
    worlds: &Worlds<'_>,
    expr: &Expr,
    seen: &[Seen],
    waits: &mut [bool],
) -> Result<(), TooMany> {
    let rules = worlds.rules();
    let theirs = |fact: u8| {
        let fact = rules.facts.get(usize::from(fact));
        fact.is_some_and(|fact| fact.known_by != KnownBy::Reader)
    };
    let vague: Vec<(u8, _)> = (0..=u8::MAX)
        .zip(&rules.criteria)
        .filter(|(_, it)| theirs(it.fact) && it.by_value.contains(&Truth::Unknown))
        .collect();
    if vague.is_empty() {
        return Ok(());
    }
    if vague.len() > 64 {
        return Err(TooMany::Combinations);
    }
    let bits = || (0..64).map(|bit| 1_u64 << bit);
    let clear: Vec<u64> = worlds.union_of_all(|world| {
        let clear = bits().zip(&vague).filter(|(_, (_, it))| truth_in(it, world).is_decided());
        clear.fold(0, |all, (bit, _)| all | bit)
    });
    let open = clear.iter().zip(seen).filter(|(_, seen)| seen.is_open());
    let kinds: BTreeSet<u64> = open.map(|(clear, _)| *clear).filter(|clear| *clear != 0).collect();
    within(worlds.steps(expr).saturating_mul(1 + 2 * kinds.len() as u64))?;
    for kind in kinds {
        let mut waits_so = vec![false; waits.len()];
        for group in worlds.groups() {
            let said = |world: &[u8], reading: Truth| {
                let read = |number: u8| {
                    bits().zip(&vague).any(|(bit, it)| it.0 == number && kind & bit != 0)
                };
                let unclear = |number| if read(number) { reading } else { Truth::Unknown };
                Seen::only(worlds.truth(expr, world, &unclear))
            };
            let told =
                worlds.union(group, |world| Both(said(world, Truth::No), said(world, Truth::Yes)));
            for (waits, Both(no, yes)) in waits_so.iter_mut().zip(told) {
                *waits |= no.is_open() || yes.is_open();
            }
        }
        for ((waits, so), clear) in waits.iter_mut().zip(waits_so).zip(&clear) {
            if *clear == kind {
                *waits = so;
            }
        }
    }
    Ok(())
}

/// What worlds say with unclear points read as "no", and as "yes".
#[derive(Clone, Copy, Default)]
struct Both(Seen, Seen);

impl BitOrAssign for Both {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
        self.1 |= other.1;
    }
}

/// Whether something the reader might find out would settle the verdict, for every combination of answers.
fn findable(worlds: &Worlds<'_>, seen: &[Seen]) -> Vec<bool> {
    let mut settled = vec![false; seen.len()];
    for (cell, _) in worlds.all() {
        if let (Some(settled), Some(seen)) = (settled.get_mut(cell), seen.get(cell)) {
            *settled = !seen.is_open();
        }
    }
    worlds.grid.spread(&mut settled);
    settled
}
