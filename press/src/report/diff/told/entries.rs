//! Every table that is new, gone or changed, with both wordings.

use super::{Telling, path_name, words_of};
use crate::report::diff::marked::marked;
use crate::report::diff::{EntryChange, Fate, FieldChange, Kind};
use crate::report::document::{Kind as TableKind, Line, Row, Span};
use crate::report::{Entry, What};

/// So many of the ways that show an outcome are named.
const WAYS: usize = 12;

/// The parts whose ids readers' links are made of.
const LINKED: [&str; 2] = ["event", "term"];

impl Telling<'_> {
    pub(super) fn entries(&mut self) {
        if self.diff.entries.is_empty() {
            return;
        }
        self.document.heading(2, "", self.fixed.say("diff-entries"));
        for change in &self.diff.entries {
            self.entry(change);
        }
    }

    fn entry(&mut self, change: &EntryChange) {
        let fate = match (change.fate, &change.renamed_from) {
            (Fate::New, _) => "diff-is-new",
            (Fate::Gone, _) => "diff-is-gone",
            (Fate::Changed, Some(_)) => "diff-is-renamed",
            (Fate::Changed, None) => "diff-is-changed",
        };
        let heading =
            change.heading.as_ref().map(|words| format!(" – {words}")).unwrap_or_default();
        let heading = format!("{}{heading} ({})", path_name(&change.path), self.fixed.say(fate));
        self.document.heading(3, "", heading);
        if let Some(old) = &change.renamed_from {
            let linked = LINKED.contains(&change.part);
            let key = if linked { "diff-renamed-link" } else { "diff-renamed" };
            self.document.paragraph(self.fixed.fill(key, &[("old", old)]));
        }
        self.shown(change);
        let rows = change.fields.iter().map(|field| self.field(change, field)).collect();
        let columns = match change.fate {
            Fate::New => ["column-key", "diff-now"].as_slice(),
            Fate::Gone => &["column-key", "diff-before"],
            Fate::Changed => &["column-key", "diff-before", "diff-now"],
        };
        let columns = self.columns(columns);
        self.document.table(TableKind::Plain, columns, rows);
    }

    /// The ways at whose end an outcome is shown.
    fn shown(&mut self, change: &EntryChange) {
        if change.ways.is_empty() {
            return;
        }
        let key = if change.fate == Fate::Gone { "diff-was-shown-on" } else { "diff-shown-on" };
        let ways = self.fixed.count("diff-ways", change.ways.len());
        self.document.paragraph(self.fixed.fill(key, &[("ways", &ways)]));
        let lines = change.ways.iter().take(WAYS).map(|way| {
            let number = self.fixed.fill("diff-way", &[("n", &way.way.to_string())]);
            let answers: Vec<String> =
                way.answers.iter().map(|it| format!("“{}”", self.answer(it))).collect();
            vec![words_of(format!("{number}: {}", answers.join(", ")))]
        });
        let lines = lines.collect();
        self.document.list(lines);
        self.more(change.ways.len(), WAYS);
    }

    fn field(&self, change: &EntryChange, field: &FieldChange) -> Row {
        let name = self.fixed.key(change.part, &field.key);
        let name = match field.kind {
            Kind::Basis | Kind::Sources => vec![Span::Strong(format!("⚠ {name}"))],
            Kind::Date | Kind::Rule => vec![Span::Strong(name)],
            Kind::Words | Kind::Detail => vec![words_of(name)],
        };
        let [before, after] = self.said(change, field);
        let whole =
            |words: Option<String>| words.map(|words| vec![words_of(words)]).into_iter().collect();
        let cells: Vec<Vec<Line>> = match (change.fate, before, after) {
            (Fate::New, _, after) => vec![whole(after)],
            (Fate::Gone, before, _) => vec![whole(before)],
            (Fate::Changed, Some(before), Some(after)) => {
                let [old, new] = marked(&before, &after);
                let line = |runs: Vec<_>, mark: fn(String) -> Span| {
                    let span = |run: crate::report::diff::marked::Run| {
                        if run.changed { mark(run.words) } else { words_of(run.words) }
                    };
                    vec![runs.into_iter().map(span).collect::<Line>()]
                };
                vec![line(old, Span::Gone), line(new, Span::New)]
            }
            (Fate::Changed, before, after) => vec![
                before.map(|words| vec![Span::Gone(words)]).into_iter().collect(),
                after.map(|words| vec![Span::New(words)]).into_iter().collect(),
            ],
        };
        Row::of([vec![vec![name]], cells].concat())
    }

    /// What stands in a key of both cases, in words where the format has its own.
    fn said(&self, change: &EntryChange, field: &FieldChange) -> [Option<String>; 2] {
        let old = change.renamed_from.as_ref().unwrap_or(&change.path);
        let [before, after] = &self.entries;
        let say = |entries: &[Entry], path: &str, written: &Option<String>| {
            let entry = entries.iter().find(|entry| entry.path == path);
            let what = entry.and_then(|entry| entry.field(&field.key));
            let written = written.as_ref()?;
            Some(match what {
                Some(What::Date(when)) => self.dates.when(when).text.to_string(),
                Some(What::Timing(timing)) => self.dates.timing(timing).text.to_string(),
                Some(What::Name(name)) if field.key == "basis" => {
                    self.fixed.maybe(&format!("basis-{name}")).unwrap_or_else(|| name.clone())
                }
                Some(What::Name(name)) => {
                    let words = self.fixed.name(change.part, &field.key, name);
                    words.unwrap_or_else(|| name.clone())
                }
                _ => written.clone(),
            })
        };
        [say(before, old, &field.before), say(after, &change.path, &field.after)]
    }
}
