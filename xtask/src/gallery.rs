//! `cargo xtask gallery`, `cargo xtask shots` and `cargo xtask picture`: what the explainer looks like, in every state.

use std::process::Command;

use anyhow::Result;

use crate::engine::{self, Engine};
use crate::jobs::Details;
use crate::project::Project;
use crate::tools::Tools;
use crate::{site, steps};

/// Where the pictures go, below the folder that Cargo builds in.
const PICTURES: &str = "shots";
/// What the README shows.
const PICTURE: &str = "docs/picture.png";

/// Serves the gallery until somebody stops it.
pub(crate) fn serve(project: &Project) -> Result<()> {
    site::refresh(project, Details::OnFailure)?;
    steps::run(program(project).arg("serve"))
}

/// Takes pictures of every state, or of those that are asked for, in Chromium.
pub(crate) fn shots(project: &Project, only: &[String]) -> Result<()> {
    site::refresh(project, Details::OnFailure)?;
    let mut program = driving(project)?;
    steps::run(program.arg("shots").arg(project.target().join(PICTURES)).args(only))
}

/// Takes the picture that the README shows.
pub(crate) fn picture(project: &Project) -> Result<()> {
    site::refresh(project, Details::OnFailure)?;
    steps::run(driving(project)?.arg("picture").arg(project.root().join(PICTURE)))
}

/// The program, with Chromium at hand.
fn driving(project: &Project) -> Result<Command> {
    let drivers = Tools::of(project)?.drivers(&[Engine::Chromium])?;
    let mut program = program(project);
    program.envs(engine::variables(drivers));
    Ok(program)
}

/// The program of the page tests that knows the gallery.
fn program(project: &Project) -> Command {
    let package = ["run", "--quiet", "--package", "browser-tests", "--bin", "gallery", "--"];
    let mut command = steps::cargo(project.root(), &package);
    command.env("CASE_EXPLAINER_DIST", project.dist());
    command
}
