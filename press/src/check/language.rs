//! Languages by their short names.

use case_explainer::brief::Str;

use super::Checker;
use crate::problem::{Kind, Problem};
use crate::source::Field;

impl Checker<'_> {
    /// The short name of a language.
    pub(super) fn language(&mut self, raw: &Field<String>) -> Option<Str> {
        let language = raw.as_ref()?;
        if self.gap(language) {
            return None;
        }
        if well_formed(&language.value) {
            return Some(language.value.as_str().into());
        }
        self.report(Problem::new(
            Kind::UnknownWord,
            language.span.clone(),
            format!("\"{}\" is not the short name of a language.", language.value),
            "Write \"en\" for English, \"es\" for Spanish, \"pt-BR\" for Brazilian Portuguese.",
        ));
        None
    }

    /// The language of words that need not be in the case's.
    pub(super) fn language_of(&mut self, raw: &Field<String>) -> Option<Str> {
        match raw {
            Some(_) => self.language(raw),
            None => self.own_language(),
        }
    }

    /// The language of the case file itself, which what is quoted in it is in unless it says otherwise.
    pub(super) fn own_language(&self) -> Option<Str> {
        let written = || self.raw.language.as_ref().map(|it| it.value.as_str().into());
        self.original.clone().or_else(written)
    }
}

/// A language, and perhaps a region or a script: letters and digits between hyphens (RFC 5646, in part).
pub(crate) fn well_formed(name: &str) -> bool {
    let mut parts = name.split('-');
    let signs = |part: &str, size: std::ops::RangeInclusive<usize>| {
        size.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let first = parts.next().is_some_and(|part| {
        signs(part, 2..=3) && part.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    first && parts.all(|part| signs(part, 2..=8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_a_short_name() {
        for name in ["en", "es", "pt-BR", "zh-Hant", "es-419", "fil"] {
            assert!(well_formed(name), "{name}");
        }
        for name in ["", "e", "EN", "english", "en_GB", "en-", "12"] {
            assert!(!well_formed(name), "{name}");
        }
    }
}
