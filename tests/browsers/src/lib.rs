//! What the page tests are written with: a site that is served, a browser that reads it, and a small vocabulary for
//! what a reader does there.
//!
//! Every test has a server, and so an origin, of its own, and a browser to itself, so that tests cannot disturb each
//! other. It runs in every engine that has what it [needs](Need). Nothing here knows how the explainer works: it is seen
//! from outside, as a reader and a host see it. Waiting is always for something, and never longer than [`PATIENCE`].

mod axe;
mod browser;
mod console;
mod driver;
mod engine;
mod expected;
mod form;
mod hand;
mod harness;
mod page;
mod process;
mod site;
mod vendor;
mod view;
mod watch;

use std::time::Duration;

pub use console::Entry;
pub use engine::{Need, Scripting};
pub use expected::{Asked, Way, brief, case, option_label, pieces, ways};
pub use fantoccini::key::Key;
pub use harness::{Running, Test, run};
pub use page::Page;
pub use site::{EXPLAINER, Site};
pub use view::Scheme;
pub use watch::Place;
pub use xtask::engine::Engine;
pub use xtask::server::Fault;

/// What a test ends with.
pub type Done = anyhow::Result<()>;

/// The longest that anything may take to happen in a page.
pub const PATIENCE: Duration = Duration::from_secs(20);
