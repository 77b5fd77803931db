//! Asks git for the files that have changed: since this branch left `main`, or on `main` itself since the last commit.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::steps;

/// The branches that a change is compared with, in the order of looking for them.
const TRUNKS: [&str; 2] = ["main", "origin/main"];

/// The files that have changed, and since when.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Changes {
    /// The range as words that follow "changed": "since it left main at 1a2b3c4".
    pub(crate) since: String,
    /// Paths from the folder of the project, with `/`.
    pub(crate) files: BTreeSet<String>,
}

/// Returns all files of the project in `root` that differ from where its branch left `main`, committed or not. On `main` these are
/// the files that are not committed or, if there are none, those of the last commit.
///
/// # Errors
///
/// `root` is not within a git checkout with a commit.
pub(crate) fn of(root: &Path) -> Result<Changes> {
    let head = git(root, &["rev-parse", "HEAD"]).context(
        "the quick round asks git what has changed, and git does not answer. To run everything: cargo xtask test",
    )?;
    let left = TRUNKS
        .iter()
        .find_map(|trunk| Some((trunk, git(root, &["merge-base", "HEAD", trunk]).ok()?)));
    if let Some((trunk, fork)) = left.filter(|(_, fork)| *fork != head) {
        let since = format!("since it left {trunk} at {}", short(&fork));
        return Ok(Changes { since, files: against(root, &fork)? });
    }
    let files = against(root, &head)?;
    if !files.is_empty() {
        return Ok(Changes { since: format!("since the last commit, {}", short(&head)), files });
    }
    let since = format!("by the last commit, {}", short(&head));
    // Of the first commit, and of the only one that a shallow clone has, every file is new.
    let files = match git(root, &["rev-parse", "HEAD^"]) {
        Ok(before) => against(root, &before)?,
        Err(_) => names(&git(root, &["ls-files", "-z"])?).collect(),
    };
    Ok(Changes { since, files })
}

/// Returns the files that differ from a commit, and those that git does not know yet.
fn against(root: &Path, commit: &str) -> Result<BTreeSet<String>> {
    let differ = ["diff", "--name-only", "--no-renames", "--relative", "-z", commit];
    let unknown = ["ls-files", "--others", "--exclude-standard", "-z"];
    let (differ, unknown) = (git(root, &differ)?, git(root, &unknown)?);
    Ok(names(&differ).chain(names(&unknown)).collect())
}

fn names(output: &str) -> impl Iterator<Item = String> {
    output.split('\0').filter(|name| !name.is_empty()).map(str::to_owned)
}

fn short(commit: &str) -> &str {
    commit.get(..7).unwrap_or(commit)
}

fn git(root: &Path, arguments: &[&str]) -> Result<String> {
    let output = steps::output(Command::new("git").args(arguments).current_dir(root))?;
    Ok(output.trim_end_matches('\n').to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    /// A repository with one commit on `main`.
    fn repository() -> TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        git(folder.path(), &["init", "--quiet", "--initial-branch=main"]).expect("a repository");
        commit(folder.path(), &["README.md", "styles/base.css"]);
        folder
    }

    fn write(root: &Path, file: &str) {
        let file = root.join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        let before = fs::read_to_string(&file).unwrap_or_default();
        fs::write(file, before + "changed\n").expect("a file");
    }

    fn commit(root: &Path, files: &[&str]) {
        files.iter().for_each(|file| write(root, file));
        git(root, &["add", "--all"]).expect("added");
        let who =
            ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        git(root, &[&who[..], &["commit", "--quiet", "--message", "change"]].concat())
            .expect("a commit");
    }

    fn changed(root: &Path) -> Vec<String> {
        of(root).expect("changes").files.into_iter().collect()
    }

    #[test]
    fn on_a_branch_everything_since_it_left_main_counts() {
        let folder = repository();
        let root = folder.path();
        git(root, &["switch", "--quiet", "--create", "other"]).expect("a branch");
        commit(root, &["src/lib.rs"]);
        write(root, "styles/base.css");
        write(root, "embed/new.js");
        assert_eq!(changed(root), ["embed/new.js", "src/lib.rs", "styles/base.css"]);
        assert!(of(root).expect("changes").since.starts_with("since it left main at "));
    }

    #[test]
    fn on_main_what_is_not_committed_counts() {
        let folder = repository();
        write(folder.path(), "README.md");
        write(folder.path(), "name with ünicode.css");
        assert_eq!(changed(folder.path()), ["README.md", "name with ünicode.css"]);
    }

    #[test]
    fn on_a_clean_main_the_last_commit_counts() {
        let folder = repository();
        assert_eq!(changed(folder.path()), ["README.md", "styles/base.css"]);
        commit(folder.path(), &["embed/notes.js"]);
        assert_eq!(changed(folder.path()), ["embed/notes.js"]);
    }

    #[test]
    fn a_moved_file_is_gone_from_where_it_was() {
        let folder = repository();
        fs::rename(folder.path().join("styles/base.css"), folder.path().join("base.css"))
            .expect("a move");
        git(folder.path(), &["add", "--all"]).expect("added");
        assert_eq!(changed(folder.path()), ["base.css", "styles/base.css"]);
    }

    #[test]
    fn what_git_ignores_has_not_changed() {
        let folder = repository();
        commit(folder.path(), &[".gitignore"]);
        fs::write(folder.path().join(".gitignore"), "/dist\n").expect("a file");
        write(folder.path(), "dist/index.html");
        assert_eq!(changed(folder.path()), [".gitignore"]);
    }

    #[test]
    fn outside_a_repository_the_whole_suite_is_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = of(folder.path()).expect_err("no repository");
        assert!(error.to_string().contains("cargo xtask test"), "{error}");
    }
}
