//! How hard a screen is to read.

use anyhow::Result;
use case_press::case::Case;
use case_press::locale::Locale;
use case_press::wording::{Judge, Plain, ReadingRules};
use serde_json::json;

use crate::Page;

/// The words of a screen as its reader takes them in: one text for each paragraph, label or heading that can be seen.
const READ: &str = "const blocks = 'p, li, legend, h3, label, summary';
    return [...document.querySelectorAll('[data-ce-check] .ce-stage :is(p, li, legend, h3, label, summary)')]
        .filter((one) => one.checkVisibility() && !one.querySelector(blocks))
        .map((one) => one.innerText.replace(/\\s+/g, ' ').trim())
        .filter(Boolean)";

/// How the words of a page are judged.
pub(super) struct Reading(Judge);

impl Reading {
    /// By the language's formula, and by the limit of case or language.
    pub(super) fn of(case: &Case, locale: &Locale) -> Self {
        let reading = &case.readability;
        let rules = ReadingRules {
            names: reading.names.iter().map(ToString::to_string).collect(),
            except: Vec::new(),
            // A grade that was agreed is one of the original's formula.
            grade: reading.grade.filter(|_| case.language == case.original).map(f64::from),
        };
        Self(Judge::new(&locale.wording, &rules))
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
