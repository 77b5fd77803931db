//! Which truths a set of worlds holds, as a set that can be united with another. Knows nothing of rules.

use std::ops::BitOrAssign;

use case_explainer::rules::Truth;

/// The truths met in some worlds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen(u8);

impl Seen {
    /// A single truth.
    pub(super) fn only(truth: Truth) -> Self {
        Self(match truth {
            Truth::No => 1,
            Truth::Unknown => 2,
            Truth::Yes => 4,
        })
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
}

impl BitOrAssign for Seen {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
