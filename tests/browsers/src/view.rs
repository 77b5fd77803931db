//! How large the window is, which colours the reader prefers, and what that does to the page.

use std::sync::LazyLock;

use anyhow::Result;
use serde_json::json;

use crate::{Need, Page, vendor};

/// The colours a reader prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark words on a light ground.
    Light,
    /// Light words on a dark ground.
    Dark,
}

/// A reader's own distances between letters, words, lines and paragraphs, with which nothing may be lost: WCAG 2.2, 1.4.12.
pub const SPACED: &str = "article.ce * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    article.ce p { margin-bottom: 2em !important }";

/// Text of twice the size, with which nothing may be lost: WCAG 2.2, 1.4.4.
pub const TWICE: &str = "html { font-size: 200% !important }";

/// Puts the page into a column, all in one: WebKit's driver loses what one more script ends with.
const NARROW: &str = include_str!("js/narrow.js");

/// Puts the page into a column and looks for what gets lost in it.
static LOST: LazyLock<String> = LazyLock::new(|| {
    let look = |name: &str, script: &str| format!("const {name} = function () {{ {script} }};");
    [
        NARROW,
        &look("beyondColumn", include_str!("js/beyond_column.js")),
        &look("tornOff", include_str!("js/torn_off.js")),
        &look("tornWords", include_str!("js/torn_words.js")),
        &look("lowerThan", include_str!("js/lower_than.js")),
        include_str!("js/lost.js"),
    ]
    .concat()
});

/// Returns true for an element whose middle is in the window, with nothing over it.
const IN_VIEW: &str = "const element = document.querySelector(arguments[0]);
    const box = element.getBoundingClientRect();
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return there !== null && element.contains(there)";

impl Page {
    /// Gives the page styles of a reader's own, which no policy of a page can forbid, in place of those from before.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn wear(&self, styles: &str) -> Result<()> {
        let script = "const sheet = new CSSStyleSheet();
            sheet.replaceSync(arguments[0]);
            document.adoptedStyleSheets = [sheet]";
        self.ask(script, json!([styles])).await
    }

    /// Makes the window so wide and so high, in px. A scroll bar takes no room, as on a phone.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn set_window(&self, width: u32, height: u32) -> Result<()> {
        Need::Emulation.must_be_met_by(self.engine)?;
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        vendor::devtools(self.altering(), "Emulation.setDeviceMetricsOverride", size).await?;
        let bars = json!({ "hidden": true });
        vendor::devtools(self.altering(), "Emulation.setScrollbarsHidden", bars).await?;
        Ok(())
    }

    /// Tells the page which colours the reader prefers.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn prefer(&self, scheme: Scheme) -> Result<()> {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        self.emulate("screen", &[("prefers-color-scheme", value)]).await
    }

    /// Shows the page as it would be printed.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn as_on_paper(&self) -> Result<()> {
        self.emulate("print", &[]).await
    }

    /// Shows the page on `screen` or in `print`, to a reader who has set these features of their system and no other.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn emulate(&self, media: &str, features: &[(&str, &str)]) -> Result<()> {
        Need::Emulation.must_be_met_by(self.engine)?;
        let features = features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
        let media = json!({ "media": media, "features": features.collect::<Vec<_>>() });
        vendor::devtools(self.altering(), "Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// Loads a page with a script that runs before its own.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn go_after(&self, script: &str, path: &str) -> Result<()> {
        Need::Emulation.must_be_met_by(self.engine)?;
        let source = json!({ "source": script });
        // It ends with the window.
        let add = "Page.addScriptToEvaluateOnNewDocument";
        vendor::devtools(self.altering(), add, source).await?;
        self.go(path).await
    }

    /// Whether the middle of an element is where the reader can see it, with nothing over it.
    ///
    /// # Errors
    /// There is no such element.
    pub async fn is_in_view(&self, selector: &str) -> Result<bool> {
        self.ask(IN_VIEW, json!([selector])).await
    }

    /// Waits until an element is in view: the browser may scroll to it after it has laid it out.
    ///
    /// # Errors
    /// It does not come into view.
    pub async fn comes_into_view(&self, selector: &str) -> Result<()> {
        self.holds(IN_VIEW, json!([selector])).await
    }

    /// What sticks out sideways, so that the page would scroll. Empty if it would not.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn sticking_out(&self) -> Result<Vec<String>> {
        self.ask(include_str!("js/sticking_out.js"), json!([])).await
    }

    /// Puts the explainer into a column of a width in CSS, in a direction of reading, with styles of a reader's own.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn narrow_to(&self, width: &str, direction: &str, styles: &str) -> Result<()> {
        self.ask(NARROW, json!([width, direction, styles])).await
    }

    /// Puts the explainer into such a column, and returns what gets lost in it: what sticks out, sources that are not in the line that
    /// the words end in which they are for, words that begin in one line and end in the next, and controls that are too low to hit.
    ///
    /// All in one script: a state has four columns, and a page test has three engines.
    ///
    /// # Errors
    /// The browser does not answer.
    pub async fn lost_in_column(
        &self,
        width: &str,
        direction: &str,
        styles: &str,
    ) -> Result<Vec<String>> {
        self.ask(&LOST, json!([width, direction, styles])).await
    }

    /// Every visible summary, button and option that is lower than so many px.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn lower_than(&self, px: u32) -> Result<Vec<String>> {
        self.ask(include_str!("js/lower_than.js"), json!([px])).await
    }

    /// Every visible text whose contrast with its ground is below 4.5 to 1.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn faint(&self) -> Result<Vec<String>> {
        self.faint_within("article.ce").await
    }

    /// Every visible text within an element whose contrast with its ground is below 4.5 to 1.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn faint_within(&self, selector: &str) -> Result<Vec<String>> {
        let script = concat!(include_str!("js/contrast.js"), include_str!("js/faint.js"));
        self.ask(script, json!([selector])).await
    }

    /// Opens everything that can be opened.
    ///
    /// # Errors
    /// The browser does not.
    pub async fn open_all(&self) -> Result<()> {
        let script =
            "for (const details of document.querySelectorAll('details')) details.open = true";
        self.ask(script, json!([])).await
    }
}
