//! The project's folder as the press sees it: cases, locales, styles.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::case::Case;
use crate::check::{self, Setting};
use crate::problem::Problem;

/// A case as it was read: its own file, and one for each translation.
#[derive(Debug)]
pub struct Reading {
    /// The case in each of its languages, its own first; empty if any file has an error.
    pub cases: Vec<Case>,
    /// The files it is made of, the case file first.
    pub files: Vec<ReadFile>,
}

impl Reading {
    /// Every problem of every file.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.files.iter().flat_map(|file| &file.problems)
    }

    /// The case in its own language.
    #[must_use]
    pub fn case(&self) -> Option<&Case> {
        self.cases.first()
    }
}

/// One file, and what is wrong in it.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// Where it is.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
    /// Its problems, sorted by place.
    pub problems: Vec<Problem>,
}

/// Reads and checks the files in the folder of a case.
///
/// # Errors
/// A file cannot be read.
pub fn read(setting: Setting<'_>) -> io::Result<Reading> {
    let path = setting.folder.join("case.toml");
    let text = fs::read_to_string(&path).map_err(|reason| {
        io::Error::new(reason.kind(), format!("{} cannot be read: {reason}", path.display()))
    })?;
    let (case, problems) = check::read(&text, setting);
    Ok(Reading {
        cases: case.into_iter().collect(),
        files: vec![ReadFile { path, text, problems }],
    })
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
