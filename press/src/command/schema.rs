//! `case-press schema`: the form of a case file for editors.

use clap::Args;

use super::Outcome;
use super::graph::put;

/// Print the JSON Schema of a case file.
///
/// Editors complete and explain keys with it. In VS Code with Even Better TOML, or any editor with Taplo, the first line
/// of a case file names it.
#[derive(Args)]
#[command(after_help = "The line that names it:\n  #:schema ../../docs/case.schema.json")]
pub(super) struct Schema {}

impl Schema {
    #[expect(clippy::unused_self, reason = "as every command")]
    pub(super) fn run(&self) -> Outcome {
        put(None, &crate::schema::schema())
    }
}
