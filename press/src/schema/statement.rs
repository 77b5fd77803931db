//! What something stated rests on, and short quotes.

use schemars::JsonSchema;

use super::words::{Id, Language, Words};

/// What a statement rests on.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Basis {
    /// What the lawsuit claims and nobody has proved.
    Alleged,
    /// What the court's papers say. Shown as reported, unless one of the sources is such a paper and was read.
    CourtRecord,
    /// What news reports say, or do not say.
    Reported,
    /// What anyone can look up: a dated text, a regulator's notice.
    Documented,
    /// What one side says; `by` names it.
    Said,
    /// What a statute, rule or ruling says.
    Law,
    /// True and checkable, but not part of the case.
    Background,
    /// Reported, but nobody can check it: no study or document is named.
    Unverified,
}

/// A short quote: at most 25 words.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Quote {
    /// The words, exactly as they stand in the source.
    text: Words,
    /// Which of the statement's sources they are from.
    source: Id,
    /// Where in it: "p. 3", "paragraph 12".
    place: Option<Words>,
    /// The language of the words, if it is not that of the file.
    lang: Option<Language>,
}
