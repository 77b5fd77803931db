//! Tours through the screens of a questionnaire: what a reader does, one thing after the other, and what must be on
//! screen then.

use std::fmt;

use anyhow::{Context, Result};
use case_explainer::brief::Brief;
use serde::Serialize;

use crate::expected::{Given, Leads, leads};
use crate::ways::Way;

/// What a reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "name", rename_all = "kebab-case")]
pub enum Move {
    /// Begins.
    Begin,
    /// Goes on without choosing.
    GoOn,
    /// Chooses an option, counted from 0, and goes on.
    Answer {
        /// Which one.
        option: usize,
    },
    /// Goes to the question before.
    Back,
    /// Changes the answer to a question, by position.
    Change {
        /// Which one.
        question: usize,
    },
    /// Starts again.
    Restart,
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Screen {
    /// The offer to begin.
    Start {
        /// Whether answers are kept, as for a reader who went back.
        kept: bool,
    },
    /// A question.
    Question {
        /// Its position.
        question: usize,
        /// Its number for the reader, and the most there can be.
        progress: (u8, u8),
        /// The option that is chosen, counted from 0.
        chosen: Option<usize>,
        /// What is wrong.
        problem: Option<String>,
    },
    /// A result.
    Result {
        /// Position of the outcome.
        outcome: usize,
        /// The answers that count.
        given: Vec<Given>,
    },
}

impl Screen {
    /// Whether it tells of something wrong.
    #[must_use]
    pub fn is_problem(&self) -> bool {
        matches!(self, Self::Question { problem: Some(_), .. })
    }

    /// Whether it asks this question.
    #[must_use]
    pub fn asks(&self, position: usize) -> bool {
        matches!(self, Self::Question { question, .. } if *question == position)
    }
}

impl fmt::Display for Screen {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start { .. } => write!(to, "the start"),
            Self::Question { question, problem: None, chosen: None, .. } => {
                write!(to, "question {question}")
            }
            Self::Question { question, problem: None, .. } => {
                write!(to, "question {question} with its answer")
            }
            Self::Question { question, problem: Some(problem), .. } => {
                write!(to, "question {question} with “{problem}”")
            }
            Self::Result { outcome, given } => write!(to, "outcome {outcome} of {given:?}"),
        }
    }
}

/// Something that a reader does, and what is on screen then.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// What is done.
    pub by: Move,
    /// What is on screen then.
    pub screen: Screen,
}

/// Starts again, which leaves no answer behind.
pub const RESTART: Stop = Stop { by: Move::Restart, screen: Screen::Start { kept: false } };

/// From the start over every screen of one way, wrong answers among them, to its result.
///
/// # Errors
/// The rules are not whole.
pub fn along(brief: &Brief, way: &Way) -> Result<Vec<Stop>> {
    let mut stops = Vec::new();
    let mut by = Move::Begin;
    for asked in &way.asked {
        let on = |chosen, problem: Option<&str>| Screen::Question {
            question: asked.question,
            progress: asked.progress,
            chosen,
            problem: problem.map(str::to_owned),
        };
        stops.push(Stop { by, screen: on(None, None) });
        stops.push(Stop { by: Move::GoOn, screen: on(None, Some(&brief.words.problem)) });
        for &(option, constraint) in &asked.clashes {
            let because = brief.check.because.get(constraint).context("no such constraint")?;
            let screen = on(Some(option), Some(because));
            stops.push(Stop { by: Move::Answer { option }, screen });
        }
        by = Move::Answer { option: asked.option };
    }
    let screen = Screen::Result { outcome: way.outcome, given: way.given() };
    stops.push(Stop { by, screen });
    Ok(stops)
}

