//! What a reader's browser fetches on a first visit, and how many bytes that is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use case_compress::Coding;
use serde::Serialize;

/// A part of a first visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Part {
    Page,
    Styles,
    Script,
    Module,
    Brief,
}

impl Part {
    /// The word for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Styles => "styles",
            Self::Script => "script",
            Self::Module => "module",
            Self::Brief => "brief",
        }
    }
}

/// How many bytes something is, as it is and as servers compress it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Cost {
    pub(super) raw: usize,
    pub(super) gzip: usize,
    pub(super) brotli: usize,
}

/// A file of a first visit.
#[derive(Debug, Serialize)]
pub(super) struct File {
    pub(super) part: Part,
    #[serde(flatten)]
    pub(super) cost: Cost,
}

/// A first visit to one page.
#[derive(Debug, Serialize)]
pub(super) struct Visit {
    pub(super) page: String,
    pub(super) files: Vec<File>,
    /// What it takes until everything can be read: the page and its styles.
    pub(super) reading: Cost,
    pub(super) total: Cost,
}

impl Visit {
    /// A visit to a page that fetches these files.
    pub(super) fn of(page: String, files: Vec<File>) -> Self {
        let reading = sum(&files, |part| matches!(part, Part::Page | Part::Styles));
        let total = sum(&files, |_| true);
        Self { page, files, reading, total }
    }
}

fn sum(files: &[File], counts: impl Fn(Part) -> bool) -> Cost {
    let counted = files.iter().filter(|file| counts(file.part));
    counted.fold(Cost::default(), |sum, file| Cost {
        raw: sum.raw + file.cost.raw,
        gzip: sum.gzip + file.cost.gzip,
        brotli: sum.brotli + file.cost.brotli,
    })
}

/// When a script is loaded.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Loaded {
    /// By our page, with the first question.
    Asking,
    /// By our page, in a frame.
    InFrame,
    /// By the page of a host.
    ByHost,
}

/// A script that is no part of a first visit to a page by itself.
#[derive(Debug, Serialize)]
pub(super) struct Script {
    pub(super) name: &'static str,
    /// Who loads it, and when.
    pub(super) loaded: Loaded,
    pub(super) cost: Cost,
}

/// The script of the questions, and those of frames: ours in it, and the one around it.
pub(super) fn scripts(dist: &Path) -> Result<Vec<Script>> {
    let script = |name, loaded, path: PathBuf| -> Result<Script> {
        let bytes = fs::read(&path).with_context(|| format!("{} is missing", path.display()))?;
        Ok(Script { name, loaded, cost: measure(&bytes)? })
    };
    Ok(vec![
        script("asked.js", Loaded::Asking, shared(dist)?.join("asked.js"))?,
        script("frame.js", Loaded::InFrame, shared(dist)?.join("frame.js"))?,
        script("embed.js", Loaded::ByHost, dist.join("embed.js"))?,
    ])
}

/// A first visit to each page of each case on the site.
pub(super) fn all(dist: &Path) -> Result<Vec<Visit>> {
    let missing = "the site has not been pressed: run `cargo xtask build`";
    let shared = shared(dist).context(missing)?;
    let cases = folders(&dist.join("cases")).context(missing)?;
    let pages = cases.iter().map(|case| folders(case)).collect::<io::Result<Vec<_>>>()?;
    let visits: Vec<Visit> = pages
        .into_iter()
        .flatten()
        .filter(|page| page.join("index.html").is_file())
        .map(|page| visit(dist, &shared, &page))
        .collect::<Result<_>>()?;
    if visits.is_empty() {
        bail!("no case has a page");
    }
    Ok(visits)
}

/// The folder of what all pages share.
pub(crate) fn shared(dist: &Path) -> Result<PathBuf> {
    only_folder(&dist.join("assets"))
}

