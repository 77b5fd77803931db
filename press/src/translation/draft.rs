//! A translation's file while it is written to: comments, order and words that are there stay as they are.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, TomlError, Value, value};

use super::original::Word;

/// The file as a document that can be changed.
pub(super) struct Draft(DocumentMut);

impl Draft {
    /// Reads a file.
    pub(super) fn parse(text: &str) -> Result<Self, TomlError> {
        text.parse().map(Self)
    }

    /// The file as text.
    pub(super) fn text(&self) -> String {
        self.0.to_string()
    }

    /// Whether there is a table of this name; the top always is.
    pub(super) fn has(&mut self, table: &str) -> bool {
        self.table(table).is_some()
    }

    /// Adds a table with the hash of the words it will translate, behind the last one of `before` that is there.
    pub(super) fn add(&mut self, name: &str, hash: &str, before: &[&str]) {
        let mut last = None;
        tables(self.0.as_table_mut(), "", &mut |there, table| {
            let is = |name: &&str| {
                let rest = there.strip_prefix(*name);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            let place = before.iter().rposition(is).zip(table.position());
            last = last.max(place);
        });
        let after = last.map_or(-1, |(_, position)| position);
        tables(self.0.as_table_mut(), "", &mut |_, table| {
            let position = table.position().filter(|position| *position > after);
            if let Some(position) = position {
                table.set_position(Some(position + 1));
            }
        });
        let mut table = Table::new();
        table.set_position(Some(after + 1));
        table.decor_mut().set_prefix("\n");
        table.insert("of", value(hash));

        let root = self.0.as_table_mut();
        let Some((kind, id)) = name.split_once('.') else {
            root.insert(name, Item::Table(table));
            return;
        };
        let mut group = Table::new();
        group.set_implicit(true);
        match root.entry(kind).or_insert(Item::Table(group)) {
            Item::Table(group) => {
                group.insert(id, Item::Table(table));
            }
            Item::Value(Value::InlineTable(group)) => {
                group.insert(id, Value::InlineTable(table.into_inline_table()));
            }
            // Something else in its place is told before anything is written.
            Item::Value(_) | Item::ArrayOfTables(_) | Item::None => {}
        }
    }

    /// Adds words to a table.
    pub(super) fn put(&mut self, table: &str, word: &Word, words: String) {
        let Some(table) = self.table(table) else { return };
        let rest = match word.rest() {
            None => {
                table.insert(&word.key, value(words));
                return;
            }
            Some(rest) => rest,
        };
        let is_list = rest.parse::<usize>().is_ok();
        let whole = if is_list { value(Array::new()) } else { value(InlineTable::new()) };
        let whole = table.entry(word.first()).or_insert(whole);
        if let Some(list) = whole.as_array_mut() {
            list.push(words);
        } else if let Some(options) = whole.as_inline_table_mut() {
            let mut words = Value::from(words);
            // The blank before the closing brace stays there, and not before the comma.
            if let Some((_, last)) = options.iter_mut().last()
                && let Some(blank) = last.decor().suffix().cloned()
            {
                last.decor_mut().set_suffix("");
                words.decor_mut().set_prefix(" ");
                words.decor_mut().set_suffix(blank);
            }
            options.insert(rest, words);
        } else if let Some(options) = whole.as_table_like_mut() {
            options.insert(rest, value(words));
        }
    }

    /// Says that a table translates the words with this hash.
    pub(super) fn done(&mut self, table: &str, hash: &str) {
        let Some(table) = self.table(table) else { return };
        let Some(of) = table.get_mut("of").and_then(Item::as_value_mut) else {
            table.insert("of", value(hash));
            return;
        };
        // A comment behind the old hash stays.
        let decor = of.decor().clone();
        *of = hash.into();
        *of.decor_mut() = decor;
    }

    fn table(&mut self, name: &str) -> Option<&mut dyn TableLike> {
        let mut item = self.0.as_item_mut();
        for part in name.split('.').filter(|part| !part.is_empty()) {
            // Not `Item::get_mut`, which makes what it does not find.
            item = item.as_table_like_mut()?.get_mut(part)?;
        }
        item.as_table_like_mut()
    }
}

/// Visits every table with a header, by its name.
fn tables(table: &mut Table, name: &str, visit: &mut dyn FnMut(&str, &mut Table)) {
    for (key, item) in table.iter_mut() {
        let dot = if name.is_empty() { "" } else { "." };
        let name = format!("{name}{dot}{}", key.get());
        let inner = match item {
            Item::Table(table) => vec![table],
            Item::ArrayOfTables(list) => list.iter_mut().collect(),
            Item::Value(_) | Item::None => Vec::new(),
        };
        for table in inner {
            visit(&name, table);
            tables(table, &name, visit);
        }
    }
}
