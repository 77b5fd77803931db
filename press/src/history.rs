//! A case as it was at a revision of the git repository that it is in.
//!
//! Its files are laid out in a folder of their own that goes when it is no longer needed. The repository and its working
//! tree are only read.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::civil::Date;
use tempfile::TempDir;
use thiserror::Error;

use crate::Cause;

/// A case's folder as it was.
#[derive(Debug)]
pub struct Past {
    /// Goes with this value.
    place: TempDir,
    name: String,
    /// The short name of the commit.
    pub commit: String,
    /// The day of the commit.
    pub day: Date,
    /// The folder's path in the repository, with a stroke at its end.
    pub path: String,
}

/// Why a case cannot be had as it was.
#[derive(Debug, Error)]
pub enum PastError {
    /// There is no git, or it cannot be run.
    #[error(
        "git cannot be run. What a case was before is read from its repository; without git, name two folders."
    )]
    NoGit(#[source] io::Error),
    /// The folder is in no repository.
    #[error(
        "{0} is in no git repository, so there is no earlier form of it. Name two folders instead."
    )]
    NoRepository(String),
    /// The repository has no such revision.
    #[error(
        "the repository has no revision `{0}`. It takes a commit, a branch or a tag, such as HEAD, origin/main or v1.2; \
         a copy without history (as on a build server) has to fetch it first."
    )]
    NoRevision(String),
    /// The case was not there yet.
    #[error(
        "{path} was not there at {revision}, so there is nothing to compare with. `case-press sheet` shows all of a new \
         case."
    )]
    NotThere {
        /// Where it would have been.
        path: String,
        /// The revision as it was given.
        revision: String,
    },
    /// Git or the disk did not do it.
    #[error("{what}")]
    Failed {
        /// What was tried.
        what: String,
        /// What git or the system says.
        #[source]
        reason: Cause,
    },
}

impl Past {
    /// The case in a folder as it was at a revision.
    ///
    /// # Errors
    /// There is no git, no repository, no such revision, or no case in it; or the files cannot be written.
    pub fn at(folder: &Path, revision: &str) -> Result<Self, PastError> {
        let git = Git { folder };
        let path = git.ask(&["rev-parse", "--show-prefix"], |_| {
            PastError::NoRepository(folder.display().to_string())
        })?;
        let commit = format!("{revision}^{{commit}}");
        let none = |_| PastError::NoRevision(revision.to_owned());
        // A revision that begins with a hyphen would be taken for a flag.
        let of_flag = Some(none("".into())).filter(|_| revision.starts_with('-'));
        let commit = match of_flag {
            Some(error) => return Err(error),
            None => git.ask(&["rev-parse", "--verify", "--quiet", &commit], none)?,
        };
        let failed = |what: &str| failed(format!("git cannot {what}"));
        let told = git
            .ask(&["show", "--no-patch", "--format=%h %cs", &commit], failed("show the commit"))?;
        let (short, day) = told.split_once(' ').unwrap_or((&told, ""));
        let day =
            day.parse().map_err(|reason: jiff::Error| failed("date the commit")(reason.into()))?;
        let place =
            tempfile::tempdir().map_err(|reason| failed("lay out the case")(reason.into()))?;
        let name = folder.canonicalize().ok();
        let name = name.as_deref().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        let past = Self { place, name: name.into_owned(), commit: short.to_owned(), day, path };
        past.fill(&git, &commit, revision)?;
        Ok(past)
    }

    /// The folder with the files as they were; it has the name of the case's folder.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.place.path().join(&self.name)
    }

    /// Lays out the files; folders in the case's folder hold nothing that belongs to it.
    fn fill(&self, git: &Git<'_>, commit: &str, revision: &str) -> Result<(), PastError> {
        let not_there = || {
            let (path, revision) = (format!("{}case.toml", self.path), revision.to_owned());
            PastError::NotThere { path, revision }
        };
        let tree = format!("{commit}:{}", self.path);
        let list = git.ask(&["ls-tree", "-z", "--full-tree", &tree], |_| not_there())?;
        let folder = self.folder();
        let failed =
            |name: &str| failed(format!("{}{name} of {revision} cannot be laid out", self.path));
        std::fs::create_dir(&folder).map_err(|reason| failed("")(reason.into()))?;
        for file in list.split('\0') {
            let Some((about, name)) = file.split_once('\t') else { continue };
            // A file, not a folder, a link or another repository.
            if about.starts_with("100") {
                let to = File::create(folder.join(name))
                    .map_err(|reason| failed(name)(reason.into()))?;
                // As it would stand in the working tree: with its line ends, and with what large files are kept elsewhere.
                let object = format!("{commit}:{}{name}", self.path);
                git.write(&["cat-file", "--filters", &object], to, failed(name))?;
            }
        }
        if folder.join("case.toml").is_file() { Ok(()) } else { Err(not_there()) }
    }
}

fn failed(what: String) -> impl Fn(Cause) -> PastError {
    move |reason| PastError::Failed { what: what.clone(), reason }
}

/// The git command, asked from a folder.
struct Git<'f> {
    folder: &'f Path,
}

impl Git<'_> {
    /// What git prints, without the line's end; `otherwise` makes an error of what it complains of.
    fn ask(
        &self,
        arguments: &[&str],
        otherwise: impl Fn(Cause) -> PastError,
    ) -> Result<String, PastError> {
        let done = self.command(arguments).output().map_err(PastError::NoGit)?;
        if !done.status.success() {
            return Err(otherwise(said(&done.stderr).into()));
        }
        let printed = String::from_utf8_lossy(&done.stdout);
        Ok(printed.strip_suffix('\n').unwrap_or(&printed).to_owned())
    }

    /// Writes what git prints to a file.
    fn write(
        &self,
        arguments: &[&str],
        to: File,
        otherwise: impl Fn(Cause) -> PastError,
    ) -> Result<(), PastError> {
        let done = self.command(arguments).stdout(to).stderr(Stdio::piped()).output();
        let done = done.map_err(PastError::NoGit)?;
        if done.status.success() { Ok(()) } else { Err(otherwise(said(&done.stderr).into())) }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.folder).args(arguments).stdin(Stdio::null());
        command
    }
}

fn said(complaint: &[u8]) -> String {
    String::from_utf8_lossy(complaint).trim().to_owned()
}
