//! Every way things could be: one value for each fact, breaking no constraint. Made once, then looked up.

use std::ops::{BitOrAssign, Range};

use case_explainer::rules::{Constraint, Criterion, Expr, Fact, Rules, Truth};

use super::grid::Grid;
use super::{MOST_QUESTIONS, MOST_STEPS, TooMany};

/// The worlds that some rules allow.
///
/// They are grouped by what others than the reader know; worlds of one group differ in readers' facts only.
pub struct Worlds<'a> {
    rules: &'a Rules,
    pub(super) grid: Grid,
    /// For each world, the cell without an open fact that it belongs to.
    cells: Vec<usize>,
    /// The values of all worlds, one world behind the other.
    values: Vec<u8>,
    groups: Vec<Range<usize>>,
}

impl<'a> Worlds<'a> {
    /// Makes the worlds of some rules.
    ///
    /// # Errors
    ///
    /// [`TooMany`] if that, and filling a table for the rules' verdict, would take too long.
    pub fn of(rules: &'a Rules) -> Result<Self, TooMany> {
        if rules.questions.len() > MOST_QUESTIONS {
            return Err(TooMany::Questions(rules.questions.len()));
        }
        let grid = Grid::of(rules);
        let all = (0..=u8::MAX).zip(&rules.facts);
        let known = |fact: u8| grid.axes().iter().any(|axis| axis.fact == fact);
        let (readers, others): (Vec<_>, Vec<_>) = all.partition(|(fact, _)| known(*fact));
        let ways = |facts: &[(u8, &Fact)]| product(facts.iter().map(|(_, fact)| fact.values));
        let tuples = ways(&readers).saturating_mul(ways(&others));
        let looks = size(&rules.verdict).saturating_add(rules.constraints.len() as u64);
        let filling = (grid.cells() as u64).saturating_mul(ways(&others));
        within(tuples.saturating_mul(looks.max(1)).saturating_add(filling))?;

        let mut worlds =
            Self { rules, grid, cells: Vec::new(), values: Vec::new(), groups: Vec::new() };
        let mut world = vec![0; rules.facts.len()];
        loop {
            let start = worlds.cells.len();
            loop {
                if rules.constraints.iter().all(|constraint| allows(constraint, &world)) {
                    worlds.cells.push(worlds.grid.whole(&world));
                    worlds.values.extend(&world);
                }
                if !turn(&mut world, &readers) {
                    break;
                }
            }
            worlds.groups.push(start..worlds.cells.len());
            if !turn(&mut world, &others) {
                return Ok(worlds);
            }
        }
    }

