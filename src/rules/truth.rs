//! Three truth values, and what a set of worlds says together. Knows nothing of rules.

use core::ops::Not;

use serde::Serialize;

/// Whether something holds, in strong Kleene logic: "and" is the smaller of two truths, "or" the
/// greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Truth {
    /// It does not hold.
    No,
    /// It is open: nobody has said, or the text leaves it unclear.
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    /// Whether it is settled, one way or the other.
    #[must_use]
    pub fn is_decided(self) -> bool {
        self != Self::Unknown
    }

    /// Whether at least `n` of these hold: settled as soon as no open one can change it.
    #[must_use]
    pub fn at_least(n: u8, parts: impl Iterator<Item = Self>) -> Self {
        let (mut holding, mut possible) = (0, 0);
        for part in parts {
            holding += usize::from(part == Self::Yes);
            possible += usize::from(part != Self::No);
        }
        let enough = |parts: usize| parts >= usize::from(n);
        match (enough(holding), enough(possible)) {
            (true, _) => Self::Yes,
            (false, true) => Self::Unknown,
            (false, false) => Self::No,
        }
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

/// The truths met so far while going through worlds.
///
/// A set and not just a running agreement, because "the text is unclear in every world" and "the
/// worlds differ" are both unknown, but not for the same reason.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen(u8);

impl Seen {
    pub(super) fn add(&mut self, truth: Truth) {
        self.0 |= Self::only(truth).0;
    }

    /// What the worlds say together; nothing at all if there was no world.
    pub(super) fn truth(self) -> Option<Truth> {
        match self {
            Self(0) => None,
            seen if seen.is_only(Truth::No) => Some(Truth::No),
            seen if seen.is_only(Truth::Yes) => Some(Truth::Yes),
            _ => Some(Truth::Unknown),
        }
    }

    /// Whether there was a world, and every world said just this.
    pub(super) fn is_only(self, truth: Truth) -> bool {
        self.0 == Self::only(truth).0
    }

    fn only(truth: Truth) -> Self {
        Self(match truth {
            Truth::No => 1,
            Truth::Unknown => 2,
            Truth::Yes => 4,
        })
    }
}
