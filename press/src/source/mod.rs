//! From the text of a case file to raw tables, every value with its place.
//!
//! This stage knows the keys of the format and the kinds of their values. What the values say (dates, ids, addresses,
//! sentences) is not its business: that is `check`'s.

mod decode;
mod flood;
mod gap;
mod limits;
mod located;
mod raw;
mod reader;
mod repair;
mod suggest;
mod tables;
mod values;
mod wants;

pub use decode::{Decoded, decode};
pub(crate) use gap::{TODO, gap, gap_id};
pub use limits::FILE as MOST_BYTES;
pub(crate) use located::{Field, List, Located, Span};
pub(crate) use raw::{
    BasisWord, KnownByWord, Needs, Place, RawCase, RawClaim, RawConstraint, RawCorrection,
    RawCourt, RawCriterion, RawDeadline, RawDefinition, RawEvent, RawFact, RawGround, RawImage,
    RawLabelled, RawLane, RawLens, RawOfficial, RawOutcome, RawParty, RawPoint, RawPosture,
    RawQuestion, RawQuote, RawReadability, RawRelated, RawSource, RawStage, RawStatement,
    RawSubclass, RawTerm, RawVerdict,
};
pub(crate) use repair::{Tear, Torn, repair};
pub(crate) use suggest::{listed, nearest};
pub(crate) use wants::{Wants, noun};

use std::cell::Cell;

use crate::problem::{Lines, Problem};
use reader::{File, Reader};
use toml::de::DeTable;

/// What could be read of a case file.
pub(crate) struct Reading {
    /// The tables, with gaps where something is missing or wrong.
    pub(crate) case: RawCase,
    /// Problems with keys and the kinds of values.
    pub(crate) problems: Vec<Problem>,
    /// Places that are not TOML.
    pub(crate) tears: Vec<Tear>,
    /// Whether the tables are empty, because the file is not worth judging.
    pub(crate) hopeless: bool,
}

/// Reads as much of a case file as can be read.
pub(crate) fn read(text: &str, lines: &Lines) -> Reading {
    let Torn { whole, tears, too_large, hopeless } = repair(text, lines);
    let (table, _) = DeTable::parse_recoverable(&whole);
    let told = Cell::new(0);
    let file = File { written: text, whole: &whole, torn: !tears.is_empty(), told: &told };
    let (case, mut problems) =
        Reader::over(file, String::new(), 0..0, table.get_ref(), RawCase::read);
    if hopeless {
        problems = Vec::from_iter(too_large);
    }
    Reading { case, problems, tears, hopeless }
}
