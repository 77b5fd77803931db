//! The case file as a JSON Schema, for editors that complete and explain keys while somebody types.
//!
//! The structs here mirror the raw tables of [`crate::source`] and are never filled: only their shapes and their doc
//! comments count, which is what an editor shows. `press/tests/it/case_schema` holds them to the keys that the reader knows.
#![expect(dead_code, reason = "only the shapes are used")]

mod back;
mod rules;
mod statement;
mod status;
mod time;
mod words;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use back::{Background, Correction, Disagreement, Image, Related, Source, Term};
use rules::{Constraint, Criterion, Definition, Fact, Outcome, Question};
use status::{Claim, Court, Deadline, Minute, Next, Official, Party, Posture, Reading, Stage};
use time::{Event, Lane, Timeline};
use words::{Day, Id, Language, Words};

/// One lawsuit, as an editor writes it. docs/case-format.md tells the same in full sentences.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Case file")]
struct CaseFile {
    /// The version of this format.
    #[schemars(range(min = 1, max = 1))]
    schema: u8,
    /// The same as the folder's name. It is part of every address, so it does not change once published.
    id: Id,
    /// The language of this file; translations stand beside it as `es.toml`.
    language: Language,
    /// The short name of the case: "De La Torre v. LinkedIn".
    name: Words,
    /// The headline.
    title: Words,
    /// One or two sentences for search results and link previews.
    summary: Words,
    /// The day somebody last checked the whole file.
    reviewed: Day,
    /// The court, the docket number and the court's time zone.
    court: Option<Court>,
    /// Where the case stands.
    posture: Posture,
    /// How far the case got: the rail under the status.
    #[schemars(length(min = 2))]
    stage: Vec<Stage>,
    /// The case in a minute.
    minute: Option<Vec<Minute>>,
    /// Who is in court, and who speaks for them.
    party: Option<Vec<Party>>,
    /// What the suit claims.
    claim: Option<Vec<Claim>>,
    /// The rows of the timeline.
    #[schemars(length(min = 1))]
    lane: Vec<Lane>,
    /// What happened, and what is due.
    #[schemars(length(min = 1))]
    event: Vec<Event>,
    /// How the timeline is drawn.
    timeline: Option<Timeline>,
    /// What happens next.
    next: Option<Vec<Next>>,
    /// Days by which something has to be done.
    deadline: Option<Vec<Deadline>>,
    /// Official places on the web.
    official: Option<Vec<Official>>,
    /// Who is in the class, or would have been.
    definition: Definition,
    /// What the criteria depend on.
    #[schemars(length(min = 1))]
    fact: Vec<Fact>,
    /// The phrases of the definition.
    #[schemars(length(min = 1))]
    criterion: Vec<Criterion>,
    /// What cannot be true together.
    constraint: Option<Vec<Constraint>>,
    /// How a reader is asked, in this order.
    #[schemars(length(min = 1))]
    question: Vec<Question>,
    /// What a reader sees at the end.
    #[schemars(length(min = 1))]
    outcome: Vec<Outcome>,
    /// Words explained.
    term: Option<Vec<Term>>,
    /// Where everything can be checked; numbered in this order.
    #[schemars(length(min = 1))]
    source: Vec<Source>,
    /// Where reports differ.
    disagreement: Option<Vec<Disagreement>>,
    /// What was wrong before, and the right form.
    correction: Option<Vec<Correction>>,
    /// Other suits that readers may take for this one.
    related: Option<Vec<Related>>,
    /// What surrounds the case without being part of it.
    background: Option<Vec<Background>>,
    /// Pictures, as files in the case's folder.
    image: Option<Vec<Image>>,
    /// How the reading grade of this file is judged.
    reading: Option<Reading>,
}

/// The JSON Schema (2020-12) of a case file, as text with a line end.
#[must_use]
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_null));
    let schema = settings.into_generator().into_root_schema_for::<CaseFile>();
    format!("{:#}\n", schema.as_value())
}

/// TOML has no null: what may be left out is left out.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&Value::from("null")));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
}
