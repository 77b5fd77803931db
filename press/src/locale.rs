//! The words of one language: the widget's fixed sentences, and those the press puts into pages.

use std::path::Path;

use case_explainer::brief::Words;
use serde::Deserialize;
use thiserror::Error;

/// One `locales/<lang>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Locale {
    /// How the language is written.
    pub locale: Writing,
    widget: toml::Table,
    ended: toml::Table,
    /// What a statement rests on.
    pub basis: BasisWords,
    /// Who can know a fact.
    pub known_by: KnownByWords,
    /// Dates that are more than a date.
    pub time: TimeWords,
    /// Around the explainer.
    pub page: PageWords,
}

/// How a language is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Writing {
    /// The locale whose conventions dates follow.
    pub dates: String,
    /// `ltr` or `rtl`.
    pub direction: String,
}

/// Labels of the bases.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "each is the label of the basis of the same name in docs/case-format.md"
)]
pub struct BasisWords {
    pub alleged: String,
    pub court_record: String,
    pub documented: String,
    pub said: String,
    pub law: String,
    pub background: String,
    pub unverified: String,
}

/// Who can know a fact.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownByWords {
    /// The reader.
    pub reader: String,
    /// A party, `{by}`.
    pub party: String,
    /// A court, `{by}`.
    pub court: String,
}

/// Dates that are more than a date, and the time between two events.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "the names say it; `{date}`, `{from}`, `{to}` and `{number}` are filled in"
)]
pub struct TimeWords {
    pub before: String,
    pub span: String,
    pub undated: String,
    pub days_later: String,
    pub weeks_later: String,
    pub months_later: String,
    pub half_months_later: String,
    pub years_later: String,
}

/// Around the explainer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageWords {
    /// Above the explainer on the demo page.
    pub demo_before: String,
    /// Below the explainer on the demo page.
    pub demo_after: String,
}

/// Why a language cannot be used.
#[derive(Debug, Error)]
pub enum LocaleError {
    /// The file cannot be read.
    #[error(
        "{path} cannot be read: {reason}. Every language that a case is written in needs this file."
    )]
    Missing {
        /// Which file.
        path: String,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The file does not hold exactly the words that are needed.
    #[error("{path} does not fit: {reason}")]
    Wrong {
        /// Which file.
        path: String,
        /// What is wrong in it.
        reason: Box<toml::de::Error>,
    },
}

impl Locale {
    /// Reads the words of a language from a folder of locales.
    ///
    /// # Errors
    /// The file is missing, or lacks a word, or has one that nothing uses.
    pub fn read(folder: &Path, language: &str) -> Result<Locale, LocaleError> {
        let path = folder.join(language).with_extension("toml");
        let shown = format!("locales/{language}.toml");
        let text = std::fs::read_to_string(&path)
            .map_err(|reason| LocaleError::Missing { path: shown.clone(), reason })?;
        let wrong = |reason| LocaleError::Wrong { path: shown.clone(), reason: Box::new(reason) };
        let locale: Locale = toml::from_str(&text).map_err(wrong)?;
        for ended in [false, true] {
            locale.words(ended).map_err(wrong)?;
        }
        Ok(locale)
    }

    /// The widget's sentences; an ended case has some of its own.
    ///
    /// # Errors
    /// A sentence is missing or unknown. [`Locale::read`] has tried both forms, so a locale that was read has none.
    pub fn words(&self, ended: bool) -> Result<Words, toml::de::Error> {
        let mut words = self.widget.clone();
        if ended {
            words.extend(self.ended.clone());
        }
        words.try_into()
    }
}
