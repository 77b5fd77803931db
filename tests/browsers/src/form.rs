//! What a reader does in the questionnaire, with a pointer. With the keyboard, tests do it step by step.

use anyhow::{Context, Result};
use serde_json::json;

use crate::{Done, Page};

impl Page {
    /// Begins, and waits for the first question.
    ///
    /// # Errors
    /// There is nothing to begin.
    pub async fn begin(&self) -> Result<()> {
        self.click("#check a.ce-button").await?;
        self.see("#check form").await
    }

    /// Begins, and waits for all that comes with the first question: a script, and the page in other languages.
    ///
    /// # Errors
    /// There is nothing to begin, or something does not come.
    pub async fn begin_with_all(&self) -> Result<()> {
        self.begin().await?;
        self.see("[data-ce-keeps]").await?;
        let came = "const came = performance.getEntriesByType('resource').map(({ name }) => name);
            return [...document.querySelectorAll('a[hreflang]')].every(({ href }) =>
                [href, `${href}brief.bin`].every((address) => came.includes(address)))";
        self.holds(came, json!([])).await
    }

    /// Chooses an option of the question on screen, counted from 0.
    ///
    /// # Errors
    /// There is no such option.
    pub async fn choose(&self, option: usize) -> Result<()> {
        self.click(&format!("label:has(#ce-option-{})", option + 1)).await
    }

    /// Goes on.
    ///
    /// # Errors
    /// No question is on screen.
    pub async fn go_on(&self) -> Result<()> {
        self.click("#check button[type=submit]").await
    }

    /// Chooses an option and goes on, and waits until the focus has moved to what comes next.
    ///
    /// # Errors
    /// There is no such option, or nothing comes next.
    pub async fn answer(&self, option: usize) -> Result<()> {
        self.choose(option).await?;
        self.go_on().await?;
        // Firefox can take `:focus` off a window that another has come before.
        let there = "return document.activeElement.hasAttribute('data-ce-step')";
        self.holds(there, json!([])).await
    }

    /// The number of the question on screen, and the most there can be.
    ///
    /// # Errors
    /// No question is on screen.
    pub async fn progress(&self) -> Result<(u8, u8)> {
        let text = self.text(".ce-count").await?;
        let numbers: Vec<u8> = text.split(' ').filter_map(|word| word.parse().ok()).collect();
        match numbers.as_slice() {
            [number, most] => Ok((*number, *most)),
            _ => None.with_context(|| format!("no two numbers in “{text}”")),
        }
    }

    /// Which option is chosen, counted from 0.
    ///
    /// # Errors
    /// The browser does not tell.
    pub async fn chosen(&self) -> Result<Option<usize>> {
        let script = "const all = [...document.querySelectorAll('#check input[type=radio]')];
            const chosen = all.findIndex((one) => one.checked);
            return chosen < 0 ? null : chosen;";
        self.ask(script, json!([])).await
    }

    /// The words of one row of the result, counted from 0.
    ///
    /// # Errors
    /// The result is not on screen.
    pub async fn row(&self, criterion: usize) -> Result<String> {
        self.text(&format!(".ce-compared > li:nth-child({})", criterion + 1)).await
    }

    /// Goes through every kind of screen, and looks at each.
    ///
    /// # Errors
    /// A screen cannot be reached, or the look finds something.
    pub async fn on_every_screen(&self, look: impl AsyncFn(&str) -> Done) -> Done {
        look("start").await?;
        self.begin().await?;
        look("question").await?;
        self.go_on().await?;
        self.see("[data-ce-problem]:focus").await?;
        look("problem").await?;
        self.answer(0).await?;
        self.choose(1).await?;
        look("chosen").await?;
        self.go_on().await?;
        self.see(".ce-result").await?;
        look("result").await?;
        self.open_all().await?;
        look("all open").await
    }
}
