//! Remembers what the site was last pressed from, so that an unchanged site is not pressed again.
//!
//! The stamp holds a digest of every input and one of the site that came out. It is contents that
//! count, never times: a checkout touches files without changing them, and deleting a file changes
//! the site without touching any.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::project::Project;

/// Everything the site is made from, as names in the project's folder.
const INPUTS: [&str; 19] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "Trunk.toml",
    "cases",
    "compress",
    "embed",
    "index.html",
    "locales",
    "notices",
    "patches",
    "press",
    "rust-toolchain.toml",
    "src",
    "styles",
    "tools.toml",
    "xtask",
];

/// What the site was pressed from, and what it was then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    inputs: u64,
    site: u64,
}

/// A digest of everything the site is made from, as it is now.
pub(crate) fn inputs(project: &Project) -> io::Result<u64> {
    digest(project.root(), &INPUTS)
}

/// Says whether the site is what would come out if it were pressed now.
pub(crate) fn is_fresh(project: &Project) -> bool {
    let remembered = read(&place(project));
    remembered.is_some() && remembered == current(project).ok()
}

/// Forgets what is remembered, so that a press that fails half-way leaves nothing fresh.
pub(crate) fn forget(project: &Project) -> io::Result<()> {
    match fs::remove_file(place(project)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Remembers that the site as it is now was pressed from inputs with this digest.
pub(crate) fn remember(project: &Project, inputs: u64) -> io::Result<()> {
    let site = digest(&project.dist(), &["."])?;
    fs::create_dir_all(project.target())?;
    fs::write(place(project), format!("{inputs:016x} {site:016x}\n"))
}

fn current(project: &Project) -> io::Result<Stamp> {
    Ok(Stamp { inputs: inputs(project)?, site: digest(&project.dist(), &["."])? })
}

fn place(project: &Project) -> PathBuf {
    project.target().join("site.stamp")
}

fn read(place: &Path) -> Option<Stamp> {
    let text = fs::read_to_string(place).ok()?;
    let (inputs, site) = text.trim_end().split_once(' ')?;
    let number = |digits| u64::from_str_radix(digits, 16).ok();
    Some(Stamp { inputs: number(inputs)?, site: number(site)? })
}

/// A digest of the paths and contents of all files with these names, or in folders with them.
///
/// The standard library may hash differently in its next version. Then the site is pressed once
/// more than it had to be.
fn digest(root: &Path, names: &[&str]) -> io::Result<u64> {
    let mut files = BTreeSet::new();
    for name in names {
        collect(&root.join(name), &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// Adds a file, or every file in a folder but the hidden ones, which are editors' and Trunk's.
fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            if !entry.file_name().as_encoded_bytes().starts_with(b".") {
                collect(&entry.path(), files)?;
            }
        }
    } else if path.is_file() {
        files.insert(path.to_path_buf());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn pressed() -> (TempDir, Project) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, text) in
            [("cases/one/case.toml", "a"), ("src/lib.rs", "b"), ("dist/a.html", "c")]
        {
            write(folder.path(), path, text);
        }
        let project = Project::at(folder.path());
        remember(&project, inputs(&project).expect("inputs")).expect("a stamp");
        (folder, project)
    }

    fn write(root: &Path, path: &str, text: &str) {
        let file = root.join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(file, text).expect("a file");
    }

    #[test]
    fn an_untouched_site_is_fresh() {
        let (_folder, project) = pressed();
        assert!(is_fresh(&project));
    }

    #[test]
    fn a_site_never_pressed_is_not_fresh() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(!is_fresh(&Project::at(folder.path())));
    }

    #[test]
    fn writing_the_same_contents_again_keeps_it_fresh() {
        let (folder, project) = pressed();
        write(folder.path(), "src/lib.rs", "b");
        assert!(is_fresh(&project));
    }

    #[test]
    fn a_changed_added_moved_or_deleted_input_makes_it_stale() {
        let changes: [fn(&Path); 4] = [
            |root| write(root, "cases/one/case.toml", "A"),
            |root| write(root, "cases/one/es.toml", ""),
            |root| fs::rename(root.join("src/lib.rs"), root.join("src/main.rs")).expect("a move"),
            |root| fs::remove_file(root.join("src/lib.rs")).expect("a deletion"),
        ];
        for change in changes {
            let (folder, project) = pressed();
            change(folder.path());
            assert!(!is_fresh(&project));
        }
    }

    #[test]
    fn a_site_somebody_changed_or_removed_is_stale() {
        let changes: [fn(&Path); 2] = [
            |root| write(root, "dist/a.html", "C"),
            |root| fs::remove_dir_all(root.join("dist")).expect("a deletion"),
        ];
        for change in changes {
            let (folder, project) = pressed();
            change(folder.path());
            assert!(!is_fresh(&project));
        }
    }

    #[test]
    fn what_is_not_an_input_does_not_count() {
        let (folder, project) = pressed();
        write(folder.path(), "README.md", "words");
        write(folder.path(), "src/.lib.rs.swp", "an editor's");
        assert!(is_fresh(&project));
    }

    #[test]
    fn a_forgotten_stamp_makes_it_stale() {
        let (_folder, project) = pressed();
        forget(&project).expect("forgotten");
        forget(&project).expect("nothing left to forget");
        assert!(!is_fresh(&project));
    }
}
