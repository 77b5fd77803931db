//! Which answers decide, and what would change the result. Exact for any rules: the plan is walked with some of the
//! answers let go.

use super::{Answer, Answers, CLASH, Path, Plan, Step};

/// An answer that would change the result, if all others stayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: u8,
    /// The other answer to it.
    pub answer: Answer,
    /// The outcome it leads to; none if that depends on questions that would be asked then.
    pub outcome: Option<u8>,
}

impl Plan {
    /// The outcomes that can follow from these answers, whatever is answered to all other questions, as a bit each.
    fn reach(&self, link: u16, kept: &Answers, known: &mut [u32]) -> u32 {
        let node = match self.at(link) {
            Ok(node) => node,
            Err(CLASH) => return 0,
            Err(end) => return 1_u32.wrapping_shl(u32::from(end)),
        };
        let place = usize::from(link);
        if let Some(known) = known.get(place).filter(|known| **known != 0) {
            return *known;
        }
        let ends = match kept.get(node.question) {
            Some(answer) => self.reach(node.to(answer.branch()), kept, known),
            None => node.next.iter().fold(0, |ends, next| ends | self.reach(*next, kept, known)),
        };
        if let Some(known) = known.get_mut(place) {
            *known = ends;
        }
        ends
    }

    fn ends(&self, kept: &Answers) -> u32 {
        self.reach(self.ends, kept, &mut vec![0; self.nodes.len()])
    }

    /// The smallest sets of a way's answers that lead to its end, whatever the answers to all other questions are, as
    /// questions. Fewest answers first; a single empty set if every way ends so.
    #[must_use]
    pub fn decisive(&self, path: &Path) -> Vec<Vec<u8>> {
        let asked = &path.questions;
        let decides = |set: u32| {
            let mut kept = self.unanswered();
            for question in members(asked, set) {
                if let Some(answer) = path.answers.get(question) {
                    kept.set(question, answer);
                }
            }
            self.ends(&kept).is_power_of_two()
        };
        let whole = (1_u32 << asked.len()) - 1;
        // Answers without which all the others do not decide are part of every set: mostly there are no more to try.
        let single = (0..asked.len()).map(|at| 1 << at);
        let needed = single.filter(|one| !decides(whole & !one)).fold(0, |all, one| all | one);
        let mut found: Vec<u32> = Vec::new();
        for size in 0..=asked.len() {
            for set in (0..=whole).filter(|set| set & needed == needed) {
                let is_larger = found.iter().any(|smaller| smaller & set == *smaller);
                if set.count_ones() as usize == size && !is_larger && decides(set) {
                    found.push(set);
                }
            }
        }
        found.into_iter().map(|set| members(asked, set).collect()).collect()
    }

    /// Every other answer to a question of a way that would change its end, or could, if all others stayed.
    #[must_use]
    pub fn changes(&self, path: &Path) -> Vec<Change> {
        let Step::Done { outcome } = path.step else { return Vec::new() };
        let same = 1_u32.wrapping_shl(u32::from(outcome) + 1);
        let mut changes = Vec::new();
        for &question in &path.questions {
            let values = self.values.get(usize::from(question)).copied().unwrap_or(0);
            // "Not sure" last, as it is offered.
            for branch in (1..=values).chain([0]) {
                let answer = Answer::of_branch(branch);
                let mut kept = path.answers.clone();
                kept.set(question, answer);
                let ends = self.ends(&kept);
                if ends != 0 && ends != same {
                    let sure = ends.is_power_of_two();
                    let outcome = sure.then(|| ends.trailing_zeros().wrapping_sub(1) as u8);
                    changes.push(Change { question, answer, outcome });
                }
            }
        }
        changes
    }
}

/// The questions of a set.
fn members(asked: &[u8], set: u32) -> impl Iterator<Item = u8> {
    let within = move |(at, _): &(u32, &u8)| set >> at & 1 == 1;
    (0_u32..).zip(asked).filter(within).map(|(_, question)| *question)
}
