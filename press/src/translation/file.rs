//! A translation as it is written: which words stand where. What the original has says how a key is read.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::original::{Form, Words};
use crate::problem::{Kind, Lines, Problem};
use crate::source::{Field, Located, Span, Tear, Torn, Wants, noun, repair};

/// What could be read of a translation.
#[derive(Debug, Default)]
pub(super) struct File {
    /// `schema`
    pub(super) schema: Option<Field<i64>>,
    /// `language`
    pub(super) language: Option<Field<String>>,
    /// Where the last key before the first table is.
    pub(super) head: Span,
    /// The tables by their names; the top, which has none, is always there.
    pub(super) tables: BTreeMap<String, Given>,
    /// Tables and groups of tables that are there and cannot be read.
    pub(super) unread: Vec<String>,
    /// Tables and keys that the original does not have.
    pub(super) extras: Vec<Extra>,
    /// Values of the wrong kind.
    pub(super) problems: Vec<Problem>,
    /// Places that are not TOML.
    pub(super) tears: Vec<Tear>,
    /// Whether nothing in the file is worth comparing.
    pub(super) hopeless: bool,
}

/// So many problems of one sort are kept of a file.
const MOST: usize = 500;

/// A table of a translation. A key that is there and cannot be read holds nothing.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// Where its header is; for the top, where the last key before the first table is.
    pub(super) place: Span,
    /// Which words of the original it translates, by their hash.
    pub(super) of: Option<Field<String>>,
    /// The words by their keys.
    pub(super) words: BTreeMap<String, Field<String>>,
}

impl Given {
    /// Whether words are there for a key, or something that cannot be read in their place.
    pub(super) fn has(&self, key: &str) -> bool {
        let first = key.split('.').next().unwrap_or_default();
        self.words.contains_key(key) || self.words.get(first).is_some_and(Option::is_none)
    }
}

/// Something the original does not have.
#[derive(Debug)]
pub(super) struct Extra {
    /// The table it stands in, or the group of tables, or nothing at the top.
    pub(super) table: String,
    /// Its key or id.
    pub(super) key: String,
    /// Where its name is.
    pub(super) place: Span,
}

type Key<'a> = Spanned<DeString<'a>>;
type Value<'a> = Spanned<DeValue<'a>>;

impl File {
    /// Reads as much of a translation as can be read.
    pub(super) fn read(text: &str, lines: &Lines, original: &Words) -> Self {
        let Torn { whole, tears, too_large, hopeless } = repair(text, lines);
        let (table, _) = DeTable::parse_recoverable(&whole);
        let problems = Vec::from_iter(too_large);
        let mut file = Self { tears, problems, hopeless, ..Self::default() };
        file.top(table.get_ref(), original);
        file
    }

