//! Pages of others that frame an explainer: with the scripts that newsrooms use, from their packages, and with parents that
//! are written here from documented protocols, where no package exists.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::json;

use crate::{Done, Engine, Page, Scripting, Site};

/// A page of somebody else.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// The package and the file in it that is the host's script, if it comes from one.
    pub package: Option<(&'static str, &'static str)>,
    /// The page's body. `{page}` stands for the explainer's address, `{site}` for that of its site, without a slash.
    pub body: &'static str,
}

/// Where the script from a package stands on the page.
const SCRIPT: &str = "/host.js";

/// Notes every height that the page is told, for tests to count.
const HEARD: &str = "<script>window.heard = []; addEventListener('message', ({ data }) => {
    if (data?.type === 'embed-size') heard.push(data.height) })</script>";

/// A host's page with the explainer in it.
pub struct Framed {
    /// The host's page.
    pub page: Page,
    /// The site of the explainer, on another origin, unless somebody else serves it.
    _explainer: Option<Site>,
}

impl Framed {
    /// Opens a host's page around a page of ours.
    ///
    /// # Errors
    /// `CASE_EXPLAINER_HOSTS` does not name the package; `cargo xtask test pages` sets it.
    pub async fn open(engine: Engine, host: Host, path: &str) -> Result<Self> {
        let explainer = Site::start()?;
        let framed =
            Self::around(engine, host, &explainer.address(path), &explainer.address("")).await?;
        Ok(Self { _explainer: Some(explainer), ..framed })
    }

    /// Opens a host's page around a page at this address, of the site at that one.
    ///
    /// # Errors
    /// As [`Framed::open`].
    pub async fn around(engine: Engine, host: Host, page: &str, site: &str) -> Result<Self> {
        let body = host.body.replace("{page}", page).replace("{site}", site);
        let html = format!(
            "<!doctype html><meta charset=utf-8><title>Host</title>{HEARD}<p>Before</p>{body}<p>After</p>"
        );
        let mut files = vec![("/index.html", html.into_bytes())];
        if let Some((package, file)) = host.package {
            files.push((SCRIPT, fs::read(script(package, file)?)?));
        }
        let page = Page::blank_on(engine, Scripting::On, Site::of(&files)?).await?;
        page.go("/").await?;
        Ok(Self { page, _explainer: None })
    }

    /// Goes on in the explainer.
    ///
    /// # Errors
    /// There is no frame.
    pub async fn enter(&self) -> Done {
        self.page.client.enter_frame(0).await.context("there is no frame")
    }

    /// Goes on in the host's page.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn leave(&self) -> Done {
        Ok(self.page.client.clone().enter_parent_frame().await?)
    }

    /// Goes through the questions to a result, with the first option each time or with the last before "not sure".
    ///
    /// By script: not every driver scrolls the page around a frame to where it clicks in it.
    ///
    /// # Errors
    /// It comes to no result.
    pub async fn answer_all(&self, last: bool) -> Done {
        let answer = "const check = document.querySelector('#check');
            const [form, begin] = [check.querySelector('form'), check.querySelector('a.ce-button')];
            if (begin) begin.click();
            if (!form) return check.querySelector('.ce-result') !== null;
            const options = form.querySelectorAll('input');
            options[arguments[0] ? options.length - 2 : 0].click();
            form.querySelector('[type=submit]').click();
            return false";
        self.enter().await?;
        self.page.holds(answer, json!([last])).await?;
        self.leave().await
    }

    /// Waits, on the host's page, until the frame is as high as the explainer in it, to a pixel.
    ///
    /// # Errors
    /// It does not get so high.
    pub async fn fits(&self) -> Done {
        self.enter().await?;
        let content = "return document.querySelector('main').getBoundingClientRect().height";
        let height: f64 = self.page.ask(content, json!([])).await?;
        self.leave().await?;
        let fits = "const { height } = document.querySelector('iframe').getBoundingClientRect();
            return Math.abs(height - arguments[0]) <= 1";
        self.page.holds(fits, json!([height.ceil()])).await.with_context(|| format!("{height} px"))
    }

    /// How many heights the host has been told, once the page has been drawn so many times.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn heard_after(&self, frames: u32) -> Result<usize> {
        let script = "let [left, done] = arguments;
            const draw = () => (left-- ? requestAnimationFrame(draw) : done(window.heard.length));
            draw()";
        self.page.ask_later(script, json!([frames])).await
    }
}

/// A file of a package of `CASE_EXPLAINER_HOSTS`.
fn script(package: &str, file: &str) -> Result<PathBuf> {
    let folders = env::var_os("CASE_EXPLAINER_HOSTS");
    let folders = folders.context("CASE_EXPLAINER_HOSTS is not set: run cargo xtask test pages")?;
    let mut folders = env::split_paths(&folders);
    let folder = folders.find(|folder| folder.ends_with(package));
    Ok(folder.with_context(|| format!("{package} is not installed"))?.join(file))
}
