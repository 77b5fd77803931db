//! What holds on every way through the questions: where the ways end, what is asked on them, and what is idle.

use case_explainer::rules::{Answer, Rules, Truth, When};

use super::implied::implied;
use super::paths::outcome;
use super::ways::{Step, walk};
use super::{Table, TooMany, Worlds};

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
    /// # Errors
    ///
    /// [`TooMany`] if that would take too long.
    pub fn of(rules: &Rules) -> Result<Self, TooMany> {
        let worlds = Worlds::of(rules)?;
        let table = Table::of(&worlds, &rules.verdict)?;
        let mut proof = Self {
            ways: 0,
            longest: 0,
            asked: vec![false; rules.questions.len()],
            ends: Vec::new(),
            shown: vec![0; rules.outcomes.len()],
            ruled_out: worlds.ruled_out(),
            refused: Vec::new(),
            implied: implied(&worlds),
        };
        let questions = worlds.grid.questions();
        let mut given: Vec<Vec<bool>> =
            questions.iter().map(|axis| vec![false; axis.values]).collect();
        let ends: Vec<_> = table.ends().collect();
        walk(&ends, questions, &mut |steps, when| {
            proof.count(rules, steps, when);
            for Step { question, answer } in steps {
                let Answer::Value(value) = *answer else { continue };
                let given = given.get_mut(*question).and_then(|it| it.get_mut(usize::from(value)));
                given.into_iter().for_each(|given| *given = true);
            }
        });
        proof.refused = refused(rules, &proof, &given);
        Ok(proof)
    }

    fn count(&mut self, rules: &Rules, steps: &[Step], when: When) {
        self.ways += 1;
        self.longest = self.longest.max(steps.len());
        for step in steps {
            self.asked.get_mut(step.question).into_iter().for_each(|asked| *asked = true);
        }
        let known = self.ends.iter().position(|end| end.when == when);
        let position = known.unwrap_or_else(|| {
            let outcome = outcome(rules, when);
            self.ends.push(End { when, outcome, ways: 0, examples: Vec::new() });
            self.ends.len() - 1
        });
        let Some(end) = self.ends.get_mut(position) else { return };
        end.ways += 1;
        let place = end.examples.partition_point(|example| example.len() <= steps.len());
        if place < EXAMPLES {
            end.examples.insert(place, steps.to_vec());
            end.examples.truncate(EXAMPLES);
        }
        if let Some(shown) = end.outcome.and_then(|outcome| self.shown.get_mut(outcome)) {
            *shown += 1;
        }
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
