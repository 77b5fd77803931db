//! Tools that are Rust programs: compiled by `cargo install`, which takes minutes, so what an
//! interrupted attempt has compiled is kept for the next.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::program;
use super::shelf::Shelf;
use crate::jobs::Output;
use crate::steps;

/// A Rust program and how it is best compiled.
pub(super) struct Tool<'a> {
    name: &'static str,
    package: &'static str,
    version: &'a str,
    options: &'static [&'static str],
    profile: &'static [(&'static str, &'static str)],
    how_long: &'static str,
}

/// The profile of a program that is to be ready soon, not to run fast.
const READY_SOON: &[(&str, &str)] = &[("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "16")];

impl Tool<'_> {
    /// Returns true if the program is installed.
    pub(super) fn is_on(&self, shelf: &Shelf) -> bool {
        shelf.holds(&self.folder(), &self.proof())
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    fn proof(&self) -> String {
        format!("bin/{}", program(self.name))
    }
}

/// Trunk only starts other programs here, so it is compiled to be ready soon, not to run fast, and
/// without what it downloads with.
pub(super) fn trunk(version: &str) -> Tool<'_> {
    Tool {
        name: "trunk",
        package: "trunk",
        version,
        options: &["--locked", "--no-default-features"],
        profile: READY_SOON,
        how_long: "3 minutes",
    }
}

/// The lock file that comes with this program names a package that no longer exists, so it is
/// compiled without `--locked`. It asks nobody for anything by https, so it does without TLS. Compiled to be ready soon it
/// needs 0.3 s for the widget instead of 0.06 s, and is ready in 50 s instead of two minutes.
pub(super) fn wasm_bindgen(version: &str) -> Tool<'_> {
    Tool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version,
        options: &["--no-default-features"],
        profile: READY_SOON,
        how_long: "1 minute",
    }
}

/// It only builds and starts the targets, so it is compiled to be ready soon.
pub(super) fn fuzz(version: &str) -> Tool<'_> {
    Tool {
        name: "cargo-fuzz",
        package: "cargo-fuzz",
        version,
        options: &["--locked"],
        profile: READY_SOON,
        how_long: "1 minute",
    }
}

/// Returns cargo-deny. It judges some hundred manifests in a few seconds as it is, so it is compiled to be ready soon.
pub(super) fn deny(version: &str) -> Tool<'_> {
    Tool {
        name: "cargo-deny",
        package: "cargo-deny",
        version,
        options: &["--locked"],
        profile: &[("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "16")],
        how_long: "1 minute",
    }
}

/// Returns cargo-about. It compares each text with all licences there are (31 s of processor at this level of optimization).
pub(super) fn about(version: &str) -> Tool<'_> {
    Tool {
        name: "cargo-about",
        package: "cargo-about",
        version,
        options: &["--locked", "--features", "cli"],
        profile: &[("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16")],
        how_long: "2 minutes",
    }
}

/// It passes commands on to Firefox, so it too is compiled to be ready soon.
pub(super) fn geckodriver(version: &str) -> Tool<'_> {
    Tool {
        name: "geckodriver",
        package: "geckodriver",
        version,
        options: &["--locked"],
        profile: READY_SOON,
        how_long: "3 minutes",
    }
}

/// The folder the program is in, installing it first if it is missing.
pub(super) fn installed(shelf: &Shelf, tool: &Tool) -> Result<PathBuf> {
    let kept =
        shelf.keep(&tool.folder(), &tool.proof(), |part, output| install(part, tool, output))?;
    Ok(kept.join("bin"))
}

fn install(part: &Path, tool: &Tool, output: &Output) -> Result<()> {
    output.doing_for(&format!("Installing {} {}", tool.name, tool.version), tool.how_long);
    let build = part.join("build");
    let mut cargo = steps::cargo(part, &["install", tool.package, "--version", tool.version]);
    cargo.args(tool.options).arg("--force").arg("--root").arg(part);
    cargo.env("CARGO_TARGET_DIR", &build);
    for (key, value) in tool.profile {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
    }
    output.run(&mut cargo)?;
    Ok(fs::remove_dir_all(build)?)
}
