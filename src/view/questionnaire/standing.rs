//! How each criterion stands, as far as the reader's answers tell.

use crate::questionnaire::{Screen, State};
use crate::rules::{Answers, Decision, Finding, Reason, Rules, Truth, decide, path};

/// How one criterion stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Its question is still to come.
    Todo,
    /// Its question is on screen.
    Now,
    /// It holds.
    Fits,
    /// It does not hold.
    Differs,
    /// The reader is not sure, or the definition does not say.
    Open,
    /// Only someone else can know.
    Others,
    /// Its question could not change the result.
    NotAsked,
}

/// How all criteria stand.
pub(super) struct Standings {
    /// One for each criterion.
    pub(super) each: Vec<Standing>,
    /// Why, one for each criterion; empty where the answers contradict each other.
    pub(super) findings: Vec<Finding>,
    /// The answers that count.
    pub(super) answers: Answers,
}

impl Standings {
    /// How the criteria stand on a screen.
    pub(super) fn of(rules: &Rules, state: &State, screen: Screen) -> Standings {
        let answers = path(rules, &state.answers).answers;
        let findings = decide(rules, &answers)
            .map_or_else(|_| Vec::new(), |Decision { criteria, .. }| criteria);
        let done = matches!(screen, Screen::Result { .. });
        let asked = match screen {
            Screen::Question { question, .. } => {
                rules.questions.get(usize::from(question)).copied()
            }
            _ => None,
        };
        let each = rules.criteria.iter().enumerate().map(|(position, criterion)| {
            if asked == Some(criterion.fact) {
                return Standing::Now;
            }
            findings.get(position).map_or(Standing::Todo, |finding| standing(*finding, done))
        });
        Standings { each: each.collect(), findings, answers }
    }
}

fn standing(finding: Finding, done: bool) -> Standing {
    match (finding.truth, finding.reason) {
        (Truth::Yes, _) => Standing::Fits,
        (Truth::No, _) => Standing::Differs,
        (Truth::Unknown, Reason::Party | Reason::Court) => Standing::Others,
        (Truth::Unknown, Reason::NotAsked) if done => Standing::NotAsked,
        (Truth::Unknown, Reason::NotAsked) => Standing::Todo,
        (Truth::Unknown, _) => Standing::Open,
    }
}

impl Standing {
    /// Its name in the style sheet.
    pub(super) fn name(self) -> &'static str {
        match self {
            Standing::Todo => "todo",
            Standing::Now => "now",
            Standing::Fits => "fits",
            Standing::Differs => "differs",
            Standing::Open => "open",
            Standing::Others => "others",
            Standing::NotAsked => "not-asked",
        }
    }
}