    fn top(&mut self, table: &DeTable<'_>, original: &Words) {
        let mut words = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if original.has_kind(name) {
                self.group(name, value, original);
            } else if original.table(name).is_some() {
                self.table(name, value, original);
            } else if is_header(value) {
                self.extra("", name, value.span());
            } else {
                if value.span().end > self.head.end {
                    self.head = value.span();
                }
                match name {
                    "schema" => self.schema = Some(self.number(name, value)),
                    "language" => self.language = Some(self.words(name, value, Wants::Words)),
                    _ => words.push((key, value)),
                }
            }
        }
        self.keys("", self.head.clone(), words, original);
    }

    /// Tables below one name, such as `[event.filed]`.
    fn group(&mut self, name: &str, value: &Value<'_>, original: &Words) {
        let Some(table) = value.get_ref().as_table() else {
            let example = Wants::Table.example(name, original.ids(name).next().unwrap_or("id"));
            self.wrong(name, value, Wants::Table, &example);
            return self.unread.push(name.to_owned());
        };
        for (key, value) in table {
            let full = format!("{name}.{}", key.get_ref());
            if original.table(&full).is_some() {
                self.table(&full, value, original);
            } else {
                let place = if is_header(value) { value.span() } else { key.span() };
                self.extra(name, key.get_ref(), place);
            }
        }
    }

    fn table(&mut self, name: &str, value: &Value<'_>, original: &Words) {
        match value.get_ref().as_table() {
            Some(table) => self.keys(name, value.span(), table, original),
            None => {
                self.wrong(name, value, Wants::Table, &Wants::Table.example("", name));
                self.unread.push(name.to_owned());
            }
        }
    }

    fn keys<'t>(
        &mut self,
        name: &str,
        place: Span,
        keys: impl IntoIterator<Item = (&'t Key<'t>, &'t Value<'t>)>,
        original: &Words,
    ) {
        let mut given = Given { place, ..Given::default() };
        for (key, value) in keys {
            let word = key.get_ref().as_ref();
            if word == "of" {
                given.of = Some(self.words(word, value, Wants::Words));
                continue;
            }
            let Some(form) = original.table(name).and_then(|table| table.form(word)) else {
                self.extra(name, word, key.span());
                continue;
            };
            let many = match form {
                Form::Words => None,
                Form::List => value.get_ref().as_array().map(|items| {
                    let numbered = (1_usize..).zip(items.iter());
                    numbered.map(|(at, item)| (at.to_string(), item.span(), item)).collect()
                }),
                Form::Group => value.get_ref().as_table().map(|table| {
                    let named = table.iter();
                    named
                        .map(|(key, value)| (key.get_ref().to_string(), key.span(), value))
                        .collect()
                }),
            };
            let Some(many): Option<Vec<_>> = many else {
                let words = self.words(word, value, form.wants());
                // What is there in place of a list or a table is told, and no words of it can be used.
                given.words.insert(word.to_owned(), words.filter(|_| form == Form::Words));
                continue;
            };
            for (part, place, value) in many {
                let path = format!("{word}.{part}");
                if original.table(name).is_some_and(|table| table.word(&path).is_some()) {
                    let words = self.words(&part, value, Wants::Words);
                    given.words.insert(path, words);
                } else {
                    self.extra(name, &path, place);
                }
            }
        }
        self.tables.insert(name.to_owned(), given);
    }

    fn words(&mut self, key: &str, value: &Value<'_>, wants: Wants) -> Field<String> {
        match value.get_ref().as_str() {
            Some(words) if wants == Wants::Words => {
                Some(Located { value: words.to_owned(), span: value.span() })
            }
            _ => {
                self.wrong(key, value, wants, &wants.example("", key));
                None
            }
        }
    }

    fn number(&mut self, key: &str, value: &Value<'_>) -> Field<i64> {
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        if number.is_none() {
            self.wrong(key, value, Wants::Number, &Wants::Number.example("", key));
        }
        Some(Located { value: number?, span: value.span() })
    }

    fn wrong(&mut self, key: &str, value: &Value<'_>, wants: Wants, example: &str) {
        if self.problems.len() >= MOST {
            return;
        }
        self.problems.push(Problem::new(
            Kind::WrongType,
            value.span(),
            format!("`{key}` takes {}; this is {}.", wants.noun(), noun(value.get_ref())),
            format!("Write it like this: {example}."),
        ));
    }

    fn extra(&mut self, table: &str, key: &str, place: Span) {
        if self.extras.len() >= MOST {
            return;
        }
        self.extras.push(Extra { table: table.to_owned(), key: key.to_owned(), place });
    }
}

impl Form {
    fn wants(self) -> Wants {
        match self {
            Self::Words => Wants::Words,
            Self::List => Wants::List,
            Self::Group => Wants::Inline,
        }
    }
}

/// Whether this is a table, or several, with headers of their own.
fn is_header(value: &Value<'_>) -> bool {
    match value.get_ref() {
        DeValue::Table(_) => true,
        DeValue::Array(items) => items.iter().any(|item| item.get_ref().as_table().is_some()),
        _ => false,
    }
}
