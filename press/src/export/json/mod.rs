//! `case.json`: the whole checked case in one language, for other programs.
//!
//! The structs of this folder are what is written and, as a JSON Schema, what `docs/case-json.schema.json` promises, so the
//! two cannot differ. Things refer to each other by id. Texts are plain words beside a little safe HTML. [`VERSION`] is
//! raised when something that was there changes its meaning or goes; new keys may come at any time.

mod ahead;
mod back;
mod definition;
mod people;
mod questions;
mod root;
mod statement;
mod status;
mod timeline;

use schemars::generate::SchemaSettings;

use super::{ExportError, Told};

/// The version of this form.
const VERSION: u32 = 1;

/// The case as JSON.
pub(super) fn case(told: Told<'_>) -> Result<String, ExportError> {
    let to = Writer { told, page: told.page() };
    Ok(format!("{}\n", serde_json::to_string_pretty(&to.root())?))
}

/// The JSON Schema (2020-12) of every `case.json`, as text with a line end.
#[must_use]
pub fn case_json_schema() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    format!("{:#}\n", generator.into_root_schema_for::<root::Root>().as_value())
}

/// What all parts are written from.
struct Writer<'a> {
    told: Told<'a>,
    /// The page's address, for what leads there.
    page: String,
}
