//! A new case file: everything a case needs, with a mark wherever somebody has to write.

use thiserror::Error;

use crate::case::{Date, PostureKind};

const CASE: &str = include_str!("case.toml");
const DEADLINES: &str = include_str!("deadlines.toml");

/// What is known of a case when its file is made. What is not given becomes a marked gap.
#[derive(Clone, Debug)]
pub struct Start {
    /// The folder's name.
    pub slug: String,
    /// The language of the file.
    pub language: String,
    /// The short name of the case.
    pub name: Option<String>,
    /// The headline: not an allegation, also not as a question.
    pub title: Option<String>,
    /// Where the case stands.
    pub posture: PostureKind,
    /// Since when.
    pub since: Option<Date>,
    /// The court.
    pub court: Option<String>,
    /// The docket number.
    pub number: Option<String>,
    /// The day the file is made.
    pub today: Date,
}

/// Why there is no case file.
#[derive(Debug, Error)]
pub enum ScaffoldError {
    /// Not an id.
    #[error(
        "`{0}` cannot be the name of a case: use lower-case letters a to z, digits and hyphens, with a letter first, such as `doe-v-acme`"
    )]
    Slug(String),
}

/// The text of a new case file.
///
/// # Errors
/// The slug is not an id.
pub fn scaffold(start: &Start) -> Result<String, ScaffoldError> {
    if !crate::check::is_id(&start.slug) {
        return Err(ScaffoldError::Slug(start.slug.clone()));
    }
    let over = start.posture.is_over();
    let day =
        start.since.map_or_else(|| gap("a day, such as 2025-01-21"), |day| text(&day.to_string()));
    let fill = [
        ("@slug@", text(&start.slug)),
        ("@language@", text(&start.language)),
        ("@name@", or_gap(&start.name, "the short name of the case: Doe v. Acme")),
        (
            "@title@",
            or_gap(&start.title, "the headline; not an allegation, also not as a question"),
        ),
        ("@court@", or_gap(&start.court, "the court's name")),
        ("@number@", or_gap(&start.number, "the docket number")),
        ("@posture@", text(start.posture.name())),
        ("@day@", day),
        ("@today@", text(&start.today.to_string())),
        ("@state@", text(if over { "end" } else { "now" })),
    ];
    let mut case = CASE.to_owned();
    if matches!(start.posture, PostureKind::SettlementOpen) {
        case = case.replace("checked = @today@\n", "checked = @today@\nuntil = \"claim\"\n");
        case.push_str(DEADLINES);
    }
    for (place, words) in fill {
        case = case.replace(place, &words);
    }
    Ok(case)
}

fn or_gap(words: &Option<String>, what: &str) -> String {
    words.as_deref().map_or_else(|| gap(what), text)
}

/// Words as TOML.
fn text(words: &str) -> String {
    toml::Value::from(words).to_string()
}

/// A gap that `check` reports.
fn gap(what: &str) -> String {
    text(&format!("TODO: {what}"))
}
