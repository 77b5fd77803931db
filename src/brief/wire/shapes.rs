//! The shape of each type: its fields, or its variants, in the order of its declaration.
//!
//! A field that is missing here does not compile; an order that is wrong fails the round trip in `tests/it/brief.rs`.

use super::{Reader, Wire};
use crate::brief::{
    Axis, Basis, Brief, Check, CriterionText, Deadline, Event, Footing, Gap, Ground, Lane, Lens,
    Mark, Month, Node, OptionText, OutcomeText, Piece, QuestionText, Shape, Span, Statement,
    Timeline,
};
use crate::plan::{Node as Fork, Plan};

macro_rules! fields {
    ($($type:ident { $($field:ident),+ })+) => {
        $(impl Wire for $type {
            fn read(reader: &mut Reader<'_>) -> $type {
                $(let $field = Wire::read(reader);)+
                $type { $($field),+ }
            }
        })+
    };
}
pub(in crate::brief) use fields;

/// The last variant stands for every number beyond it.
macro_rules! variants {
    ($($type:ident { $($number:literal $variant:ident)* else $last:ident })+) => {
        $(impl Wire for $type {
            fn read(reader: &mut Reader<'_>) -> $type {
                match reader.number() {
                    $($number => $type::$variant,)*
                    _ => $type::$last,
                }
            }
        })+
    };
}

fields! {
    Brief { words, timeline, check }
    Ground { footing, label, sources }
    Statement { text, ground }
    Timeline { lanes, bases, parties, events, axis, lens, deadlines, gaps }
    Lane { name, mark }
    Basis { label, footing }
    Event { id, lane, basis, parties, key, title, when, span }
    Span { from, to, shape }
    Axis { from, to, months }
    Month { day, year, number, full, short, year_name }
    Lens { label, from, to }
    Deadline { label, day, when }
    Gap { days, later, earlier }
    Check { plan, status, until, after, official, lead, sentence, ground, criteria, questions, outcomes, groups, because, meaning }
    CriterionText { phrase, label, who, unclear_why, note, ground, event }
    QuestionText { text, hint, why, find_out, options }
    OptionText { value, label }
    OutcomeText { title, text }
    Plan { nodes, values, ask, ends, clash, criteria, groups, asked }
    Fork { question, most, next }
}

variants! {
    Footing { 0 Record 1 Word else Open }
    Mark { 0 Square 1 Diamond 2 Circle else Triangle }
    Shape { 0 Point 1 Vague 2 Range 3 Ongoing 4 Era else Open }
}

impl Wire for Node {
    fn read(reader: &mut Reader<'_>) -> Node {
        let variant = reader.number();
        let words = Wire::read(reader);
        match variant {
            0 => Node::Text(words),
            1 => Node::Em(words),
            2 => Node::Strong(words),
            3 => Node::Link { words, url: Wire::read(reader) },
            4 => Node::Quote { words, lang: Wire::read(reader) },
            _ => Node::Term { words, id: Wire::read(reader) },
        }
    }
}

impl Wire for Piece {
    fn read(reader: &mut Reader<'_>) -> Piece {
        match reader.number() {
            0 => Piece::Words(Wire::read(reader)),
            _ => Piece::Criterion(Wire::read(reader)),
        }
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(reader: &mut Reader<'_>) -> Option<T> {
        (reader.byte() != 0).then(|| T::read(reader))
    }
}
