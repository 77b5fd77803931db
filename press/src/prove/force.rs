//! Which of a reader's answers already force the end, whatever the others are.

use case_explainer::rules::Answer;

use super::grid::Axis;
use super::ways::Step;

/// For each combination of "any answer", "not sure" or "this value" to every question, the ends it can have.
pub(super) struct Forced {
    /// A bit for each end.
    ends: Vec<u8>,
    /// How far apart two combinations are that differ by one in this question only.
    strides: Vec<usize>,
    /// Every set of as many places as there are questions, as bits; the smallest first.
    sets: Vec<u32>,
}

impl Forced {
    /// `ends` holds how each way to answer every question ends, as one bit, in the order of the grid's cells; no bit
    /// where no world allows the answers.
    pub(super) fn of(mut ends: Vec<u8>, questions: &[Axis]) -> Self {
        let mut width = ends.len();
        for axis in questions {
            width /= axis.digits();
            ends = with_any(&ends, axis.digits(), width.max(1));
        }
        let mut strides = Vec::new();
        let mut stride = 1;
        for axis in questions.iter().rev() {
            strides.push(stride);
            stride *= axis.digits() + 1;
        }
        strides.reverse();
        let mut sets: Vec<u32> = (0..1 << questions.len()).collect();
        sets.sort_by_key(|set| set.count_ones());
        Self { ends, strides, sets }
    }

    /// The smallest sets of these answers that have only one end left, as places in `steps`; fewest answers first.
    ///
    /// Only for answers that some world allows.
    pub(super) fn smallest(&self, steps: &[Step]) -> Vec<Vec<usize>> {
        let members = |set: u32| (0..steps.len()).filter(move |at| set & (1 << at) != 0).collect();
        let places = self.places(steps);
        let is_forced = |set: u32| {
            let place = usize::try_from(set).ok().and_then(|set| places.get(set));
            let ends = place.and_then(|place| self.ends.get(*place));
            ends.is_some_and(|ends| ends.count_ones() == 1)
        };
        let mut smallest: Vec<u32> = Vec::new();
        for set in self.sets.iter().copied().filter(|set| set >> steps.len() == 0) {
            let smaller = smallest.iter().any(|found| found & set == *found);
            if !smaller && is_forced(set) {
                smallest.push(set);
            }
        }
        smallest.into_iter().map(members).collect()
    }

    /// For each set of these answers, its place among the combinations.
    fn places(&self, steps: &[Step]) -> Vec<usize> {
        let mut places = vec![0];
        for step in steps {
            let digit = match step.answer {
                Answer::NotSure => 1,
                Answer::Value(value) => usize::from(value) + 2,
            };
            let further = digit * self.strides.get(step.question).copied().unwrap_or_default();
            let with: Vec<usize> = places.iter().map(|place| place + further).collect();
            places.extend(with);
        }
        places
    }
}

/// Puts "any answer" in front of the answers to one question, as the union of them.
fn with_any(ends: &[u8], digits: usize, width: usize) -> Vec<u8> {
    let mut all = Vec::new();
    for block in ends.chunks_exact(digits * width) {
        let mut any = vec![0; width];
        for answer in block.chunks_exact(width) {
            any.iter_mut().zip(answer).for_each(|(any, end)| *any |= *end);
        }
        all.extend(any);
        all.extend(block);
    }
    all
}
