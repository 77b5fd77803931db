//! The press: from an editor's case file to static pages.
//!
//! One way, each stage believes the one before: [`source`] reads text into raw tables with their places, [`check`] makes
//! a valid [`case::Case`] of them or names every problem, [`compile`] turns that into a brief, [`page`] renders it with
//! the widget's own views. Everything heavy (TOML, dates, Markdown, style sheets) lives here, so that none of it reaches
//! a reader's phone.

pub mod article;
pub mod case;
pub mod check;
pub mod command;
pub mod compile;
pub mod export;
pub mod history;
pub mod hosting;
pub mod import;
pub mod library;
pub mod locale;
pub mod page;
pub mod picture;
pub mod problem;
pub mod prove;
pub mod report;
pub mod rules;
pub mod scaffold;
pub mod schema;
pub mod site;
pub mod source;
pub mod text;
pub mod translation;
pub mod watch;
pub mod wording;

/// The cause of an error of the press: an error of a library, or a message of another program.
type Cause = Box<dyn std::error::Error + Send + Sync>;
