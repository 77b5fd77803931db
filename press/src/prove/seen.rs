//! Which truths a set of worlds holds, as bits, so that diagrams can unite them. Knows nothing of rules.

use crate::rules::Truth;

/// The truths met in some worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen(u32);

impl Seen {
    /// A single truth.
    pub(super) fn only(truth: Truth) -> Self {
        Self(match truth {
            Truth::No => 1,
            Truth::Unknown => 2,
            Truth::Yes => 4,
        })
    }

    /// A set as a diagram holds it.
    pub(super) fn of(bits: u32) -> Self {
        Self(bits)
    }

    /// The set as a diagram holds it.
    pub(super) fn bits(self) -> u32 {
        self.0
    }

    /// What the worlds say together; nothing if there was none.
    pub(super) fn truth(self) -> Option<Truth> {
        match self.0 {
            0 => None,
            1 => Some(Truth::No),
            4 => Some(Truth::Yes),
            _ => Some(Truth::Unknown),
        }
    }

    /// Whether there was a world, and every world said just this.
    pub(super) fn is_only(self, truth: Truth) -> bool {
        self == Self::only(truth)
    }

    /// Whether the worlds leave it open, because they differ or because the text is unclear in one.
    pub(super) fn is_open(self) -> bool {
        self.truth() == Some(Truth::Unknown)
    }

    /// Whether there was a world, and all agree.
    pub(super) fn is_settled(self) -> bool {
        self.truth().is_some_and(Truth::is_decided)
    }
}
