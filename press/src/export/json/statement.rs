//! What is stated and what it rests on, wherever in the file it stands.

use case_explainer::brief::{self, Node, Str};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use crate::article;
use crate::case;
use crate::export::text::{html, plain};

/// A day: `2025-01-21`.
#[derive(JsonSchema, Serialize)]
pub(super) struct Day(#[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))] String);

impl From<Date> for Day {
    fn from(day: Date) -> Self {
        Self(day.to_string())
    }
}

/// A date for programs and for people, never more exact than it is known.
#[derive(JsonSchema, Serialize)]
pub(super) struct Moment {
    /// A year, month, day or minute (`2025-01-21T14:30-08:00`); null where the date is not meant as it stands ("about",
    /// "by", "since" and the like).
    #[schemars(regex(pattern = r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?$"))]
    iso: Option<Str>,
    /// The date in words.
    text: Str,
}

impl From<&brief::Moment> for Moment {
    fn from(moment: &brief::Moment) -> Self {
        let iso = Some(&moment.iso).filter(|iso| !iso.is_empty());
        Self { iso: iso.cloned(), text: moment.text.clone() }
    }
}

/// One paragraph of running text, in two forms.
#[derive(JsonSchema, Serialize)]
pub(super) struct Text {
    /// The words alone.
    plain: String,
    /// The same as HTML. There is nothing in it but `em`, `strong`, `q` and `a`.
    html: String,
}

/// What kind of footing a statement has.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Basis {
    /// What the lawsuit claims and nobody has proved.
    Alleged,
    /// What the court's papers say; the label says whether anybody read them or they are told as reported.
    CourtRecord,
    /// What news reports say, or do not say.
    Reported,
    /// What anyone can look up.
    Documented,
    /// What one side says; the label names it.
    Said,
    /// What a statute, rule or ruling says.
    Law,
    /// True and checkable, but not part of the case.
    Background,
    /// Reported, but nobody can check it.
    Unverified,
}

impl From<&case::Basis> for Basis {
    fn from(basis: &case::Basis) -> Self {
        match basis {
            case::Basis::Alleged => Self::Alleged,
            case::Basis::CourtRecord => Self::CourtRecord,
            case::Basis::Reported => Self::Reported,
            case::Basis::Documented => Self::Documented,
            case::Basis::Said(_) => Self::Said,
            case::Basis::Law => Self::Law,
            case::Basis::Background => Self::Background,
            case::Basis::Unverified => Self::Unverified,
        }
    }
}

/// What a statement rests on, and where that can be checked.
#[derive(JsonSchema, Serialize)]
pub(super) struct Ground {
    /// What kind of footing it has.
    basis: Basis,
    /// The basis in words, as the page shows it: "Alleged". Show it wherever you show the statement.
    label: Str,
    /// Ids of sources.
    sources: Vec<Str>,
}

/// A few words of a source, as they stand there.
#[derive(JsonSchema, Serialize)]
struct Quote {
    /// The words.
    text: Str,
    /// Id of the source.
    source: Str,
    /// Where in the source: "p. 3".
    place: Option<Str>,
    /// Language tag of the words.
    language: Str,
}

/// Something stated, and what it rests on.
#[derive(JsonSchema, Serialize)]
pub(super) struct Statement {
    /// The words; a quote stands at their end.
    text: Text,
    /// What they rest on.
    ground: Ground,
    /// The quote by itself.
    quote: Option<Quote>,
    /// The place where readers meet it: `record` is not on the page.
    level: case::Level,
}

/// A statement that can be named by its id.
#[derive(JsonSchema, Serialize)]
pub(super) struct Point {
    /// Stable id.
    id: Str,
    /// What is stated.
    statement: Statement,
}

/// A statement under a label of its own.
#[derive(JsonSchema, Serialize)]
pub(super) struct Entry {
    /// Stable id.
    id: Str,
    /// The label.
    label: Str,
    /// What is stated.
    statement: Statement,
}

impl Writer<'_> {
    pub(super) fn text(&self, text: &[Node]) -> Text {
        Text { plain: plain(text), html: html(text, &self.page) }
    }

    pub(super) fn ground(&self, own: &case::Ground, told: &brief::Ground) -> Ground {
        Ground {
            basis: (&own.basis).into(),
            label: told.label.clone(),
            sources: self.source_ids(&own.sources),
        }
    }

    pub(super) fn statement(&self, own: &case::Statement, told: &brief::Statement) -> Statement {
        let quote = own.quote.as_ref().map(|quote| Quote {
            text: quote.text.clone(),
            source: self.source_ids(&[quote.source]).pop().unwrap_or_default(),
            place: quote.place.clone(),
            language: quote.lang.clone(),
        });
        Statement {
            text: self.text(&told.text),
            ground: self.ground(&own.ground, &told.ground),
            quote,
            level: own.level,
        }
    }

    pub(super) fn points(&self, own: &[case::Point], told: &[brief::Statement]) -> Vec<Point> {
        let point = |(own, told): (&case::Point, &brief::Statement)| Point {
            id: own.id.clone(),
            statement: self.statement(&own.statement, told),
        };
        own.iter().zip(told).map(point).collect()
    }

    pub(super) fn entries(&self, own: &[case::Labelled], told: &[article::Entry]) -> Vec<Entry> {
        let entry = |(own, told): (&case::Labelled, &article::Entry)| Entry {
            id: own.id.clone(),
            label: told.label.clone(),
            statement: self.statement(&own.statement, &told.statement),
        };
        own.iter().zip(told).map(entry).collect()
    }

    pub(super) fn source_ids(&self, positions: &[usize]) -> Vec<Str> {
        let sources = &self.told.case.sources;
        positions.iter().filter_map(|at| sources.get(*at)).map(|it| it.id.clone()).collect()
    }
}
