//! The project's folder as the press sees it: cases, locales, styles.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::case::Case;
use crate::check::{Original, Setting, sound};
use crate::problem::Problem;
use crate::source::{Decoded, MOST_BYTES, decode};
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
    let (cases, files): (Vec<_>, Vec<_>) = read_each(setting)?.into_iter().unzip();
    // Who publishes a case publishes all of it, so an error in any file is one of the whole.
    let whole = files.iter().all(|file: &ReadFile| sound(&file.problems));
    let cases = cases.into_iter().flatten().filter(|_| whole).collect();
    Ok(Reading { cases, files })
}

/// Reads and checks the files in the folder of a case, the case file first, each with the case that it tells.
///
/// A file has no case exactly if it has an error, or if it is a translation of one that has. For what looks at one
/// language only, while the others are being written.
///
/// # Errors
/// A file cannot be read.
pub fn read_each(setting: Setting<'_>) -> io::Result<Vec<(Option<Case>, ReadFile)>> {
    let path = setting.folder.join("case.toml");
    let bytes = bytes_of(&path)?;
    let (original, mut file) = judge(path, &bytes, setting);
    file.problems.extend(translation::without_words(&original, setting));
    file.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    let case = original.case().filter(|_| sound(&file.problems)).cloned();
    let mut files = vec![(case, file)];
    for (language, path) in translations(setting.folder)? {
        let bytes = bytes_of(&path)?;
        files.push(judge_translation(&original, &language, path, &bytes, setting));
    }
    Ok(files)
}

/// Reads and checks the bytes of a case file, whatever they are.
///
/// There is a case exactly if no problem is an error.
#[must_use]
pub fn judge(path: PathBuf, bytes: &[u8], setting: Setting<'_>) -> (Original, ReadFile) {
    let decoded = decode(bytes);
    let original = Original::of(&decoded, setting);
    let problems = original.problems().to_vec();
    (original, ReadFile { path, text: decoded.text, problems })
}

/// Reads and checks the bytes of a translation, whatever they are; see [`translation::read`].
#[must_use]
pub fn judge_translation(
    original: &Original,
    language: &str,
    path: PathBuf,
    bytes: &[u8],
    setting: Setting<'_>,
) -> (Option<Case>, ReadFile) {
    let Decoded { text, problem, lost } = decode(bytes);
    let is_text = problem.is_none();
    let (case, mut problems) = if lost {
        (None, Vec::new())
    } else {
        translation::read(original, language, &text, setting)
    };
    problems.extend(problem);
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    (case.filter(|_| is_text), ReadFile { path, text, problems })
}

/// What stands in a file, for a command that will write to it.
pub(crate) fn text_of(path: &Path) -> io::Result<String> {
    let Decoded { text, problem, .. } = decode(&bytes_of(path)?);
    match problem {
        None => Ok(text),
        Some(Problem { reason, mend, .. }) => {
            let words = format!("{} cannot be read: {reason} {mend}", path.display());
            Err(io::Error::new(io::ErrorKind::InvalidData, words))
        }
    }
}

/// The bytes of a file, or one byte more than a file may have.
fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    let read = || {
        if !path.is_file() && path.exists() {
            return Err(io::Error::other("it is not a file"));
        }
        let mut bytes = Vec::new();
        let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|reason| {
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
        // The check wants the folder's name, which `.` does not tell.
        let named = path.file_name().is_some().then(|| path.to_owned());
        return named.or_else(|| path.canonicalize().ok()).unwrap_or_else(|| path.to_owned());
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
        let (original, file) = judge("case.toml".into(), bytes, setting);
        assert!(original.case().is_none());
        file
    }

    #[test]
    fn a_file_that_is_too_long_is_told_and_not_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.toml");
        // A file with a hole: it says that it has 50 MB, and takes none.
        let file = File::create(&path).expect("a file");
        file.set_len(50_000_000).expect("room");
        let bytes = bytes_of(&path).expect("bytes");
        assert_eq!(bytes.len(), MOST_BYTES + 1);
        let file = judged(&bytes);
        assert_eq!(file.problems.len(), 1);
        assert!(file.problems.iter().all(|problem| problem.kind == Kind::TooLarge));
        assert_eq!(file.text.len(), 1_000);
    }

    #[test]
    fn what_is_not_utf_8_is_told_beside_everything_else() {
        let file = judged(b"schema = 1\nid = \"caf\xe9\"\n");
        assert!(file.problems.len() > 2);
        assert!(file.problems.iter().any(|problem| problem.reason.contains("The byte E9")));
        assert_eq!(judged(b"\xff\xfei\0d\0").problems.len(), 1, "UTF-16");
    }

    #[test]
    fn nothing_is_written_to_a_file_that_is_not_utf_8() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("es.toml");
        fs::write(&path, b"title = \"caf\xe9\"\n").expect("a file");
        let reason = text_of(&path).expect_err("not a text").to_string();
        assert!(reason.contains("The byte E9"), "{reason}");
    }

    #[test]
    fn a_folder_is_not_read_as_a_file() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(bytes_of(folder.path()).is_err());
        assert!(bytes_of(&folder.path().join("none")).is_err());
    }
}
