//! What the press can say about a case to those who answer for it: the review sheet, what an edit changes, the
//! questionnaire as a picture, and lists of terms and sources.
//!
//! Every report is a pure function from valid cases to text. Nothing here reads a file, a clock or a screen.

pub mod diff;
pub mod document;
mod entries;
pub mod graph;
pub mod lists;
pub mod sheet;
mod table;
mod words;

pub use diff::{Diff, diff};
pub use document::Document;
pub use entries::{Entry, Field, What, entries};
pub use graph::graph;
pub use sheet::{Subject, sheet};
pub use table::{Form, Table};
