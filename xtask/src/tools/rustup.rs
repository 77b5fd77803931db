//! What rustup adds to the Rust version that `rust-toolchain.toml` names. rustup does not add it
//! on its own everywhere, so it is asked to.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::program;
use crate::project::Project;
use crate::{say, steps};

const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile to WebAssembly.
pub(super) fn wasm_target(project: &Project) -> Result<()> {
    let library = sysroot(project)?.join("lib/rustlib").join(WASM).join("lib");
    if library.is_dir() {
        return Ok(());
    }
    say::doing_for("Adding Rust's WebAssembly target", "half a minute");
    rustup(project.root(), &["target", "add", WASM])
}

/// Makes sure that the source of the standard library is there, which is compiled with the widget.
pub(super) fn library_source(project: &Project) -> Result<()> {
    let source = sysroot(project)?.join("lib/rustlib/src/rust/library/Cargo.lock");
    if source.is_file() {
        return Ok(());
    }
    say::doing_for("Adding the source of Rust's standard library", "half a minute");
    rustup(project.root(), &["component", "add", "rust-src"])
}

/// Makes sure that rustfmt and Clippy are there.
pub(super) fn checkers(project: &Project) -> Result<()> {
    let programs = sysroot(project)?.join("bin");
    if ["rustfmt", "cargo-clippy"].iter().all(|name| programs.join(program(name)).is_file()) {
        return Ok(());
    }
    say::doing_for("Adding rustfmt and Clippy", "half a minute");
    rustup(project.root(), &["component", "add", "rustfmt", "clippy"])
}

/// Returns the folder that Rust is installed in.
pub(crate) fn sysroot(project: &Project) -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(project.root());
    Ok(PathBuf::from(steps::output(&mut rustc)?.trim_end()))
}

fn rustup(folder: &Path, arguments: &[&str]) -> Result<()> {
    steps::run(Command::new("rustup").args(arguments).current_dir(folder)).with_context(|| {
        format!("do it by hand with your package manager, or: rustup {}", arguments.join(" "))
    })
}
