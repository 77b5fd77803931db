//! What rustup adds to the Rust version that `rust-toolchain.toml` names. rustup does not add it
//! on its own everywhere, so it is asked to.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::program;
use crate::jobs::Output;
use crate::project::Project;
use crate::steps;

const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile to WebAssembly.
pub(super) fn wasm_target(project: &Project, output: &Output) -> Result<()> {
    if has_wasm_target(&sysroot(project)?) {
        return Ok(());
    }
    output.doing_for("Adding Rust's WebAssembly target", "half a minute");
    rustup(project.root(), &["target", "add", WASM], output)
}

/// Makes sure that the source of the standard library is there, which is compiled with the widget.
pub(super) fn library_source(project: &Project, output: &Output) -> Result<()> {
    if has_library_source(&sysroot(project)?) {
        return Ok(());
    }
    output.doing_for("Adding the source of Rust's standard library", "half a minute");
    rustup(project.root(), &["component", "add", "rust-src"], output)
}

/// Returns true if nothing is missing that the widget is compiled with.
pub(super) fn has_all_for_widget(project: &Project) -> Result<bool> {
    let sysroot = sysroot(project)?;
    Ok(has_wasm_target(&sysroot) && has_library_source(&sysroot))
}

/// Makes sure that rustfmt and Clippy are there.
pub(super) fn checkers(project: &Project, output: &Output) -> Result<()> {
    let programs = sysroot(project)?.join("bin");
    if ["rustfmt", "cargo-clippy"].iter().all(|name| programs.join(program(name)).is_file()) {
        return Ok(());
    }
    output.doing_for("Adding rustfmt and Clippy", "half a minute");
    rustup(project.root(), &["component", "add", "rustfmt", "clippy"], output)
}

fn has_wasm_target(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib").join(WASM).join("lib").is_dir()
}

fn has_library_source(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
}

/// Returns the folder that Rust is installed in.
pub(crate) fn sysroot(project: &Project) -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(project.root());
    Ok(PathBuf::from(steps::output(&mut rustc)?.trim_end()))
}

fn rustup(folder: &Path, arguments: &[&str], output: &Output) -> Result<()> {
    output.run(Command::new("rustup").args(arguments).current_dir(folder)).with_context(|| {
        format!("do it by hand with your package manager, or: rustup {}", arguments.join(" "))
    })
}
