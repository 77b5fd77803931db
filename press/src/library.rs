//! The project's folder as the press sees it: cases, locales, styles.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::case::Case;
use crate::check::{self, Setting};
use crate::problem::Problem;
use crate::source::{self, MOST_BYTES};

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
    let bytes = bytes(&path).map_err(|reason| {
        io::Error::new(reason.kind(), format!("{} cannot be read: {reason}", path.display()))
    })?;
    let (case, file) = judge(path, &bytes, setting);
    Ok(Reading { cases: case.into_iter().collect(), files: vec![file] })
}

/// Reads and checks the bytes of a case file, whatever they are.
#[must_use]
pub fn judge(path: PathBuf, bytes: &[u8], setting: Setting<'_>) -> (Option<Case>, ReadFile) {
    if bytes.len() > MOST_BYTES {
        let text = source::decode(bytes.get(..START).unwrap_or_default()).text;
        return (None, ReadFile { path, text, problems: vec![source::too_long()] });
    }
    let source::Decoded { text, problem } = source::decode(bytes);
    let (case, mut problems) = match &problem {
        // Of a text that could not be read at all, nothing else is worth telling.
        Some(_) if text.is_empty() => (None, Vec::new()),
        _ => check::read(&text, setting),
    };
    let case = case.filter(|_| problem.is_none());
    problems.extend(problem);
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    (case, ReadFile { path, text, problems })
}

/// How many bytes of a file that is too long are kept, to show its first line.
const START: usize = 1_000;

/// The bytes of a file, or one byte more than a file may have.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if !path.is_file() && path.exists() {
        return Err(io::Error::other("it is not a file"));
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locales;
    use crate::problem::Kind;

    fn judged(bytes: &[u8]) -> ReadFile {
        let (folder, locales) = (Path::new("small"), Locales::default());
        let today = jiff::civil::Date::constant(2026, 11, 23);
        let setting = Setting { folder, locales: &locales, today };
        let (case, file) = judge("case.toml".into(), bytes, setting);
        assert!(case.is_none());
        file
    }

    #[test]
    fn a_file_that_is_too_long_is_told_and_not_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.toml");
        // A file with a hole: it says that it has 50 MB, and takes none.
        let file = File::create(&path).expect("a file");
        file.set_len(50_000_000).expect("room");
        let bytes = bytes(&path).expect("bytes");
        assert_eq!(bytes.len(), MOST_BYTES + 1);
        let file = judged(&bytes);
        assert_eq!(file.problems.len(), 1);
        assert!(file.problems.iter().all(|problem| problem.kind == Kind::TooLarge));
        assert_eq!(file.text.len(), START);
    }

    #[test]
    fn what_is_not_utf_8_is_told_beside_everything_else() {
        let file = judged(b"schema = 1\nid = \"caf\xe9\"\n");
        assert!(file.problems.len() > 2);
        assert!(file.problems.iter().any(|problem| problem.reason.contains("The byte E9")));
        assert_eq!(judged(b"\xff\xfei\0d\0").problems.len(), 1, "UTF-16");
    }

    #[test]
    fn a_folder_is_not_read_as_a_file() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(bytes(folder.path()).is_err());
        assert!(bytes(&folder.path().join("none")).is_err());
    }
}
