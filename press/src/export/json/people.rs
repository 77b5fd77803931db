//! Who is in court.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::{Day, Statement};
use crate::case;

/// The court that has the case.
#[derive(JsonSchema, Serialize)]
pub(super) struct Court {
    /// Its name.
    name: Str,
    /// Its number for the case.
    number: Str,
    /// The zone of every time of day in the case, as the IANA database names it.
    time_zone: Option<String>,
}

impl From<&case::Court> for Court {
    fn from(court: &case::Court) -> Self {
        Self {
            name: court.name.clone(),
            number: court.number.clone(),
            time_zone: court.time_zone.iana_name().map(str::to_owned),
        }
    }
}

/// A side of the case.
#[derive(JsonSchema, Serialize)]
pub(super) struct Party {
    /// Stable id.
    id: Str,
    /// Its name.
    name: Str,
    /// What it is in the case.
    role: Str,
    /// Who speaks for it in court.
    counsel: Vec<Str>,
    /// What there is to know about it.
    statement: Statement,
}

/// Another suit that readers may take for this one.
#[derive(JsonSchema, Serialize)]
pub(super) struct Related {
    /// Stable id.
    id: Str,
    /// Its short name.
    name: Str,
    /// The court that has it.
    court: Str,
    /// The court's number for it.
    number: Option<Str>,
    /// The people it is about.
    concerns: Str,
    /// The day on which news of it was last seen.
    seen: Day,
    /// The suit in short, and where it stood on that day.
    statement: Statement,
}

impl Writer<'_> {
    pub(super) fn related(&self) -> Vec<Related> {
        let pairs = self.told.case.related.iter().zip(&self.told.compiled.article.related);
        let related = pairs.map(|(own, told)| Related {
            id: own.id.clone(),
            name: own.name.clone(),
            court: own.court.clone(),
            number: own.number.clone(),
            concerns: own.concerns.clone(),
            seen: own.seen.into(),
            statement: self.statement(&own.statement, &told.statement),
        });
        related.collect()
    }

    pub(super) fn parties(&self) -> Vec<Party> {
        let pairs = self.told.case.parties.iter().zip(&self.told.compiled.article.parties);
        let party = pairs.map(|(own, told)| Party {
            id: own.id.clone(),
            name: told.name.clone(),
            role: told.role.clone(),
            counsel: told.counsel.clone(),
            statement: self.statement(&own.statement, &told.statement),
        });
        party.collect()
    }
}