    /// The rules that the worlds are of.
    #[must_use]
    pub fn rules(&self) -> &'a Rules {
        self.rules
    }

    /// Whether the constraints leave nothing possible at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The values that no world has, as fact and value: the constraints rule them out.
    #[must_use]
    pub fn ruled_out(&self) -> Vec<(usize, u8)> {
        let facts = self.rules.facts.iter();
        let mut met: Vec<Vec<bool>> =
            facts.map(|fact| vec![false; usize::from(fact.values)]).collect();
        for (_, world) in self.all() {
            for (met, value) in met.iter_mut().zip(world) {
                if let Some(met) = met.get_mut(usize::from(*value)) {
                    *met = true;
                }
            }
        }
        let of = |(fact, met): (usize, Vec<bool>)| {
            let values = (0..=u8::MAX).zip(met);
            values.filter(|(_, met)| !met).map(move |(value, _)| (fact, value)).collect::<Vec<_>>()
        };
        met.into_iter().enumerate().flat_map(of).collect()
    }

    /// How much there is to do for a table of an expression.
    pub(super) fn steps(&self, expr: &Expr) -> u64 {
        let filling = (self.grid.cells() as u64).saturating_mul(self.groups.len() as u64);
        (self.cells.len() as u64).saturating_mul(size(expr)).saturating_add(filling)
    }

    /// The worlds for each combination of what others know.
    pub(super) fn groups(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.groups.iter().cloned()
    }

    /// Every world with its cell.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &[u8])> {
        self.some(0..self.cells.len())
    }

    fn some(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &[u8])> {
        let width = self.rules.facts.len();
        let values = move |at: usize| self.values.get(at * width..(at + 1) * width);
        let cells = self.cells.get(range.clone()).unwrap_or_default();
        range.zip(cells).map(move |(at, &cell)| (cell, values(at).unwrap_or_default()))
    }

    /// A table of what the worlds of a group say together, for every combination of answers.
    pub(super) fn union<T: Copy + Default + BitOrAssign>(
        &self,
        group: Range<usize>,
        says: impl Fn(&[u8]) -> T,
    ) -> Vec<T> {
        let mut table = vec![T::default(); self.grid.cells()];
        for (cell, world) in self.some(group) {
            if let Some(cell) = table.get_mut(cell) {
                *cell |= says(world);
            }
        }
        self.grid.spread(&mut table);
        table
    }

    /// The same for all worlds.
    pub(super) fn union_of_all<T: Copy + Default + BitOrAssign>(
        &self,
        says: impl Fn(&[u8]) -> T,
    ) -> Vec<T> {
        self.union(0..self.cells.len(), says)
    }

    /// The truth of an expression in a world. `unclear` says how to read a criterion that the text leaves open there.
    pub(super) fn truth(&self, expr: &Expr, world: &[u8], unclear: &dyn Fn(u8) -> Truth) -> Truth {
        match expr {
            Expr::Criterion(number) => {
                let criterion = self.rules.criteria.get(usize::from(*number));
                let truth = criterion.map_or(Truth::Unknown, |it| truth_in(it, world));
                if truth.is_decided() { truth } else { unclear(*number) }
            }
            Expr::All(parts) => {
                let parts = parts.iter().map(|part| self.truth(part, world, unclear));
                parts.min().unwrap_or(Truth::Yes)
            }
            Expr::Any(parts) => {
                let parts = parts.iter().map(|part| self.truth(part, world, unclear));
                parts.max().unwrap_or(Truth::No)
            }
            Expr::Not(part) => !self.truth(part, world, unclear),
            Expr::AtLeast(n, parts) => {
                let parts = parts.iter().map(|part| self.truth(part, world, unclear));
                Truth::at_least(*n, parts)
            }
        }
    }
}

/// Whether a criterion holds in a world.
pub(super) fn truth_in(criterion: &Criterion, world: &[u8]) -> Truth {
    let value = world.get(usize::from(criterion.fact));
    let truth = value.and_then(|&value| criterion.by_value.get(usize::from(value)));
    truth.copied().unwrap_or(Truth::Unknown)
}

/// Takes on a number of steps, or not.
pub(super) fn within(steps: u64) -> Result<(), TooMany> {
    if steps > MOST_STEPS { Err(TooMany::Combinations) } else { Ok(()) }
}

/// How many places an expression has to look at.
pub(super) fn size(expr: &Expr) -> u64 {
    match expr {
        Expr::Criterion(_) => 1,
        Expr::All(parts) | Expr::Any(parts) | Expr::AtLeast(_, parts) => {
            1 + parts.iter().map(size).sum::<u64>()
        }
        Expr::Not(part) => 1 + size(part),
    }
}

fn product(values: impl Iterator<Item = u8>) -> u64 {
    values.fold(1, |product: u64, values| product.saturating_mul(u64::from(values)))
}

fn allows(constraint: &Constraint, world: &[u8]) -> bool {
    let is = |(fact, value): (u8, u8)| world.get(usize::from(fact)) == Some(&value);
    !(is(constraint.a) && is(constraint.b))
}

/// The next combination of values of some facts, like the numbers of an odometer; `false` when it is back at the start.
fn turn(world: &mut [u8], facts: &[(u8, &Fact)]) -> bool {
    for (fact, Fact { values, .. }) in facts {
        let Some(value) = world.get_mut(usize::from(*fact)) else { continue };
        if *value + 1 < *values {
            *value += 1;
            return true;
        }
        *value = 0;
    }
    false
}
