//! An archive of generated cases: as large as a newsroom's after years, made of the small case of the tests.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::run::run;
use crate::dress;
use crate::project::Project;

/// Events of each case.
const EVENTS: usize = 40;
/// The name of the small case, which each generated case replaces by its own.
const SMALL: &str = "small";

/// A project with many cases in two languages.
pub(super) struct Archive {
    root: PathBuf,
    case: String,
    translation: String,
    pictures: Vec<PathBuf>,
}

impl Archive {
    /// An archive without cases. The press translates the one case that all others are copies of.
    pub(super) fn new(project: &Project, press: &Path) -> Result<Self> {
        let root = project.target().join("bench/press");
        if root.exists() {
            fs::remove_dir_all(&root)?;
        }
        for folder in ["locales", "styles"] {
            copy(&project.root().join(folder), &root.join(folder))?;
        }
        let small = project.root().join("tests/data").join(SMALL);
        let folder = root.join("cases").join(SMALL);
        copy(&small, &folder)?;
        let case = with_events(&fs::read_to_string(small.join("case.toml"))?);
        fs::write(folder.join("case.toml"), &case)?;
        let at = |out: &str| root.join(out).display().to_string();
        let words = folder.join("es.toml");
        for last in [&["--to", "es"][..], &["--to", "es", "--done", "all"]] {
            let mut command = vec!["--project".to_owned(), at(""), "translate".to_owned()];
            command.push(SMALL.to_owned());
            command.extend(last.iter().map(ToString::to_string));
            run(press, &command)?;
            // The words stay English: how long they take to press does not depend on it.
            fs::write(&words, fs::read_to_string(&words)?.replace("TODO: ", ""))?;
        }
        let translation = fs::read_to_string(&words)?;
        let pictures =
            fs::read_dir(&small)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        let pictures = pictures
            .into_iter()
            .filter(|file| file.extension().is_some_and(|ending| ending != "toml"))
            .collect();
        fs::remove_dir_all(&folder)?;
        Ok(Self { root, case, translation, pictures })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Makes the archive this large, with an empty site.
    pub(super) fn grow(&self, cases: usize) -> Result<PathBuf> {
        for number in 0..cases {
            let slug = format!("case-{number:05}");
            let folder = self.root.join("cases").join(&slug);
            fs::create_dir_all(&folder)?;
            let own =
                self.case.replacen(&format!("id = \"{SMALL}\""), &format!("id = \"{slug}\""), 1);
            ensure!(own != self.case, "the small case has another id");
            fs::write(folder.join("case.toml"), own)?;
            fs::write(folder.join("es.toml"), &self.translation)?;
            for picture in &self.pictures {
                let name = picture.file_name().context("a picture has a name")?;
                fs::copy(picture, folder.join(name))?;
            }
        }
        let out = self.root.join(format!("site-{cases}"));
        fs::create_dir_all(&out)?;
        // The widget is no part of what is measured; its name is enough.
        fs::write(out.join("page.js"), "//")?;
        for script in dress::MORE {
            fs::write(out.join(script), "//")?;
        }
        fs::write(out.join("case-explainer_bg.wasm"), "wasm")?;
        Ok(out)
    }
}

/// The small case with more events, a month after each other.
fn with_events(case: &str) -> String {
    let there = case.matches("[[event]]").count();
    let mut case = case.to_owned();
    for number in there..EVENTS {
        let (year, month) = (2000 + number / 12, 1 + number % 12);
        // Writing to a string cannot fail.
        let _ = write!(
            case,
            "\n[[event]]\nid = \"more-{number}\"\nlane = \"acme\"\ndate = \"{year}-{month:02}-15\"\n\
             title = \"Acme writes letter {number}\"\n\
             text = \"The letter is about the *rules*, and every customer got one of them.\"\n\
             basis = \"documented\"\nsources = [\"paper\"]\n"
        );
    }
    case
}

/// Copies the files of a folder, and none of the folders in it.
pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let file = entry?.path();
        if let Some(name) = file.file_name().filter(|_| file.is_file()) {
            fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}
