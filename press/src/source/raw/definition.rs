//! The definition of the class, as it is written.

use toml::Spanned;
use toml::de::DeValue;

use super::rules::VERDICTS;
use super::statement::{RawGround, RawPoint};
use crate::case::VerdictKind;
use crate::problem::{Kind, Problem};
use crate::source::located::{Field, Located, Span};
use crate::source::reader::Reader;
use crate::source::suggest::advice;
use crate::source::wants::Wants;

/// `[definition]`
#[derive(Clone, Debug)]
pub(crate) struct RawDefinition {
    pub(crate) place: Span,
    pub(crate) lead: Field<String>,
    pub(crate) sentence: Field<String>,
    pub(crate) ground: RawGround,
    pub(crate) verdict: Option<RawVerdict>,
    pub(crate) impossible: Vec<Located<VerdictKind>>,
    pub(crate) doubts: Vec<RawPoint>,
    pub(crate) subclasses: Vec<RawSubclass>,
}

impl RawDefinition {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            place: reader.place.clone(),
            lead: reader.words("lead"),
            sentence: reader.words("sentence"),
            ground: RawGround::read(reader),
            verdict: whole(reader),
            impossible: reader.choices("impossible", &VERDICTS),
            doubts: reader.tables("doubt", Wants::Tables, RawPoint::read),
            subclasses: reader.tables("subclass", Wants::Tables, RawSubclass::read),
        }
    }
}

/// `[[definition.subclass]]`
#[derive(Clone, Debug)]
pub(crate) struct RawSubclass {
    pub(crate) id: Field<String>,
    pub(crate) name: Field<String>,
    pub(crate) sentence: Field<String>,
    pub(crate) ground: RawGround,
    pub(crate) verdict: Option<RawVerdict>,
}

impl RawSubclass {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            id: reader.words("id"),
            name: reader.words("name"),
            sentence: reader.words("sentence"),
            ground: RawGround::read(reader),
            verdict: whole(reader),
        }
    }
}

/// How the criteria combine, by their ids.
#[derive(Clone, Debug)]
pub(crate) enum RawVerdict {
    Criterion(Located<String>),
    All(Vec<RawVerdict>),
    Any(Vec<RawVerdict>),
    Not(Box<RawVerdict>),
}

fn whole(reader: &mut Reader<'_>) -> Option<RawVerdict> {
    reader.need("verdict", Wants::Inline).and_then(|value| verdict(reader, value))
}

/// A criterion's id, or a table with one of `all`, `any` and `not`.
fn verdict<'a>(reader: &mut Reader<'a>, value: &'a Spanned<DeValue<'a>>) -> Option<RawVerdict> {
    match value.get_ref() {
        DeValue::String(id) => {
            Some(RawVerdict::Criterion(Located { value: id.to_string(), span: value.span() }))
        }
        DeValue::Table(table) => {
            let mut entries = table.iter();
            match (entries.next(), entries.next()) {
                (Some((key, inner)), None) => combined(reader, key, inner),
                _ => {
                    reader.report(shape(value.span()));
                    None
                }
            }
        }
        _ => {
            reader.report(shape(value.span()));
            None
        }
    }
}

fn combined<'a>(
    reader: &mut Reader<'a>,
    key: &Spanned<impl AsRef<str>>,
    inner: &'a Spanned<DeValue<'a>>,
) -> Option<RawVerdict> {
    let word = key.get_ref().as_ref();
    match word {
        "not" => verdict(reader, inner).map(|part| RawVerdict::Not(Box::new(part))),
        "all" => parts(reader, inner).map(RawVerdict::All),
        "any" => parts(reader, inner).map(RawVerdict::Any),
        _ => {
            reader.report(Problem::new(
                Kind::UnknownKey,
                key.span(),
                format!("A verdict cannot combine criteria by `{word}`."),
                advice(word, ["all", "any", "not"]),
            ));
            None
        }
    }
}

fn parts<'a>(reader: &mut Reader<'a>, value: &'a Spanned<DeValue<'a>>) -> Option<Vec<RawVerdict>> {
    match value.get_ref().as_array() {
        Some(items) if !items.is_empty() => {
            let read: Vec<_> = items.iter().map(|item| verdict(reader, item)).collect();
            read.into_iter().collect()
        }
        _ => {
            reader.report(shape(value.span()));
            None
        }
    }
}

fn shape(span: Span) -> Problem {
    Problem::new(
        Kind::WrongType,
        span,
        "A verdict is built of criterion ids and of tables with exactly one of `all`, `any` and `not`.",
        "Write it like this: `{ all = [\"one\", { any = [\"two\", \"three\"] }, { not = \"four\" }] }`.",
    )
}
