//! A page in a browser, and what a reader does to it. Selectors are CSS; keys and clicks are the browser's own.

use anyhow::{Context, Result, bail};
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::browser::Loan;
use crate::{Engine, Sample, Scripting, Site, browser};

/// The places of what only the widget can do: a page is pressed without it.
const LIVE_ONLY: &str = ".ce-choices, .ce-room";

/// What the page's script marks when an explainer has come to life.
pub(crate) const LIVE: &str = "[data-ce-brief][data-ce-live]";

/// More presses of the Tab key than any page here has stops.
const STOPS: usize = 500;

/// A browser with one page, and the site that it reads. Dropping it stops the site and gives the browser back.
pub struct Page {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    site: Site,
    browser: Loan,
}

impl Page {
    /// Starts a site, takes a browser, and goes nowhere yet.
    ///
    /// # Errors
    /// There is no site, no driver or no browser.
    pub async fn blank(engine: Engine, scripting: Scripting) -> Result<Self> {
        Self::blank_on(engine, scripting, Site::start()?).await
    }

    /// Takes a browser for a site, and goes nowhere yet.
    ///
    /// # Errors
    /// There is no driver or no browser.
    pub async fn blank_on(engine: Engine, scripting: Scripting, site: Site) -> Result<Self> {
        let browser = browser::lend(engine, scripting).await?;
        let client = browser.client().context("the browser has no client")?;
        Ok(Self { client, engine, site, browser })
    }

    /// Starts a site, takes a browser, and loads a page.
    ///
    /// # Errors
    /// As [`Page::blank`], or the page does not load.
    pub async fn open(engine: Engine, path: &str) -> Result<Self> {
        let page = Self::blank(engine, Scripting::On).await?;
        page.go(path).await?;
        Ok(page)
    }

    /// Loads a page and waits until the explainer on it is live.
    ///
    /// # Errors
    /// As [`Page::open`], or nothing comes to life.
    pub async fn open_live(engine: Engine, path: &str) -> Result<Self> {
        let page = Self::open(engine, path).await?;
        page.live().await?;
        Ok(page)
    }

    /// Loads the page of a sample case and waits until the explainer on it is live.
    ///
    /// # Errors
    /// As [`Page::open_live`], or a sample cannot be pressed.
    pub async fn open_sample(engine: Engine, sample: Sample) -> Result<Self> {
        let page = Self::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
        page.go(&sample.path()).await?;
        page.live().await?;
        Ok(page)
    }

    /// Loads the demo article, goes on in its frame, which is made so many px wide, and waits until the explainer is live.
    ///
    /// # Errors
    /// As [`Page::open_live`], or there is no frame.
    pub async fn open_framed(engine: Engine, width: u32) -> Result<Self> {
        let page = Self::open(engine, "/demo/").await?;
        let script = "document.querySelector('iframe').style.width = `${arguments[0]}px`";
        page.ask::<()>(script, json!([width])).await?;
        page.enter_frame().await?;
        page.live().await?;
        Ok(page)
    }

    /// Returns the client for a command that leaves something behind in the window, such as a pointer, a size or an entry of the
    /// history, so that the next test gets another one.
    pub(crate) fn altering(&self) -> &Client {
        self.browser.alter();
        &self.client
    }

