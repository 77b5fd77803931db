//! Questions and outcomes: only what a reader knows is asked, every answer is offered, every end is there once.

use super::Checker;
use super::facts::{reader_knows, values};
use crate::case::{OpenKind, Outcome, Question, VerdictKind};
use crate::problem::{Kind, Problem};
use crate::source::{RawOutcome, RawQuestion, listed};

impl Checker<'_> {
    /// A question with its options.
    pub(super) fn question(&mut self, raw: &RawQuestion) -> Option<Question> {
        let fact = self.find(|index| &index.facts, &raw.fact);
        let text = self.words(&raw.text);
        let hint = self.words(&raw.hint);
        let (why, find_out) = (self.words(&raw.why), self.words(&raw.find_out));
        // The options for a fact that is not the reader's are as wrong as the question: that is told once.
        let askable = fact.filter(|fact| !self.is_others(*fact));
        let options = self.options(raw, askable);
        Some(Question {
            fact: fact?,
            text: text?,
            hint,
            why: why?,
            find_out: find_out?,
            options: options?,
        })
    }

    /// Every fact that the reader knows is asked for once, and no other.
    pub(super) fn asked(&mut self, questions: &[RawQuestion]) {
        let mut asked = Vec::new();
        // A question for the wrong fact leaves out the right one: that is told once.
        let mut astray = false;
        for raw in questions {
            let Some(id) = &raw.fact else { continue };
            let Some(fact) = self.index.facts.find(&id.value) else {
                astray = true;
                continue;
            };
            if self.is_others(fact) {
                astray = true;
                self.report(Problem::new(
                    Kind::AsksAnother,
                    id.span.clone(),
                    format!(
                        "No reader can know this: the fact `{}` is for others to say.",
                        id.value
                    ),
                    "Take the question out, or ask for a fact with `known_by = \"reader\"`.",
                ));
            }
            if asked.contains(&fact) {
                astray = true;
                self.report(Problem::new(
                    Kind::Duplicate,
                    id.span.clone(),
                    format!("Another question asks for the fact `{}` already.", id.value),
                    "Take one of the questions out.",
                ));
            }
            asked.push(fact);
        }
        // The fact that a question does not name, or names wrongly, may be any of them.
        if questions.len() > asked.len() {
            return;
        }
        let raw = self.raw;
        for (position, fact) in raw.facts.iter().enumerate().filter(|_| !astray) {
            let Some(id) = &fact.id else { continue };
            let owner = self.index.facts.find(&id.value) == Some(position);
            if owner && reader_knows(&fact.known_by) && !asked.contains(&position) {
                self.report(Problem::new(
                    Kind::Rules,
                    id.span.clone(),
                    format!("The reader knows the fact `{}`, but no question asks for it.", id.value),
                    "Add a `[[question]]` with this fact, or say with `known_by` who else knows it.",
                ));
            }
        }
    }

    /// Whether somebody else than the reader knows a fact.
    fn is_others(&self, fact: usize) -> bool {
        let known_by = self.raw.facts.get(fact).map(|fact| &fact.known_by);
        known_by.is_some_and(|known_by| known_by.is_some() && !reader_knows(known_by))
    }

    /// An outcome.
    pub(super) fn outcome(&mut self, raw: &RawOutcome) -> Option<Outcome> {
        let (title, text) = (self.words(&raw.title), self.text(&raw.text));
        let (verdict, open) = (raw.verdict.as_ref()?, raw.open.as_ref()?);
        if verdict.value != VerdictKind::Unknown && open.value != OpenKind::None {
            self.report(Problem::new(
                Kind::Rules,
                open.span.clone(),
                "A verdict of `yes` or `no` is final: nothing that matters is open.",
                "Write `open = \"none\"`, or make the verdict `unknown`.",
            ));
        }
        let (verdict, open) = (verdict.value, open.value);
        Some(Outcome { id: self.id(&raw.id)?, verdict, open, title: title?, text: text? })
    }

    /// No two outcomes may be for the same end.
    pub(super) fn ends(&mut self, outcomes: &[RawOutcome]) {
        let end = |raw: &RawOutcome| Some((raw.verdict.as_ref()?.value, raw.open.as_ref()?.value));
        for (position, raw) in outcomes.iter().enumerate() {
            let (Some(this), Some(open)) = (end(raw), &raw.open) else { continue };
            let twin = outcomes.iter().take(position).find(|earlier| end(earlier) == Some(this));
            if let Some(first) = twin.and_then(|twin| twin.open.as_ref()) {
                let line = self.lines.number(first.span.start);
                self.report(Problem::new(
                    Kind::TwoOutcomes,
                    open.span.clone(),
                    format!("The outcome around line {line} has the same `verdict` and `open`."),
                    "A way ends in exactly one outcome: change one of them, or take it out.",
                ));
            }
        }
    }

    fn options(
        &mut self,
        raw: &RawQuestion,
        fact: Option<usize>,
    ) -> Option<Vec<(usize, case_explainer::brief::Str)>> {
        let mut offered = Vec::new();
        let mut options = Vec::new();
        for option in &raw.options {
            let label = self.words(&option.label);
            let Some((fact, id)) = fact.zip(option.value.as_ref()) else { continue };
            let Some(value) = self.value(fact, id) else { continue };
            if offered.contains(&value) {
                self.report(Problem::new(
                    Kind::Duplicate,
                    id.span.clone(),
                    format!("Another option of this question has the value `{}`.", id.value),
                    "Offer every value once.",
                ));
            }
            offered.push(value);
            options.extend(label.map(|label| (value, label)));
        }
        let known = self.value_ids(fact?)?;
        let unoffered = values(known).filter(|(value, _)| !offered.contains(value));
        let unoffered: Vec<&str> = unoffered.map(|(_, value)| value).collect();
        // An option that could not be read may be the one that is missing.
        if !unoffered.is_empty() && offered.len() == raw.options.len() {
            self.report(Problem::new(
                Kind::Rules,
                raw.place.clone(),
                format!("This question offers no option for {}.", listed(unoffered)),
                "Add an option for every value of the fact. \"Not sure\" is added by itself.",
            ));
        }
        Some(options)
    }
}
