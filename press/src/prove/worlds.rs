//! Every way things could be, as diagrams: which worlds the constraints allow, and what holds in each.

use std::cell::{RefCell, RefMut};

use super::diagram::{Id, Pool};
use super::order::Order;
use super::seen::Seen;
use super::{MOST_QUESTIONS, TooMany};
use crate::rules::{Constraint, Criterion, Expr, Rules, Truth};

/// The worlds that some rules allow.
///
/// A world gives every fact a value. As long as a diagram is about worlds, it has a way for each value of a fact; once it
/// is about answers ([`Worlds::answered`]), the facts that readers know have a way for "open" before those.
pub struct Worlds<'a> {
    rules: &'a Rules,
    pub(super) order: Order,
    pool: RefCell<Pool>,
    /// 1 for the worlds that break no constraint, 0 for the others.
    pub(super) allowed: Id,
}

impl<'a> Worlds<'a> {
    /// Makes the worlds of some rules.
    ///
    /// # Errors
    ///
    /// [`TooMany`] if there are too many questions or too many ways in which constraints work together.
    pub fn of(rules: &'a Rules) -> Result<Self, TooMany> {
        if rules.questions.len() > MOST_QUESTIONS {
            return Err(TooMany::Questions(rules.questions.len()));
        }
        let mut pool = Pool::default();
        let allowed = pool.end(1);
        let mut worlds = Self { rules, order: Order::of(rules), pool: RefCell::new(pool), allowed };
        worlds.allowed = worlds.allowed_by(&rules.constraints.iter().collect::<Vec<_>>());
        worlds.fits()?;
        Ok(worlds)
    }

