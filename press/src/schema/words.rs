//! The kinds of values that come back again and again.

use schemars::JsonSchema;

/// Plain words in one line.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Words(#[schemars(length(min = 1))] String);

/// One paragraph in a small part of Markdown: `*emphasis*`, `**strong**`, `[words](https://…)`, `[words](term:id)`;
/// `[](date:2025-01-21)`, `[](number:1200)` and `[](money:USD-1000)` are written by the press in each language's form.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Text(#[schemars(length(min = 1))] String);

/// Lower-case letters, digits and hyphens, starting with a letter.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Id(#[schemars(regex(pattern = r"^[a-z][a-z0-9-]*$"))] String);

/// The short name of a language, such as "en", "es" or "pt-BR".
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Language(
    #[schemars(regex(pattern = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"))] String,
);

/// A day: "2025-01-21".
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Day(#[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))] String);

/// A year, month or day, as exact as the source is and no more: "2025", "2025-01" or "2025-01-21".
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Date(#[schemars(regex(pattern = r"^\d{4}(-\d{2}(-\d{2})?)?$"))] String);

/// A year, month or day, or a time of day in the court's time zone: "2025-01-21T14:30".
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Moment(
    #[schemars(regex(pattern = r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$"))] String,
);

/// A public `https` address.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Address(
    #[schemars(regex(pattern = r"^https://"))]
    String,
);
