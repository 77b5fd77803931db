//! How a reader is asked, and what can come of it.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::Text;
use crate::case::{self, OpenKind, VerdictKind};

/// Who can know a fact.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
enum KnownBy {
    /// The reader.
    Reader,
    /// A party.
    Party,
    /// A court.
    Court,
}

/// Something a criterion depends on.
#[derive(JsonSchema, Serialize)]
pub(super) struct Fact {
    /// Its id.
    id: Str,
    /// Who can know it.
    known_by: KnownBy,
    /// Which party or court.
    by: Option<Str>,
    /// Ids of its values.
    values: Vec<Str>,
}

/// How a reader is asked for a fact.
#[derive(JsonSchema, Serialize)]
pub(super) struct Question {
    /// Id of the fact.
    fact: Str,
    /// The question.
    text: Str,
    /// One sentence under it.
    hint: Option<Str>,
    /// Why it is asked.
    why: Str,
    /// How to find out.
    find_out: Str,
    /// What can be answered, besides "not sure".
    options: Vec<Choice>,
}

/// One answer that can be given.
#[derive(JsonSchema, Serialize)]
struct Choice {
    /// Id of the fact's value.
    value: Str,
    /// The words.
    label: Str,
}

/// What a reader sees at the end.
#[derive(JsonSchema, Serialize)]
pub(super) struct Outcome {
    /// Stable id.
    id: Str,
    /// The verdict it is for.
    verdict: VerdictKind,
    /// What must be still open.
    open: OpenKind,
    /// The result as a heading.
    title: Str,
    /// The result explained.
    text: Text,
}

impl Writer<'_> {
    pub(super) fn facts(&self) -> Vec<Fact> {
        let fact = self.told.case.facts.iter().map(|own| {
            let (known_by, by) = match &own.known_by {
                case::KnownBy::Reader => (KnownBy::Reader, None),
                case::KnownBy::Party(by) => (KnownBy::Party, Some(by.clone())),
                case::KnownBy::Court(by) => (KnownBy::Court, Some(by.clone())),
            };
            Fact { id: own.id.clone(), known_by, by, values: own.values.clone() }
        });
        fact.collect()
    }

    pub(super) fn questions(&self) -> Vec<Question> {
        let question = self.told.case.questions.iter().map(|own| {
            let fact = self.told.case.facts.get(own.fact);
            let options = own.options.iter().map(|(value, label)| {
                let value = fact.and_then(|fact| fact.values.get(*value));
                Choice { value: value.cloned().unwrap_or_default(), label: label.clone() }
            });
            Question {
                fact: fact.map(|fact| fact.id.clone()).unwrap_or_default(),
                text: own.text.clone(),
                hint: own.hint.clone(),
                why: own.why.clone(),
                find_out: own.find_out.clone(),
                options: options.collect(),
            }
        });
        question.collect()
    }

    pub(super) fn outcomes(&self) -> Vec<Outcome> {
        let pairs = self.told.case.outcomes.iter().zip(&self.told.compiled.brief.check.outcomes);
        let outcome = pairs.map(|(own, told)| Outcome {
            id: own.id.clone(),
            verdict: own.verdict,
            open: own.open,
            title: told.title.clone(),
            text: self.text(&told.text),
        });
        outcome.collect()
    }
}
