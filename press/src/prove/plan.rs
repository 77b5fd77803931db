//! The question plan of some rules: everything that can come of answering, as the widget walks it.

use std::collections::HashMap;

use case_explainer::plan::{Node as Step, Plan};

use super::diagram::{Id, Node, Pool};
use super::findings::{clash, finding};
use super::table::when;
use super::worlds::Worlds;
use super::{MOST_NODES, Table, TooMany};
use crate::rules::{Expr, Rules, Truth};

/// Works out the plan of some rules, and of groups within the class by how their criteria combine.
///
/// # Errors
///
/// [`TooMany`] if it would take too long, or more than [`MOST_NODES`] nodes.
pub fn plan(rules: &Rules, groups: &[Expr]) -> Result<Plan, TooMany> {
    let worlds = Worlds::of(rules)?;
    let table = Table::of(&worlds, &rules.verdict)?;
    // An end that no outcome fits comes after all that are shown; no checked case has one.
    let ends = worlds.pool().map(table.whens, &|number| match when(number) {
        Some(end) => {
            let shown = rules.outcomes.iter().position(|outcome| *outcome == end);
            shown.unwrap_or(rules.outcomes.len()) as u32 + 1
        }
        None => 0,
    });
    let criteria: Vec<Id> = rules.criteria.iter().map(|it| finding(&worlds, it)).collect();
    let mut compared = Vec::new();
    for group in groups {
        let table = Table::of(&worlds, group)?;
        compared.push(worlds.pool().map(table.whens, &|number| {
            when(number).map_or(0, |end| match end.verdict {
                Truth::No => 1,
                Truth::Unknown => 2,
                Truth::Yes => 3,
            })
        }));
    }
    made(&worlds, ends, clash(&worlds), &criteria, &compared)
}

/// A plan with these ends.
pub(super) fn made(
    worlds: &Worlds<'_>,
    ends: Id,
    clash: Id,
    criteria: &[Id],
    groups: &[Id],
) -> Result<Plan, TooMany> {
    let rules = worlds.rules();
    let asked = |id: Id| {
        // Of what readers know and are not asked, nothing is ever known.
        let unasked = |it| worlds.order.is_readers(it) && !worlds.order.is_asked(it);
        let open =
            |_: &mut Pool, ways: Vec<Id>| vec![ways.first().copied().unwrap_or(id); ways.len()];
        worlds.pool().rewrite(id, &unasked, &open)
    };
    let ends = asked(ends);
    let ask = ask(&mut worlds.pool(), ends, &mut HashMap::new());
    let clash = asked(clash);
    let criteria: Vec<Id> = criteria.iter().map(|id| asked(*id)).collect();
    let groups: Vec<Id> = groups.iter().map(|id| asked(*id)).collect();
    worlds.fits()?;
    let pool = worlds.pool();
    let mut written = Written { pool: &pool, nodes: Vec::new(), places: HashMap::new() };
    written.all([ask, ends, clash].iter().chain(&criteria).chain(&groups));
    if written.nodes.len() > MOST_NODES {
        return Err(TooMany::Combinations);
    }
    let link = |id: &Id| written.link(*id);
    let values = |fact: &u8| rules.facts.get(usize::from(*fact)).map_or(0, |fact| fact.values);
    let question = |fact: u8| rules.questions.iter().position(|it| *it == fact);
    let asked = rules.criteria.iter().map(|it| question(it.fact).map_or(0, |at| at as u8 + 1));
    let mut plan = Plan {
        nodes: Vec::new(),
        values: rules.questions.iter().map(values).collect(),
        ask: link(&ask),
        ends: link(&ends),
        clash: link(&clash),
        criteria: criteria.iter().map(link).collect(),
        groups: groups.iter().map(link).collect(),
        asked: asked.collect(),
    };
    plan.nodes = written.steps();
    Ok(plan)
}

/// What to ask: a question is left out where no two answers to it that the rules allow end differently, for any answers
/// to those after it. It goes on there as after "not sure".
fn ask(pool: &mut Pool, ends: Id, known: &mut HashMap<Id, Id>) -> Id {
    let Node::Branch(variable, ways) = pool.node(ends).clone() else { return ends };
    if let Some(known) = known.get(&ends) {
        return *known;
    }
    let Some((unsure, values)) = ways.split_first() else { return ends };
    // Comparing with "not sure" is enough: two answers that end differently cannot both end so.
    let mut differs = |value: &Id| {
        let differs = pool.join(*value, *unsure, &|it, unsure| u32::from(it != 0 && it != unsure));
        pool.constant(differs) != Some(0)
    };
    let asked = if values.iter().any(&mut differs) {
        let ways = ways.iter().map(|way| ask(pool, *way, known)).collect();
        pool.branch(variable, ways)
    } else {
        ask(pool, *unsure, known)
    };
    known.insert(ends, asked);
    asked
}

/// Diagrams with their nodes in one list.
struct Written<'a> {
    pool: &'a Pool,
    nodes: Vec<Id>,
    places: HashMap<Id, usize>,
}

impl Written<'_> {
    fn all<'i>(&mut self, roots: impl Iterator<Item = &'i Id>) {
        for root in roots {
            self.add(*root);
        }
    }

    /// Adds a node, behind those it leads to.
    fn add(&mut self, id: Id) {
        if let Node::Branch(_, ways) = self.pool.node(id)
            && !self.places.contains_key(&id)
        {
            ways.iter().for_each(|way| self.add(*way));
            self.places.insert(id, self.nodes.len());
            self.nodes.push(id);
        }
    }

    fn link(&self, id: Id) -> u16 {
        let end = || self.nodes.len() + self.pool.constant(id).unwrap_or(0) as usize;
        let link = self.places.get(&id).copied().unwrap_or_else(end);
        u16::try_from(link).unwrap_or(u16::MAX)
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for id in &self.nodes {
            let Node::Branch(question, ways) = self.pool.node(*id) else { continue };
            let next: Vec<u16> = ways.iter().map(|way| self.link(*way)).collect();
            let most = next.iter().filter_map(|link| steps.get(usize::from(*link)));
            let most = most.map(|step| step.most).max().unwrap_or(0).saturating_add(1);
            steps.push(Step { question: *question, most, next });
        }
        steps
    }
}
