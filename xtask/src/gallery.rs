//! `cargo xtask gallery` and `cargo xtask shots`: every part of the explainer in every state, to look at.

use std::process::Command;

use anyhow::Result;

use crate::engine::{self, Engine};
use crate::project::Project;
use crate::tools::Tools;
use crate::{site, steps};

/// Where the pictures go, below the folder that Cargo builds in.
const PICTURES: &str = "shots";

/// Serves the gallery until somebody stops it.
pub(crate) fn serve(project: &Project) -> Result<()> {
    site::refresh(project)?;
    steps::run(program(project).arg("serve"))
}

/// Takes pictures of every state, or of those that are asked for, in Chromium.
pub(crate) fn shots(project: &Project, only: &[String]) -> Result<()> {
    site::refresh(project)?;
    let drivers = Tools::of(project)?.drivers(&[Engine::Chromium])?;
    let mut program = program(project);
    program.arg("shots").arg(project.target().join(PICTURES)).args(only);
    steps::run(program.envs(engine::variables(drivers)))
}

/// The program of the page tests that knows the gallery.
fn program(project: &Project) -> Command {
    let package = ["run", "--quiet", "--package", "browser-tests", "--bin", "gallery", "--"];
    let mut command = steps::cargo(project.root(), &package);
    command.env("CASE_EXPLAINER_DIST", project.dist());
    command
}
