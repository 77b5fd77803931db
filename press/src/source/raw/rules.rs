//! Facts, criteria, constraints, questions and outcomes, as they are written.

use super::statement::RawGround;
use crate::case::{OpenKind, VerdictKind};
use crate::source::located::{Field, List, Located, Span};
use crate::source::reader::Reader;
use crate::source::wants::Wants;

/// What can stand after `known_by =`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KnownByWord {
    Reader,
    Party,
    Court,
}

const KNOWERS: [(&str, KnownByWord); 3] =
    [("reader", KnownByWord::Reader), ("party", KnownByWord::Party), ("court", KnownByWord::Court)];

pub(super) const VERDICTS: [(&str, VerdictKind); 3] =
    [("yes", VerdictKind::Yes), ("no", VerdictKind::No), ("unknown", VerdictKind::Unknown)];

const OPEN: [(&str, OpenKind); 3] =
    [("none", OpenKind::None), ("others", OpenKind::Others), ("reader", OpenKind::Reader)];

/// `[[fact]]`
#[derive(Clone, Debug)]
pub(crate) struct RawFact {
    pub(crate) place: Span,
    pub(crate) id: Field<String>,
    pub(crate) known_by: Field<KnownByWord>,
    pub(crate) by: Field<String>,
    pub(crate) values: Option<List>,
}

impl RawFact {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            place: reader.place.clone(),
            id: reader.words("id"),
            known_by: reader.choice("known_by", &KNOWERS),
            by: reader.optional_words("by"),
            values: reader.list("values"),
        }
    }
}

/// `[[criterion]]`
#[derive(Clone, Debug)]
pub(crate) struct RawCriterion {
    pub(crate) place: Span,
    pub(crate) id: Field<String>,
    pub(crate) phrase: Field<String>,
    pub(crate) label: Field<String>,
    pub(crate) fact: Field<String>,
    pub(crate) yes: Option<List>,
    pub(crate) no: Option<List>,
    pub(crate) unclear: Option<List>,
    pub(crate) unclear_why: Field<String>,
    pub(crate) note: Field<String>,
    pub(crate) ground: RawGround,
}

impl RawCriterion {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            place: reader.place.clone(),
            id: reader.words("id"),
            phrase: reader.words("phrase"),
            label: reader.words("label"),
            fact: reader.words("fact"),
            yes: reader.optional_list("yes"),
            no: reader.optional_list("no"),
            unclear: reader.optional_list("unclear"),
            unclear_why: reader.optional_words("unclear_why"),
            note: reader.optional_words("note"),
            ground: RawGround::read(reader),
        }
    }
}

/// `[[constraint]]`
#[derive(Clone, Debug)]
pub(crate) struct RawConstraint {
    pub(crate) id: Field<String>,
    /// The facts of `never` with a value each, in the order of the file; nothing when it could not be read.
    pub(crate) never: Field<Vec<(Located<String>, Located<String>)>>,
    pub(crate) because: Field<String>,
}

impl RawConstraint {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self { id: reader.words("id"), never: never(reader), because: reader.words("because") }
    }
}

/// `[[question]]`
#[derive(Clone, Debug)]
pub(crate) struct RawQuestion {
    pub(crate) fact: Field<String>,
    pub(crate) text: Field<String>,
    pub(crate) hint: Field<String>,
    pub(crate) why: Field<String>,
    pub(crate) find_out: Field<String>,
    pub(crate) options: Vec<RawOption>,
    pub(crate) place: Span,
}

/// One of the `options` of a question.
#[derive(Clone, Debug)]
pub(crate) struct RawOption {
    pub(crate) value: Field<String>,
    pub(crate) label: Field<String>,
}

impl RawQuestion {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            fact: reader.words("fact"),
            text: reader.words("text"),
            hint: reader.optional_words("hint"),
            why: reader.words("why"),
            find_out: reader.words("find_out"),
            options: reader.some_tables("options", Wants::Inlines, 1, |option| RawOption {
                value: option.words("value"),
                label: option.words("label"),
            }),
            place: reader.place.clone(),
        }
    }
}

/// `[[outcome]]`
#[derive(Clone, Debug)]
pub(crate) struct RawOutcome {
    pub(crate) id: Field<String>,
    pub(crate) verdict: Field<VerdictKind>,
    pub(crate) open: Field<OpenKind>,
    pub(crate) title: Field<String>,
    pub(crate) text: Field<String>,
}

impl RawOutcome {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            verdict: reader.choice("verdict", &VERDICTS),
            open: reader.choice("open", &OPEN),
            title: reader.words("title"),
            text: reader.words("text"),
        }
    }
}

fn never(reader: &mut Reader<'_>) -> Field<Vec<(Located<String>, Located<String>)>> {
    let value = reader.need("never", Wants::Inline)?;
    let Some(table) = value.get_ref().as_table() else {
        reader.wrong("never", value, Wants::Inline);
        return None;
    };
    let mut pairs = Vec::new();
    for (key, value) in table {
        let fact = Located { value: key.get_ref().to_string(), span: key.span() };
        if let Some(value) = reader.string(&fact.value, value, Wants::Words) {
            pairs.push((fact, value));
        }
    }
    pairs.sort_by_key(|(fact, _)| fact.span.start);
    // A value that could not be read leaves nothing to judge.
    (pairs.len() == table.len()).then(|| Located { value: pairs, span: value.span() })
}
