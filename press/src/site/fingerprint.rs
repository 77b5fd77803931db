//! What the pages of a case are made of, as one number: the press itself, its words, the shared files, the case's folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Job;
use crate::page::Assets;

/// The start of a SHA-256 hash, which is enough to tell versions of one case apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint([u8; 16]);

impl Fingerprint {
    /// Of all that every case depends on. The day counts as well, since deadlines are judged by it.
    pub(super) fn of_all(job: Job<'_>, assets: &Assets) -> io::Result<Self> {
        let mut hash = Sha256::new();
        // A press that was built anew may press differently.
        let press = fs::metadata(std::env::current_exe()?)?;
        let (length, changed) = (press.len(), press.modified()?);
        hash.update(format!("{length} {changed:?} {} {}", job.today, job.compressed));
        hash.update(&assets.folder);
        hash.update(job.site.map_or("", |site| site.as_str()));
        add(&mut hash, &job.project.join("locales"))?;
        Ok(Self::from(hash))
    }

    /// As it is, and of every file in a case's folder.
    pub(super) fn with_folder(self, folder: &Path) -> io::Result<Self> {
        let mut hash = Sha256::new();
        hash.update(self.0);
        add(&mut hash, folder)?;
        Ok(Self::from(hash))
    }

    /// As text, for the record.
    pub(super) fn text(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn from(hash: Sha256) -> Self {
        let mut start = [0; 16];
        start.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
        Self(start)
    }
}

/// Adds the names and contents of all files in a folder.
fn add(hash: &mut Sha256, folder: &Path) -> io::Result<()> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort();
    for file in files.iter().filter(|file| file.is_file()) {
        let content = fs::read(file)?;
        hash.update(file.file_name().unwrap_or_default().as_encoded_bytes());
        hash.update(content.len().to_le_bytes());
        hash.update(content);
    }
    Ok(())
}
