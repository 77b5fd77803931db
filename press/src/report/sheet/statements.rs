//! Everything that a case states, part by part; how its words are judged; and its sources.

use super::build::Build;
use crate::report::document::{Footing, Kind, Line, Row, Span, cell};
use crate::report::lists::cited_by;
use crate::report::{Entry, What};

/// The parts that have a section of their own here, in order: heading and parts.
const SECTIONS: [(&str, &[&str]); 18] = [
    ("part-posture", &["posture", "meaning"]),
    ("part-court", &["court"]),
    ("part-stage", &["stage"]),
    ("part-party", &["party"]),
    ("part-minute", &["minute"]),
    ("part-claim", &["claim"]),
    ("part-event", &["event"]),
    ("part-lane", &["lane", "lens"]),
    ("part-deadline", &["deadline"]),
    ("part-next", &["next"]),
    ("part-official", &["official"]),
    ("part-doubt", &["doubt"]),
    ("part-disagreement", &["disagreement"]),
    ("part-correction", &["correction"]),
    ("part-related", &["related"]),
    ("part-background", &["background"]),
    ("part-term", &["term"]),
    ("part-image", &["image"]),
];

/// The parts of the rules, in order.
const RULES: [(&str, &[&str]); 5] = [
    ("part-definition", &["definition"]),
    ("part-criterion", &["criterion"]),
    ("part-fact", &["fact"]),
    ("part-constraint", &["constraint"]),
    ("part-question", &["question"]),
];

/// Keys that are shown in places of their own, or not at all.
const APART: [&str; 5] = ["basis", "sources", "text", "quote.source", "quote.lang"];

