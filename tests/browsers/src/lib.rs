//! What the page tests are written with: a site that is served, a browser that reads it, and a small vocabulary for
//! what a reader does there.
//!
//! Every test has a server, and so an origin, of its own, and a browser to itself, so that tests cannot disturb each
//! other. It runs in Chromium, and in each engine if it depends on something that [differs](Differs). Nothing here knows how the
//! explainer works: it is seen from outside, as a reader and a host see it. Waiting is always for something, and never longer than
//! [`PATIENCE`].

mod axe;
mod browser;
pub mod checks;
mod clock;
mod console;
mod driver;
mod engine;
mod expected;
mod form;
mod gallery;
mod hand;
mod harness;
mod host;
mod nginx;
mod page;
mod process;
mod project;
mod pseudo;
mod random_walk;
mod samples;
pub mod shots;
mod site;
pub mod tour;
mod tree;
mod vendor;
mod view;
mod wait;
mod watch;
mod ways;

use std::time::Duration;

pub use clock::clock_at;
pub use console::Entry;
pub use engine::{Differs, Need, Scripting};
pub use expected::{Given, Leads, brief, leads, option_label};
pub use fantoccini::key::Key;
pub use gallery::State;
pub use harness::{Running, Test, close, run};
pub use host::{Framed, Host, from_package};
pub use nginx::Nginx;
pub use page::Page;
pub use pseudo::LANGUAGE as PSEUDO;
pub use samples::{SAMPLES, Sample, TODAY};
pub use site::{EXPLAINER, Site, dist as site_folder};
pub use view::{SPACED, Scheme, TWICE};
pub use watch::Place;
pub use ways::{Asked, Way, covering, ways};
pub use xtask::engine::Engine;
pub use xtask::server::Fault;

/// What a test ends with.
pub type Done = anyhow::Result<()>;

/// The longest that anything may take to happen in a page.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The time between two looks at something that is waited for. Looking costs a request, a driver and a script in the page, on the
/// processors that other tests need.
pub const GLANCE: Duration = Duration::from_millis(20);
