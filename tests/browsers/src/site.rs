//! The built site, served to one test.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use xtask::server::{Config, Fault, Request, Server};

use crate::samples;

/// The page of the first case, in English.
pub const EXPLAINER: &str = "/cases/de-la-torre-v-linkedin/en/";

/// A served copy of the site.
pub struct Site {
    folder: PathBuf,
    server: Server,
    /// What goes with it.
    _own: Option<TempDir>,
}

impl Site {
    /// Serves the [built site](dist).
    ///
    /// # Errors
    /// There is no site in it, or no port is free.
    pub fn start() -> Result<Self> {
        Self::serve(dist()?)
    }

    /// Serves a site with every sample case, pressed around the same script and module. Each is there in the
    /// [pseudo-locale](crate::PSEUDO) as well, which is written from right to left.
    ///
    /// # Errors
    /// As [`Site::start`], or a sample cannot be pressed.
    pub fn with_samples() -> Result<Self> {
        Self::serve(samples::site(&dist()?)?)
    }

    /// Serves these files, each by its path, as a site of somebody else.
    ///
    /// # Errors
    /// No port is free.
    pub fn of(files: &[(&str, Vec<u8>)]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        for (path, content) in files {
            fs::write(folder.path().join(path.trim_start_matches('/')), content)?;
        }
        let served = Self::serve(folder.path().to_owned())?;
        Ok(Self { _own: Some(folder), ..served })
    }

    fn serve(folder: PathBuf) -> Result<Self> {
        // What docs/hosting.md asks of every server, for sandboxes and the pages of others.
        let open = [("Access-Control-Allow-Origin", "*")];
        let headers = open.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let server = Server::start(&folder, Config { headers, ..Config::default() })?;
        Ok(Self { folder, server, _own: None })
    }

    /// The address of a path of the site.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://{}{path}", self.server.addr())
    }

    /// The folder that is served.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What stands in a file of the site.
    ///
    /// # Errors
    /// There is no such file.
    pub fn file(&self, path: &str) -> Result<Vec<u8>> {
        fs::read(self.folder.join(path.trim_start_matches('/'))).with_context(|| path.to_owned())
    }

    /// The path of a file that all pages share. Its folder is named by what is in it.
    ///
    /// # Errors
    /// There is not exactly one such file.
    pub fn asset(&self, name: &str) -> Result<String> {
        let file = samples::asset(&self.folder, name)?;
        let folder = file.parent().and_then(Path::file_name).unwrap_or_default();
        Ok(format!("/assets/{}/{name}", folder.to_string_lossy()))
    }

    /// Serves until somebody ends the program.
    pub fn wait(self) {
        self.server.wait();
    }

    /// Makes every path that ends like this fail, until [`Site::heal`].
    pub fn fail(&self, path_suffix: &str, fault: Fault) {
        self.server.fault(path_suffix, fault);
    }

    /// Puts a picture into the first event of a page, `…/index.html`, until [`Site::heal`]. It is asked for with `?late`.
    ///
    /// # Errors
    /// There is no such page.
    pub fn illustrate(&self, page: &str, alt: &str) -> Result<()> {
        let (detail, icon) = ("<div class=\"ce-more\">", self.asset("icon.svg")?);
        let picture = format!("{detail}<img loading=\"lazy\" alt=\"{alt}\" src=\"{icon}?late\">");
        let whole = String::from_utf8(self.file(page)?)?.replacen(detail, &picture, 1);
        // What comes instead of a file has the type of its name, so links name the file.
        let whole = whole.replace("\"../es/\"", "\"../es/index.html\"");
        self.fail(page, Fault::Bytes(whole.into_bytes()));
        Ok(())
    }

    /// Ends every fault, and forgets the requests so far.
    pub fn heal(&self) {
        self.server.clear();
    }

    /// Every request since the start or the last [`Site::heal`].
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.server.requests()
    }
}

/// The folder of the built site: the one that `CASE_EXPLAINER_DIST` names, or the project's `dist/`.
///
/// # Errors
/// There is no site in it.
pub fn dist() -> Result<PathBuf> {
    let folder = env::var_os("CASE_EXPLAINER_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
    if !folder.join("index.html").is_file() {
        bail!("there is no site in {}: run `cargo xtask build`", folder.display());
    }
    Ok(folder)
}
