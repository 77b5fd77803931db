//! The fixed words of the reports, in the languages they can be written in.
//!
//! They are for those who answer for a case, not for readers, so they are part of the press and not of `locales/`. A case
//! in a language that has none is reported on in English; its own words stay in its own language.

use std::collections::BTreeMap;

use crate::rules::{Open, Truth};

/// The words of each language, by its short name.
const LANGUAGES: [(&str, &str); 2] =
    [("en", include_str!("words/en.toml")), ("es", include_str!("words/es.toml"))];

/// The words of one language.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// The short name of the language.
    pub(super) language: &'static str,
    words: BTreeMap<String, String>,
}

impl Words {
    /// The words for a case in a language, or else the English ones.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or(language);
        let found = LANGUAGES.iter().find(|(name, _)| *name == primary);
        let english = LANGUAGES.first();
        let (language, text) = found.or(english).copied().unwrap_or_default();
        // A test reads every file, so none is ever empty.
        Self { language, words: toml::from_str(text).unwrap_or_default() }
    }

    /// Some words; marked, if there are none.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.get(key).cloned().unwrap_or_else(|| format!("‹{key}›"))
    }

    /// Some words, if there are any under this key.
    pub(super) fn maybe(&self, key: &str) -> Option<String> {
        self.words.get(key).cloned()
    }

    /// Some words with their gaps filled: `{ways}` with the words given for `ways`.
    pub(super) fn fill(&self, key: &str, gaps: &[(&str, &str)]) -> String {
        let sentence = self.say(key);
        gaps.iter().fold(sentence, |it, (gap, words)| it.replace(&format!("{{{gap}}}"), words))
    }

    /// A number of things: `key-one` for one of them, else `key` with `{n}` filled.
    pub(super) fn count(&self, key: &str, number: usize) -> String {
        let one = self.maybe(&format!("{key}-one")).filter(|_| number == 1);
        one.unwrap_or_else(|| self.fill(key, &[("n", &number.to_string())]))
    }

    /// What a key of a part is called, such as `options.paid` of a `question`.
    pub(super) fn key(&self, part: &str, key: &str) -> String {
        let named = |key: &str| {
            let own = self.maybe(&format!("key-{part}-{key}"));
            own.or_else(|| self.maybe(&format!("key-{key}")))
        };
        // A quote has the same keys everywhere; what stands behind the point of others is an id or a number.
        named(&key.replace('.', "-")).unwrap_or_else(|| match key.split_once('.') {
            Some((first, rest)) => {
                format!("{} {rest}", named(first).unwrap_or_else(|| first.to_owned()))
            }
            None => key.to_owned(),
        })
    }

    /// A word of the format in words, if it has any in this key of a part.
    pub(super) fn name(&self, part: &str, key: &str, name: &str) -> Option<String> {
        self.maybe(&format!("name-{part}-{key}-{name}"))
    }

    /// A verdict, with what is still open.
    pub(super) fn verdict(&self, verdict: Truth, open: Open) -> String {
        self.say(match (verdict, open) {
            (Truth::Yes, _) => "verdict-yes",
            (Truth::No, _) => "verdict-no",
            (Truth::Unknown, Open::Others) => "verdict-others",
            (Truth::Unknown, _) => "verdict-unknown",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_words() {
        let keys = |language| Words::of(language).words.into_keys().collect::<Vec<_>>();
        assert!(!keys("en").is_empty());
        for (language, _) in LANGUAGES {
            assert_eq!(keys(language), keys("en"), "{language}");
            assert_eq!(Words::of(language).language, language);
        }
    }

    #[test]
    fn a_language_without_words_is_reported_on_in_english() {
        assert_eq!(Words::of("tlh").language, "en");
        assert_eq!(Words::of("es-MX").language, "es");
    }
}
