//! How hard a screen is to read.

use anyhow::Result;
use case_press::wording::{Judge, Plain};
use serde_json::json;

use crate::{Page, Sample};

/// The words of a screen as its reader takes them in: one text for each paragraph, label or heading that can be seen.
const READ: &str = "const blocks = 'p, li, legend, h3, label, summary';
    return [...document.querySelectorAll('[data-ce-check] .ce-stage :is(p, li, legend, h3, label, summary)')]
        .filter((one) => one.checkVisibility() && !one.querySelector(blocks))
        .map((one) => one.innerText.replace(/\\s+/g, ' ').trim())
        .filter(Boolean)";

/// How the words of a page are judged.
pub(super) struct Reading(Judge);

impl Reading {
    /// Judges by the language's formula, and by the limit of case or language.
    pub(super) fn of(sample: Sample) -> Result<Self> {
        Ok(Self(Judge::new(&sample.locale()?.wording, &sample.reading_rules()?)))
    }

    /// What is too hard to read of the words on screen.
    pub(super) async fn too_hard(&self, page: &Page) -> Result<Option<String>> {
        let texts: Vec<String> = page.ask(READ, json!([])).await?;
        let plain: Vec<Plain> = texts.iter().map(|text| Plain::of(text)).collect();
        let hard = self.0.hard(&plain.iter().collect::<Vec<_>>());
        Ok(hard.map(|hard| {
            let text = plain.get(hard.text).and_then(|text| text.text.get(hard.sentence.clone()));
            let (grade, limit) = (hard.grade, hard.limit);
            format!("grade {grade} and not {limit}: “{}”", text.unwrap_or_default())
        }))
    }
}