fn visit(dist: &Path, shared: &Path, page: &Path) -> Result<Visit> {
    let files = [
        (Part::Page, page.join("index.html")),
        (Part::Styles, shared.join("widget.css")),
        (Part::Script, shared.join("widget.js")),
        (Part::Module, shared.join("widget.wasm")),
        (Part::Brief, page.join("brief.bin")),
    ];
    let files = files.into_iter().map(|(part, path)| {
        let bytes = fs::read(&path).with_context(|| {
            format!("{} of a first visit is missing: {}", part.name(), path.display())
        })?;
        Ok(File { part, cost: measure(&bytes)? })
    });
    let name = page.strip_prefix(dist).unwrap_or(page).display().to_string();
    Ok(Visit::of(name, files.collect::<Result<_>>()?))
}

fn measure(bytes: &[u8]) -> io::Result<Cost> {
    let packed = |coding: Coding| Ok::<_, io::Error>(coding.pack(bytes)?.len());
    Ok(Cost { raw: bytes.len(), gzip: packed(Coding::Gzip)?, brotli: packed(Coding::Brotli)? })
}

/// The one folder in a folder: more than one would mean that two builds were mixed.
fn only_folder(parent: &Path) -> Result<PathBuf> {
    match folders(parent)?.as_slice() {
        [only] => Ok(only.clone()),
        several => bail!("{} holds {} folders, not one", parent.display(), several.len()),
    }
}

fn folders(parent: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(parent)?.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<PathBuf> = entries.collect::<io::Result<_>>()?;
    paths.retain(|path| path.is_dir());
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn site() -> TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = [
            ("cases/a-case/en/index.html", 5_000),
            ("cases/a-case/en/brief.bin", 40),
            ("cases/a-case/es/index.html", 6_000),
            ("cases/a-case/es/brief.bin", 50),
            ("assets/0a1b/widget.css", 300),
            ("assets/0a1b/widget.js", 200),
            ("assets/0a1b/widget.wasm", 100),
        ];
        for (path, length) in files {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
            fs::write(file, "a".repeat(length)).expect("a file");
        }
        folder
    }

    #[test]
    fn a_visit_is_the_page_and_what_it_fetches() {
        let site = site();
        let visits = all(site.path()).expect("a visit");
        assert_eq!(visits.len(), 2, "one for each language");
        assert_eq!(visits[0].page, Path::new("cases/a-case/en").display().to_string());
        let raw: Vec<_> =
            visits[0].files.iter().map(|file| (file.part.name(), file.cost.raw)).collect();
        let wanted =
            [("page", 5_000), ("styles", 300), ("script", 200), ("module", 100), ("brief", 40)];
        assert_eq!(raw, wanted);
    }

    #[test]
    fn sums_are_of_their_parts() {
        let site = site();
        let visit = all(site.path()).expect("a visit").remove(0);
        assert_eq!(visit.total.raw, 5_640);
        assert_eq!(visit.reading.raw, 5_300);
        assert_eq!(visit.total.brotli, visit.files.iter().map(|it| it.cost.brotli).sum::<usize>());
    }

    #[test]
    fn compression_is_measured_not_guessed() {
        let cost = measure("the same words. ".repeat(500).as_bytes()).expect("a cost");
        assert_eq!(cost.raw, 8_000);
        assert!((1..200).contains(&cost.gzip), "{cost:?}");
        assert!((1..cost.gzip).contains(&cost.brotli), "{cost:?}");
    }

    #[test]
    fn a_missing_part_is_named() {
        let site = site();
        fs::remove_file(site.path().join("assets/0a1b/widget.wasm")).expect("a deletion");
        let error = all(site.path()).expect_err("a part is missing").to_string();
        assert!(error.starts_with("module of a first visit is missing"), "{error}");
    }

    #[test]
    fn two_builds_in_one_site_are_refused() {
        let site = site();
        fs::create_dir(site.path().join("assets/ffff")).expect("a folder");
        assert!(all(site.path()).is_err());
    }
}
