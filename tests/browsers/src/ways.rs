//! Every way through the questions, by the rules.

use anyhow::{Context, Result};
use case_explainer::brief::Check;

use crate::expected::{Given, Leads, leads};

/// A question on the way, and the option that is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Position of the question.
    pub question: usize,
    /// Its number for the reader, and the most there can be.
    pub progress: (u8, u8),
    /// The option that is chosen, counted from 0; the last is "not sure".
    pub option: usize,
    /// The options that contradict answers before, each with the constraint that it breaks.
    pub clashes: Vec<(usize, usize)>,
}

/// A way through the questions, from the start to an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The questions on it.
    pub asked: Vec<Asked>,
    /// Position of the outcome.
    pub outcome: usize,
}

impl Way {
    /// The answers on it.
    #[must_use]
    pub fn given(&self) -> Vec<Given> {
        self.asked.iter().map(|asked| (asked.question, asked.option)).collect()
    }
}

/// Every way through the questions.
///
/// # Errors
/// A way ends nowhere.
pub fn ways(check: &Check) -> Result<Vec<Way>> {
    let mut ways = Vec::new();
    follow(check, &mut Vec::new(), leads(check, &[])?, &mut ways)?;
    Ok(ways)
}

fn follow(check: &Check, asked: &mut Vec<Asked>, at: Leads, ways: &mut Vec<Way>) -> Result<()> {
    let (question, progress) = match at {
        Leads::Question { question, progress, .. } => (question, progress),
        Leads::Outcome(outcome) => {
            ways.push(Way { asked: asked.clone(), outcome });
            return Ok(());
        }
    };
    let options = check.questions.get(question).context("no such question")?.options.len();
    let before: Vec<Given> = asked.iter().map(|asked| (asked.question, asked.option)).collect();
    let (mut clashes, mut on) = (Vec::new(), Vec::new());
    for option in 0..=options {
        let given = [before.as_slice(), &[(question, option)]].concat();
        match leads(check, &given)? {
            Leads::Question { clash: Some(constraint), .. } => clashes.push((option, constraint)),
            to => on.push((option, to)),
        }
    }
    for (option, to) in on {
        asked.push(Asked { question, progress, option, clashes: clashes.clone() });
        follow(check, asked, to, ways)?;
        asked.pop();
    }
    Ok(())
}

/// So many of the ways that every question is asked on one of them, and every outcome ends one.
#[must_use]
pub fn covering(ways: &[Way]) -> Vec<&Way> {
    let mut seen: Vec<(bool, usize)> = Vec::new();
    // Long ways first: they need the fewest.
    let mut sorted: Vec<&Way> = ways.iter().collect();
    sorted.sort_by_key(|way| std::cmp::Reverse(way.asked.len()));
    sorted.retain(|way| {
        let questions = way.asked.iter().map(|asked| (true, asked.question));
        let new: Vec<_> =
            questions.chain([(false, way.outcome)]).filter(|it| !seen.contains(it)).collect();
        seen.extend(&new);
        !new.is_empty()
    });
    sorted
}
