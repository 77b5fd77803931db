//! The project's folder as the press sees it: cases, locales, styles.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::case::Case;
use crate::check;
use crate::problem::Problem;

/// A case file as it was read.
#[derive(Debug)]
pub struct Reading {
    /// The file, as it should be named to an editor.
    pub file: PathBuf,
    /// What stands in it.
    pub text: String,
    /// The case, if there is no problem.
    pub case: Option<Case>,
    /// Every problem.
    pub problems: Vec<Problem>,
}

/// Reads and checks the case file in a folder.
///
/// # Errors
/// The file cannot be read.
pub fn read(folder: &Path) -> io::Result<Reading> {
    let file = folder.join("case.toml");
    let text = fs::read_to_string(&file).map_err(|reason| {
        io::Error::new(reason.kind(), format!("{} cannot be read: {reason}", file.display()))
    })?;
    let name =
        folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (case, problems) = check::read(&text, &name);
    Ok(Reading { file, text, case, problems })
}

/// The folders under `cases/` that hold a case file, in order of name.
///
/// # Errors
/// The folder cannot be listed.
pub fn cases(project: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(project.join("cases"))? {
        let folder = entry?.path();
        if folder.join("case.toml").is_file() {
            folders.push(folder);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The folder an editor means by a case's name or by a path to it.
#[must_use]
pub fn folder_of(project: &Path, case: &str) -> PathBuf {
    let path = Path::new(case);
    if path.is_dir() {
        return path.to_owned();
    }
    match path.parent() {
        Some(folder) if path.is_file() => folder.to_owned(),
        _ => project.join("cases").join(case),
    }
}