    /// The site that the page is on.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Loads another page of the site.
    ///
    /// # Errors
    /// It does not load.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.visit(&self.site.address(path)).await
    }

    /// Loads a page of another site.
    ///
    /// # Errors
    /// It does not load.
    pub async fn visit(&self, address: &str) -> Result<()> {
        self.client.goto(address).await.with_context(|| address.to_owned())
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// It does not load.
    pub async fn reload(&self) -> Result<()> {
        self.client.refresh().await.context("loading again")
    }

    /// Presses the browser's own Back.
    ///
    /// # Errors
    /// There is nothing to go back to.
    pub async fn go_back(&self) -> Result<()> {
        self.altering().back().await.context("going back")
    }

    /// Goes on in the first frame of the page.
    ///
    /// # Errors
    /// There is none.
    pub async fn enter_frame(&self) -> Result<()> {
        self.altering().clone().enter_frame(0).await.context("there is no frame")
    }

    /// Clicks on an element.
    ///
    /// # Errors
    /// There is none, or something lies over it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let click = async { self.altering().find(Locator::Css(selector)).await?.click().await };
        click.await.with_context(|| format!("clicking on {selector}"))
    }

    /// Clicks on a spot of the window.
    ///
    /// # Errors
    /// The browser has no pointer.
    pub async fn click_at(&self, x: f64, y: f64) -> Result<()> {
        let pointer = MouseActions::new("pointer".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.altering().perform_actions(pointer).await.context("clicking on a spot")
    }

    /// Presses a key and lets it go.
    ///
    /// # Errors
    /// The browser does not take keys.
    pub async fn press(&self, key: Key) -> Result<()> {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.context("pressing a key")
    }

    /// Presses Tab with the Shift key held, which goes to the stop before.
    ///
    /// # Errors
    /// The browser does not take keys.
    pub async fn press_back_tab(&self) -> Result<()> {
        let (shift, tab) = (char::from(Key::Shift), char::from(Key::Tab));
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value: tab })
            .then(KeyAction::Up { value: tab })
            .then(KeyAction::Up { value: shift });
        self.client.perform_actions(keys).await.context("pressing Shift and Tab")
    }

    /// Presses Tab until an element has the focus.
    ///
    /// # Errors
    /// Tab does not lead there.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        for _ in 0..STOPS {
            self.press(Key::Tab).await?;
            if self.is_active(selector).await? {
                return Ok(());
            }
        }
        bail!("Tab does not lead to {selector}")
    }

    /// Gives an element the focus, however a reader may have done it.
    ///
    /// # Errors
    /// There is none.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        self.ask("document.querySelector(arguments[0]).focus()", json!([selector])).await
    }

    /// Gives an element the focus and presses a key there. Going there by Tab takes two commands for each stop on the path, so that is
    /// left to tests of the order of stops.
    ///
    /// # Errors
    /// There is no such element.
    pub async fn press_on(&self, selector: &str, key: Key) -> Result<()> {
        self.focus(selector).await?;
        self.press(key).await
    }

    /// Goes to an element by Tab and presses a key there.
    ///
    /// # Errors
    /// Tab does not lead there.
    pub async fn tab_to_and_press(&self, selector: &str, key: Key) -> Result<()> {
        self.tab_to(selector).await?;
        self.press(key).await
    }

    /// Whether the element that has the focus is this one.
    ///
    /// # Errors
    /// The selector is none.
    pub async fn is_active(&self, selector: &str) -> Result<bool> {
        self.ask("return document.activeElement.matches(arguments[0])", json!([selector])).await
    }

    /// What has the focus: its tag, its id and its words.
    ///
    /// # Errors
    /// The browser does not answer.
    pub async fn active(&self) -> Result<String> {
        self.ask(include_str!("js/active.js"), json!([])).await
    }

    /// The words of the first such element, whether or not they can be seen, with single spaces.
    ///
    /// # Errors
    /// There is none.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let script = "return document.querySelector(arguments[0])?.textContent";
        let text: Option<String> = self.ask(script, json!([selector])).await?;
        let text = text.with_context(|| format!("there is no {selector}"))?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// How many such elements there are.
    ///
    /// # Errors
    /// The selector is none.
    pub async fn count(&self, selector: &str) -> Result<usize> {
        self.ask("return document.querySelectorAll(arguments[0]).length", json!([selector])).await
    }

    /// Whether an explainer has come to life.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn is_live(&self) -> Result<bool> {
        Ok(self.count(LIVE).await? > 0)
    }

    /// The markup of the explainer, without what only a live one has.
    ///
    /// # Errors
    /// There is none on the page.
    pub async fn markup(&self) -> Result<String> {
        let script = "const copy = document.querySelector('article.ce').cloneNode(true);
            for (const place of copy.querySelectorAll(arguments[0])) place.replaceChildren();
            return copy.innerHTML";
        self.ask(script, json!([LIVE_ONLY])).await
    }

    /// The markup of the explainer in a page as it was pressed: read from its file, with nothing run.
    ///
    /// Leaves the page for an empty one, since a pressed page lets no script read markup.
    ///
    /// # Errors
    /// There is no such page.
    pub async fn pressed(&self, path: &str) -> Result<String> {
        let file = String::from_utf8(self.site.file(&format!("{path}index.html"))?)?;
        self.client.goto("about:blank").await?;
        let script = "return new DOMParser().parseFromString(arguments[0], 'text/html')\
            .querySelector('article.ce').innerHTML";
        self.ask(script, json!([file])).await
    }

    /// Runs a script in the page and takes what it returns.
    ///
    /// # Errors
    /// The script fails, or returns something else.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> Result<T> {
        let told = self.client.execute(script, list(arguments)).await;
        let told = told.with_context(|| format!("running {script}"))?;
        serde_json::from_value(told).with_context(|| format!("from {script}"))
    }

    /// Runs a script that gives its answer later, by calling its last argument.
    ///
    /// # Errors
    /// As [`Page::ask`].
    pub async fn ask_later<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Value,
    ) -> Result<T> {
        let told = self.client.execute_async(script, list(arguments)).await;
        let told = told.with_context(|| format!("running {script}"))?;
        serde_json::from_value(told).with_context(|| format!("from {script}"))
    }
}

fn list(arguments: Value) -> Vec<Value> {
    match arguments {
        Value::Array(list) => list,
        one => vec![one],
    }
}
