//! The values that pages must show: the brief that the press compiled for a page, and where answers lead by its rules.

use anyhow::{Context, Result};
use case_explainer::brief::{Brief, Check};
use case_explainer::plan::{Answer, Step};

use crate::samples::brief_of;
use crate::site::{EXPLAINER, dist};

/// Returns the live part of the page that most tests read, as the press has compiled it.
///
/// # Errors
/// There is no built site.
pub fn brief() -> Result<Brief> {
    brief_of(&dist()?, EXPLAINER)
}

/// An answer: the position of its question, and that of the option; the last option is "not sure".
pub type Given = (usize, usize);

/// Where answers lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a question.
    Question {
        /// Its position.
        question: usize,
        /// Its number for the reader, and the most there can be.
        progress: (u8, u8),
        /// Position of the constraint that the answer given to it breaks.
        clash: Option<usize>,
    },
    /// To an outcome, by position.
    Outcome(usize),
}

/// Where answers lead by the rules, whichever of them count.
///
/// # Errors
/// They lead nowhere.
pub fn leads(check: &Check, given: &[Given]) -> Result<Leads> {
    let mut answers = check.plan.unanswered();
    for &(question, option) in given {
        let options = &check.questions.get(question).context("no such question")?.options;
        let value = options.get(option).map(|option| Answer::Value(option.value));
        answers.set(u8::try_from(question)?, value.unwrap_or(Answer::NotSure));
    }
    Ok(match check.plan.path(&answers).step {
        Step::Done { outcome } => Leads::Outcome(usize::from(outcome)),
        Step::Ask { question, number, at_most, clash } => Leads::Question {
            question: usize::from(question),
            progress: (number, at_most),
            clash: clash.map(usize::from),
        },
    })
}

/// The words of an option.
///
/// # Errors
/// There is no such option.
pub fn option_label(brief: &Brief, question: usize, option: usize) -> Result<&str> {
    let question = brief.check.questions.get(question).context("no such question")?;
    if option == question.options.len() {
        return Ok(&brief.words.not_sure);
    }
    Ok(&question.options.get(option).context("no such option")?.label)
}
