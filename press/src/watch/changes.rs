//! Waits for changes in the folders that pages are made of.

use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use thiserror::Error;

/// An editor writes a file in several steps; this long after the last one it is read.
const SETTLED: Duration = Duration::from_millis(50);

/// Why changes cannot be waited for.
#[derive(Debug, Error)]
pub enum ChangeError {
    /// The system does not tell of changes.
    #[error("changes in {folder} cannot be watched")]
    Watch {
        /// In which folder.
        folder: String,
        /// What the system says.
        #[source]
        reason: notify::Error,
    },
    /// The watcher is gone.
    #[error("nothing tells of changes any more")]
    Gone,
}

/// Tells when something below some folders has changed.
#[derive(Debug)]
pub struct Changes {
    _watcher: RecommendedWatcher,
    told: Receiver<()>,
}

impl Changes {
    /// Starts to watch folders of a project.
    ///
    /// # Errors
    /// The system cannot watch one of them.
    pub fn of(project: &Path, folders: &[&str]) -> Result<Self, ChangeError> {
        let wrong = |folder: &str| {
            let folder = folder.to_owned();
            move |reason| ChangeError::Watch { folder, reason }
        };
        let (tell, told) = mpsc::channel();
        // Some systems tell of reading, too; the press itself reads.
        let listen = move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                // Nobody listens any more only when the program ends.
                let _ = tell.send(());
            }
        };
        let mut watcher = notify::recommended_watcher(listen).map_err(wrong("the project"))?;
        for folder in folders {
            let path = project.join(folder);
            watcher.watch(&path, RecursiveMode::Recursive).map_err(wrong(folder))?;
        }
        Ok(Self { _watcher: watcher, told })
    }

    /// Waits for the next change. Several that come close together count as one.
    ///
    /// # Errors
    /// Nothing tells of changes any more.
    pub fn wait(&self) -> Result<(), ChangeError> {
        self.told.recv().map_err(|_| ChangeError::Gone)?;
        while self.told.recv_timeout(SETTLED).is_ok() {}
        Ok(())
    }

    /// Whether something has changed since it was last waited for.
    #[must_use]
    pub fn pending(&self) -> bool {
        self.told.recv_timeout(SETTLED).is_ok()
    }
}
