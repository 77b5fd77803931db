//! Files of the site: laid out beside it first, moved into place together, removed when nobody needs them any more.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::compressed::{copies, names};
use super::record::Record;
use super::{Job, SiteError};
use crate::page::Assets;

/// The script for the pages of others, as the bundler has left it.
const EMBED: &str = "embed.js";

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
pub(super) fn shared(job: Job<'_>, assets: &Assets) -> Result<(), SiteError> {
    let named =
        |(name, content): &(&str, Vec<u8>)| (format!("{}/{name}", assets.folder), content.clone());
    of_site(job, &assets.files.iter().map(named).collect::<Vec<_>>())?;
    // The script for the pages of others has its place already.
    if let Ok(script) = fs::read(job.out.join(EMBED)) {
        of_site(job, &[(EMBED.to_owned(), script)])?;
    }
    Assets::tidy(job.out).map_err(|reason| wrong(job.out, reason))
}

/// Writes the site's map.
pub(super) fn map(job: Job<'_>, map: &str) -> Result<(), SiteError> {
    of_site(job, &[("sitemap.xml".to_owned(), map.as_bytes().to_vec())])
}

/// Writes what web servers have to know of the site.
pub(super) fn hosting(job: Job<'_>) -> Result<(), SiteError> {
    let files = crate::hosting::files(job.site);
    files.into_iter().try_for_each(|(name, text)| put(&job.out.join(name), text.as_bytes()))
}

/// Writes files that belong to no case, with their compressed copies.
fn of_site(job: Job<'_>, files: &[(String, Vec<u8>)]) -> Result<(), SiteError> {
    let copies = if job.compressed { copies(files, job.before())? } else { Vec::new() };
    for (name, content) in files.iter().chain(&copies) {
        put(&job.out.join(name), content)?;
    }
    // A copy of what the file was before would be sent in its place.
    for name in files.iter().flat_map(|(name, _)| names(name)) {
        let old = job.out.join(&name);
        if old.is_file() && !copies.iter().any(|(copy, _)| *copy == name) {
            fs::remove_file(&old).map_err(|reason| wrong(&old, reason))?;
        }
    }
    Ok(())
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
