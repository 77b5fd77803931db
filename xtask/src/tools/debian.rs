//! The browser for the tests. It is part of the system, so it is only installed where that can be
//! done without asking: by root on Debian and its kin. Elsewhere the command to do it is named.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use super::{on_path, program};
use crate::{say, steps};

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// The program that drives Chromium, installing both first if either is missing.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    if let Some(driver) = present() {
        return Ok(driver);
    }
    if on_path("apt-get").is_some() && is_root() {
        install()?;
    }
    match present() {
        Some(driver) => Ok(driver),
        None => bail!(
            "the tests need Chromium and chromedriver. On Debian, install them with\n\n    \
             sudo apt-get install {}\n",
            PACKAGES.join(" ")
        ),
    }
}

/// The driver, if there is one and a browser for it to drive.
///
/// Who names a driver in the environment knows where the browser is.
fn present() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMEDRIVER") {
        return Some(PathBuf::from(named));
    }
    let driver = on_path(&program("chromedriver"))?;
    BROWSERS.iter().any(|name| on_path(&program(name)).is_some()).then_some(driver)
}

fn is_root() -> bool {
    steps::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn install() -> Result<()> {
    say::doing_for("Installing Chromium and chromedriver", "1 minute");
    steps::run(Command::new("apt-get").args(["--quiet", "update"]))?;
    let mut apt = Command::new("apt-get");
    apt.args(["--quiet", "install", "--yes", "--no-install-recommends"]).args(PACKAGES);
    steps::run(apt.env("DEBIAN_FRONTEND", "noninteractive"))
}
