//! What the pages must say: the case compiled afresh from its file, and every way through its questions.

use std::path::Path;

use anyhow::{Context, Result, bail};
use case_explainer::brief::{Brief, Check, Node, Str};
use case_explainer::plan::{Answer, Step};
use case_press::case::{Case, Date, Inline};
use case_press::check::Setting;
use case_press::compile::compile;
use case_press::library;
use case_press::locale::Locales;

/// The project's folder, seen from this package.
const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The case that the tests read.
///
/// # Errors
/// The case has problems.
pub fn case() -> Result<Case> {
    let folder = library::folder_of(Path::new(PROJECT), "de-la-torre-v-linkedin");
    let (locales, today) = (locales()?, Date::constant(2026, 11, 23));
    let reading = library::read(Setting { folder: &folder, locales: &locales, today })?;
    reading.cases.into_iter().next().context("the case has problems")
}

/// The live part of the case, as the press compiles it.
///
/// # Errors
/// The case has problems.
pub fn brief() -> Result<Brief> {
    let case = case()?;
    let locales = locales()?;
    let locale = locales.get(&case.language).context("the language has no words")?;
    Ok(compile(&case, locale)?.brief)
}

fn locales() -> Result<Locales> {
    Ok(Locales::read(&Path::new(PROJECT).join("locales"))?)
}

/// The words of an editor's text, cut where the press puts a date, a number or a sum in the page's own form.
#[must_use]
pub fn pieces(text: &[Inline]) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for inline in text {
        match (inline, pieces.last_mut()) {
            (Inline::Node(node), Some(piece)) => piece.push_str(words(node)),
            _ => pieces.push(String::new()),
        }
    }
    pieces
}

fn words(node: &Node) -> &Str {
    match node {
        Node::Text(words)
        | Node::Em(words)
        | Node::Strong(words)
        | Node::Quote { words, .. }
        | Node::Link { words, .. }
        | Node::Term { words, .. } => words,
    }
}

/// A question on the way, and the option that is chosen.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Position of the question.
    pub question: usize,
    /// Its number for the reader, and the most there can be.
    pub progress: (u8, u8),
    /// The option that is chosen, counted from 0; the last is "not sure".
    pub option: usize,
}

/// A way through the questions, from the start to an outcome.
#[derive(Clone, Debug)]
pub struct Way {
    /// The questions on it.
    pub asked: Vec<Asked>,
    /// Position of the outcome.
    pub outcome: usize,
}

/// Every way through the questions.
///
/// # Errors
/// A way ends nowhere.
pub fn ways(check: &Check) -> Result<Vec<Way>> {
    let mut ways = Vec::new();
    let mut left = vec![(check.plan.unanswered(), Vec::new())];
    while let Some((answers, asked)) = left.pop() {
        match check.plan.path(&answers).step {
            Step::Done { outcome } => ways.push(Way { asked, outcome: usize::from(outcome) }),
            Step::Ask { question, number, at_most, clash: None } => {
                for (option, answer) in
                    answers_to(check, usize::from(question))?.into_iter().enumerate()
                {
                    let (mut answers, mut asked) = (answers.clone(), asked.clone());
                    answers.set(question, answer);
                    let question = usize::from(question);
                    asked.push(Asked { question, progress: (number, at_most), option });
                    left.push((answers, asked));
                }
            }
            stuck => bail!("{asked:?} leads to {stuck:?}"),
        }
    }
    Ok(ways)
}

fn answers_to(check: &Check, question: usize) -> Result<Vec<Answer>> {
    let question = check.questions.get(question).context("no such question")?;
    let given = question.options.iter().map(|option| Answer::Value(option.value));
    Ok(given.chain([Answer::NotSure]).collect())
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