impl Build<'_> {
    pub(super) fn definition(&mut self) {
        self.sheet.heading(2, "rules", self.fixed.say("rules"));
        self.sheet.paragraph(self.fixed.say("rules-lead"));
        self.sections(&RULES);
    }

    pub(super) fn statements(&mut self) {
        self.sheet.heading(2, "statements", self.fixed.say("statements"));
        self.sheet.paragraph(self.fixed.say("statements-lead"));
        self.sections(&SECTIONS);
    }

    fn sections(&mut self, sections: &[(&str, &[&str])]) {
        for (key, parts) in sections {
            let there = self.entries.iter().any(|entry| parts.contains(&entry.part));
            self.sheet.heading(3, *key, self.fixed.say(key));
            if there {
                self.entries_of(parts);
            } else {
                self.sheet.paragraph(self.fixed.say("part-none"));
            }
        }
    }

    /// A table of all entries of some parts.
    pub(super) fn entries_of(&mut self, parts: &[&str]) {
        let entries = self.entries.iter().filter(|entry| parts.contains(&entry.part));
        let rows = entries.map(|entry| self.entry(entry)).collect();
        let columns =
            self.columns(&["column-where", "column-said", "column-sources", "column-checked"]);
        self.sheet.table(Kind::Statements, columns, rows);
    }

    fn entry(&self, entry: &Entry) -> Row {
        let heading = entry.heading().map(|field| field.key.as_str());
        let mut place: Vec<Line> = Vec::new();
        let mut said: Vec<Line> = Vec::new();
        let basis = entry.ground.as_ref().map(|ground| self.basis(ground));
        let alleged = matches!(&basis, Some(Span::Basis { footing: Footing::Alleged, .. }));
        if let Some(text) = entry.fields.iter().find(|it| it.key == "text" || it.key == "sentence")
        {
            let label = basis.clone().map(|basis| [basis, words(" ")]);
            let mut line: Line = label.into_iter().flatten().collect();
            line.extend(self.what(entry, text));
            said.push(line);
        } else if let Some(basis) = basis {
            said.push(vec![basis]);
        }
        said.extend(self.quote(entry));
        for field in &entry.fields {
            let key = field.key.as_str();
            let line = self.what(entry, field);
            let is_date = matches!(field.what, What::Date(_) | What::Timing(_));
            if Some(key) == heading {
                place.insert(0, strong(line));
            } else if is_date && key == "date" {
                place.push(line);
            } else if !APART.contains(&key) && key != "sentence" && !key.starts_with("quote.") {
                let by_label = key == "by" && entry.ground.is_some();
                if !by_label {
                    let mut labelled =
                        vec![Span::Em(format!("{}:", self.fixed.key(entry.part, key))), words(" ")];
                    labelled.extend(line);
                    said.push(labelled);
                }
            }
        }
        place.push(vec![Span::Code(entry.path.clone())]);
        let cells = vec![place, said, vec![self.cites(entry)], cell("☐")];
        Row { id: entry.path.clone(), alleged, cells }
    }

    /// The words of a source that are quoted, with the place where they stand.
    fn quote(&self, entry: &Entry) -> Option<Line> {
        let written = |key: &str| entry.field(key).map(What::written);
        let quoted = written("quote.text")?;
        let lang = written("quote.lang").filter(|lang| *lang != *self.case.language);
        let source = written("quote.source").unwrap_or_default();
        let number = self.case.sources.iter().position(|it| *it.id == *source)? + 1;
        let mut line = vec![
            Span::Em(format!("{}:", self.fixed.say("quoted"))),
            words(" "),
            Span::Quote { words: quoted, lang: lang.unwrap_or_default() },
            words(" ("),
            Span::Link { words: number.to_string(), to: format!("#source.{source}") },
        ];
        let place = written("quote.place").map(|place| format!(", {place}")).unwrap_or_default();
        line.push(words(format!("{place})")));
        Some(line)
    }

    /// The rules that the check judges every word by.
    pub(super) fn wording(&mut self) {
        let wording = &self.locale.wording;
        let list = |phrases: &[String]| {
            phrases.iter().map(|it| format!("“{it}”")).collect::<Vec<_>>().join(", ")
        };
        let (promises, unless) = (list(&wording.promises), list(&wording.unless_before));
        let alleging = [wording.alleging.as_slice(), &wording.alleging_openers].concat();
        let fixed = &self.fixed;
        let paragraphs = [
            fixed.say("wording-lead"),
            fixed.fill("wording-promises", &[("phrases", &promises)]),
            fixed.fill("wording-unless", &[("words", &unless)]),
            fixed.fill("wording-alleged", &[("phrases", &list(&alleging))]),
        ];
        self.sheet.heading(2, "wording", fixed.say("wording"));
        paragraphs.into_iter().for_each(|words| self.sheet.paragraph(words));
    }

    pub(super) fn sources(&mut self) {
        self.sheet.heading(2, "sources", self.fixed.say("sources"));
        self.sheet.paragraph(self.fixed.say("sources-lead"));
        let sources = self.entries.iter().filter(|entry| entry.part == "source");
        let rows = (1..).zip(sources).map(|(number, source)| self.source(number, source));
        let rows = rows.collect();
        let columns = self.columns(&["column-number", "column-source", "column-cited"]);
        self.sheet.table(Kind::Sources, columns, rows);
    }

    fn source(&self, number: usize, source: &Entry) -> Row {
        let shown = |key: &str| {
            let field = source.fields.iter().find(|field| field.key == key)?;
            Some(self.what(source, field))
        };
        let labelled = |key: &str, line: Line| {
            let name = self.fixed.key(source.part, key);
            [vec![Span::Em(format!("{name}:")), words(" ")], line].concat()
        };
        let undated = || vec![words(self.fixed.say("source-undated"))];
        let about =
            [shown("publisher"), shown("kind"), Some(shown("date").unwrap_or_else(undated))];
        let about = about
            .into_iter()
            .flatten()
            .reduce(|one, other| [one, vec![words(" · ")], other].concat());
        let mut lines: Vec<Line> = vec![strong(shown("title").unwrap_or_default())];
        lines.extend(about);
        lines.extend(shown("url"));
        lines.push(match shown("archived") {
            Some(line) => labelled("archived", line),
            None => vec![Span::Em(self.fixed.say("source-unarchived"))],
        });
        let foreign =
            source.field("lang").map(What::written).filter(|it| *it != *self.case.language);
        lines.extend(foreign.and(shown("lang")).map(|line| labelled("lang", line)));
        lines.extend(shown("read").map(|line| labelled("read", line)));
        lines.extend(shown("note").map(|line| labelled("note", line)));
        lines.push(vec![Span::Code(source.path.clone())]);
        let link = |path: &str| vec![Span::Link { words: path.to_owned(), to: format!("#{path}") }];
        let cited = cited_by(&self.entries, source.id()).into_iter().map(link).collect();
        let cells = vec![cell(number.to_string()), lines, cited];
        Row { id: source.path.clone(), alleged: false, cells }
    }
}

fn words(words: impl Into<String>) -> Span {
    Span::Words(words.into())
}

/// A line with its plain words made important.
fn strong(line: Line) -> Line {
    let span = |span| match span {
        Span::Words(words) => Span::Strong(words),
        other => other,
    };
    line.into_iter().map(span).collect()
}
