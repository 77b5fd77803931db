//! What a page carries beside its words: the live part of a case in one language, compiled by the press, read by the
//! widget.
//!
//! PURE. Nothing here is checked again downstream: the press made it, and a checksum proves that it arrived whole.

mod check;
mod codec;
mod model;
mod text;
mod timeline;
mod wire;
mod words;

pub use check::{Check, CriterionText, OptionText, OutcomeText, Piece, QuestionText};
pub use codec::{Damage, decode, seal};
pub use model::{Brief, Footing, Ground, Moment, Statement};
pub use text::{Node, Str, Text};
pub use timeline::{
    Axis, Basis, Deadline, Event, Gap, Lane, Lens, Mark, Month, Shape, Span, Timeline,
};
pub use words::{Words, fill};
