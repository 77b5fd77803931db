//! Who is in court.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::Statement;
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

impl Writer<'_> {
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
