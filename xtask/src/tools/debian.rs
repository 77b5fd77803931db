//! Packages of the system. They are only installed where that can be done without asking: by root on Debian and its
//! kin. Elsewhere the command to do it is named.

use std::process::Command;

use anyhow::{Result, bail};

use super::on_path;
use crate::{say, steps};

/// Installs packages, or fails and says how a person does it.
pub(super) fn install(packages: &[&&str]) -> Result<()> {
    let words: Vec<&str> = packages.iter().map(|package| **package).collect();
    if on_path("apt-get").is_none() || !is_root() {
        bail!("on Debian, install it with: sudo apt-get install {}", words.join(" "));
    }
    say::doing_for(&format!("Installing {}", words.join(", ")), "2 minutes");
    steps::run(Command::new("apt-get").args(["--quiet", "update"]))?;
    let mut apt = Command::new("apt-get");
    apt.args(["--quiet", "install", "--yes", "--no-install-recommends"]).args(words);
    steps::run(apt.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    steps::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
