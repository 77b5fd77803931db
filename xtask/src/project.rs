//! Where the project's folders are. It only names places and touches none of them.

use std::env;
use std::path::{Path, PathBuf};

/// The places of the project that the commands work with.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project this command was compiled from.
    pub(crate) fn here() -> Self {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = xtask.parent().unwrap_or(xtask);
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        Self { root: root.to_path_buf(), target: root.join(target) }
    }

    /// A project in another folder.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_path_buf(), target: root.join("target") }
    }

    /// The folder everything else is in.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder Cargo builds in.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The folder the site is pressed into.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}
