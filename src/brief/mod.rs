//! What a page carries: one case in one language, compiled by the press, read by the widget.
//!
//! PURE. Nothing here is checked again downstream: the press made it, and a checksum proves that it arrived whole.

mod check;
mod codec;
mod model;
mod text;
mod timeline;
mod words;

pub use check::{Check, CriterionText, OptionText, OutcomeText, Piece, QuestionText};
pub use codec::{Damage, decode, encode};
pub use model::{
    Brief, Claim, Entry, Footing, Ground, Moment, Source, Stage, StageState, Statement, Status,
    Term,
};
pub use text::{Node, Str, Text};
pub use timeline::{Axis, Event, Lane, Lens, Mark, Shape, Span, Tick, Timeline};
pub use words::{Words, fill};
