//! The verdict and what is open, for every combination of answers.

use super::TooMany;
use super::diagram::Id;
use super::seen::Seen;
use super::worlds::Worlds;
use crate::rules::{Answers, Expr, KnownBy, Open, Truth, When};

/// How every combination of answers compares with an expression, such as the rules' verdict.
pub struct Table<'w> {
    worlds: &'w Worlds<'w>,
    /// By answers, a number as [`number`] gives it.
    pub(super) whens: Id,
}

impl<'w> Table<'w> {
    /// Compares all answers with an expression over the criteria of the worlds' rules.
    ///
    /// The verdict is what all worlds agree on (supervaluation). An open one waits for others only if they would settle it,
    /// whatever it was that they said, and if the reader could not, whatever they found out.
    ///
    /// # Errors
    ///
    /// [`TooMany`] if that would take too long.
    pub fn of(worlds: &'w Worlds<'w>, expr: &Expr) -> Result<Self, TooMany> {
        let told = told(worlds, expr, &|_| Truth::Unknown);
        let seen = worlds.whatever_others_know(worlds.answered(told));
        let waits = waits(worlds, expr, told, seen)?;
        let findable = findable(worlds, told);
        let mut pool = worlds.pool();
        let readers = pool.unite(&[waits, findable]);
        let whens = pool.join(seen, readers, &|seen, readers| {
            let Some(verdict) = Seen::of(seen).truth() else { return 0 };
            let open = match verdict {
                Truth::No | Truth::Yes => Open::None,
                Truth::Unknown if readers == 1 => Open::Reader,
                Truth::Unknown => Open::Others,
            };
            number(When { verdict, open })
        });
        drop(pool);
        worlds.fits()?;
        Ok(Self { worlds, whens })
    }

    /// The verdict for some answers and what is open then; nothing if no world allows the answers.
    ///
    /// Only answers about facts that readers know count.
    #[must_use]
    pub fn when(&self, answers: &Answers) -> Option<When> {
        let (order, rules) = (&self.worlds.order, self.worlds.rules());
        let pick = |variable| order.way(rules, answers, variable);
        when(self.worlds.pool().value(self.whens, &pick))
    }
}

/// What worlds say of an expression, in sets of one.
fn told(worlds: &Worlds<'_>, expr: &Expr, unclear: &dyn Fn(u8) -> Truth) -> Id {
    worlds.seen(worlds.truth(expr, unclear), worlds.allowed)
}

/// Whether the verdict waits for more than the others: for some of what they could say it stays open.
///
/// A value of theirs that the text leaves unclear is theirs to explain first, so it is read both ways. That goes for a
/// criterion as long as the others could also say something clear about it. Which criteria these are differs from
/// answers to answers, though rarely: those with the same ones are looked at together.
fn waits(worlds: &Worlds<'_>, expr: &Expr, told: Id, seen: Id) -> Result<Id, TooMany> {
    let rules = worlds.rules();
    let stays_open = |told: Id| {
        let open = worlds.answered(told);
        let open = worlds.pool().map(open, &|seen| u32::from(Seen::of(seen).is_open()));
        worlds.whatever_others_know(open)
    };
    let theirs = |fact: u8| {
        let fact = rules.facts.get(usize::from(fact));
        fact.is_some_and(|fact| fact.known_by != KnownBy::Reader)
    };
    let vague = (0..=u8::MAX).zip(&rules.criteria);
    let vague = vague.filter(|(_, it)| theirs(it.fact) && it.by_value.contains(&Truth::Unknown));
    let vague: Vec<(u8, _)> = vague.collect();
    if vague.len() > 16 {
        return Err(TooMany::Combinations);
    }
    let mut kinds = worlds.pool().map(seen, &|_| 0);
    for (bit, (_, criterion)) in (0..).zip(&vague) {
        let truth = worlds.seen(worlds.criterion(criterion, Truth::Unknown), worlds.allowed);
        let truth = worlds.whatever_others_know(worlds.answered(truth));
        let is_clear = |seen| u32::from(!matches!(Seen::of(seen).bits(), 0 | 2)) << bit;
        kinds = worlds.pool().join(kinds, truth, &|kinds, seen| kinds | is_clear(seen));
    }
    let mut waits = stays_open(told);
    for kind in 1..1_u32 << vague.len() {
        let here = worlds
            .pool()
            .join(kinds, seen, &|it, seen| u32::from(it == kind && Seen::of(seen).is_open()));
        if worlds.pool().constant(here) == Some(0) {
            continue;
        }
        let read = |number: u8| {
            (0..).zip(&vague).any(|(bit, (vague, _))| *vague == number && kind >> bit & 1 == 1)
        };
        let [no, yes] = [Truth::No, Truth::Yes].map(|reading| {
            stays_open(self::told(worlds, expr, &|it| {
                if read(it) { reading } else { Truth::Unknown }
            }))
        });
        let mut pool = worlds.pool();
        let so = pool.unite(&[no, yes]);
        // Two bits: what holds here, and whether this is where it holds.
        let so = pool.join(so, here, &|so, here| so | here << 1);
        waits = pool.join(waits, so, &|waits, so| if so >> 1 == 1 { so & 1 } else { waits });
    }
    worlds.fits()?;
    Ok(waits)
}

/// Whether something the reader might find out would settle the verdict.
fn findable(worlds: &Worlds<'_>, told: Id) -> Id {
    let seen = worlds.whatever_others_know(told);
    let settled = worlds.pool().map(seen, &|seen| u32::from(Seen::of(seen).is_settled()));
    worlds.answered(settled)
}

/// How an end stands in a diagram; 0 is for answers that no world allows.
fn number(when: When) -> u32 {
    match (when.verdict, when.open) {
        (Truth::No, _) => 1,
        (Truth::Unknown, Open::Others) => 2,
        (Truth::Unknown, _) => 3,
        (Truth::Yes, _) => 4,
    }
}

/// The end that a number stands for.
pub(super) fn when(number: u32) -> Option<When> {
    let (verdict, open) = match number {
        1 => (Truth::No, Open::None),
        2 => (Truth::Unknown, Open::Others),
        3 => (Truth::Unknown, Open::Reader),
        4 => (Truth::Yes, Open::None),
        _ => return None,
    };
    Some(When { verdict, open })
}
