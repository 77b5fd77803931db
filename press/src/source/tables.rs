//! Tables inside tables: `[part]`, `[[part]]`, and tables in braces.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::limits;
use super::located::Located;
use super::reader::Reader;
use super::wants::Wants;
use crate::problem::{Kind, Problem};

impl<'a> Reader<'a> {
    /// A table that must be there.
    pub(super) fn table<T>(
        &mut self,
        key: &'static str,
        wants: Wants,
        read: impl Fn(&mut Self) -> T,
    ) -> Option<T> {
        let value = self.need(key, wants)?;
        self.enter(key, value, wants, read)
    }

    /// A table that may be there.
    pub(super) fn optional_table<T>(
        &mut self,
        key: &'static str,
        wants: Wants,
        read: impl Fn(&mut Self) -> T,
    ) -> Option<T> {
        let value = self.take(key)?;
        self.enter(key, value, wants, read)
    }

    /// Every table with this header, in the order of the file.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        wants: Wants,
        read: impl Fn(&mut Self) -> T,
    ) -> Vec<T> {
        let value = self.take(key);
        value.map(|value| self.enter_all(key, value, wants, read)).unwrap_or_default()
    }

    /// As [`Reader::tables`], where fewer than `least` are a problem.
    pub(super) fn some_tables<T>(
        &mut self,
        key: &'static str,
        wants: Wants,
        least: usize,
        read: impl Fn(&mut Self) -> T,
    ) -> Vec<T> {
        let Some(value) = self.need(key, wants) else { return Vec::new() };
        let tables = self.enter_all(key, value, wants, read);
        if tables.len() < least {
            let entry = match wants {
                Wants::Tables => wants.example(&self.path, key),
                _ => format!("`{{ ... }}` in `{key}`"),
            };
            let (needed, there) = (if least > 1 { "two" } else { "one" }, tables.len());
            self.report(Problem::new(
                Kind::TooFew,
                value.span(),
                format!("At least {needed} {entry} must be there; {there} could be found."),
                format!("Add another {entry}."),
            ));
        }
        tables
    }

    fn enter<T>(
        &mut self,
        key: &str,
        value: &'a Spanned<DeValue<'a>>,
        wants: Wants,
        read: impl Fn(&mut Self) -> T,
    ) -> Option<T> {
        match value.get_ref() {
            DeValue::Table(table) => {
                let inner = Self::over(self.file, self.below(key), value.span(), table, read);
                Some(self.adopt(inner))
            }
            // `[[part]]` for `[part]`: what is inside is read all the same.
            DeValue::Array(tables) => {
                self.wrong_header(key, value, wants);
                let first = tables.first()?;
                let table = first.get_ref().as_table()?;
                let inner = Self::over(self.file, self.below(key), first.span(), table, read);
                Some(self.adopt(inner))
            }
            _ => {
                self.wrong(key, value, wants);
                None
            }
        }
    }

    fn enter_all<T>(
        &mut self,
        key: &str,
        value: &'a Spanned<DeValue<'a>>,
        wants: Wants,
        read: impl Fn(&mut Self) -> T,
    ) -> Vec<T> {
        let mut found: Vec<Located<&'a DeTable<'a>>> = Vec::new();
        match value.get_ref() {
            DeValue::Array(items) => {
                for item in items.iter() {
                    match item.get_ref().as_table() {
                        Some(table) => found.push(Located { value: table, span: item.span() }),
                        None => self.wrong(key, item, wants),
                    }
                }
            }
            // `[part]` for `[[part]]`: what is inside is read all the same.
            DeValue::Table(table) => {
                self.wrong_header(key, value, wants);
                found.push(Located { value: table, span: value.span() });
            }
            _ => self.wrong(key, value, wants),
        }
        let path = self.below(key);
        let most = limits::tables(&path);
        if let Some(next) = found.get(most) {
            let what = format!("`{path}`");
            self.report(limits::too_many(next.span.clone(), most, &what));
            found.truncate(most);
        }
        let inner = found.into_iter().map(|Located { value: table, span }| {
            Self::over(self.file, path.clone(), span, table, &read)
        });
        let inner: Vec<_> = inner.collect();
        inner.into_iter().map(|table| self.adopt(table)).collect()
    }

    /// Says that a header has too many brackets, or too few; or that a value is of the wrong kind.
    fn wrong_header(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wants: Wants) {
        let written = self.file.written.get(value.span()).unwrap_or_default();
        let example = wants.example(&self.path, key);
        let reason = match wants {
            Wants::Table => {
                format!("There is one {example} only, so its header has single brackets.")
            }
            Wants::Tables => {
                format!("There may be many {example}, so its header has double brackets.")
            }
            _ => return self.wrong(key, value, wants),
        };
        if !written.starts_with('[') {
            return self.wrong(key, value, wants);
        }
        let mend = format!("Write {example}.");
        self.report(Problem::new(Kind::WrongType, value.span(), reason, mend));
    }

    fn below(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}
