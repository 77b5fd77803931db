//! Where the case stands, and what it claims.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::{Day, Moment, Point, Statement, Text};
use crate::case::{PostureKind, StageState};

/// Where the case stands.
#[derive(JsonSchema, Serialize)]
pub(super) struct Posture {
    /// The stage the court papers put it in.
    kind: PostureKind,
    /// Since when.
    since: Day,
    /// The day somebody last checked that it still stands there, if that was later.
    checked: Option<Day>,
    /// Id of the deadline up to which it holds, if there is one.
    until: Option<Str>,
    /// The status in a few words.
    headline: Str,
    /// The status in a sentence or two.
    statement: Statement,
    /// What this means for a reader now.
    meaning: Vec<Point>,
}

/// One stop of the way through court.
#[derive(JsonSchema, Serialize)]
pub(super) struct Stage {
    /// Stable id.
    id: Str,
    /// What it is called.
    label: Str,
    /// Whether the case got there.
    state: StageState,
    /// When; without `iso`, a word such as "never" stands in place of a date.
    when: Moment,
}

/// One claim of the suit.
#[derive(JsonSchema, Serialize)]
pub(super) struct Claim {
    /// Stable id.
    id: Str,
    /// The law or the kind of claim.
    law: Text,
    /// What it asks the court for.
    asked: Text,
    /// What the suit would have to show.
    must_show: Vec<Text>,
    /// The theory.
    statement: Statement,
}

impl Writer<'_> {
    pub(super) fn posture(&self) -> Posture {
        let (own, told) = (&self.told.case.posture, &self.told.compiled.article.status);
        Posture {
            kind: own.kind,
            since: own.date.into(),
            checked: own.checked.map(Day::from),
            until: self.told.case.last_day().map(|last| last.id.clone()),
            headline: told.headline.clone(),
            statement: self.statement(&own.statement, &told.statement),
            meaning: self.points(&own.meaning, &told.meaning),
        }
    }

    pub(super) fn stages(&self) -> Vec<Stage> {
        let pairs = self.told.case.stages.iter().zip(&self.told.compiled.article.status.stages);
        let stage = pairs.map(|(own, told)| Stage {
            id: own.id.clone(),
            label: told.label.clone(),
            state: own.state,
            when: (&told.when).into(),
        });
        stage.collect()
    }

    pub(super) fn claims(&self) -> Vec<Claim> {
        let pairs = self.told.case.claims.iter().zip(&self.told.compiled.article.claims);
        let claim = pairs.map(|(own, told)| Claim {
            id: own.id.clone(),
            law: self.text(&told.law),
            asked: self.text(&told.asked),
            must_show: told.must_show.iter().map(|text| self.text(text)).collect(),
            statement: self.statement(&own.statement, &told.statement),
        });
        claim.collect()
    }
}