/// From the result of a way, for each answer and each other option: changes the answer, and changes it back. What is
/// asked after the change is left without an answer, by going back.
///
/// # Errors
/// The rules are not whole.
pub fn changes(brief: &Brief, way: &Way) -> Result<Vec<Stop>> {
    let given = way.given();
    let end = Screen::Result { outcome: way.outcome, given: given.clone() };
    let mut stops = Vec::new();
    for &(question, option) in &given {
        let options =
            brief.check.questions.get(question).context("no such question")?.options.len();
        stops.push(Stop { by: Move::Change { question }, screen: asked(brief, &given, question)? });
        stops.push(Stop { by: Move::Answer { option }, screen: end.clone() });
        for other in (0..=options).filter(|other| *other != option) {
            let changed: Vec<Given> = given
                .iter()
                .map(|it| if it.0 == question { (question, other) } else { *it })
                .collect();
            stops.push(Stop {
                by: Move::Change { question },
                screen: asked(brief, &given, question)?,
            });
            let (path, screen) = replayed(brief, &changed)?;
            let at = match &screen {
                Screen::Question { question, .. } => Some(*question),
                _ => None,
            };
            stops.push(Stop { by: Move::Answer { option: other }, screen });
            if at.is_none() {
                let screen = asked(brief, &changed, question)?;
                stops.push(Stop { by: Move::Change { question }, screen });
            }
            // Where the other answer contradicts those before, its question is still on screen.
            if at.is_some_and(|at| at != question) {
                let between = path.iter().rev().take_while(|it| **it != question);
                for &back in between.chain([&question]) {
                    stops.push(Stop { by: Move::Back, screen: asked(brief, &changed, back)? });
                }
            }
            stops.push(Stop { by: Move::Answer { option }, screen: end.clone() });
        }
    }
    Ok(stops)
}

/// From the last question of a way back to the start, and on again with what was answered.
///
/// # Errors
/// The rules are not whole.
pub fn backwards(brief: &Brief, way: &Way) -> Result<Vec<Stop>> {
    let given = way.given();
    let Some((last, _)) = given.split_last() else { return Ok(Vec::new()) };
    let mut stops = Vec::new();
    stops.push(Stop {
        by: Move::Change { question: last.0 },
        screen: asked(brief, &given, last.0)?,
    });
    for &(question, _) in given.iter().rev().skip(1) {
        stops.push(Stop { by: Move::Back, screen: asked(brief, &given, question)? });
    }
    stops.push(Stop { by: Move::Back, screen: Screen::Start { kept: true } });
    let mut by = Move::Begin;
    // Answers that are kept are not asked for again, so going on from the first leads to the end.
    if let Some(&(question, option)) = given.first() {
        stops.push(Stop { by, screen: asked(brief, &given, question)? });
        by = Move::Answer { option };
    }
    stops.push(Stop { by, screen: Screen::Result { outcome: way.outcome, given } });
    Ok(stops)
}

/// The screen of a question that has been answered before.
fn asked(brief: &Brief, given: &[Given], question: usize) -> Result<Screen> {
    let before: Vec<Given> = given.iter().take_while(|it| it.0 != question).copied().collect();
    let chosen = given.iter().find(|it| it.0 == question).map(|it| it.1);
    match leads(&brief.check, &before)? {
        Leads::Question { question: at, progress, .. } if at == question => {
            Ok(Screen::Question { question, progress, chosen, problem: None })
        }
        elsewhere => None.with_context(|| format!("{before:?} leads to {elsewhere:?}")),
    }
}

/// The answered questions that count, and the screen that the answers lead to.
fn replayed(brief: &Brief, given: &[Given]) -> Result<(Vec<usize>, Screen)> {
    let mut counted: Vec<Given> = Vec::new();
    loop {
        let (question, progress) = match leads(&brief.check, &counted)? {
            Leads::Outcome(outcome) => {
                let path = counted.iter().map(|it| it.0).collect();
                return Ok((path, Screen::Result { outcome, given: counted }));
            }
            Leads::Question { question, progress, .. } => (question, progress),
        };
        let answer = given.iter().find(|it| it.0 == question);
        let after: Vec<Given> = counted.iter().chain(answer).copied().collect();
        let problem = match leads(&brief.check, &after)? {
            Leads::Question { question: at, clash, .. } if at == question => {
                clash.and_then(|constraint| brief.check.because.get(constraint))
            }
            _ => {
                counted = after;
                continue;
            }
        };
        let chosen = answer.map(|it| it.1);
        let problem = problem.map(ToString::to_string);
        let path = counted.iter().map(|it| it.0).collect();
        return Ok((path, Screen::Question { question, progress, chosen, problem }));
    }
}
