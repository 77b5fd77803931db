//! The tools the site is built and tested with: which versions, where they are, and how each is
//! set up when it is missing.
//!
//! Everything but the browsers goes into a folder of its own in the user's cache, so nothing on the
//! machine changes, and comes from a package registry, so nothing is downloaded from elsewhere.

mod browsers;
mod building;
mod cargo;
mod debian;
mod npm;
mod rustup;
mod servers;
mod shelf;

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::jobs::Output;
use crate::project::Project;

pub(crate) use building::RUSTUP;
pub(crate) use rustup::sysroot;
use shelf::Shelf;

/// The versions `tools.toml` asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Versions {
    trunk: String,
    wasm_bindgen: String,
    binaryen: String,
    esbuild: String,
    cargo_fuzz: String,
    cargo_deny: String,
    cargo_about: String,
    geckodriver: String,
    axe_core: String,
    typescript: String,
    vnu_jar: String,
    timelinejs: String,
    vis_timeline: String,
    hosts: BTreeMap<String, String>,
}

impl Versions {
    fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join("tools.toml")).context("tools.toml is missing")?;
        toml::from_str(&text).context("tools.toml cannot be read")
    }
}

/// The tools of a project, set up one by one as they are asked for.
pub(crate) struct Tools<'a> {
    project: &'a Project,
    versions: Versions,
    shelf: Shelf,
    output: Output,
}

impl<'a> Tools<'a> {
    /// The tools the project asks for. Nothing is set up yet.
    pub(crate) fn of(project: &'a Project) -> Result<Self> {
        Self::printing_to(project, Output::Shown)
    }

    /// These tools, as a job sets them up: what that prints goes to this output.
    pub(crate) fn printing_to(project: &'a Project, output: Output) -> Result<Self> {
        let versions = Versions::read(project.root())?;
        Ok(Self { project, versions, shelf: Shelf::of_user(output.clone())?, output })
    }

    /// Sets up cargo-fuzz and returns the `PATH` on which Cargo finds it.
    pub(crate) fn for_fuzzing(&self) -> Result<OsString> {
        path_with([cargo::installed(&self.shelf, &cargo::fuzz(&self.versions.cargo_fuzz))?])
    }

    /// Returns the program that judges licences, versions and sources of the crates.
    pub(crate) fn cargo_deny(&self) -> Result<PathBuf> {
        let tool = cargo::deny(&self.versions.cargo_deny);
        Ok(cargo::installed(&self.shelf, &tool)?.join(program("cargo-deny")))
    }

    /// Returns the program that collects the licence texts of the crates.
    pub(crate) fn cargo_about(&self) -> Result<PathBuf> {
        let tool = cargo::about(&self.versions.cargo_about);
        Ok(cargo::installed(&self.shelf, &tool)?.join(program("cargo-about")))
    }

    /// Sets up what the checks of `cargo xtask test` need from rustup.
    pub(crate) fn for_checking(&self) -> Result<()> {
        rustup::checkers(self.project, &self.output)?;
        rustup::wasm_target(self.project, &self.output)
    }

    /// The program that runs tests compiled to WebAssembly in a browser.
    pub(crate) fn wasm_test_runner(&self) -> Result<PathBuf> {
        Ok(self.wasm_bindgen()?.join(program("wasm-bindgen-test-runner")))
    }

    /// The program that minifies the glue.
    pub(crate) fn esbuild(&self) -> Result<PathBuf> {
        let folder = npm::installed(&self.shelf, "esbuild", &self.versions.esbuild, "esbuild")?;
        Ok(folder.join(npm::program("esbuild")))
    }

    /// The script that finds what is wrong for assistive technology.
    pub(crate) fn axe(&self) -> Result<PathBuf> {
        let script = "axe.min.js";
        Ok(npm::library(&self.shelf, "axe-core", &self.versions.axe_core, script)?.join(script))
    }

    /// The program that checks types.
    pub(crate) fn tsc(&self) -> Result<PathBuf> {
        let folder = npm::installed(&self.shelf, "typescript", &self.versions.typescript, "tsc")?;
        Ok(folder.join(npm::program("tsc")))
    }

    /// The program that checks HTML; Java runs it.
    pub(crate) fn html_checker(&self) -> Result<PathBuf> {
        let file = "build/dist/vnu.jar";
        Ok(npm::library(&self.shelf, "vnu-jar", &self.versions.vnu_jar, file)?.join(file))
    }

    /// The folders with the scripts of others that give a frame its height, in the form of a `PATH`.
    pub(crate) fn hosts(&self) -> Result<OsString> {
        let hosts = self.versions.hosts.iter();
        let folders = hosts
            .map(|(package, version)| npm::library(&self.shelf, package, version, "package.json"));
        let folders: Vec<PathBuf> = folders.collect::<Result<_>>()?;
        env::join_paths(folders).context("a folder has a name that PATH cannot hold")
    }

    /// The folder with the package of TimelineJS3, which the bench measures.
    pub(crate) fn timelinejs(&self) -> Result<PathBuf> {
        let (package, proof) = ("@knight-lab/timelinejs", "dist/js/timeline.js");
        npm::library(&self.shelf, package, &self.versions.timelinejs, proof)
    }

    /// The folder with the package of vis-timeline, which the bench measures.
    pub(crate) fn vis_timeline(&self) -> Result<PathBuf> {
        let (package, proof) = ("vis-timeline", "standalone/umd/vis-timeline-graph2d.min.js");
        npm::library(&self.shelf, package, &self.versions.vis_timeline, proof)
    }

    /// Returns the version of wasm-bindgen.
    pub(crate) fn wasm_bindgen_version(&self) -> &str {
        &self.versions.wasm_bindgen
    }

    /// The versions of those two, as a report names them.
    pub(crate) fn peers(&self) -> String {
        let Versions { timelinejs, vis_timeline, .. } = &self.versions;
        format!("TimelineJS3 {timelinejs}, vis-timeline {vis_timeline}")
    }

    fn trunk(&self) -> Result<PathBuf> {
        cargo::installed(&self.shelf, &cargo::trunk(&self.versions.trunk))
    }

    fn wasm_bindgen(&self) -> Result<PathBuf> {
        cargo::installed(&self.shelf, &cargo::wasm_bindgen(&self.versions.wasm_bindgen))
    }

    /// The program that makes the module smaller.
    pub(crate) fn wasm_opt(&self) -> Result<PathBuf> {
        Ok(self.binaryen()?.join(npm::program("wasm-opt")))
    }

    fn binaryen(&self) -> Result<PathBuf> {
        npm::installed(&self.shelf, "binaryen", &self.versions.binaryen, "wasm-opt")
    }
}

/// The user's `PATH` with these folders before it.
fn path_with(ours: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = ours.into_iter().chain(env::split_paths(&path));
    env::join_paths(all).context("a folder on PATH has a name that PATH cannot hold")
}

/// The file name of a program on this system.
fn program(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// Finds a file on `PATH`.
fn on_path(file: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(file)).find(|found| found.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_own_versions_can_be_read() {
        let versions = Versions::read(Project::here().root()).expect("tools.toml");
        assert!(!versions.trunk.is_empty());
    }

    #[test]
    fn a_tool_nobody_knows_is_a_mistake() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("tools.toml"), "trnk = \"1\"").expect("a file");
        assert!(Versions::read(folder.path()).is_err());
    }

    #[test]
    fn programs_are_found_on_path() {
        assert!(on_path(&program("cargo")).is_some());
        assert!(on_path("no-such-program-anywhere").is_none());
    }
}
