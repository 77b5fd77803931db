//! The case file as it is written: one struct for each table, one field for each key. No value is judged here.

mod ahead;
mod back;
mod definition;
mod people;
mod readability;
mod rules;
mod statement;
mod status;
mod timeline;
mod words;

pub(crate) use ahead::RawDeadline;
pub(crate) use back::{RawCorrection, RawImage, RawSource, RawTerm};
pub(crate) use definition::{RawDefinition, RawSubclass, RawVerdict};
pub(crate) use people::{RawCourt, RawOfficial, RawParty, RawRelated};
pub(crate) use readability::RawReadability;
pub(crate) use rules::{
    KnownByWord, RawConstraint, RawCriterion, RawFact, RawOutcome, RawQuestion,
};
pub(crate) use statement::{
    BasisWord, RawClaim, RawGround, RawLabelled, RawPoint, RawQuote, RawStatement,
};
pub(crate) use status::{RawPosture, RawStage};
pub(crate) use timeline::{RawEvent, RawLane, RawLens};
pub(crate) use words::{Needs, Place};

use super::located::Field;
use super::reader::Reader;
use super::wants::Wants;

/// The whole case file.
#[derive(Clone, Debug)]
pub(crate) struct RawCase {
    pub(crate) schema: Field<i64>,
    pub(crate) id: Field<String>,
    pub(crate) language: Field<String>,
    pub(crate) name: Field<String>,
    pub(crate) title: Field<String>,
    pub(crate) summary: Field<String>,
    pub(crate) reviewed: Field<String>,
    pub(crate) court: Option<RawCourt>,
    pub(crate) posture: Option<RawPosture>,
    pub(crate) stages: Vec<RawStage>,
    pub(crate) parties: Vec<RawParty>,
    pub(crate) minute: Vec<RawLabelled>,
    pub(crate) claims: Vec<RawClaim>,
    pub(crate) lanes: Vec<RawLane>,
    pub(crate) events: Vec<RawEvent>,
    pub(crate) deadlines: Vec<RawDeadline>,
    pub(crate) next: Vec<RawLabelled>,
    pub(crate) officials: Vec<RawOfficial>,
    pub(crate) lens: Option<RawLens>,
    pub(crate) definition: Option<RawDefinition>,
    pub(crate) facts: Vec<RawFact>,
    pub(crate) criteria: Vec<RawCriterion>,
    pub(crate) constraints: Vec<RawConstraint>,
    pub(crate) questions: Vec<RawQuestion>,
    pub(crate) outcomes: Vec<RawOutcome>,
    pub(crate) terms: Vec<RawTerm>,
    pub(crate) sources: Vec<RawSource>,
    pub(crate) disagreements: Vec<RawLabelled>,
    pub(crate) corrections: Vec<RawCorrection>,
    pub(crate) related: Vec<RawRelated>,
    pub(crate) background: Vec<RawLabelled>,
    pub(crate) images: Vec<RawImage>,
    pub(crate) reading: Option<RawReadability>,
}

impl RawCase {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let many = Wants::Tables;
        Self {
            schema: reader.number("schema"),
            id: reader.words("id"),
            language: reader.words("language"),
            name: reader.words("name"),
            title: reader.words("title"),
            summary: reader.words("summary"),
            reviewed: reader.date("reviewed"),
            court: reader.optional_table("court", Wants::Table, RawCourt::read),
            posture: reader.table("posture", Wants::Table, RawPosture::read),
            stages: reader.some_tables("stage", many, 2, RawStage::read),
            parties: reader.tables("party", many, RawParty::read),
            minute: reader.tables("minute", many, |it| RawLabelled::read(it, "label")),
            claims: reader.tables("claim", many, RawClaim::read),
            lanes: reader.some_tables("lane", many, 1, RawLane::read),
            events: reader.some_tables("event", many, 1, RawEvent::read),
            deadlines: reader.tables("deadline", many, RawDeadline::read),
            next: reader.tables("next", many, |it| RawLabelled::read(it, "label")),
            officials: reader.tables("official", many, RawOfficial::read),
            lens: reader.optional_table("timeline", Wants::Table, RawLens::find).flatten(),
            definition: reader.table("definition", Wants::Table, RawDefinition::read),
            facts: reader.some_tables("fact", many, 1, RawFact::read),
            criteria: reader.some_tables("criterion", many, 1, RawCriterion::read),
            constraints: reader.tables("constraint", many, RawConstraint::read),
            questions: reader.some_tables("question", many, 1, RawQuestion::read),
            outcomes: reader.some_tables("outcome", many, 1, RawOutcome::read),
            terms: reader.tables("term", many, RawTerm::read),
            sources: reader.some_tables("source", many, 1, RawSource::read),
            disagreements: reader.tables("disagreement", many, |it| RawLabelled::read(it, "point")),
            corrections: reader.tables("correction", many, RawCorrection::read),
            related: reader.tables("related", many, RawRelated::read),
            background: reader.tables("background", many, |it| RawLabelled::read(it, "title")),
            images: reader.tables("image", many, RawImage::read),
            reading: reader.optional_table("reading", Wants::Table, RawReadability::read),
        }
    }
}
