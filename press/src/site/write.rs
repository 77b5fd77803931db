//! Files of the site: laid out beside it first, moved into place together, removed when nobody needs them any more.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::SiteError;
use super::record::Record;
use crate::page::Assets;

/// A folder beside the pages where new ones wait until all of them are there.
///
/// Nothing of a site with an error is published, and not all of a large site has to be kept in memory.
pub(super) struct Stage {
    out: PathBuf,
    folder: PathBuf,
}

impl Stage {
    /// An empty stage in a site's folder.
    pub(super) fn new(out: &Path) -> Result<Self, SiteError> {
        let folder = out.join(".pressing");
        // Left over if an earlier run was stopped.
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|reason| wrong(&folder, reason))?;
        }
        fs::create_dir_all(&folder).map_err(|reason| wrong(&folder, reason))?;
        Ok(Self { out: out.to_owned(), folder })
    }

    /// Lays a file out.
    pub(super) fn put(&self, name: &str, content: &[u8]) -> Result<(), SiteError> {
        put(&self.folder.join(name), content)
    }

    /// Moves every file to its place.
    pub(super) fn publish(&self) -> Result<(), SiteError> {
        self.publish_below(Path::new(""))
    }

    fn publish_below(&self, below: &Path) -> Result<(), SiteError> {
        let from = self.folder.join(below);
        for entry in fs::read_dir(&from).map_err(|reason| wrong(&from, reason))? {
            let entry = entry.map_err(|reason| wrong(&from, reason))?;
            let name = below.join(entry.file_name());
            if entry.path().is_dir() {
                self.publish_below(&name)?;
                continue;
            }
            let to = self.out.join(&name);
            make_room(&to)?;
            fs::rename(entry.path(), &to).map_err(|reason| wrong(&to, reason))?;
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next run.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Writes what all pages share, and takes away what Trunk left and no page needs.
pub(super) fn shared(out: &Path, assets: &Assets) -> Result<(), SiteError> {
    for (name, content) in &assets.files {
        put(&out.join(&assets.folder).join(name), content)?;
    }
    Assets::tidy(out).map_err(|reason| wrong(out, reason))
}

/// Writes the site's map.
pub(super) fn map(out: &Path, map: &str) -> Result<(), SiteError> {
    put(&out.join("sitemap.xml"), map.as_bytes())
}

/// Removes what an earlier run wrote and this one does not have; how many cases are gone.
pub(super) fn remove(out: &Path, before: &Record, now: &Record) -> Result<usize, SiteError> {
    for file in before.files_not_in(now) {
        let file = out.join(file);
        if file.is_file() {
            fs::remove_file(&file).map_err(|reason| wrong(&file, reason))?;
        }
        // A folder goes with its last file; one that is not empty stays, and that is no error.
        for folder in file.ancestors().skip(1).take_while(|folder| *folder != out) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
    if let Some(assets) = before.assets().filter(|assets| Some(*assets) != now.assets()) {
        let folder = out.join(assets);
        if folder.is_dir() {
            fs::remove_dir_all(&folder).map_err(|reason| wrong(&folder, reason))?;
        }
    }
    Ok(before.cases_not_in(now))
}

/// Writes a file, unless it holds just this: then its date stays what it is.
fn put(file: &Path, content: &[u8]) -> Result<(), SiteError> {
    if fs::read(file).is_ok_and(|there| there == content) {
        return Ok(());
    }
    make_room(file)?;
    fs::write(file, content).map_err(|reason| wrong(file, reason))
}

fn make_room(file: &Path) -> Result<(), SiteError> {
    match file.parent() {
        Some(folder) => fs::create_dir_all(folder).map_err(|reason| wrong(folder, reason)),
        None => Ok(()),
    }
}

fn wrong(file: &Path, reason: io::Error) -> SiteError {
    SiteError::Write { file: file.to_owned(), reason }
}
