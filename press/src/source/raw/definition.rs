//! The definition of the class, as it is written.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rules::VERDICTS;
use super::statement::{RawGround, RawPoint};
use crate::case::VerdictKind;
use crate::problem::{Kind, Problem};
use crate::source::located::{Field, Located, Span};
use crate::source::reader::Reader;
use crate::source::suggest::{advice, nearest};
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
    AtLeast(Located<i64>, Vec<RawVerdict>),
}

const AT_LEAST: &str = "at-least";
const OF: &str = "of";

fn whole(reader: &mut Reader<'_>) -> Option<RawVerdict> {
    reader.need("verdict", Wants::Inline).and_then(|value| verdict(reader, value))
}

/// A criterion's id, or a table with one of `all`, `any` and `not`, or with `at-least` and `of`.
fn verdict<'a>(reader: &mut Reader<'a>, value: &'a Spanned<DeValue<'a>>) -> Option<RawVerdict> {
    match value.get_ref() {
        DeValue::String(id) => {
            Some(RawVerdict::Criterion(Located { value: id.to_string(), span: value.span() }))
        }
        DeValue::Table(table) if table.contains_key(AT_LEAST) || table.contains_key(OF) => {
            at_least(reader, table, value.span())
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
                advice(word, ["all", "any", "not", AT_LEAST]),
            ));
            None
        }
    }
}

/// A table with `at-least`, `of`, or both. Whether there are enough parts is not judged here.
fn at_least<'a>(
    reader: &mut Reader<'a>,
    table: &'a DeTable<'a>,
    place: Span,
) -> Option<RawVerdict> {
    let (n, of) = (table.get(AT_LEAST), table.get(OF));
    let mut strange = table.keys().filter(|key| ![AT_LEAST, OF].contains(&&**key.get_ref()));
    let missing = if n.is_none() { AT_LEAST } else { OF };
    match (n, of, strange.next(), strange.next()) {
        (Some(n), Some(of), None, _) => {
            let (n, of) = (reader.whole(AT_LEAST, n), parts(reader, of));
            return Some(RawVerdict::AtLeast(n?, of?));
        }
        (_, _, None, _) => reader.report(alone(missing, place)),
        (n, of, Some(key), None)
            if (n.is_none() || of.is_none()) && nearest(key.get_ref(), [missing]).is_some() =>
        {
            reader.report(Problem::new(
                Kind::UnknownKey,
                key.span(),
                format!("A verdict has no key `{}`.", key.get_ref()),
                advice(key.get_ref(), [missing]),
            ));
        }
        _ => reader.report(shape(place)),
    }
    None
}

/// Says that one of the two keys stands without the other.
fn alone(missing: &str, place: Span) -> Problem {
    let (reason, mend) = if missing == OF {
        (
            "`at-least` needs `of`: the parts that it counts.",
            "Write `of = [\"one\", \"two\", \"three\"]` beside it, with the ids of criteria.",
        )
    } else {
        (
            "`of` needs `at-least`: how many of its parts are enough.",
            "Write `at-least = 2` beside it. If all parts must hold, or one is enough, write `all` or `any` for `of`.",
        )
    };
    Problem::new(Kind::MissingKey, place, reason, mend)
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
        "A verdict is built of criterion ids and of tables, each with one of `all`, `any` and `not`, or with \
         `at-least` and `of`.",
        "Write it like this: `{ all = [\"one\", { any = [\"two\", \"three\"] }, { not = \"four\" }] }`, or \
         `{ at-least = 2, of = [\"one\", \"two\", \"three\"] }`.",
    )
}
