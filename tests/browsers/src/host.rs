//! Pages of others that frame an explainer: with the scripts that newsrooms use, from their packages, and with parents that
//! are written here from documented protocols, where no package exists.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::{Done, Engine, Fault, GLANCE, PATIENCE, Page, Scripting, Site};

/// A page of somebody else.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// The package and the file in it that is the host's script, if it comes from one.
    pub package: Option<(&'static str, &'static str)>,
    /// The page's body. `{page}` stands for the explainer's address, `{site}` for that of its site, without a slash.
    pub body: &'static str,
    /// What stands in its head, with the same names.
    pub head: &'static str,
}

impl Host {
    /// A page with nothing on it.
    pub const BARE: Self = Self { package: None, body: "", head: "" };

    /// A page with no script of others.
    #[must_use]
    pub const fn of(body: &'static str) -> Self {
        Self { body, ..Self::BARE }
    }
}

/// Where the script from a package stands on the page.
const SCRIPT: &str = "/host.js";
/// Where a style sheet does.
const STYLES: &str = "/host.css";

/// Notes every height that the page is told, for tests to count.
const HEARD: &str = "<script>window.heard = []; addEventListener('message', ({ data }) => {
    if (data?.type === 'embed-size') heard.push(data.height) })</script>";

/// A host's page with the explainer in it.
pub struct Framed {
    /// The host's page.
    pub page: Page,
    /// The site of the explainer, on another origin, unless somebody else serves it.
    explainer: Option<Site>,
}

impl Framed {
    /// Opens a host's page around a page of ours.
    ///
    /// # Errors
    /// `CASE_EXPLAINER_HOSTS` does not name the package; `cargo xtask test pages` sets it.
    pub async fn open(engine: Engine, host: Host, path: &str) -> Result<Self> {
        Self::open_with(engine, host, path, &[]).await
    }

    /// Opens a host's page as [`Framed::open`] does, with each of these words in its body replaced by another.
    ///
    /// # Errors
    /// As [`Framed::open`].
    pub async fn open_with(
        engine: Engine,
        host: Host,
        path: &str,
        words: &[(&str, &str)],
    ) -> Result<Self> {
        Self::broken(engine, host, path, words, &[]).await
    }

    /// Opens a host's page as [`Framed::open_with`] does, around a site on which these paths fail.
    ///
    /// # Errors
    /// As [`Framed::open`].
    pub async fn broken(
        engine: Engine,
        host: Host,
        path: &str,
        words: &[(&str, &str)],
        faults: &[(&str, Fault)],
    ) -> Result<Self> {
        let explainer = Site::start()?;
        for (path_suffix, fault) in faults {
            explainer.fail(path_suffix, fault.clone());
        }
        let body =
            words.iter().fold(host.body.to_owned(), |body, (word, by)| body.replace(word, by));
        let (page, site) = (explainer.address(path), explainer.address(""));
        let framed = Self::of(engine, host, &body, [&page, &site]).await?;
        Ok(Self { explainer: Some(explainer), ..framed })
    }

    /// The paths that the explainer's site has been asked for.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        let asked = self.explainer.as_ref().map(Site::requests).unwrap_or_default();
        asked.into_iter().map(|request| request.path).collect()
    }

    /// Opens a host's page around a page at this address, of the site at that one.
    ///
    /// # Errors
    /// As [`Framed::open`].
    pub async fn around(engine: Engine, host: Host, page: &str, site: &str) -> Result<Self> {
        Self::of(engine, host, host.body, [page, site]).await
    }

    async fn of(engine: Engine, host: Host, body: &str, [page, site]: [&str; 2]) -> Result<Self> {
        let [head, body] =
            [host.head, body].map(|text| text.replace("{page}", page).replace("{site}", site));
        let html = format!(
            "<!doctype html><meta charset=utf-8><title>Host</title>{head}{HEARD}<p>Before</p>{body}<p>After</p>"
        );
        let mut files = vec![("/index.html", html.into_bytes())];
        if let Some((package, file)) = host.package {
            let name = if file.ends_with(".css") { STYLES } else { SCRIPT };
            files.push((name, fs::read(from_package(package, file)?)?));
        }
        let page = Page::blank_on(engine, Scripting::On, Site::of(&files)?).await?;
        page.go("/").await?;
        Ok(Self { page, explainer: None })
    }

    /// Goes on in the explainer.
    ///
    /// # Errors
    /// There is no frame.
    pub async fn enter(&self) -> Done {
        self.page.altering().clone().enter_frame(0).await.context("there is no frame")
    }

    /// Goes on in the host's page.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn leave(&self) -> Done {
        Ok(self.page.client.clone().enter_parent_frame().await?)
    }

    /// Waits, on the host's page, until the explainer in its frame is live.
    ///
    /// # Errors
    /// There is no frame, or nothing comes to life in it.
    pub async fn lives(&self) -> Done {
        self.page.see("iframe").await?;
        self.enter().await?;
        self.page.live().await?;
        self.leave().await
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
        let (mut content, mut room) = (0.0, 0.0);
        let fitting = async {
            loop {
                // Both anew each time: what has been opened is not all laid out at once.
                (content, room) = self.heights().await?;
                if (room - content).abs() <= 1.0 {
                    return Ok(());
                }
                tokio::time::sleep(GLANCE).await;
            }
        };
        let fitting = tokio::time::timeout(PATIENCE, fitting).await;
        fitting.unwrap_or_else(|_| bail!("the frame has {room} px for {content} px"))
    }

    /// The height of the explainer, in whole pixels, and that of the room that its frame has for it.
    async fn heights(&self) -> Result<(f64, f64)> {
        self.enter().await?;
        let content = "return document.querySelector('main')?.getBoundingClientRect().height ?? 0";
        let content: f64 = self.page.ask(content, json!([])).await?;
        self.leave().await?;
        // Its rectangle has its border as well, and is larger on a page that is enlarged.
        let room = "return parseFloat(getComputedStyle(document.querySelector('iframe')).height)";
        Ok((content.ceil(), self.page.ask(room, json!([])).await?))
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
///
/// # Errors
/// There is no such package; `cargo xtask test pages` has them all.
pub fn from_package(package: &str, file: &str) -> Result<PathBuf> {
    let folders = env::var_os("CASE_EXPLAINER_HOSTS");
    let folders = folders.context("CASE_EXPLAINER_HOSTS is not set: run cargo xtask test pages")?;
    let mut folders = env::split_paths(&folders);
    let folder = folders.find(|folder| folder.ends_with(package));
    Ok(folder.with_context(|| format!("{package} is not installed"))?.join(file))
}