    /// The rules that the worlds are of.
    #[must_use]
    pub fn rules(&self) -> &'a Rules {
        self.rules
    }

    /// Whether the constraints leave nothing possible at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pool().constant(self.allowed) == Some(0)
    }

    /// The values that no world has, as fact and value: the constraints rule them out.
    #[must_use]
    pub fn ruled_out(&self) -> Vec<(usize, u8)> {
        let of = |(fact, known): (u8, &crate::rules::Fact)| {
            let possible = |value: u8| {
                let is = self.is(fact, value);
                let both = self.pool().join(is, self.allowed, &|is, allowed| is & allowed);
                self.pool().constant(both) != Some(0)
            };
            let values = (0..known.values).filter(|value| !possible(*value));
            values.map(|value| (usize::from(fact), value)).collect::<Vec<_>>()
        };
        (0..=u8::MAX).zip(&self.rules.facts).flat_map(of).collect()
    }

    /// Where diagrams are made and looked at.
    pub(super) fn pool(&self) -> RefMut<'_, Pool> {
        self.pool.borrow_mut()
    }

    /// That there was room for everything so far.
    pub(super) fn fits(&self) -> Result<(), TooMany> {
        if self.pool().is_full() { Err(TooMany::Combinations) } else { Ok(()) }
    }

    /// 1 in the worlds where a fact has a value, else 0.
    fn is(&self, fact: u8, value: u8) -> Id {
        self.by_value(fact, &|it| u32::from(it == value))
    }

    fn by_value(&self, fact: u8, of: &dyn Fn(u8) -> u32) -> Id {
        let values = self.rules.facts.get(usize::from(fact)).map_or(0, |fact| fact.values);
        let mut pool = self.pool();
        let ways = (0..values).map(|value| pool.end(of(value))).collect();
        pool.branch(self.order.variable(fact), ways)
    }

    /// 1 in the worlds that break none of these constraints, else 0.
    pub(super) fn allowed_by(&self, constraints: &[&Constraint]) -> Id {
        let all = self.pool().end(1);
        constraints.iter().fold(all, |allowed, constraint| {
            let a = self.is(constraint.a.0, constraint.a.1);
            let b = self.is(constraint.b.0, constraint.b.1);
            let mut pool = self.pool();
            let broken = pool.join(a, b, &|a, b| a & b);
            pool.join(allowed, broken, &|allowed, broken| allowed & !broken)
        })
    }

    /// Whether a criterion holds, in each world. `unclear` is how to read what the text leaves open.
    pub(super) fn criterion(&self, criterion: &Criterion, unclear: Truth) -> Id {
        self.by_value(criterion.fact, &|value| {
            let truth = criterion.by_value.get(usize::from(value)).copied();
            let truth = truth.unwrap_or(Truth::Unknown);
            number(if truth.is_decided() { truth } else { unclear })
        })
    }

    /// Whether an expression holds, in each world. `unclear` says how to read a criterion that the text leaves open.
    pub(super) fn truth(&self, expr: &Expr, unclear: &dyn Fn(u8) -> Truth) -> Id {
        match expr {
            Expr::Criterion(at) => match self.rules.criteria.get(usize::from(*at)) {
                Some(criterion) => self.criterion(criterion, unclear(*at)),
                None => self.pool().end(number(Truth::Unknown)),
            },
            Expr::All(parts) => {
                let all = self.pool().end(number(Truth::Yes));
                self.fold(all, parts, unclear, &|a, b| a.min(b))
            }
            Expr::Any(parts) => {
                let none = self.pool().end(number(Truth::No));
                self.fold(none, parts, unclear, &|a, b| a.max(b))
            }
            Expr::Not(part) => {
                let part = self.truth(part, unclear);
                self.pool().map(part, &|truth| number(Truth::Yes) - truth)
            }
            Expr::AtLeast(n, parts) => {
                // How many hold, and from the ninth bit on how many could.
                let none = self.pool().end(0);
                let counted = self.fold(none, parts, unclear, &|counted, truth| {
                    counted + u32::from(truth == 2) + (u32::from(truth > 0) << 8)
                });
                let n = u32::from(*n);
                self.pool().map(counted, &|counted| match (counted & 255, counted >> 8) {
                    (hold, _) if hold >= n => number(Truth::Yes),
                    (_, could) if could < n => number(Truth::No),
                    _ => number(Truth::Unknown),
                })
            }
        }
    }

    fn fold(
        &self,
        start: Id,
        parts: &[Expr],
        unclear: &dyn Fn(u8) -> Truth,
        with: &dyn Fn(u32, u32) -> u32,
    ) -> Id {
        parts.iter().fold(start, |all, part| {
            let part = self.truth(part, unclear);
            self.pool().join(all, part, with)
        })
    }

    /// The truths as sets of one, and the empty set where no world is.
    pub(super) fn seen(&self, truth: Id, allowed: Id) -> Id {
        let seen = |truth, allowed| if allowed == 1 { Seen::only(of(truth)).bits() } else { 0 };
        self.pool().join(truth, allowed, &seen)
    }

    /// From worlds to answers: where a reader leaves a fact open, the union over all its values.
    pub(super) fn answered(&self, sets: Id) -> Id {
        let readers = |variable| self.order.is_readers(variable);
        self.pool().rewrite(sets, &readers, &|pool, mut ways| {
            let open = pool.unite(&ways);
            ways.insert(0, open);
            ways
        })
    }

    /// Whatever others know: the union over it.
    pub(super) fn whatever_others_know(&self, sets: Id) -> Id {
        let others = |variable| !self.order.is_readers(variable);
        self.pool().rewrite(sets, &others, &|pool, ways| {
            let all = pool.unite(&ways);
            vec![all; ways.len()]
        })
    }
}

/// A truth as diagrams hold it: in Kleene's logic "and" is the smaller of two, "or" the greater.
fn number(truth: Truth) -> u32 {
    match truth {
        Truth::No => 0,
        Truth::Unknown => 1,
        Truth::Yes => 2,
    }
}

fn of(number: u32) -> Truth {
    match number {
        0 => Truth::No,
        1 => Truth::Unknown,
        _ => Truth::Yes,
    }
}
