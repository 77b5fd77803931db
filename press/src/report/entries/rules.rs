//! The definition, and the rules by which answers are compared with it.

use case_explainer::brief::Str;

use super::List;
use crate::case::{Effect, KnownBy, OpenKind, Verdict, VerdictKind};

impl List<'_> {
    pub(super) fn definition(&mut self) {
        let case = self.case;
        let definition = &case.definition;
        let verdict = self.verdict(&definition.verdict);
        let mut table = self.one("definition");
        table.words("lead", &definition.lead);
        table.sentence("sentence", &definition.sentence);
        table.ground(&definition.ground);
        table.rule("verdict", verdict);
        if !definition.impossible.is_empty() {
            let names = definition.impossible.iter().map(|it| verdict_name(*it));
            table.rule("impossible", names.collect::<Vec<_>>().join(", "));
        }
        self.points("doubt", &definition.doubts);
        for subclass in &definition.subclasses {
            let verdict = self.verdict(&subclass.verdict);
            let mut table = self.many("subclass", &subclass.id);
            table.words("name", &subclass.name);
            table.sentence("sentence", &subclass.sentence);
            table.ground(&subclass.ground);
            table.rule("verdict", verdict);
        }
    }

    pub(super) fn rules(&mut self) {
        let case = self.case;
        for fact in &case.facts {
            let mut table = self.many("fact", &fact.id);
            let (known_by, by) = match &fact.known_by {
                KnownBy::Reader => ("reader", None),
                KnownBy::Party(by) => ("party", Some(by)),
                KnownBy::Court(by) => ("court", Some(by)),
            };
            table.name("known_by", known_by);
            table.maybe("by", by);
            table.rule("values", list(&fact.values));
        }
        self.criteria();
        for constraint in &case.constraints {
            let [a, b] = [constraint.a, constraint.b].map(|it| self.fact_is(it));
            let mut table = self.many("constraint", &constraint.id);
            table.words("because", &constraint.because);
            table.rule("never", format!("{a}, {b}"));
        }
        for question in &case.questions {
            let Some(fact) = case.facts.get(question.fact) else { continue };
            let mut table = self.many("question", &fact.id);
            table.words("text", &question.text);
            table.maybe("hint", question.hint.as_ref());
            table.words("why", &question.why);
            table.words("find_out", &question.find_out);
            for (value, label) in &question.options {
                let value = fact.values.get(*value).map_or("", |value| value);
                table.words(format!("options.{value}"), label);
            }
        }
        for outcome in &case.outcomes {
            let mut table = self.many("outcome", &outcome.id);
            table.words("title", &outcome.title);
            table.text("text", &outcome.text);
            table.rule("verdict", verdict_name(outcome.verdict));
            table.rule("open", open_name(outcome.open));
        }
    }

    fn criteria(&mut self) {
        let case = self.case;
        for criterion in &case.criteria {
            let fact = case.facts.get(criterion.fact);
            let mut table = self.many("criterion", &criterion.id);
            table.words("phrase", &criterion.phrase);
            table.words("label", &criterion.label);
            table.maybe("unclear_why", criterion.unclear_why.as_ref());
            if let Some(note) = &criterion.note {
                table.text("note", note);
            }
            table.ground(&criterion.ground);
            table.rule("fact", fact.map_or("", |fact| &fact.id));
            let effects = [("yes", Effect::Yes), ("no", Effect::No), ("unclear", Effect::Unclear)];
            for (key, effect) in effects {
                let values = fact.iter().flat_map(|fact| &fact.values).zip(&criterion.effects);
                let values = values.filter(|(_, it)| **it == effect).map(|(value, _)| value);
                let values: Vec<Str> = values.cloned().collect();
                if !values.is_empty() {
                    table.rule(key, list(&values));
                }
            }
        }
    }

    /// How criteria combine, as a case file has it.
    fn verdict(&self, verdict: &Verdict) -> String {
        let all = |parts: &[Verdict]| {
            parts.iter().map(|part| self.verdict(part)).collect::<Vec<_>>().join(", ")
        };
        match verdict {
            Verdict::Criterion(at) => {
                self.case.criteria.get(*at).map(|it| it.id.to_string()).unwrap_or_default()
            }
            Verdict::All(parts) => format!("all({})", all(parts)),
            Verdict::Any(parts) => format!("any({})", all(parts)),
            Verdict::Not(part) => format!("not({})", self.verdict(part)),
            Verdict::AtLeast(n, parts) => format!("at-least({n}, of({}))", all(parts)),
        }
    }

    fn fact_is(&self, (fact, value): (usize, usize)) -> String {
        let fact = self.case.facts.get(fact);
        let value = fact.and_then(|fact| fact.values.get(value)).map_or("", |value| value);
        format!("{} = {value}", fact.map_or("", |fact| &fact.id))
    }
}

fn list(words: &[Str]) -> String {
    words.join(", ")
}

/// The name of a verdict.
pub(in crate::report) fn verdict_name(verdict: VerdictKind) -> &'static str {
    match verdict {
        VerdictKind::Yes => "yes",
        VerdictKind::No => "no",
        VerdictKind::Unknown => "unknown",
    }
}

fn open_name(open: OpenKind) -> &'static str {
    match open {
        OpenKind::None => "none",
        OpenKind::Others => "others",
        OpenKind::Reader => "reader",
    }
}
