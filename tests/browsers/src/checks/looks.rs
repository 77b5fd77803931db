//! Checks that look at a screen in other windows, colours and sizes, and with axe-core. Only Chromium can show them all.

use std::collections::HashSet;

use anyhow::Result;
use serde_json::json;

use super::words::Reading;
use crate::tour::Screen;
use crate::{Done, Need, Page, SPACED, Sample, Scheme, TWICE};

/// Where the questionnaire is.
const SECTION: &str = "#check";

/// The narrowest column that a page may give, and the narrowest window of WCAG 2.2, 1.4.10.
const NARROW: [u32; 2] = [280, 320];

/// A usual window.
const WIDE: u32 = 1280;

/// What a reader's own styles do to the text, by the number of the check.
const LARGER: [(&str, &str); 2] = [("31, text spacing", SPACED), ("31, text of 200 %", TWICE)];

/// Takes everything but the questionnaire away, so that the browser need not lay it out again for every look.
const ALONE: &str = "@media screen { .ce-part:not(#check) { display: none !important } }";

/// The ways in which the criteria of the result on screen stand. Each has a row of its own, so results that differ in
/// nothing but how often each comes up look the same.
const STANDINGS: &str =
    "const all = [...document.querySelectorAll('.ce-compared [data-standing]')];
    return all.map((one) => one.dataset.standing)";

/// Somebody who looks once at every kind of screen.
pub struct Looker<'p> {
    page: &'p Page,
    sample: Sample,
    reading: Reading,
    seen: HashSet<String>,
}

impl<'p> Looker<'p> {
    /// Has not looked at anything.
    ///
    /// # Errors
    /// The case has problems.
    pub fn new(page: &'p Page, sample: Sample) -> Result<Self> {
        Ok(Self { page, sample, reading: Reading::of(sample)?, seen: HashSet::new() })
    }

    /// Whether this can be a screen of a kind that has not been looked at. Of a result only the page tells.
    #[must_use]
    pub fn wants(&self, screen: &Screen) -> bool {
        let new = kind(screen).is_none_or(|kind| !self.seen.contains(&kind));
        new && Need::Emulation.is_met_by(self.page.engine)
    }

    /// Looks at what is on screen, with everything in it opened, unless nothing of it is new.
    ///
    /// # Errors
    /// Something is wrong: the reason names the page, the screen and the check.
    pub async fn look(&mut self, screen: &Screen) -> Done {
        let kinds = match (kind(screen), screen) {
            (None, Screen::Result { outcome, .. }) => {
                let standings: Vec<String> = self.page.ask(STANDINGS, json!([])).await?;
                standings.iter().map(|standing| format!("outcome {outcome}, {standing}")).collect()
            }
            (kind, _) => Vec::from_iter(kind),
        };
        let before = self.seen.len();
        self.seen.extend(kinds);
        if self.seen.len() == before {
            return Ok(());
        }
        self.open(true).await?;
        // Around the start, the rest of the page is looked at as well.
        let around = if matches!(screen, Screen::Start { .. }) { "" } else { ALONE };
        let wrong = look(self.page, &self.reading, around).await?;
        self.open(false).await?;
        assert_eq!(wrong, Vec::<String>::new(), "{}, {screen}", self.sample);
        Ok(())
    }

    /// Opens everything that can be opened on the screen, or closes it.
    async fn open(&self, open: bool) -> Done {
        let script = "const all = document.querySelectorAll('#check details');
            for (const one of all) one.open = arguments[0]";
        self.page.ask(script, json!([open])).await
    }
}

/// The kind of a screen, where it can be told beforehand.
fn kind(screen: &Screen) -> Option<String> {
    match screen {
        Screen::Start { .. } => Some("start".to_owned()),
        Screen::Question { question, problem, .. } => Some(format!("{question} {problem:?}")),
        Screen::Result { .. } => None,
    }
}

/// Everything that a look at the screen with these styles finds wrong, each with the number of its check.
async fn look(page: &Page, reading: &Reading, around: &str) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let mut note = |number: &str, found: Vec<String>| {
        wrong.extend(found.into_iter().map(|found| format!("{number}: {found}")));
    };
    page.emulate("print", &[]).await?;
    note("41", page.ask(include_str!("js/on_paper.js"), json!([])).await?);
    page.wear(around).await?;
    // In other colours only the contrast can be another.
    for (scheme, rules) in [(Scheme::Dark, "color-contrast"), (Scheme::Light, "")] {
        page.prefer(scheme).await?;
        note(&format!("32, {scheme:?}"), page.faint_within(SECTION).await?);
        note(&format!("40, {scheme:?}"), page.axe_within(SECTION, rules).await?);
    }
    page.emulate("screen", &[("forced-colors", "active")]).await?;
    note("32, forced colours", page.faint_within(SECTION).await?);
    page.emulate("screen", &[("prefers-reduced-motion", "reduce")]).await?;
    note("37", page.ask(include_str!("js/moving.js"), json!([])).await?);
    page.emulate("screen", &[]).await?;
    for width in NARROW {
        page.set_window(width, 800).await?;
        note(&format!("30, {width} px"), page.sticking_out().await?);
        note(&format!("27, {width} px"), page.lower_than(44).await?);
    }
    page.set_window(WIDE, 800).await?;
    for (number, styles) in LARGER {
        page.wear(&format!("{around}{styles}")).await?;
        note(number, page.sticking_out().await?);
        note(number, page.ask(include_str!("js/clipped.js"), json!([])).await?);
    }
    // The way to the next screen needs no more either.
    page.wear(ALONE).await?;
    note("42", reading.too_hard(page).await?.into_iter().collect());
    Ok(wrong)
}
