//! Tools that come as npm packages. Their installation scripts are not run: the programs work
//! without, and a package that may run anything is a risk nobody here needs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::on_path;
use super::shelf::Shelf;
use crate::jobs::Output;

/// Where npm puts the programs of what it installs.
const PROGRAMS: &str = "node_modules/.bin";

/// The folder a package's program is in, installing the package first if it is missing.
pub(super) fn installed(
    shelf: &Shelf,
    package: &str,
    version: &str,
    name: &str,
) -> Result<PathBuf> {
    Ok(kept(shelf, package, version, &proof(name))?.join(PROGRAMS))
}

/// Returns true if a package with this program is installed.
pub(super) fn is_on(shelf: &Shelf, package: &str, version: &str, name: &str) -> bool {
    shelf.holds(&folder(package, version), &proof(name))
}

/// The folder of a package that is used by its files, installing it first if it is missing; `proof` is one of them.
pub(super) fn library(shelf: &Shelf, package: &str, version: &str, proof: &str) -> Result<PathBuf> {
    let folder = format!("node_modules/{package}");
    let kept = kept(shelf, package, version, &format!("{folder}/{proof}"))?;
    Ok(kept.join(folder))
}

fn kept(shelf: &Shelf, package: &str, version: &str, proof: &str) -> Result<PathBuf> {
    let wanted = format!("{package}@{version}");
    shelf.keep(&folder(package, version), proof, |part, output| install(part, &wanted, output))
}

/// Returns the name of the folder on the shelf: a package of an organisation has a slash in its name, and the folder has none.
fn folder(package: &str, version: &str) -> String {
    format!("{}-{version}", package.trim_start_matches('@').replace('/', "-"))
}

/// Returns the file that is there when a package with this program is installed.
fn proof(name: &str) -> String {
    format!("{PROGRAMS}/{}", program(name))
}

/// The file name npm gives a program.
pub(super) fn program(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }
}

fn install(part: &Path, wanted: &str, output: &Output) -> Result<()> {
    let Some(npm) = npm() else {
        bail!(
            "npm is missing. It comes with Node.js; on Debian and Ubuntu, install it with\n\n    \
             sudo apt-get install npm\n"
        );
    };
    output.doing_for(&format!("Installing {wanted}"), "10 seconds");
    let rest = part.join("node_modules");
    if rest.exists() {
        fs::remove_dir_all(rest)?;
    }
    let mut command = Command::new(npm);
    command.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    // What a package wants beside it is for those who build with it; here it comes whole.
    command.arg("--omit=peer");
    output.run(command.arg("--prefix").arg(part).arg(wanted).current_dir(part))
}

fn npm() -> Option<PathBuf> {
    on_path(&program("npm"))
}
