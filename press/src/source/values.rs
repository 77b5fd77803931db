//! The kinds of values a reader hands out. Each method names the key it reads, so a table reads like the format's page.

use toml::Spanned;
use toml::de::DeValue;

use super::gap::gap_id;
use super::limits;
use super::located::{Field, List, Located};
use super::reader::Reader;
use super::suggest::advice;
use super::wants::Wants;
use crate::problem::{Kind, Problem};

type Value<'a> = &'a Spanned<DeValue<'a>>;

impl<'a> Reader<'a> {
    /// Words that must be there.
    pub(super) fn words(&mut self, key: &'static str) -> Field<String> {
        let value = self.need(key, Wants::Words)?;
        self.string(key, value, Wants::Words)
    }

    /// Words that may be there.
    pub(super) fn optional_words(&mut self, key: &'static str) -> Field<String> {
        let value = self.take(key)?;
        self.string(key, value, Wants::Words)
    }

    /// A whole number that must be there.
    pub(super) fn number(&mut self, key: &'static str) -> Field<i64> {
        let value = self.need(key, Wants::Number)?;
        self.whole(key, value)
    }

    /// A whole number that may be there.
    pub(super) fn optional_number(&mut self, key: &'static str) -> Field<i64> {
        let value = self.take(key)?;
        self.whole(key, value)
    }

    /// `true` or `false`; `false` where nothing is written.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else { return false };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value, Wants::Flag);
        }
        flag.unwrap_or_default()
    }

    /// A date that must be there, as it is written.
    pub(super) fn date(&mut self, key: &'static str) -> Field<String> {
        let value = self.need(key, Wants::Date)?;
        self.date_words(key, value)
    }

    /// A date that may be there, as it is written.
    pub(super) fn optional_date(&mut self, key: &'static str) -> Field<String> {
        let value = self.take(key)?;
        self.date_words(key, value)
    }

    /// A list of words that must be there.
    pub(super) fn list(&mut self, key: &'static str) -> Option<List> {
        let value = self.need(key, Wants::List)?;
        self.strings(key, value)
    }

    /// A list of words that may be there.
    pub(super) fn optional_list(&mut self, key: &'static str) -> Option<List> {
        let value = self.take(key)?;
        self.strings(key, value)
    }

    /// One word of a closed list, which must be there.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Field<T> {
        let word = self.words(key)?;
        self.chosen(key, &word, choices)
    }

    /// One word of a closed list, which may be there.
    pub(super) fn optional_choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Field<T> {
        let word = self.optional_words(key)?;
        self.chosen(key, &word, choices)
    }

    /// Words of a closed list, if there are any.
    pub(super) fn choices<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Vec<Located<T>> {
        let words = self.optional_list(key).map(|list| list.value).unwrap_or_default();
        words.iter().filter_map(|word| self.chosen(key, word, choices)).collect()
    }

    /// The meaning of a word of a closed list.
    pub(super) fn chosen<T: Copy>(
        &mut self,
        key: &str,
        word: &Located<String>,
        choices: &[(&'static str, T)],
    ) -> Field<T> {
        if let Some(gap) = gap_id(word) {
            self.report(gap);
            return None;
        }
        let found = choices.iter().find(|(name, _)| *name == word.value);
        if found.is_none() && !self.is_full() {
            self.report(Problem::new(
                Kind::UnknownWord,
                word.span.clone(),
                format!("`{key}` cannot be \"{}\".", word.value),
                advice(&word.value, choices.iter().map(|(name, _)| *name)),
            ));
        }
        Some(Located { value: found?.1, span: word.span.clone() })
    }

    /// A value that is words, or a word that it is not.
    pub(super) fn string(&mut self, key: &str, value: Value<'a>, wants: Wants) -> Field<String> {
        match value.get_ref() {
            DeValue::String(words) => {
                Some(Located { value: words.to_string(), span: value.span() })
            }
            _ => {
                self.wrong(key, value, wants);
                None
            }
        }
    }

    /// A value that is a list of words.
    pub(super) fn strings(&mut self, key: &str, value: Value<'a>) -> Option<List> {
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, value, Wants::List);
            return None;
        };
        if let Some(next) = items.get(limits::WORDS) {
            self.report(limits::too_many(next.span(), limits::WORDS, "words in a list"));
        }
        let items = items.iter().take(limits::WORDS);
        let words = items.filter_map(|item| self.string(key, item, Wants::List)).collect();
        Some(Located { value: words, span: value.span() })
    }

    /// A value that is a whole number.
    pub(super) fn whole(&mut self, key: &str, value: Value<'a>) -> Field<i64> {
        let written = value.get_ref().as_integer().map(|number| number.as_str());
        let number = written.and_then(|written| written.parse().ok());
        match written {
            Some(_) if number.is_none() => self.report(Problem::new(
                Kind::WrongType,
                value.span(),
                format!("This number is too large for `{key}`, or not a decimal one."),
                format!("Write it like this: {}.", Wants::Number.example(&self.path, key)),
            )),
            Some(_) => {}
            None => self.wrong(key, value, Wants::Number),
        }
        Some(Located { value: number?, span: value.span() })
    }

    fn date_words(&mut self, key: &str, value: Value<'a>) -> Field<String> {
        match value.get_ref() {
            // A bare date that does not exist is a problem of the syntax, and reported there.
            DeValue::Datetime(date) if date.date.is_none() && date.time.is_none() => None,
            DeValue::Datetime(date) => {
                Some(Located { value: date.to_string(), span: value.span() })
            }
            _ => self.string(key, value, Wants::Date),
        }
    }
}
