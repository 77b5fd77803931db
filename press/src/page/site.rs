//! The whole site: every file is made before the first is written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use case_explainer::brief::seal;
use thiserror::Error;
use yew::AttrValue;

use super::demo::{DemoProps, demo};
use super::document::{DocumentProps, Shared, document};
use super::{AssetError, Assets};
use crate::compile::Compiled;
use crate::locale::Locale;

/// A case in one language, ready to be pressed.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The case's folder name.
    pub slug: String,
    /// Its language.
    pub language: String,
    /// The words of that language.
    pub locale: Locale,
    /// The compiled case.
    pub compiled: Compiled,
}

/// Why a site cannot be written.
#[derive(Debug, Error)]
pub enum SiteError {
    /// There is no case.
    #[error(
        "there is no case to press: every case is a folder under cases/ with a case.toml in it"
    )]
    Empty,
    /// The shared files are not there.
    #[error(transparent)]
    Assets(#[from] AssetError),
    /// The brief cannot be written as bytes.
    #[error("the brief of {slug} cannot be written: {reason}")]
    Brief {
        /// Of which case.
        slug: String,
        /// What postcard says.
        reason: postcard::Error,
    },
    /// A file cannot be written.
    #[error("{file} cannot be written: {reason}")]
    Write {
        /// Which file.
        file: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}

/// Writes the pages of all editions, and what they share, into a folder.
///
/// The first edition is the page at the root as well.
///
/// # Errors
/// Nothing has been written unless the error is [`SiteError::Write`].
pub fn write(project: &Path, out: &Path, editions: &[Edition]) -> Result<(), SiteError> {
    let first = editions.first().ok_or(SiteError::Empty)?;
    let assets = Assets::collect(project, out)?;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for edition in editions {
        let folder = folder(edition);
        let bytes = postcard::to_allocvec(&edition.compiled.brief)
            .map_err(|reason| SiteError::Brief { slug: edition.slug.clone(), reason })?;
        files.push((format!("{folder}/brief.bin"), seal(&bytes)));
        files.push((
            format!("{folder}/index.html"),
            page(edition, &assets, "../../..", "brief.bin").into(),
        ));
    }
    let brief = format!("{}/brief.bin", folder(first));
    files.push(("index.html".to_owned(), page(first, &assets, ".", &brief).into()));
    files.push(("demo/index.html".to_owned(), demo_page(first, &assets).into()));
    for (name, content) in &assets.files {
        files.push((format!("{}/{name}", assets.folder), content.clone()));
    }
    for (name, content) in files {
        put(&out.join(name), &content)?;
    }
    Assets::tidy(out).map_err(|reason| SiteError::Write { file: out.to_owned(), reason })
}

fn folder(edition: &Edition) -> String {
    format!("cases/{}/{}", edition.slug, edition.language)
}

/// The page of an edition; `root` leads from the page to the root of the site.
fn page(edition: &Edition, assets: &Assets, root: &str, brief: &str) -> String {
    document(DocumentProps {
        compiled: Shared(Rc::new(edition.compiled.clone())),
        language: owned(&edition.language),
        direction: owned(&edition.locale.locale.direction),
        brief_address: owned(brief),
        assets: format!("{root}/{}", assets.folder).into(),
    })
}

fn demo_page(edition: &Edition, assets: &Assets) -> String {
    demo(DemoProps {
        language: owned(&edition.language),
        direction: owned(&edition.locale.locale.direction),
        title: owned(&edition.compiled.article.title),
        explainer: format!("../{}/", folder(edition)).into(),
        assets: format!("../{}", assets.folder).into(),
        before: owned(&edition.locale.page.demo_before),
        after: owned(&edition.locale.page.demo_after),
    })
}

fn owned(text: &str) -> AttrValue {
    AttrValue::from(text.to_owned())
}

fn put(file: &Path, content: &[u8]) -> Result<(), SiteError> {
    let wrong = |reason| SiteError::Write { file: file.to_owned(), reason };
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(wrong)?;
    }
    fs::write(file, content).map_err(wrong)
}
