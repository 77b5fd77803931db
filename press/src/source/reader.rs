//! Reads one table key by key, and remembers what it was asked for.
//!
//! A reader reports for itself: a key that is missing, a value of the wrong kind, and, at the end, every key nobody asked
//! for. It never stops at a problem and judges no words; that is the business of `check`.

use std::cell::Cell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::located::Span;
use super::suggest::{listed, nearest};
use super::wants::{Wants, noun};
use crate::problem::{Fault, Kind, Problem};

/// The keys that stand before the first table, so that one that slipped below can be sent home.
const TOP: [&str; 7] = ["schema", "id", "language", "name", "title", "summary", "reviewed"];

/// So many problems are kept of a file. Nobody reads more, and a large file can have one for each of its signs.
const MOST: usize = 1_000;
/// A header longer than this is not repeated in a sentence.
const HEADER: usize = 60;

/// The text behind the tables.
#[derive(Clone, Copy)]
pub(super) struct File<'a> {
    /// The file as the editor wrote it.
    pub(super) written: &'a str,
    /// The file with the lines blanked that could not be read.
    pub(super) whole: &'a str,
    /// Whether there were any.
    pub(super) torn: bool,
    /// How many problems have been told.
    pub(super) told: &'a Cell<usize>,
}

/// One table while it is read.
pub(super) struct Reader<'a> {
    /// The text that the table is from.
    pub(super) file: File<'a>,
    /// Where the table's header or braces are.
    pub(super) place: Span,
    /// The table's keys from the top, as a header has them; empty for the top itself.
    pub(super) path: String,
    table: &'a DeTable<'a>,
    asked: Vec<&'static str>,
    missing: Vec<(&'static str, Problem)>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// Reads a table and returns, besides, every problem with its keys.
    pub(super) fn over<T>(
        file: File<'a>,
        path: String,
        place: Span,
        table: &'a DeTable<'a>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> (T, Vec<Problem>) {
        let (asked, missing, problems) = Default::default();
        let mut reader = Self { file, place, path, table, asked, missing, problems };
        let value = read(&mut reader);
        (value, reader.finish())
    }

    /// The value of a key, and the note that the key is known.
    pub(super) fn take(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// How many of these keys are there.
    pub(super) fn count(&self, keys: &[&str]) -> usize {
        keys.iter().filter(|key| self.table.contains_key(**key)).count()
    }

    /// The value of a key that must be there.
    pub(super) fn need(
        &mut self,
        key: &'static str,
        wants: Wants,
    ) -> Option<&'a Spanned<DeValue<'a>>> {
        if self.table.contains_key(key) || self.is_full() {
            return self.take(key);
        }
        let example = wants.example(&self.path, key);
        let fault = if matches!(wants, Wants::Table | Wants::Tables) {
            Fault::new(
                format!("The part {example} is missing."),
                format!("Add {example} with its keys; docs/case-format.md lists them."),
            )
        } else {
            Fault::new(
                format!("{} needs `{key}`.", self.name()),
                format!("Write {example} {}.", self.here()),
            )
        };
        self.need_or(key, Kind::MissingKey, fault)
    }

    /// The value of a key whose absence is a problem of its own.
    pub(super) fn need_or(
        &mut self,
        key: &'static str,
        kind: Kind,
        fault: Fault,
    ) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.take(key);
        if value.is_none() {
            let problem = fault.at(kind, self.place.clone());
            self.missing.push((key, problem));
        }
        value
    }

    /// Says that a value is of the wrong kind.
    pub(super) fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wants: Wants) {
        if self.is_full() {
            return;
        }
        self.report(Problem::new(
            Kind::WrongType,
            value.span(),
            format!("`{key}` takes {}; this is {}.", wants.noun(), noun(value.get_ref())),
            format!("Write it like this: {}.", wants.example(&self.path, key)),
        ));
    }

    /// Adds a problem.
    pub(super) fn report(&mut self, problem: Problem) {
        if !self.is_full() {
            self.file.told.set(self.file.told.get() + 1);
            self.problems.push(problem);
        }
    }

    /// Whether another problem would not be kept.
    pub(super) fn is_full(&self) -> bool {
        self.file.told.get() >= MOST
    }

    /// Adds the problems of a table inside this one.
    pub(super) fn adopt<T>(&mut self, (value, problems): (T, Vec<Problem>)) -> T {
        self.problems.extend(problems);
        value
    }

    /// What an editor calls this table: its header, or the key before its braces.
    pub(super) fn name(&self) -> String {
        match self.header() {
            _ if self.path.is_empty() => "The top of the file".to_owned(),
            Some(header) if header.len() <= HEADER => format!("`{header}`"),
            _ => format!("`{}`", self.path.rsplit('.').next().unwrap_or_default()),
        }
    }

    fn here(&self) -> String {
        if self.path.is_empty() {
            "at the top of the file, before the first `[`".to_owned()
        } else if self.header().is_some() {
            "below this line".to_owned()
        } else {
            "inside these braces".to_owned()
        }
    }

    /// The header, unless the table is in braces.
    fn header(&self) -> Option<&'a str> {
        self.file.written.get(self.place.clone()).filter(|header| header.starts_with('['))
    }

    fn finish(mut self) -> Vec<Problem> {
        if self.is_full() {
            return self.problems;
        }
        let (asked, table) = (std::mem::take(&mut self.asked), self.table);
        if self.file.torn && !self.missing.is_empty() {
            let lines = self.lines();
            // The key is there, on a line that could not be read and is a problem already.
            self.missing.retain(|(key, _)| !lines.iter().any(|line| line.starts_with(key)));
        }
        let strange = table.keys().filter(|key| !asked.contains(&key.get_ref().as_ref()));
        let absent: Vec<&str> =
            asked.iter().copied().filter(|key| !table.contains_key(*key)).collect();
        for key in strange {
            if self.is_full() {
                break;
            }
            let meant = nearest(key.get_ref(), absent.iter().copied());
            // A misspelt key is one slip, so it is reported once.
            self.missing.retain(|(missing, _)| Some(*missing) != meant);
            let reason = format!("{} has no key `{}`.", self.name(), key.get_ref());
            let mend = self.advise(key.get_ref(), meant, &asked);
            self.report(Problem::new(Kind::UnknownKey, key.span(), reason, mend));
        }
        for (_, problem) in std::mem::take(&mut self.missing) {
            self.report(problem);
        }
        self.problems
    }

    /// The lines of this table, up to the next header; at the top, all headers besides, without their brackets.
    fn lines(&self) -> Vec<&'a str> {
        let (start, file) = (self.place.start, self.file);
        if self.path.is_empty() {
            let end = file.whole.find("\n[").unwrap_or(file.written.len());
            let top = file.written.get(..end).unwrap_or_default().lines().map(str::trim_start);
            let headers = file.written.lines().filter_map(|line| line.strip_prefix('['));
            return top.chain(headers.map(|header| header.trim_start_matches('['))).collect();
        }
        let rest = file.whole.get(start..).unwrap_or_default();
        let length = rest.get(1..).and_then(|rest| rest.find("\n["));
        let end = match self.header() {
            Some(_) => length.map_or(file.written.len(), |length| start + 1 + length),
            None => self.place.end,
        };
        file.written.get(start..end).unwrap_or_default().lines().map(str::trim_start).collect()
    }

    fn advise(&self, key: &str, meant: Option<&str>, asked: &[&str]) -> String {
        match meant {
            Some(meant) => format!("Did you mean `{meant}`?"),
            None if TOP.contains(&key) => format!(
                "`{key}` belongs at the top of the file, before the first `[`. Move it there."
            ),
            None => format!("Take it out. The keys here are {}.", listed(asked.iter().copied())),
        }
    }
}
