//! The ways through the questions: taken in the author's order, and only those that can still change the end.

use case_explainer::plan::{Answer, CLASH, Plan};

/// A question on a way, and the answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which question, by its place in the rules' questions.
    pub question: usize,
    /// What the reader answers.
    pub answer: Answer,
}

/// Each answer to the question of a node with where it leads: the values in order, "not sure" last.
pub(super) fn answers(next: &[u16]) -> impl Iterator<Item = (Answer, u16)> {
    let branches = (0..=u8::MAX).zip(next).map(|(branch, link)| (Answer::of_branch(branch), *link));
    branches.clone().skip(1).chain(branches.take(1))
}

/// The steps of every way through the questions, up to so many ways.
pub(super) fn walk(plan: &Plan, most: usize) -> Vec<Vec<Step>> {
    let mut ways = Vec::new();
    follow(plan, plan.ask, &mut Vec::new(), most, &mut ways);
    ways
}

fn follow(plan: &Plan, link: u16, steps: &mut Vec<Step>, most: usize, ways: &mut Vec<Vec<Step>>) {
    match plan.at(link) {
        // Nothing follows an answer that no world allows together with those before it.
        Err(CLASH) => {}
        Err(_) if ways.len() < most => ways.push(steps.clone()),
        Err(_) => {}
        Ok(node) => {
            for (answer, link) in answers(&node.next) {
                if ways.len() < most {
                    steps.push(Step { question: usize::from(node.question), answer });
                    follow(plan, link, steps, most, ways);
                    steps.pop();
                }
            }
        }
    }
}
