//! The few lines that a reviewer reads first.

use super::{Telling, paths, words_of};
use crate::report::diff::{Fate, Kind, TranslationChange, TranslationFate, WayFate};
use crate::report::document::{Block, Line, Span};

/// What is called out by itself, since most depends on it.
const CALLED_OUT: [(Kind, &str); 4] = [
    (Kind::Basis, "diff-called-basis"),
    (Kind::Sources, "diff-called-sources"),
    (Kind::Date, "diff-called-dates"),
    (Kind::Rule, "diff-called-rules"),
];

impl Telling<'_> {
    pub(super) fn summary(&mut self) {
        if self.diff.is_empty() {
            self.document.paragraph(self.fixed.say("diff-nothing"));
            return;
        }
        let result = vec![Span::Strong(self.result())];
        self.document.blocks.push(Block::Paragraph(result));
        let mut lines = self.further_results();
        lines.extend(self.counted());
        for (kind, key) in CALLED_OUT {
            let entries = self.diff.entries.iter();
            let with = entries.filter(|it| it.fields.iter().any(|field| field.kind == kind));
            let line = paths(with.filter(|it| it.fate == Fate::Changed).map(|it| it.path.as_str()));
            if !line.is_empty() {
                lines.push([vec![Span::Strong(self.fixed.say(key)), words_of(" ")], line].concat());
            }
        }
        lines.extend(self.diff.order.iter().map(|order| {
            let gaps = [("before", &*order.before.join(", ")), ("after", &*order.after.join(", "))];
            let name = vec![
                Span::Strong(self.fixed.say("diff-order")),
                words_of(" "),
                Span::Code(order.part.to_owned()),
            ];
            [name, vec![words_of(self.fixed.fill("diff-order-from", &gaps))]].concat()
        }));
        lines.extend(self.diff.translations.iter().map(|it| self.translation(it)));
        self.document.list(lines);
    }

    /// On how many ways the result is another.
    fn result(&self) -> String {
        let results = &self.diff.results;
        let all = self.fixed.count("diff-ways", results.compared);
        match results.of(WayFate::Result).count() {
            _ if results.compared == 0 => self.fixed.say("diff-no-way-in-common"),
            0 => self.fixed.fill("diff-no-result", &[("ways", &all)]),
            n => self.fixed.fill("diff-results", &[("n", &n.to_string()), ("ways", &all)]),
        }
    }

    fn further_results(&self) -> Vec<Line> {
        let results = &self.diff.results;
        let mut lines = Vec::new();
        for (fate, key) in [
            (WayFate::Findings, "diff-other-findings"),
            (WayFate::Questions, "diff-other-questions"),
            (WayFate::New, "diff-new-ways"),
            (WayFate::Gone, "diff-gone-ways"),
        ] {
            let number = results.of(fate).count();
            if number > 0 {
                lines.push(vec![words_of(self.fixed.count(key, number))]);
            }
        }
        for (these, those, key) in [
            (&results.never_before, &results.never_after, "diff-reached"),
            (&results.never_after, &results.never_before, "diff-never"),
        ] {
            for verdict in these.iter().filter(|verdict| !those.contains(verdict)) {
                let verdict = self.truth(*verdict);
                lines.push(vec![Span::Strong(self.fixed.fill(key, &[("verdict", &verdict)]))]);
            }
        }
        lines
    }

    /// How many tables are new, gone and changed.
    fn counted(&self) -> Option<Line> {
        let counts: Vec<String> = [
            (Fate::Changed, "diff-tables-changed"),
            (Fate::New, "diff-tables-new"),
            (Fate::Gone, "diff-tables-gone"),
        ]
        .into_iter()
        .filter_map(|(fate, key)| {
            let number = self.diff.entries.iter().filter(|entry| entry.fate == fate).count();
            (number > 0).then(|| self.fixed.count(key, number))
        })
        .collect();
        let line = self.fixed.fill("diff-tables", &[("counts", &counts.join(", "))]);
        (!counts.is_empty()).then(|| vec![words_of(line)])
    }

    fn translation(&self, translation: &TranslationChange) -> Line {
        let key = match translation.change {
            TranslationFate::New => "diff-language-new",
            TranslationFate::Gone => "diff-language-gone",
            TranslationFate::Unreadable => "diff-language-unreadable",
            TranslationFate::Changed => "diff-language-changed",
        };
        let tables = self.fixed.count("diff-tables-changed", translation.tables);
        let language = &translation.language;
        let mut line = vec![
            Span::Strong(self.fixed.fill("diff-language", &[("language", language)])),
            words_of(format!(
                " {}",
                self.fixed.fill(key, &[("tables", &tables), ("language", language)])
            )),
        ];
        if !translation.only_here.is_empty() {
            line.push(words_of(format!(" {} ", self.fixed.say("diff-language-only"))));
            line.extend(paths(translation.only_here.iter().map(String::as_str)));
            line.push(words_of("."));
        }
        line
    }
}
