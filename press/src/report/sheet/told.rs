//! Parts of a case as lines of a sheet.

use case_explainer::brief::Node;

use super::build::Build;
use crate::case::{Basis, Ground, Text, Verdict};
use crate::report::document::{Footing, Line, Span};
use crate::report::{Entry, Field, What};

impl Build<'_> {
    /// Running text. What leads to a term leads to its row.
    pub(super) fn text(&self, text: &Text) -> Line {
        let span = |node: Node| match node {
            Node::Text(words) => Span::Words(words.to_string()),
            Node::Em(words) => Span::Em(words.to_string()),
            Node::Strong(words) => Span::Strong(words.to_string()),
            Node::Quote { words, lang } => {
                Span::Quote { words: words.to_string(), lang: lang.to_string() }
            }
            Node::Link { words, url } => {
                Span::Link { words: words.to_string(), to: url.to_string() }
            }
            Node::Term { words, id } => {
                Span::Link { words: words.to_string(), to: format!("#term.{id}") }
            }
        };
        self.to.text(text).into_iter().map(span).collect()
    }

    /// What stands in a key, in words.
    pub(super) fn what(&self, entry: &Entry, field: &Field) -> Line {
        match &field.what {
            What::Words(words) => vec![Span::Words(words.to_string())],
            What::Text(text) => self.text(text),
            What::Sentence(pieces) => {
                let piece = |(words, criterion): &(_, Option<_>)| {
                    let words = String::clone(words);
                    if criterion.is_some() { Span::Strong(words) } else { Span::Words(words) }
                };
                let pieces = pieces.iter().map(|(words, it)| (words.to_string(), it.clone()));
                pieces.map(|pair| piece(&pair)).collect()
            }
            What::Name(name) => self.name(entry, &field.key, name),
            What::Date(when) => vec![Span::Words(self.to.dates.when(when).text.to_string())],
            What::Timing(timing) => {
                vec![Span::Words(self.to.dates.timing(timing).text.to_string())]
            }
            What::Address(url) => {
                vec![Span::Link { words: url.to_string(), to: url.to_string() }]
            }
            What::Ids(ids) => vec![Span::Code(ids.join(", "))],
        }
    }

    /// A word of the format, explained if it can be.
    fn name(&self, entry: &Entry, key: &str, name: &str) -> Line {
        let words = self.fixed.name(entry.part, key, name);
        words.map_or_else(|| vec![Span::Code(name.to_owned())], |it| vec![Span::Words(it)])
    }

    /// What a ground rests on, as a label.
    pub(super) fn basis(&self, ground: &Ground) -> Span {
        let footing = match ground.basis {
            Basis::Alleged => Footing::Alleged,
            Basis::Said(_) => Footing::Word,
            Basis::Unverified => Footing::Open,
            Basis::CourtRecord
            | Basis::Reported
            | Basis::Documented
            | Basis::Law
            | Basis::Background => Footing::Record,
        };
        Span::Basis { label: self.to.ground(ground).label.to_string(), footing }
    }

    /// The numbers of an entry's sources, each leading to the source.
    pub(super) fn cites(&self, entry: &Entry) -> Line {
        let mut line = Line::new();
        for id in entry.sources() {
            let Some(at) = self.case.sources.iter().position(|source| *source.id == **id) else {
                continue;
            };
            if !line.is_empty() {
                line.push(Span::Words(" ".to_owned()));
            }
            line.push(Span::Link { words: (at + 1).to_string(), to: format!("#source.{id}") });
        }
        line
    }

    /// How criteria combine, in words.
    pub(super) fn combined(&self, verdict: &Verdict) -> String {
        let parts = |parts: &[Verdict]| {
            let parts = parts.iter().map(|part| self.combined(part));
            parts.collect::<Vec<_>>().join("; ")
        };
        match verdict {
            Verdict::Criterion(at) => {
                let label = self.case.criteria.get(*at).map_or("", |it| &it.label);
                format!("“{label}”")
            }
            Verdict::All(of) => self.fixed.fill("verdict-all", &[("parts", &parts(of))]),
            Verdict::Any(of) => self.fixed.fill("verdict-any", &[("parts", &parts(of))]),
            Verdict::Not(of) => self.fixed.fill("verdict-not", &[("parts", &self.combined(of))]),
            Verdict::AtLeast(n, of) => {
                let gaps = [("n", &*n.to_string()), ("parts", &parts(of))];
                self.fixed.fill("verdict-at-least", &gaps)
            }
        }
    }
}
