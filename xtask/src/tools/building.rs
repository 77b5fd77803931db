//! Sets up the tools for building the site side by side: a job for each that is missing.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;

use super::{Tools, cargo, npm, path_with, rustup};
use crate::jobs::{Job, Load, Output};

/// The name of the job that adds what Rust compiles the widget with.
pub(crate) const RUSTUP: &str = "rustup";

impl<'a> Tools<'a> {
    /// Returns the jobs that set up what building needs and is missing. Each is called as its tool is.
    pub(crate) fn jobs_for_building(&self) -> Result<Vec<Job<'a>>> {
        let (versions, shelf) = (&self.versions, &self.shelf);
        let mut jobs = Vec::new();
        if !rustup::has_all_for_widget(self.project)? {
            let label = "Adding what Rust compiles for browsers with".to_owned();
            jobs.push(self.job(RUSTUP, label, 15, Load::Network, |tools| {
                rustup::wasm_target(tools.project, &tools.output)?;
                rustup::library_source(tools.project, &tools.output)
            }));
        }
        if !cargo::trunk(&versions.trunk).is_on(shelf) {
            let load = Load::Processor;
            jobs.push(self.installing("trunk", &versions.trunk, 180, load, Tools::trunk));
        }
        if !cargo::wasm_bindgen(&versions.wasm_bindgen).is_on(shelf) {
            let (version, load) = (&versions.wasm_bindgen, Load::Processor);
            jobs.push(self.installing("wasm-bindgen", version, 90, load, Tools::wasm_bindgen));
        }
        if !npm::is_on(shelf, "binaryen", &versions.binaryen, "wasm-opt") {
            let load = Load::Network;
            jobs.push(self.installing("binaryen", &versions.binaryen, 10, load, Tools::binaryen));
        }
        if !npm::is_on(shelf, "esbuild", &versions.esbuild, "esbuild") {
            let load = Load::Network;
            jobs.push(self.installing("esbuild", &versions.esbuild, 5, load, Tools::esbuild));
        }
        Ok(jobs)
    }

    /// Returns the `PATH` on which Trunk finds the tools for building, after setting up what is missing.
    pub(crate) fn path_for_building(&self) -> Result<OsString> {
        path_with([self.trunk()?, self.wasm_bindgen()?, self.binaryen()?])
    }

    fn installing(
        &self,
        name: &'static str,
        version: &str,
        seconds: u64,
        load: Load,
        tool: fn(&Self) -> Result<PathBuf>,
    ) -> Job<'a> {
        let label = format!("Installing {name} {version}");
        self.job(name, label, seconds, load, move |tools| tool(tools).map(drop))
    }

    fn job(
        &self,
        name: &'static str,
        label: String,
        seconds: u64,
        load: Load,
        set_up: impl FnOnce(&Self) -> Result<()> + Send + 'a,
    ) -> Job<'a> {
        let project = self.project;
        let work = move |output: &Output| set_up(&Tools::printing_to(project, output.clone())?);
        let usually = Duration::from_secs(seconds);
        Job { name, label, usually, after: Vec::new(), load, work: Box::new(work) }
    }
}
