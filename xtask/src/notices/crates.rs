//! The crates that are compiled into the module.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::steps;
use crate::tools::sysroot;

/// The system that the module is compiled for.
const WASM: &str = "wasm32-unknown-unknown";

/// A package, by its manifest, with the features that it is compiled with.
pub(super) struct Source {
    pub(super) manifest: PathBuf,
    package: &'static str,
    /// Options of Cargo and of cargo-about.
    pub(super) features: &'static [&'static str],
    /// True if its manifest needs features of Cargo that are not stable.
    unstable: bool,
}

impl Source {
    /// Returns the widget.
    pub(super) fn widget(project: &Project) -> Self {
        let manifest = project.root().join("Cargo.toml");
        Self { manifest, package: "case-explainer", features: &[], unstable: false }
    }

    /// Returns the standard library, which is compiled with the widget, after fetching its crates (`site.rs` has its features).
    pub(super) fn library(project: &Project) -> Result<Self> {
        let manifest = sysroot(project)?.join("lib/rustlib/src/rust/library/std/Cargo.toml");
        let features = &["--no-default-features", "--features", "optimize_for_size"];
        let source = Self { manifest, package: "std", features, unstable: true };
        let mut fetch = steps::cargo(project.root(), &["fetch", "--locked", "--manifest-path"]);
        steps::run(source.prepare(fetch.arg(&source.manifest)))?;
        Ok(source)
    }

    /// Lets a program read the manifest.
    pub(super) fn prepare<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        if self.unstable { command.env("RUSTC_BOOTSTRAP", "1") } else { command }
    }

    /// Returns the crates of others among it, as `name version`: no macros, and nothing that only tests or builds.
    pub(super) fn crates(&self, project: &Project) -> Result<BTreeSet<String>> {
        let mut tree = steps::cargo(project.root(), &["tree", "--locked", "--manifest-path"]);
        tree.arg(&self.manifest).args(["--package", self.package, "--target", WASM]);
        tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
        let lines = steps::output(self.prepare(tree.args(self.features)))?;
        Ok(lines.lines().filter_map(of_others).collect())
    }
}

/// Reads a line such as `yew v0.23.0` or `yew v0.23.0 (*)`. A crate of a folder has its path in place of the star.
fn of_others(line: &str) -> Option<String> {
    let line = line.strip_suffix(" (*)").unwrap_or(line);
    let (name, version) = line.split_once(" v")?;
    (!version.contains(' ')).then(|| format!("{name} {version}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_the_repository_are_not_of_others() {
        assert_eq!(of_others("yew v0.23.0").as_deref(), Some("yew 0.23.0"));
        assert_eq!(of_others("yew v0.23.0 (*)").as_deref(), Some("yew 0.23.0"));
        assert_eq!(of_others("case-explainer v0.1.0 (/home/me/explainer)"), None);
        assert_eq!(of_others("case-explainer v0.1.0 (/home/me/explainer) (*)"), None);
    }
}
