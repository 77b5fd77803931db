//! Which tables of a case are new, gone or changed, and in which keys.

use std::collections::BTreeMap;

use serde::Serialize;

use super::renamed::Renamed;
use super::results::Answered;
use crate::report::{Entry, Field, What};

/// The files of a case's pictures, each with a hash.
type Pictures = BTreeMap<String, String>;

/// A table of a case that is new, gone or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryChange {
    /// Its path, such as `event.filed`; empty for the top of the file. If it is gone, the path that it had.
    pub path: String,
    /// The first part of the path.
    pub part: &'static str,
    /// What it is called: its title, say.
    pub heading: Option<String>,
    /// What became of it.
    pub fate: Fate,
    /// The path that it had, if that is another.
    pub renamed_from: Option<String>,
    /// The keys that are different; all keys of what is new or gone.
    pub fields: Vec<FieldChange>,
    /// For an outcome: the ways that show it, of the newer case; of the older one, if it is gone.
    pub ways: Vec<Shown>,
}

/// A way at whose end an outcome is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The number that the way has in the review sheet.
    pub way: usize,
    /// What the reader answers.
    pub answers: Vec<Answered>,
}

/// What became of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It was not there.
    New,
    /// It is not there any more.
    Gone,
    /// It is there, and something in it is different.
    Changed,
}

/// A key with another value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FieldChange {
    /// What kind of change it is; the kinds that matter most come first.
    pub kind: Kind,
    /// The key, such as `title` or `options.paid`.
    pub key: String,
    /// As it was written in the case file; none if it was not there.
    pub before: Option<String>,
    /// As it is written; none if it is not there.
    pub after: Option<String>,
}

/// What kind of thing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What a statement rests on.
    Basis,
    /// The sources that bear it out.
    Sources,
    /// A date.
    Date,
    /// A rule: no reader sees it, and it decides what they see.
    Rule,
    /// Words.
    Words,
    /// Anything else: an address, a word of the format, what belongs to what.
    Detail,
}

impl Kind {
    fn of(field: &Field, entry: &Entry) -> Self {
        match (&field.what, field.key.as_str()) {
            (_, "basis") => Self::Basis,
            (_, "by") if entry.ground.is_some() => Self::Basis,
            (_, "sources" | "quote.source") => Self::Sources,
            _ if field.rule => Self::Rule,
            (What::Date(_) | What::Timing(_), _) => Self::Date,
            (What::Words(_) | What::Text(_) | What::Sentence(_), _) => Self::Words,
            (What::Name(_) | What::Address(_) | What::Ids(_), _) => Self::Detail,
        }
    }
}

/// The changes, in the order of the newer list; what is gone stands behind the rest of its part.
pub(super) fn changes(
    before: &[Entry],
    after: &[Entry],
    pictures: [&Pictures; 2],
    renamed: &Renamed,
) -> Vec<EntryChange> {
    let new_path = |old: &Entry| renamed.path(&old.path).to_owned();
    let mut changes = Vec::new();
    for part in parts(before, after) {
        for entry in after.iter().filter(|entry| entry.part == part) {
            let old = before.iter().find(|old| new_path(old) == entry.path);
            changes.extend(match old {
                Some(old) => changed(old, entry, pictures, renamed),
                None => Some(only(entry, Fate::New)),
            });
        }
        let gone = |old: &&Entry| !after.iter().any(|entry| entry.path == new_path(old));
        let old = before.iter().filter(|entry| entry.part == part);
        changes.extend(old.filter(gone).map(|old| only(old, Fate::Gone)));
    }
    changes
}

/// The parts of both lists, in the order that the two have in common.
fn parts(before: &[Entry], after: &[Entry]) -> Vec<&'static str> {
    let of = |entries: &[Entry]| {
        let mut parts: Vec<&'static str> = entries.iter().map(|entry| entry.part).collect();
        parts.dedup();
        parts
    };
    let mut parts = of(after);
    let mut behind = 0;
    for part in of(before) {
        let there = parts.iter().position(|known| *known == part);
        let at = there.unwrap_or(behind);
        if there.is_none() {
            parts.insert(at, part);
        }
        behind = at + 1;
    }
    parts
}

/// A table that only one of the cases has.
fn only(entry: &Entry, fate: Fate) -> EntryChange {
    let fields = entry.fields.iter().map(|field| {
        let written = Some(field.what.written());
        let (before, after) = if fate == Fate::New { (None, written) } else { (written, None) };
        FieldChange { kind: Kind::of(field, entry), key: field.key.clone(), before, after }
    });
    change(entry, fate, None, fields.collect())
}

/// What is different in a table that both cases have, if anything is.
fn changed(
    old: &Entry,
    new: &Entry,
    pictures: [&Pictures; 2],
    renamed: &Renamed,
) -> Option<EntryChange> {
    let written = |field: Option<&Field>| field.map(|field| field.what.written());
    let mut fields = Vec::new();
    for field in &new.fields {
        let was = old.fields.iter().find(|it| it.key == field.key);
        let same = was.is_some_and(|was| said(was, Some(renamed)) == said(field, None));
        if !same {
            let (before, after) = (written(was), written(Some(field)));
            fields.push(FieldChange {
                kind: Kind::of(field, new),
                key: field.key.clone(),
                before,
                after,
            });
        }
    }
    for field in old.fields.iter().filter(|field| new.field(&field.key).is_none()) {
        let before = written(Some(field));
        fields.push(FieldChange {
            kind: Kind::of(field, old),
            key: field.key.clone(),
            before,
            after: None,
        });
    }
    fields.extend(picture(old, new, pictures));
    let from = (old.path != new.path).then(|| old.path.clone());
    (from.is_some() || !fields.is_empty()).then(|| change(new, Fate::Changed, from, fields))
}

/// What stands in a key, with ids as they are in the newer case.
fn said(field: &Field, renamed: Option<&Renamed>) -> String {
    let part = match field.key.as_str() {
        "sources" | "quote.source" => "source",
        "lane" => "lane",
        "event" => "event",
        _ => "",
    };
    match (&field.what, renamed) {
        (What::Ids(ids), Some(renamed)) => {
            ids.iter().map(|id| renamed.id(part, id)).collect::<Vec<_>>().join(", ")
        }
        _ => field.what.written(),
    }
}

/// A file of the same name with another picture in it.
fn picture(old: &Entry, new: &Entry, [before, after]: [&Pictures; 2]) -> Option<FieldChange> {
    let file = |entry: &Entry| entry.field("file").map(What::written);
    let name = file(new).filter(|_| new.part == "image" && file(old) == file(new))?;
    let (before, after) = (before.get(&name).cloned(), after.get(&name).cloned());
    let key = "file.sha256".to_owned();
    (before != after).then_some(FieldChange { kind: Kind::Detail, key, before, after })
}

fn change(
    entry: &Entry,
    fate: Fate,
    renamed_from: Option<String>,
    mut fields: Vec<FieldChange>,
) -> EntryChange {
    // Stable, so that keys of one kind keep their order.
    fields.sort_by_key(|field| field.kind);
    let (path, part) = (entry.path.clone(), entry.part);
    let heading = entry.heading().map(|field| field.what.written());
    EntryChange { path, part, heading, fate, renamed_from, fields, ways: Vec::new() }
}
