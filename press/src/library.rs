//! The project's folder as the press sees it: cases, locales, styles.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::case::Case;
use crate::check::{Original, Setting, sound};
use crate::problem::Problem;
use crate::translation;

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
    let text = text_of(&path)?;
    let original = Original::read(&text, setting);
    let mut cases = Vec::from_iter(original.case().cloned());
    let mut files = vec![ReadFile { path, text, problems: original.problems().to_vec() }];
    for (language, path) in translations(setting.folder)? {
        let text = text_of(&path)?;
        let (case, problems) = translation::read(&original, &language, &text, setting);
        cases.extend(case);
        files.push(ReadFile { path, text, problems });
    }
    if !files.iter().all(|file| sound(&file.problems)) {
        cases.clear();
    }
    Ok(Reading { cases, files })
}

/// What stands in a file.
pub(crate) fn text_of(path: &Path) -> io::Result<String> {
    fs::read_to_string(path).map_err(|reason| {
        io::Error::new(reason.kind(), format!("{} cannot be read: {reason}", path.display()))
    })
}

/// The translations in a case's folder, in order of language: every `.toml` but the case file.
fn translations(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let language = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let toml = path.extension().is_some_and(|extension| extension == "toml");
        if let Some(language) = language.filter(|it| toml && it != "case" && path.is_file()) {
            files.push((language, path));
        }
    }
    files.sort();
    Ok(files)
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
