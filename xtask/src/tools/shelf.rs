//! The folder in the user's cache where tools are kept, each version in a folder of its own.
//!
//! A tool is put together under another name and moved to its own at the end, so an installation
//! that was interrupted never looks like a finished one.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::jobs::Output;

/// The folder of all tools.
pub(super) struct Shelf {
    folder: PathBuf,
    output: Output,
}

impl Shelf {
    /// The shelf of the user who runs this. What installing prints goes to this output.
    pub(super) fn of_user(output: Output) -> Result<Self> {
        let cache = user_cache().context("no home folder: set XDG_CACHE_HOME to a folder")?;
        Ok(Self { folder: cache.join("case-explainer"), output })
    }

    /// Returns true if `proof`, a file in the folder of a tool, is there.
    pub(super) fn holds(&self, name: &str, proof: &str) -> bool {
        self.folder.join(name).join(proof).is_file()
    }

    /// The folder of a tool, which `install` fills if `proof`, a file in it, is not there yet.
    ///
    /// The folder `install` is given may hold what an interrupted attempt left. Only one process
    /// installs a tool at a time; others wait and find it done.
    pub(super) fn keep(
        &self,
        name: &str,
        proof: &str,
        install: impl FnOnce(&Path, &Output) -> Result<()>,
    ) -> Result<PathBuf> {
        let done = self.folder.join(name);
        if self.holds(name, proof) {
            return Ok(done);
        }
        fs::create_dir_all(&self.folder)
            .with_context(|| format!("cannot make the folder {}", self.folder.display()))?;
        let _lock = self.lock(name)?;
        if !self.holds(name, proof) {
            self.fill(&done, name, install)?;
        }
        Ok(done)
    }

    fn fill(
        &self,
        done: &Path,
        name: &str,
        install: impl FnOnce(&Path, &Output) -> Result<()>,
    ) -> Result<()> {
        let part = self.folder.join(format!("{name}.part"));
        fs::create_dir_all(&part)?;
        install(&part, &self.output).with_context(|| format!("{name} could not be installed"))?;
        if done.exists() {
            fs::remove_dir_all(done)?;
        }
        fs::rename(&part, done)
            .with_context(|| format!("{} cannot be renamed to {name}", part.display()))
    }

    fn lock(&self, name: &str) -> Result<File> {
        let lock = File::create(self.folder.join(format!("{name}.lock")))?;
        if lock.try_lock().is_err() {
            self.output.note(&format!("waiting for another process to install {name}"));
            lock.lock()?;
        }
        Ok(lock)
    }
}

/// Where this system keeps what can be made again.
fn user_cache() -> Option<PathBuf> {
    let from = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    from("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            from("LOCALAPPDATA")
        } else {
            let inside = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
            Some(env::home_dir()?.join(inside))
        }
    })
}

#[cfg(test)]
mod tests {
    use anyhow::bail;
    use tempfile::TempDir;

    use super::*;

    fn shelf() -> (TempDir, Shelf) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let shelf = Shelf { folder: folder.path().join("tools"), output: Output::Shown };
        (folder, shelf)
    }

    fn make(part: &Path, _: &Output) -> Result<()> {
        Ok(fs::write(part.join("tool"), "")?)
    }

    #[test]
    fn a_missing_tool_is_installed_once() {
        let (_folder, shelf) = shelf();
        let tool = shelf.keep("a-1", "tool", make).expect("installed");
        assert!(tool.join("tool").is_file());
        let again = shelf.keep("a-1", "tool", |_, _| bail!("must not run")).expect("kept");
        assert_eq!(again, tool);
    }

    #[test]
    fn a_failed_installation_leaves_nothing_that_looks_done() {
        let (_folder, shelf) = shelf();
        let half = |part: &Path, output: &Output| {
            make(part, output)?;
            bail!("interrupted")
        };
        assert!(shelf.keep("a-1", "tool", half).is_err());
        assert!(!shelf.folder.join("a-1").exists());
        assert!(shelf.keep("a-1", "tool", make).is_ok());
    }

    #[test]
    fn a_folder_without_the_tool_is_replaced() {
        let (_folder, shelf) = shelf();
        let folder = shelf.folder.join("a-1");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("rest"), "").expect("a file");
        shelf.keep("a-1", "tool", make).expect("installed");
        assert!(!folder.join("rest").exists());
    }
}
