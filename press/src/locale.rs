//! The words of one language: the widget's fixed sentences, and those the press puts into pages.

mod time;
mod wording;

use std::collections::BTreeMap;
use std::path::Path;

use case_explainer::brief::{Str, Words};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::case::SourceReading;

pub use time::{Counted, Forms, LapseWords, TimeWords};
pub use wording::{Formula, Wording};

/// One `locales/<lang>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Locale {
    /// How the language is written.
    pub locale: Writing,
    article: toml::Table,
    widget: toml::Table,
    ended: Ended,
    /// What stands in place of other sentences within a page of others.
    pub inline: InlineWords,
    /// What a statement rests on.
    pub basis: BasisWords,
    /// Who can know a fact.
    pub known_by: KnownByWords,
    /// Dates that are more than a date.
    pub time: TimeWords,
    /// Sums of money.
    pub money: MoneyWords,
    /// Around the explainer.
    pub page: PageWords,
    /// How words are judged.
    pub wording: Wording,
}

/// Sentences that stand in place of others where a case is over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ended {
    article: toml::Table,
    widget: toml::Table,
}

/// The sentences of the parts that stand still.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is named for its place on the page")]
pub struct ArticleWords {
    pub kicker: Str,
    pub stages_label: Str,
    pub minute_heading: Str,
    pub claims_heading: Str,
    pub asked_label: Str,
    pub must_show_label: Str,
    pub parties_heading: Str,
    pub counsel_label: Str,
    pub next_heading: Str,
    pub deadlines_heading: Str,
    pub official_heading: Str,
    pub subclasses_heading: Str,
    pub archived: Str,
    pub read_in_full: Str,
    pub read_excerpt: Str,
    pub read_stored_copy: Str,
    pub read_not_opened: Str,
    pub timeline_heading: Str,
    pub event_link: Str,
    pub copied: Str,
    pub corrected: Str,
    pub bears_on: Str,
    pub check_heading: Str,
    pub doubts_heading: Str,
    pub back_label: Str,
    pub terms_heading: Str,
    pub sources_heading: Str,
    pub background_heading: Str,
    pub related_heading: Str,
    pub related_lead: Str,
    pub related_seen: Str,
    pub disagreements_heading: Str,
    pub corrections_heading: Str,
    pub corrections_lead: Str,
    pub short_advice: Str,
    pub reviewed: Str,
}

impl ArticleWords {
    /// Returns the sentence that says how much of a source was read.
    #[must_use]
    pub fn reading(&self, reading: SourceReading) -> &Str {
        match reading {
            SourceReading::InFull => &self.read_in_full,
            SourceReading::Excerpt => &self.read_excerpt,
            SourceReading::StoredCopy => &self.read_stored_copy,
            SourceReading::NotOpened => &self.read_not_opened,
        }
    }
}

/// How a language is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Writing {
    /// What its readers call it.
    pub name: String,
    /// The locale whose conventions dates follow.
    pub dates: String,
    /// `ltr` or `rtl`.
    pub direction: String,
}

/// Labels of the bases.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the label of a basis in docs/case-format.md")]
pub struct BasisWords {
    pub alleged: String,
    pub court_record: String,
    pub court_reported: String,
    pub reported: String,
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

/// How sums of money are written, with `{number}` for the sum.
#[derive(Clone, Debug, Deserialize)]
pub struct MoneyWords {
    /// In a currency that is not listed; `{code}` is its three letters.
    pub other: String,
    /// In a currency whose sign readers know, by its three letters.
    #[serde(flatten)]
    pub known: BTreeMap<String, String>,
}

/// What an explainer says within a page of others, whose network it cannot close.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct InlineWords {
    /// Beside the offer to begin; `{most}` questions.
    pub compare_note: String,
    /// What becomes of answers.
    pub private: String,
}

/// Around the explainer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageWords {
    /// Above the explainer on the demo page.
    pub demo_before: String,
    /// Below the explainer on the demo page.
    pub demo_after: String,
    /// Above the list of ways into an article.
    pub demo_ways: String,
    /// A frame alone.
    pub demo_frame: String,
    /// The script for the pages of others.
    pub demo_script: String,
    /// In a shadow root.
    pub demo_inline: String,
    /// In a shadow root that is written as HTML.
    pub demo_pasted: String,
    /// For the pages of AMP.
    pub demo_amp: String,
    /// Above what an editor copies.
    pub demo_paste: String,
    /// On the button that copies.
    pub demo_copy: String,
    /// On the same, once it has.
    pub demo_copied: String,
}

/// Every language that the project has words for.
#[derive(Clone, Debug, Default)]
pub struct Locales(BTreeMap<String, Locale>);

impl Locales {
    /// Reads every `locales/<lang>.toml`.
    ///
    /// # Errors
    /// The folder cannot be listed, or a file in it does not hold exactly the words that are needed.
    pub fn read(folder: &Path) -> Result<Locales, LocaleError> {
        let missing = |reason| LocaleError::Missing { path: folder.display().to_string(), reason };
        let mut locales = BTreeMap::new();
        for entry in std::fs::read_dir(folder).map_err(missing)? {
            let path = entry.map_err(missing)?.path();
            let language = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            let toml = path.extension().is_some_and(|extension| extension == "toml");
            if let Some(language) = language.filter(|_| toml) {
                let locale = Locale::read(folder, &language)?;
                locales.insert(language, locale);
            }
        }
        Ok(Locales(locales))
    }

    /// The words of a language.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&Locale> {
        self.0.get(language)
    }

    /// The short names of the languages, in order.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Why a language cannot be used.
#[derive(Debug, Error)]
pub enum LocaleError {
    /// The file cannot be read.
    #[error("{path} cannot be read; every language that a case is written in needs this file")]
    Missing {
        /// Which file.
        path: String,
        /// What the system says.
        #[source]
        reason: std::io::Error,
    },
    /// The file does not hold exactly the words that are needed.
    #[error("{path} does not fit")]
    Wrong {
        /// Which file.
        path: String,
        /// What is wrong in it.
        #[source]
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
            locale.widget(ended).map_err(wrong)?;
            locale.article(ended).map_err(wrong)?;
        }
        Ok(locale)
    }

    /// The widget's sentences; an ended case has some of its own.
    ///
    /// # Errors
    /// A sentence is missing or unknown. [`Locale::read`] has tried both forms, so a locale that was read has none.
    pub fn widget(&self, ended: bool) -> Result<Words, toml::de::Error> {
        sentences(&self.widget, ended.then_some(&self.ended.widget))
    }

    /// The sentences of the parts that stand still; an ended case has some of its own.
    ///
    /// # Errors
    /// As for [`Locale::widget`].
    pub fn article(&self, ended: bool) -> Result<ArticleWords, toml::de::Error> {
        sentences(&self.article, ended.then_some(&self.ended.article))
    }
}

/// Sentences, some of them replaced.
fn sentences<T: DeserializeOwned>(
    base: &toml::Table,
    instead: Option<&toml::Table>,
) -> Result<T, toml::de::Error> {
    let mut sentences = base.clone();
    sentences.extend(instead.cloned().unwrap_or_default());
    sentences.try_into()
}
