//! `case-press schema`: the forms of files, for editors and for programs.

use clap::{Args, ValueEnum};

use super::Outcome;
use super::print::put;
use crate::export::case_json_schema;
use crate::schema::schema;

/// Print the JSON Schema of a case file, or of case.json.
///
/// Editors complete and explain keys with it. In VS Code with Even Better TOML, or any editor with Taplo, the first line
/// of a case file names it.
#[derive(Args)]
#[command(after_help = "The line that names it:\n  #:schema ../../docs/case.schema.json")]
pub(super) struct Schema {
    /// Which files it is about.
    #[arg(long, value_enum, default_value = "case-file")]
    of: Form,
}

/// A form that has a schema.
#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// What an editor writes.
    CaseFile,
    /// What stands beside each page for programs.
    CaseJson,
}

impl Schema {
    pub(super) fn run(&self) -> Outcome {
        let text = match self.of {
            Form::CaseFile => schema(),
            Form::CaseJson => case_json_schema(),
        };
        put(None, &text)
    }
}
