//! Where the case stands, and what it claimed.

use case_explainer::brief::Str;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Point, Statement, Text, When};

/// Where a case stands in court.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PostureKind {
    /// A class is asked for; no judge has decided.
    Proposed,
    /// A judge has approved the class.
    Certified,
    /// A settlement takes claims.
    SettlementOpen,
    /// A settlement no longer takes claims.
    SettlementClosed,
    /// Ended, and cannot be brought again.
    DismissedWithPrejudice,
    /// Ended for now; may be brought again.
    DismissedWithoutPrejudice,
    /// Decided by a court.
    Judgment,
    /// Decided, and a higher court is asked to look at it again.
    AppealPending,
}

impl PostureKind {
    /// Every posture under the name that a case file has for it.
    pub const NAMES: [(&'static str, Self); 8] = [
        ("proposed", Self::Proposed),
        ("certified", Self::Certified),
        ("settlement-open", Self::SettlementOpen),
        ("settlement-closed", Self::SettlementClosed),
        ("dismissed-with-prejudice", Self::DismissedWithPrejudice),
        ("dismissed-without-prejudice", Self::DismissedWithoutPrejudice),
        ("judgment", Self::Judgment),
        ("appeal-pending", Self::AppealPending),
    ];

    /// The name that a case file has for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    /// Whether it means that nothing more is to come.
    #[must_use]
    pub fn is_over(self) -> bool {
        match self {
            Self::Proposed | Self::Certified | Self::SettlementOpen | Self::AppealPending => false,
            Self::SettlementClosed
            | Self::DismissedWithPrejudice
            | Self::DismissedWithoutPrejudice
            | Self::Judgment => true,
        }
    }
}

/// Where the case stands, and what that means.
#[derive(Clone, Debug)]
pub struct Posture {
    /// The stage the court papers put it in.
    pub kind: PostureKind,
    /// Since when.
    pub date: Date,
    /// The day somebody last checked that the status still holds, if that was later.
    pub checked: Option<Date>,
    /// Position of the deadline up to which it holds.
    pub until: Option<usize>,
    /// The verdict of the status line: "The case is over."
    pub headline: Str,
    /// The status in a sentence or two.
    pub statement: Statement,
    /// What this means for a reader now.
    pub meaning: Vec<Point>,
}

/// One stop of the rail under the status.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Stable id.
    pub id: Str,
    /// What it is called.
    pub label: Str,
    /// Whether the case got there.
    pub state: StageState,
    /// When, or a word instead of a date.
    pub mark: StageMark,
}

/// Whether the case got to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StageState {
    /// It passed this stage.
    Done,
    /// It is here.
    Now,
    /// It ended here.
    End,
    /// It never got here.
    Not,
}

/// What stands under a stage's label.
#[derive(Clone, Debug)]
pub enum StageMark {
    /// The date it was reached.
    Date(When),
    /// A word, such as "never".
    Note(Str),
}

/// One claim of the suit.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Stable id.
    pub id: Str,
    /// The law or the kind of claim.
    pub law: Text,
    /// What it asked the court for.
    pub asked: Option<Text>,
    /// What the suit would have to show.
    pub must_show: Vec<Text>,
    /// The theory.
    pub statement: Statement,
}
