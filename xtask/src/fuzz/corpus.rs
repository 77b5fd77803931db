//! What a target begins with: every case file and every translation of the project and of its tests, right and wrong.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Where the files are.
const FROM: [&str; 2] = ["cases", "tests/data"];

/// Puts them into the target's corpus, beside what earlier runs have left there, and says how many they are.
pub(super) fn fill(root: &Path, target: &str) -> Result<usize> {
    let corpus = root.join("fuzz/corpus").join(target);
    fs::create_dir_all(&corpus).with_context(|| format!("{} cannot be made", corpus.display()))?;
    let mut files = Vec::new();
    for folder in FROM {
        find(&root.join(folder), &mut files)?;
    }
    for file in &files {
        fs::copy(file, corpus.join(name(root, file)))?;
    }
    Ok(files.len())
}

/// Every TOML file below a folder.
fn find(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    Ok(())
}

/// One name for a path, so that files of the same name do not meet.
fn name(root: &Path, file: &Path) -> String {
    let path = file.strip_prefix(root).unwrap_or(file);
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_same_name_stand_beside_each_other_and_beside_what_was_learnt() {
        let project = tempfile::tempdir().expect("a temporary folder");
        let put = |path: &str| {
            let file = project.path().join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, path).expect("a file");
        };
        for path in ["cases/a/case.toml", "tests/data/small/case.toml", "fuzz/corpus/t/learnt"] {
            put(path);
        }
        put("tests/data/small/picture.png");
        assert_eq!(fill(project.path(), "t").expect("filled"), 2);
        assert_eq!(fill(project.path(), "t").expect("filled again"), 2);
        let corpus = project.path().join("fuzz/corpus/t");
        let mut names: Vec<_> = fs::read_dir(corpus)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
            .collect();
        names.sort();
        assert_eq!(names, ["cases+a+case.toml", "learnt", "tests+data+small+case.toml"]);
    }
}
