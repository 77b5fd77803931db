//! How each criterion stands, as far as the reader's answers tell.

use crate::plan::{Finding, Path, Plan, Reason, Truth};
use crate::questionnaire::{Screen, State};

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
    /// Why, one for each criterion.
    pub(super) findings: Vec<Finding>,
    /// The answers that count, and where they lead.
    pub(super) path: Path,
}

impl Standings {
    /// How the criteria stand on a screen.
    pub(super) fn of(plan: &Plan, state: &State, screen: Screen) -> Standings {
        let path = plan.path(&state.answers);
        let findings = plan.findings(&path.answers);
        let done = matches!(screen, Screen::Result { .. });
        let asked = match screen {
            Screen::Question { question, .. } => Some(question),
            _ => None,
        };
        let mut each = Vec::new();
        for (position, finding) in findings.iter().enumerate() {
            let now = asked.is_some() && plan.question_of(position) == asked;
            each.push(if now { Standing::Now } else { standing(*finding, done) });
        }
        Standings { each, findings, path }
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
