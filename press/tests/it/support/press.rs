//! The press as an editor calls it, and cases of a test's own to call it on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::project::copy;
use super::{TODAY, replaced, repository};

/// What the press said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Calls the press in the repository, on the day of all tests.
pub(crate) fn press(arguments: &[&str]) -> Said {
    said(command(arguments).output().unwrap())
}

/// The call, to be changed before it is made.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_case-press"));
    let today = TODAY.to_string();
    command.current_dir(repository()).args(arguments).args(["--today", &today]);
    command.arg("--project").arg(repository());
    command
}

pub(crate) fn said(output: Output) -> Said {
    let words = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code(), out: words(output.stdout), err: words(output.stderr) }
}

/// A case of a test's own, in a folder of the same name as the one it was copied from.
pub(crate) struct CaseCopy {
    place: TempDir,
    folder: PathBuf,
}

impl CaseCopy {
    pub(crate) fn of(case: &str) -> Self {
        let from = repository().join(case);
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join(from.file_name().unwrap());
        copy(&from, &folder);
        Self { place, folder }
    }

    /// The folder that holds the case's folder.
    pub(crate) fn place(&self) -> &Path {
        self.place.path()
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder as it is written in a call.
    pub(crate) fn name(&self) -> &str {
        self.folder().to_str().unwrap()
    }

    /// Changes places of the case file, each of which stands there once.
    pub(crate) fn edited(self, edits: &[(&str, &str)]) -> Self {
        edits.iter().for_each(|(find, put)| {
            self.edit("case.toml", find, put);
        });
        self
    }

    /// Changes a place of a file that stands there once.
    pub(crate) fn edit(&self, file: &str, find: &str, put: &str) -> &Self {
        let file = self.folder.join(file);
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, replaced(&text, find, put)).unwrap();
        self
    }
}

/// That a report has no fixed words of the English ones in it.
pub(crate) fn only_spanish(report: &str) {
    let words = |language: &str| -> toml::Table {
        let file = repository().join(format!("press/src/report/words/{language}.toml"));
        toml::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    };
    let (english, spanish) = (words("en"), words("es"));
    let report = report.split_whitespace().collect::<Vec<_>>().join(" ");
    for (key, sentence) in &english {
        let sentence = sentence.as_str().unwrap();
        // Single words can be a name's, or be the same in both languages.
        let parts = sentence.split(['{', '}']).step_by(2).map(str::trim);
        let long = parts.filter(|part| part.split_whitespace().count() >= 3);
        for part in long.filter(|part| !spanish[key].as_str().unwrap().contains(part)) {
            assert!(!report.contains(part), "{key} is in English: {part}");
        }
    }
}
