//! The commands people and CI use: set up, serve, build, test and measure.
//!
//! [`cli`] reads the command line, and each command has a module of its own. What they share is
//! small: where things are ([`project`]), the tools ([`tools`]), running a program ([`steps`]) and
//! telling what is going on ([`say`]). Nothing here knows what a case is; that is the press's.
#![forbid(unsafe_code)]

mod bench;
pub mod cli;
mod dress;
mod driver;
pub mod engine;
mod fuzz;
mod gallery;
mod jobs;
mod notices;
mod project;
mod quick;
mod say;
mod serve;
pub mod server;
mod site;
mod size;
mod stamp;
mod steps;
mod suite;
mod table;
mod times;
mod tools;
