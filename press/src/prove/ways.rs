//! The ways through the questions: taken in the author's order, and only those that can still change the end.

use case_explainer::rules::Answer;

use super::grid::Axis;

/// A question on a way, and the answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which question, by its place in the rules' questions.
    pub question: usize,
    /// What the reader answers.
    pub answer: Answer,
}

/// Goes every way through the questions, and shows the steps of each with its end.
///
/// `ends` holds how each way to answer every question ends, in the order of the grid's cells; nothing where no world
/// allows the answers. A question is asked if, for some answers to those after it, two answers to it end differently.
pub(super) fn walk<E: Copy + PartialEq>(
    ends: &[Option<E>],
    questions: &[Axis],
    show: &mut dyn FnMut(&[Step], E),
) {
    follow(ends, questions, &mut Vec::new(), 0, show);
}

fn follow<E: Copy + PartialEq>(
    ends: &[Option<E>],
    questions: &[Axis],
    steps: &mut Vec<Step>,
    question: usize,
    show: &mut dyn FnMut(&[Step], E),
) {
    let Some((axis, rest)) = questions.split_first() else {
        if let Some(end) = ends.first().copied().flatten() {
            show(steps, end);
        }
        return;
    };
    let width = ends.len() / axis.digits();
    let (unsure, values) = ends.split_at(width);
    // Comparing with "not sure" is enough: two answers that end differently cannot both end so.
    let differs = |(end, unsure): (&Option<E>, &Option<E>)| end.is_some() && end != unsure;
    if !values.chunks_exact(width.max(1)).any(|ends| ends.iter().zip(unsure).any(differs)) {
        return follow(unsure, rest, steps, question + 1, show);
    }
    let values = (0..=u8::MAX).map(Answer::Value).zip(values.chunks_exact(width.max(1)));
    for (answer, ends) in values.chain([(Answer::NotSure, unsure)]) {
        // Nothing follows an answer that no world allows together with those before it.
        if ends.first().copied().flatten().is_some() {
            steps.push(Step { question, answer });
            follow(ends, rest, steps, question + 1, show);
            steps.pop();
        }
    }
}
