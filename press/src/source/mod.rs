//! From the text of a case file to raw tables, every value with its place.
//!
//! This stage knows the keys of the format and the kinds of their values. What the values say (dates, ids, addresses,
//! sentences) is not its business: that is `check`'s.

mod gap;
mod located;
mod raw;
mod reader;
mod repair;
mod suggest;
mod tables;
mod values;
mod wants;

pub(crate) use gap::{gap, gap_id};
pub(crate) use located::{Field, List, Located, Span, line_of};
pub(crate) use raw::{
    BasisWord, KnownByWord, RawCase, RawClaim, RawConstraint, RawCorrection, RawCourt,
    RawCriterion, RawDeadline, RawDefinition, RawEvent, RawFact, RawGround, RawImage, RawLabelled,
    RawLane, RawLens, RawOfficial, RawOutcome, RawParty, RawPoint, RawPosture, RawQuestion,
    RawQuote, RawReadability, RawSource, RawStage, RawStatement, RawSubclass, RawTerm, RawVerdict,
};
#[allow(unused_imports)]
pub(crate) use raw::{Needs, Place};
pub(crate) use repair::Tear;
pub(crate) use suggest::{listed, nearest};

use crate::problem::Problem;
use reader::{File, Reader};
use repair::Torn;
use toml::de::DeTable;

/// What could be read of a case file.
pub(crate) struct Reading {
    /// The tables, with gaps where something is missing or wrong.
    pub(crate) case: RawCase,
    /// Problems with keys and the kinds of values.
    pub(crate) problems: Vec<Problem>,
    /// Places that are not TOML.
    pub(crate) tears: Vec<Tear>,
}

/// Reads as much of a case file as can be read.
pub(crate) fn read(text: &str) -> Reading {
    let Torn { whole, tears } = repair::repair(text);
    let (table, _) = DeTable::parse_recoverable(&whole);
    let file = File { written: text, whole: &whole, torn: !tears.is_empty() };
    let (case, problems) = Reader::over(file, String::new(), 0..0, table.get_ref(), RawCase::read);
    Reading { case, problems, tears }
}
