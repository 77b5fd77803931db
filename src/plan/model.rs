//! A question plan as data: decision diagrams that share their nodes.

use serde::Serialize;

/// Everything that can come of answering some questions, as the press has worked it out.
///
/// A diagram is a function from answers to a number. It starts at a link and is walked down: at a node, the answer to the
/// node's question decides where it goes on; what is not known counts as "not sure". A link below the number of nodes
/// leads to the node at that place, and one from there on is an end, with what it exceeds that number by. Nodes ask in the
/// author's order, no two of them are the same, and none leads to one place only, so every function has one shape
/// (reduced ordered decision diagrams, with a branch for each value: R. E. Bryant, IEEE Trans. Comput. C-35, 1986).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The nodes of all diagrams; each leads only to nodes before it.
    pub nodes: Vec<Node>,
    /// For each question, how many values its fact has.
    pub values: Vec<u8>,
    /// What to ask, and how it ends: only questions that can still change the end. [`CLASH`], or one more than the
    /// number of an outcome.
    pub ask: u16,
    /// How it ends, for answers to any of the questions.
    pub ends: u16,
    /// Which constraint to name where answers contradict each other.
    pub clash: u16,
    /// What there is to say about each criterion, as [`Finding::of`](super::Finding) reads it.
    pub criteria: Vec<u16>,
    /// How each group within the class compares: [`CLASH`], or 1, 2, 3 for no, unknown, yes.
    pub groups: Vec<u16>,
    /// For each criterion, one more than the number of the question about it; 0 if nobody is asked.
    pub asked: Vec<u8>,
}

/// The end of answers that cannot all be true.
pub const CLASH: u16 = 0;

/// Where the answer to a question leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Node {
    /// The question.
    pub question: u8,
    /// The most questions a reader can be asked from here on, if this is part of what to ask.
    pub most: u8,
    /// Where "not sure" leads, and then each value.
    pub next: Vec<u16>,
}

/// Whether something holds.
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
}

impl core::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl Plan {
    /// The node that a link leads to.
    ///
    /// # Errors
    /// The end, if it leads to none.
    pub fn at(&self, link: u16) -> Result<&Node, u16> {
        let place = usize::from(link);
        self.nodes
            .get(place)
            .ok_or_else(|| link.wrapping_sub(u16::try_from(self.nodes.len()).unwrap_or(0)))
    }
}

impl Node {
    /// Where a branch leads; one that is none leads where "not sure" does.
    pub(super) fn to(&self, branch: usize) -> u16 {
        self.next.get(branch).or(self.next.first()).copied().unwrap_or(0)
    }
}
