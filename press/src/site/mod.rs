//! The whole site on disk: which cases have to be pressed, what each consists of, and what is left over.
//!
//! Cases are read, checked and pressed side by side. With an error in any case nothing is written; a case whose files,
//! words and press have not changed since it was pressed is not even read.

mod compressed;
mod fingerprint;
mod record;
mod write;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use jiff::civil::Date;
use rayon::prelude::*;
use thiserror::Error;
use url::Url;

use crate::check::{Setting, sound};
use crate::compile::{CompileError, compile};
use crate::export::sitemap;
use crate::library::{self, ReadFile};
use crate::locale::Locales;
use crate::page::{self, AssetError, Assets, Edition, PageError};
use fingerprint::Fingerprint;
use record::{Pressed, Record};
use write::Stage;

/// What the press is asked to press.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// The project's folder.
    pub project: &'a Path,
    /// The folder that holds the built widget, or held it when it was last pressed, and receives the pages.
    pub out: &'a Path,
    /// The words of every language.
    pub locales: &'a Locales,
    /// The day by which deadlines are judged.
    pub today: Date,
    /// The address under which the site will be found, ending in a slash. Without it there is no `sitemap.xml`.
    pub site: Option<&'a Url>,
    /// Whether compressed copies lie beside the files, for servers that send them.
    pub compressed: bool,
    /// Whether everything is pressed anew.
    pub anew: bool,
}

impl<'a> Job<'a> {
    /// The site as it was, unless nothing of it counts.
    fn before(self) -> Option<&'a Path> {
        Some(self.out).filter(|_| !self.anew)
    }
}

/// What has been done.
#[derive(Debug)]
pub struct Done {
    /// The files of each case that was read, in order of the cases' names, with their problems.
    pub read: Vec<Vec<ReadFile>>,
    /// How many pages were written.
    pub pages: usize,
    /// How many cases had not changed.
    pub unchanged: usize,
    /// How many cases are gone, and their pages with them.
    pub removed: usize,
    /// Whether the site is whole; if not, nothing was written.
    pub sound: bool,
}

/// Why a site cannot be pressed, apart from problems of cases.
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
    /// A case cannot be compiled.
    #[error(transparent)]
    Compile(#[from] CompileError),
    /// A page cannot be made.
    #[error(transparent)]
    Page(#[from] PageError),
    /// Something cannot be read.
    #[error(transparent)]
    Read(#[from] io::Error),
    /// A file cannot be written.
    #[error("{file} cannot be written")]
    Write {
        /// Which file.
        file: PathBuf,
        /// What the system says.
        #[source]
        reason: io::Error,
    },
}

/// Presses every case of a project whose pages are not up to date.
///
/// The first case is the page at the root as well. `told` is called for each case that is finished, from any thread.
///
/// # Errors
/// Something outside the cases is wrong. Unless it is [`SiteError::Write`], nothing has been written.
pub fn press(job: Job<'_>, told: &(dyn Fn() + Sync)) -> Result<Done, SiteError> {
    let folders = library::cases(job.project)?;
    let first = folders.first().ok_or(SiteError::Empty)?;
    let record = Record::read(job.out);
    let assets = Assets::collect(job.project, job.out, record.assets())?;
    let base = Fingerprint::of_all(job, &assets)?;
    let stage = Stage::new(job.out)?;

    let cases = folders.par_iter().map(|folder| {
        let print = base.with_folder(folder)?;
        let before = record.pressed(folder, print);
        let case = match before.filter(|before| !job.anew && before.is_there(job.out)) {
            Some(before) => {
                Handled { files: Vec::new(), pressed: Some(before.clone()), anew: false }
            }
            None => one(job, &assets, &stage, folder, print, folder == first)?,
        };
        told();
        Ok(case)
    });
    // A case cannot cross from one thread to another, so each is read, compiled and rendered where it is.
    let cases = cases.collect::<Result<Vec<_>, SiteError>>()?;

    let mut done = Done {
        sound: cases.iter().all(|case| case.pressed.is_some()),
        pages: cases.iter().filter(|case| case.anew).map(Handled::pages).sum(),
        unchanged: cases.iter().filter(|case| !case.anew).count(),
        read: Vec::new(),
        removed: 0,
    };
    let mut pressed = Vec::new();
    for case in cases {
        if case.anew {
            done.read.push(case.files);
        }
        pressed.extend(case.pressed);
    }
    if done.sound {
        let fresh = Record::new(assets.folder.clone(), pressed);
        // Shared files first, so that no page is ever there without them.
        write::shared(job, &assets)?;
        stage.publish()?;
        done.removed = write::remove(job.out, &record, &fresh)?;
        if let Some(site) = job.site {
            write::map(job, &sitemap(site, &fresh.pages()))?;
        }
        write::hosting(job)?;
        fresh.write(job.out)?;
    }
    Ok(done)
}

/// A case after its turn.
struct Handled {
    /// What was read of it.
    files: Vec<ReadFile>,
    /// What stands on the site, unless it has an error.
    pressed: Option<Pressed>,
    /// Whether it had changed.
    anew: bool,
}

impl Handled {
    fn pages(&self) -> usize {
        self.pressed.as_ref().map_or(0, |pressed| pressed.languages.len())
    }
}

/// Reads a case and puts its files on the stage.
fn one(
    job: Job<'_>,
    assets: &Assets,
    stage: &Stage,
    folder: &Path,
    print: Fingerprint,
    root: bool,
) -> Result<Handled, SiteError> {
    let setting = Setting { folder, locales: job.locales, today: job.today };
    let reading = library::read(setting)?;
    let mut editions = Vec::new();
    for case in &reading.cases {
        // A language without words is an error of the case, so it is not here.
        let Some(locale) = job.locales.get(&case.language) else { continue };
        let compiled = Rc::new(compile(case, locale)?);
        let guide = match case.guide() {
            guide if std::ptr::eq(guide, case) => Rc::clone(&compiled),
            guide => Rc::new(compile(guide, locale)?),
        };
        editions.push(Edition {
            slug: case.id.to_string(),
            language: case.language.to_string(),
            compiled,
            guide,
            case,
            locale,
            site: job.site,
        });
    }
    let pressed = match reading.case() {
        Some(case) if reading.files.iter().all(|file| sound(&file.problems)) => {
            let mut files = page::files(&editions, assets, root)?;
            for image in &case.images {
                let name = format!("cases/{}/{}", case.id, image.file);
                files.push((name, fs::read(folder.join(&*image.file))?));
            }
            if job.compressed {
                files.extend(compressed::copies(&files, job.before())?);
            }
            for (name, content) in &files {
                stage.put(name, content)?;
            }
            Some(Pressed {
                slug: case.id.to_string(),
                print: print.text(),
                languages: editions.into_iter().map(|edition| edition.language).collect(),
                reviewed: case.reviewed.to_string(),
                files: files.into_iter().map(|(name, _)| name).collect(),
            })
        }
        _ => None,
    };
    Ok(Handled { files: reading.files, pressed, anew: true })
}
