//! The court, the parties, other suits, and the places of official papers.

use case_explainer::brief::Str;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::Serialize;

use super::Statement;

/// The court that has the case.
#[derive(Clone, Debug)]
pub struct Court {
    /// Its name.
    pub name: Str,
    /// Its number for the case.
    pub number: Str,
    /// The zone of every time of day in the case.
    pub time_zone: TimeZone,
}

/// A side of the case.
#[derive(Clone, Debug)]
pub struct Party {
    /// Stable id.
    pub id: Str,
    /// Its name.
    pub name: Str,
    /// What it is in the case: "Plaintiff".
    pub role: Str,
    /// Who speaks for it in court.
    pub counsel: Vec<Str>,
    /// What there is to know about it.
    pub statement: Statement,
}

/// Another suit that readers may take for this one.
#[derive(Clone, Debug)]
pub struct Related {
    /// Stable id.
    pub id: Str,
    /// Its short name.
    pub name: Str,
    /// The court that has it.
    pub court: Str,
    /// The court's number for it.
    pub number: Option<Str>,
    /// The people it is about.
    pub concerns: Str,
    /// The day on which news of it was last seen.
    pub seen: Date,
    /// The suit in short, and where it stood on that day.
    pub statement: Statement,
}

/// Where official papers are.
#[derive(Clone, Debug)]
pub struct Official {
    /// Stable id.
    pub id: Str,
    /// What is there.
    pub label: Str,
    /// Whose place it is.
    pub kind: OfficialKind,
    /// Canonical `https` address.
    pub url: Str,
}

/// Whose place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficialKind {
    /// The court's.
    Court,
    /// Of those who pay out a settlement.
    Administrator,
    /// Of the lawyers of the class.
    Counsel,
    /// A public body's.
    Agency,
}
