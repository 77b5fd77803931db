//! What only real keys can show: where Tab stops, in which order, and whether a reader sees it.

use std::time::Instant;

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::{Done, PATIENCE, Page};

/// Numbers the stops that a screen has, which are all that can have the focus, and tells how many there are. A group of
/// radios is one.
const STOPS: &str = "const section = document.querySelector('[data-ce-check]');
    const all = 'a[href], button:not([disabled]), summary, input, select';
    const stops = [...section.querySelectorAll(all)].filter((one) => one.tabIndex >= 0 &&
        one.checkVisibility() && !one.closest('.ce-note'));
    const places = new Set(stops.map((one) => one.closest('.ce-options') ?? one));
    [...places].forEach((one, place) => (one.dataset.testStop = place));
    return places.size";

/// What gets the focus when a screen comes.
const HEADING: &str = "[data-ce-check] :is([data-ce-problem], [data-ce-step])";

/// A stop of the Tab key.
#[derive(Debug, Deserialize)]
struct Stop {
    /// Whether it lies in the questionnaire.
    inside: bool,
    /// Its number there.
    place: Option<usize>,
    wrong: Vec<String>,
}

impl Page {
    /// Goes through every stop of the questionnaire's screen by Tab, from the heading up and out, and from the top down
    /// and out. Everything that is wrong with a stop, or with the order.
    ///
    /// # Errors
    /// The keys lead nowhere.
    pub async fn tab_through(&self) -> Result<Vec<String>> {
        let expected: usize = self.ask(STOPS, json!([])).await?;
        self.focus(HEADING).await?;
        let mut wrong = Vec::new();
        let start = Instant::now();
        loop {
            self.press_back_tab().await?;
            let stop = self.stop().await?;
            wrong.extend(stop.wrong);
            if !stop.inside {
                break;
            }
            ensure!(start.elapsed() < PATIENCE, "8: Shift and Tab lead in a circle");
        }
        let mut stops = Vec::new();
        loop {
            self.press(crate::Key::Tab).await?;
            let stop = self.stop().await?;
            wrong.extend(stop.wrong);
            if !stop.inside && !stops.is_empty() {
                break;
            }
            if !stop.inside {
                wrong.push("8: Tab does not lead back in".to_owned());
            }
            stops.extend(stop.place);
            ensure!(start.elapsed() < PATIENCE, "8: Tab leads in a circle");
        }
        self.focus(HEADING).await?;
        // Not every browser leaves a group of radios at once.
        stops.dedup();
        if !stops.iter().copied().eq(0..expected) {
            wrong.push(format!("8: Tab stops at {stops:?}, of {expected}"));
        }
        wrong.sort();
        wrong.dedup();
        Ok(wrong)
    }

    async fn stop(&self) -> Result<Stop> {
        let script = concat!(
            "const done = arguments[0]; (async () => {",
            include_str!("../js/contrast.js"),
            include_str!("js/stop.js"),
            "})()"
        );
        self.ask_later(script, json!([])).await
    }

    /// Goes through the options by keys and chooses one: Tab enters at the one that is chosen, or at the first; arrows
    /// choose; Tab leaves.
    ///
    /// # Errors
    /// A key does something else.
    pub async fn choose_by_keys(&self, option: usize) -> Done {
        let entered = self.chosen().await?.unwrap_or_default();
        let options = self.count("#check input[type=radio]").await?;
        self.focus(HEADING).await?;
        self.tab_to("#check input").await?;
        self.see(&at(entered, "")).await?;
        self.press(crate::Key::Space).await?;
        self.see(&at(entered, ":checked")).await?;
        for place in entered + 1..options {
            self.press(crate::Key::Down).await?;
            self.see(&at(place, ":checked")).await?;
        }
        for place in (option..options - 1).rev() {
            self.press(crate::Key::Up).await?;
            self.see(&at(place, ":checked")).await?;
        }
        self.press(crate::Key::Tab).await?;
        ensure!(!self.is_active("#check input").await?, "7: Tab does not leave the options");
        Ok(())
    }
}

/// An option, counted from 0, that has the focus.
fn at(option: usize, state: &str) -> String {
    format!("#ce-option-{}:focus{state}", option + 1)
}
