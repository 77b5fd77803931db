//! What holds on every way through the questions: where the ways end, what is asked on them, and what is idle.

use case_explainer::plan::{CLASH, Node, Plan};

use super::implied::implied;
use super::paths::outcome;
use super::plan::made;
use super::table::when;
use super::ways::{Step, answers};
use super::{Table, TooMany, Worlds};
use crate::rules::{Answer, Rules, Truth, When};

/// No more ways than this are kept as examples of an end.
const EXAMPLES: usize = 3;

/// What has been proven of some rules, by going every way through their questions.
///
/// Two ends count as different if their verdict differs or what is still open, whatever the outcomes are. So a missing
/// outcome does not change which questions are asked here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// How many ways there are; none if the constraints leave nothing possible.
    pub ways: usize,
    /// The most questions that are asked on any way.
    pub longest: usize,
    /// For each question, whether it is asked on some way. One that is not cannot change the result.
    pub asked: Vec<bool>,
    /// Where the ways end, in the order in which they get there.
    pub ends: Vec<End>,
    /// For each outcome, how many ways end with it.
    pub shown: Vec<usize>,
    /// The values of facts that the constraints rule out, as fact and value.
    pub ruled_out: Vec<(usize, u8)>,
    /// The answers that contradict those before them wherever their question is asked, though a world has them.
    pub refused: Vec<Step>,
    /// The criteria that the others and the constraints imply.
    pub implied: Vec<usize>,
}

/// One of the ends that ways have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The verdict, and what is still open.
    pub when: When,
    /// The outcome that is shown for it; none at a dead end.
    pub outcome: Option<usize>,
    /// How many ways end so.
    pub ways: usize,
    /// A few of them, with the fewest questions first.
    pub examples: Vec<Vec<Step>>,
}

impl Proof {
    /// Goes every way through the questions of some rules.
    ///
    /// Ways that go on in the same way are counted together, so their number does not matter.
    ///
    /// # Errors
    ///
    /// [`TooMany`] if that would take too long.
    pub fn of(rules: &Rules) -> Result<Self, TooMany> {
        let worlds = Worlds::of(rules)?;
        let table = Table::of(&worlds, &rules.verdict)?;
        let nothing = worlds.pool().end(0);
        let plan = made(&worlds, table.whens, nothing, &[], &[])?;
        let mut sums: Vec<Sum> = Vec::new();
        for node in &plan.nodes {
            let sum = Sum::of_node(&plan, node, &sums);
            sums.push(sum);
        }
        let all = Sum::at(&plan, plan.ask, &sums);
        let mut proof = Self {
            ways: all.ends.iter().map(|end| end.ways).sum(),
            longest: usize::from(plan.at(plan.ask).map_or(0, |node| node.most)),
            asked: vec![false; rules.questions.len()],
            ends: Vec::new(),
            shown: vec![0; rules.outcomes.len()],
            ruled_out: worlds.ruled_out(),
            refused: Vec::new(),
            implied: implied(&worlds),
        };
        for Ending { number, ways, examples } in all.ends {
            let Some(when) = when(u32::from(number)) else { continue };
            let outcome = outcome(rules, when);
            if let Some(shown) = outcome.and_then(|outcome| proof.shown.get_mut(outcome)) {
                *shown += ways;
            }
            proof.ends.push(End { when, outcome, ways, examples });
        }
        let mut given: Vec<Vec<bool>> =
            plan.values.iter().map(|values| vec![false; usize::from(*values)]).collect();
        for node in reached(&plan) {
            let question = usize::from(node.question);
            proof.asked.get_mut(question).into_iter().for_each(|asked| *asked = true);
            for (answer, link) in answers(&node.next) {
                let Answer::Value(value) = answer else { continue };
                let given = given.get_mut(question).and_then(|it| it.get_mut(usize::from(value)));
                given.into_iter().for_each(|given| *given |= plan.at(link) != Err(CLASH));
            }
        }
        proof.refused = refused(rules, &proof, &given);
        worlds.fits()?;
        Ok(proof)
    }

    /// Whether some way ends with this verdict.
    #[must_use]
    pub fn reaches(&self, verdict: Truth) -> bool {
        self.ends.iter().any(|end| end.when.verdict == verdict)
    }
}

/// The answers to questions that are asked and that no way has.
fn refused(rules: &Rules, proof: &Proof, given: &[Vec<bool>]) -> Vec<Step> {
    let mut refused = Vec::new();
    for (question, (fact, given)) in rules.questions.iter().zip(given).enumerate() {
        let asked = proof.asked.get(question) == Some(&true);
        let never = (0..=u8::MAX).zip(given).filter(|(_, given)| asked && !**given);
        let values = never.map(|(value, _)| value);
        let possible = values.filter(|it| !proof.ruled_out.contains(&(usize::from(*fact), *it)));
        refused.extend(possible.map(|value| Step { question, answer: Answer::Value(value) }));
    }
    refused
}

/// The nodes that are part of what to ask.
fn reached(plan: &Plan) -> Vec<&Node> {
    let mut places = vec![plan.ask];
    let mut next = 0;
    while let Some(link) = places.get(next).copied() {
        next += 1;
        for link in plan.at(link).iter().flat_map(|node| &node.next) {
            if !places.contains(link) {
                places.push(*link);
            }
        }
    }
    places.into_iter().filter_map(|link| plan.at(link).ok()).collect()
}

/// The ways from a node on.
#[derive(Clone)]
struct Sum {
    /// Where they end, in the order in which they get there.
    ends: Vec<Ending>,
}

#[derive(Clone)]
struct Ending {
    number: u16,
    ways: usize,
    examples: Vec<Vec<Step>>,
}

impl Sum {
    fn at(plan: &Plan, link: u16, sums: &[Sum]) -> Sum {
        match plan.at(link) {
            Ok(_) => sums.get(usize::from(link)).cloned().unwrap_or(Sum { ends: Vec::new() }),
            Err(CLASH) => Sum { ends: Vec::new() },
            Err(number) => {
                Sum { ends: vec![Ending { number, ways: 1, examples: vec![Vec::new()] }] }
            }
        }
    }

    fn of_node(plan: &Plan, node: &Node, sums: &[Sum]) -> Sum {
        let mut all = Sum { ends: Vec::new() };
        for (answer, link) in answers(&node.next) {
            let step = Step { question: usize::from(node.question), answer };
            for mut end in Sum::at(plan, link, sums).ends {
                end.examples.iter_mut().for_each(|example| example.insert(0, step));
                match all.ends.iter_mut().find(|it| it.number == end.number) {
                    Some(known) => {
                        known.ways = known.ways.saturating_add(end.ways);
                        known.examples.append(&mut end.examples);
                        known.examples.sort_by_key(Vec::len);
                        known.examples.truncate(EXAMPLES);
                    }
                    None => all.ends.push(end),
                }
            }
        }
        all
    }
}
