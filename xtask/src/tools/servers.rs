//! The web server that a pressed site is tried behind, Java for what checks its pages, and another clock. Like the browsers they are part
//! of the system.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Tools, debian, on_path, program};

/// Where Debian has programs of the system, which not every `PATH` names.
const SYSTEM: &str = "/usr/sbin/nginx";

impl Tools<'_> {
    /// nginx, after setting it up if it is missing.
    pub(crate) fn nginx(&self) -> Result<PathBuf> {
        let lack = "the site is tried behind nginx, which is missing here";
        if let Some(there) = nginx() {
            return Ok(there);
        }
        debian::install(&[&"nginx-light"]).context(lack)?;
        nginx().context(lack)
    }
}

impl Tools<'_> {
    /// Java, after setting it up if it is missing.
    pub(crate) fn java(&self) -> Result<PathBuf> {
        let lack = "pages are checked by a program in Java, which is missing here";
        let java = || on_path(&program("java"));
        if let Some(there) = java() {
            return Ok(there);
        }
        debian::install(&[&"default-jre-headless"]).context(lack)?;
        java().context(lack)
    }
}

impl Tools<'_> {
    /// Returns the program that gives others another clock, after setting it up if it is missing.
    pub(crate) fn faketime(&self) -> Result<PathBuf> {
        let lack = "the clock is put ahead by faketime, which is missing here";
        let faketime = || on_path(&program("faketime"));
        if let Some(there) = faketime() {
            return Ok(there);
        }
        debian::install(&[&"faketime"]).context(lack)?;
        faketime().context(lack)
    }
}

fn nginx() -> Option<PathBuf> {
    let system = Some(PathBuf::from(SYSTEM)).filter(|file| file.is_file());
    on_path(&program("nginx")).or(system)
}
