//! What leads where: a reduced decision diagram, in which everything that continues in the same way is one node.

use crate::rules::Answer;

use crate::prove::{Path, Step};

/// A question or an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A question, by its place in the case.
    Question(usize),
    /// An outcome, by its place in the case.
    Outcome(usize),
}

/// What leads from a question to what follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The node of the question.
    pub from: usize,
    /// The node that follows.
    pub to: usize,
    /// The answers that lead there, in the order of the question's values, "not sure" last; at least one.
    pub answers: Vec<Answer>,
}

/// Which answer leads where. The first node is the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The nodes; each stands before those that it leads to.
    pub nodes: Vec<Node>,
    /// The edges, in the order of the nodes they start from.
    pub edges: Vec<Edge>,
}

/// A node with all that follows it, while the graph is made; `then` are positions.
#[derive(PartialEq)]
struct Made {
    node: Node,
    then: Vec<(Answer, usize)>,
}

impl Graph {
    /// The graph of all ways through some questions, in the order in which [`crate::prove::paths`] gives them.
    #[must_use]
    pub fn of(paths: &[Path]) -> Self {
        let mut made = Vec::new();
        make(paths, 0, &mut made);
        // Every node was made after those that it leads to.
        let last = made.len().saturating_sub(1);
        let mut graph = Self::default();
        for (from, Made { node, then }) in made.into_iter().rev().enumerate() {
            graph.nodes.push(node);
            let mut edges: Vec<Edge> = Vec::new();
            for (answer, to) in then {
                let to = last - to;
                match edges.iter_mut().find(|edge| edge.to == to) {
                    Some(edge) => edge.answers.push(answer),
                    None => edges.push(Edge { from, to, answers: vec![answer] }),
                }
            }
            graph.edges.extend(edges);
        }
        graph
    }

    /// The node that some steps lead to from the start; none if they cannot be gone.
    #[must_use]
    pub fn walk(&self, steps: &[Step]) -> Option<usize> {
        steps.iter().try_fold(0, |at, step| {
            let asks = self.nodes.get(at) == Some(&Node::Question(step.question));
            let leads = |edge: &&Edge| edge.from == at && edge.answers.contains(&step.answer);
            self.edges.iter().find(leads).filter(|_| asks).map(|edge| edge.to)
        })
    }

    /// How many questions there can be before each node.
    pub(super) fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.nodes.len()];
        // The nodes stand before those they lead to, so each rank is final once its turn comes.
        for edge in &self.edges {
            let next = ranks.get(edge.from).map_or(0, |rank| rank + 1);
            if let Some(rank) = ranks.get_mut(edge.to) {
                *rank = next.max(*rank);
            }
        }
        let end = ranks.iter().copied().max().unwrap_or_default();
        let outcomes = ranks.iter_mut().zip(&self.nodes);
        outcomes.filter(|(_, it)| matches!(it, Node::Outcome(_))).for_each(|(it, _)| *it = end);
        ranks
    }
}

/// Makes the node for ways that have the same steps so far, unless it is there; gives its position.
fn make(paths: &[Path], depth: usize, made: &mut Vec<Made>) -> Option<usize> {
    let first = paths.first()?;
    let node = match first.steps.get(depth) {
        None => Made { node: Node::Outcome(first.outcome?), then: Vec::new() },
        Some(step) => {
            let answer = |path: &Path| path.steps.get(depth).map(|step| step.answer);
            let branches = paths.chunk_by(|one, other| answer(one) == answer(other));
            let then = branches.filter_map(|branch| {
                let to = make(branch, depth + 1, made)?;
                Some((branch.first().and_then(answer)?, to))
            });
            let then = then.collect();
            Made { node: Node::Question(step.question), then }
        }
    };
    let known = made.iter().position(|it| *it == node);
    Some(known.unwrap_or_else(|| {
        made.push(node);
        made.len() - 1
    }))
}
