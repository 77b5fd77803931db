//! Decision diagrams: functions from answers to small numbers, that share what they have in common.
//!
//! Reduced, ordered, with a branch for each value (R. E. Bryant, IEEE Trans. Comput. C-35, 1986, for two values): a node
//! never leads to one place only, and no two nodes are the same. So two functions are equal if their ids are, and what
//! does not depend on a fact costs nothing for it.

use std::collections::HashMap;

/// A function, as its place in a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Id(u32);

/// What a function does first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// It has this value.
    End(u32),
    /// It depends on a variable, and goes on in one of these ways.
    Branch(u8, Box<[Id]>),
}

/// The most nodes of a pool. It takes some seconds to make them; no case an editor would write comes near.
const MOST_NODES: usize = 1 << 20;

/// Where functions live.
#[derive(Debug, Default)]
pub(super) struct Pool {
    nodes: Vec<Node>,
    known: HashMap<Node, Id>,
    full: bool,
}

impl Pool {
    /// Whether there was no room for a function; then none that was made since means anything.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    /// The function that is always this.
    pub(super) fn end(&mut self, value: u32) -> Id {
        self.intern(Node::End(value))
    }

    /// The function that goes on in one of these ways.
    pub(super) fn branch(&mut self, variable: u8, ways: Vec<Id>) -> Id {
        match ways.first() {
            Some(first) if ways.iter().any(|way| way != first) => {
                self.intern(Node::Branch(variable, ways.into_boxed_slice()))
            }
            Some(first) => *first,
            None => self.end(0),
        }
    }

    fn intern(&mut self, node: Node) -> Id {
        if let Some(known) = self.known.get(&node) {
            return *known;
        }
        if self.nodes.len() >= MOST_NODES {
            self.full = true;
            return Id(0);
        }
        let id = Id(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(node.clone());
        self.known.insert(node, id);
        id
    }

    /// What a function does first.
    pub(super) fn node(&self, id: Id) -> &Node {
        static NOTHING: Node = Node::End(0);
        self.nodes.get(id.0 as usize).unwrap_or(&NOTHING)
    }

    /// The value, if it is always the same.
    pub(super) fn constant(&self, id: Id) -> Option<u32> {
        match self.node(id) {
            Node::End(value) => Some(*value),
            Node::Branch(..) => None,
        }
    }

    /// The value where `pick` says which way to go for each variable.
    pub(super) fn value(&self, mut id: Id, pick: &dyn Fn(u8) -> usize) -> u32 {
        loop {
            match self.node(id) {
                Node::End(value) => return *value,
                Node::Branch(variable, ways) => match ways.get(pick(*variable)) {
                    Some(way) => id = *way,
                    None => return 0,
                },
            }
        }
    }

    /// The variable on which a function depends first; beyond all variables if on none.
    fn first(&self, id: Id) -> u8 {
        match self.node(id) {
            Node::End(_) => u8::MAX,
            Node::Branch(variable, _) => *variable,
        }
    }

    /// A function where a variable goes one way.
    pub(super) fn way(&self, id: Id, variable: u8, way: usize) -> Id {
        match self.node(id) {
            Node::Branch(first, ways) if *first == variable => ways.get(way).copied().unwrap_or(id),
            _ => id,
        }
    }

    /// How many ways two functions have at a variable, of which the first depends on one.
    fn width(&self, ids: &[Id], variable: u8) -> usize {
        let ways = ids.iter().filter_map(|id| match self.node(*id) {
            Node::Branch(first, ways) if *first == variable => Some(ways.len()),
            _ => None,
        });
        ways.max().unwrap_or(0)
    }

    /// Puts two functions together, value by value.
    pub(super) fn join(&mut self, a: Id, b: Id, with: &dyn Fn(u32, u32) -> u32) -> Id {
        self.joined(a, b, with, &mut HashMap::new())
    }

    fn joined(
        &mut self,
        a: Id,
        b: Id,
        with: &dyn Fn(u32, u32) -> u32,
        known: &mut HashMap<(Id, Id), Id>,
    ) -> Id {
        if let (Some(a), Some(b)) = (self.constant(a), self.constant(b)) {
            return self.end(with(a, b));
        }
        if let Some(known) = known.get(&(a, b)) {
            return *known;
        }
        let variable = self.first(a).min(self.first(b));
        let ways = 0..self.width(&[a, b], variable);
        let ways = ways.map(|way| {
            let (a, b) = (self.way(a, variable, way), self.way(b, variable, way));
            self.joined(a, b, with, known)
        });
        let ways = ways.collect();
        let id = self.branch(variable, ways);
        known.insert((a, b), id);
        id
    }

    /// A function with each value changed.
    pub(super) fn map(&mut self, id: Id, to: &dyn Fn(u32) -> u32) -> Id {
        let nothing = self.end(0);
        self.join(id, nothing, &|value, _| to(value))
    }

    /// Rewrites a function from its ends upwards: at each variable that `chosen` names, `change` makes the ways anew.
    pub(super) fn rewrite(
        &mut self,
        id: Id,
        chosen: &dyn Fn(u8) -> bool,
        change: &dyn Fn(&mut Self, Vec<Id>) -> Vec<Id>,
    ) -> Id {
        self.rewritten(id, chosen, change, &mut HashMap::new())
    }

    fn rewritten(
        &mut self,
        id: Id,
        chosen: &dyn Fn(u8) -> bool,
        change: &dyn Fn(&mut Self, Vec<Id>) -> Vec<Id>,
        known: &mut HashMap<Id, Id>,
    ) -> Id {
        let Node::Branch(variable, ways) = self.node(id).clone() else { return id };
        if let Some(known) = known.get(&id) {
            return *known;
        }
        let ways = ways.iter().map(|way| self.rewritten(*way, chosen, change, known));
        let mut ways: Vec<Id> = ways.collect();
        if chosen(variable) {
            ways = change(self, ways);
        }
        let made = self.branch(variable, ways);
        known.insert(id, made);
        made
    }

    /// All of some functions, united value by value.
    pub(super) fn unite(&mut self, ids: &[Id]) -> Id {
        let nothing = self.end(0);
        ids.iter().fold(nothing, |all, id| self.join(all, *id, &|a, b| a | b))
    }
}
