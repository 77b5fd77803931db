//! The words of the original, table by table, as a translation has to have them.

use std::collections::BTreeMap;
use std::ops::Bound;

use sha2::{Digest, Sha256};

use crate::source::{Needs, RawCase};

/// What a command line and a message call the words before the first table.
pub(crate) const TOP: &str = "top";

/// Everything that can be translated, in the order of the format's page.
///
/// Beside the tables stands which of them has a name: a translation asks for each of its keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words(pub(crate) Vec<Table>, BTreeMap<String, usize>);

/// The words of one table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Its name, such as `event.filed`; empty for the top of the file.
    pub(crate) name: String,
    /// Its words, in order.
    pub(crate) words: Vec<Word>,
}

/// Some words of the original.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Their key in the table, such as `title` or `options.paid`.
    pub(crate) key: String,
    /// The words, with one blank wherever there is any.
    pub(crate) words: String,
    /// Whether a translation has to have them.
    pub(crate) needs: Needs,
}

/// How a key of a translation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `title = "..."`
    Words,
    /// `must_show = ["...", "..."]`
    List,
    /// `options = { paid = "..." }`
    Group,
}

impl Words {
    /// The words of a case.
    pub(crate) fn of(case: &RawCase) -> Self {
        let mut tables: Vec<Table> = Vec::new();
        case.clone().words(&mut |place, words| {
            let Some(words) = words else { return };
            let word = Word {
                key: place.key.to_owned(),
                words: one_line(&words.value),
                needs: place.needs,
            };
            match tables.last_mut().filter(|table| table.name == place.table) {
                Some(table) => table.words.push(word),
                None => tables.push(Table { name: place.table.to_owned(), words: vec![word] }),
            }
        });
        let mut names = BTreeMap::new();
        for (position, table) in tables.iter().enumerate() {
            names.entry(table.name.clone()).or_insert(position);
        }
        Self(tables, names)
    }

    /// The table of a name.
    pub(crate) fn table(&self, name: &str) -> Option<&Table> {
        self.1.get(name).and_then(|position| self.0.get(*position))
    }

    /// Whether there are tables of one kind.
    pub(crate) fn has_kind(&self, kind: &str) -> bool {
        any_below(&self.1, &format!("{kind}."))
    }

    /// The ids of the tables of one kind, such as `filed` for `event.filed`.
    pub(crate) fn ids<'a>(&'a self, kind: &str) -> impl Iterator<Item = &'a str> {
        let names = self.0.iter().filter_map(|table| table.name.split_once('.'));
        names.filter(move |(first, _)| *first == kind).map(|(_, id)| id)
    }

    /// The names of all that can stand in a table, in a kind of tables, or, without a name, at the top.
    pub(crate) fn inside(&self, name: &str) -> Vec<&str> {
        let mut inside: Vec<&str> = self.ids(name).collect();
        inside
            .extend(self.table(name).iter().flat_map(|it| &it.words).map(|word| word.key.as_str()));
        if name.is_empty() {
            let kinds = self.0.iter().filter_map(|table| table.name.split('.').next());
            inside.extend(kinds.filter(|kind| !kind.is_empty()));
        }
        inside.dedup();
        inside
    }
}

impl Table {
    /// The first eight hexadecimal digits of SHA-256 over each key and its words, with a zero byte behind each.
    ///
    /// Line ends and further blanks inside the words do not count, so a paragraph that is only broken anew is the same.
    pub(crate) fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for word in &self.words {
            for part in [&word.key, &word.words] {
                hash.update(part);
                hash.update([0]);
            }
        }
        hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The words of a key.
    pub(crate) fn word(&self, key: &str) -> Option<&Word> {
        self.words.iter().find(|word| word.key == key)
    }

    /// The words that every translation has.
    pub(crate) fn needed(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().filter(|word| word.needs == Needs::Always)
    }

    /// How a key is written; nothing if the original has no words of this name.
    pub(crate) fn form(&self, key: &str) -> Option<Form> {
        let word = self.words.iter().find(|word| word.first() == key)?;
        Some(match word.rest() {
            None => Form::Words,
            Some(rest) if rest.parse::<usize>().is_ok() => Form::List,
            Some(_) => Form::Group,
        })
    }

    /// The name a message calls the table by.
    pub(crate) fn shown(&self) -> &str {
        if self.name.is_empty() { TOP } else { &self.name }
    }
}

impl Word {
    /// The key as it is written: `options` of `options.paid`.
    pub(crate) fn first(&self) -> &str {
        self.key.split('.').next().unwrap_or_default()
    }

    /// What stands behind it: `paid` of `options.paid`.
    pub(crate) fn rest(&self) -> Option<&str> {
        self.key.split_once('.').map(|(_, rest)| rest)
    }
}

/// Whether a name starts so.
pub(crate) fn any_below<T>(names: &BTreeMap<String, T>, start: &str) -> bool {
    let next = names.range::<str, _>((Bound::Included(start), Bound::Unbounded)).next();
    next.is_some_and(|(name, _)| name.starts_with(start))
}

/// The path of a key in a table.
pub(crate) fn path(table: &str, key: &str) -> String {
    if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") }
}

/// Words in one line.
pub(crate) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(words: &[(&str, &str)]) -> Table {
        let words = words.iter().map(|(key, words)| Word {
            key: (*key).to_owned(),
            words: one_line(words),
            needs: Needs::Always,
        });
        Table { name: "event.filed".to_owned(), words: words.collect() }
    }

    #[test]
    fn a_hash_is_the_start_of_a_published_one() {
        // From `printf 'title\0Filed\0text\0It was filed.\0' | sha256sum`.
        let filed = table(&[("title", "Filed"), ("text", "It was filed.")]);
        assert_eq!(filed.hash(), "0db1fe36");
    }

    #[test]
    fn breaking_lines_anew_changes_no_hash_and_other_words_do() {
        let one = table(&[("text", "It was filed.")]);
        assert_eq!(one.hash(), table(&[("text", "\n  It was\n  filed.")]).hash());
        assert_ne!(one.hash(), table(&[("text", "It was Filed.")]).hash());
        assert_ne!(one.hash(), table(&[("title", "It was filed.")]).hash());
    }

    #[test]
    fn a_key_has_the_form_its_words_need() {
        let table = table(&[
            ("text", "Was it?"),
            ("options.yes", "Yes"),
            ("options.no", "No"),
            ("must_show.1", "One"),
        ]);
        assert_eq!(table.form("text"), Some(Form::Words));
        assert_eq!(table.form("options"), Some(Form::Group));
        assert_eq!(table.form("must_show"), Some(Form::List));
        assert_eq!(table.form("title"), None);
    }
}
