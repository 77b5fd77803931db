//! The case as a whole: its head, then every part in the order of the format's page.

use super::Checker;
use super::ids::well_formed;
use crate::case::Case;
use crate::problem::{Fault, Kind, Problem};
use crate::source::{Field, RawCase};

impl<'a> Checker<'a> {
    /// Judges every part; a part that is not whole leaves nothing, but keeps no other part from being judged.
    pub(super) fn case(&mut self) -> Option<Case> {
        let raw: &'a RawCase = self.raw;
        self.schema(&raw.schema);
        self.folder(&raw.id);
        self.marks(&raw.lanes);
        self.asked(&raw.questions);
        self.ends(&raw.outcomes);
        let language = self.language(&raw.language);
        let (name, title) = (self.words(&raw.name), self.words(&raw.title));
        let (summary, reviewed) = (self.words(&raw.summary), self.day(&raw.reviewed));
        let posture = raw.posture.as_ref().and_then(|raw| self.posture(raw));
        let stages = self.each(&raw.stages, Self::stage);
        let minute = self.each(&raw.minute, Self::labelled);
        let claims = self.each(&raw.claims, Self::claim);
        let lanes = self.each(&raw.lanes, Self::lane);
        let events = self.each(&raw.events, Self::event);
        let lens = raw.lens.as_ref().and_then(|raw| self.lens(raw));
        let definition = raw.definition.as_ref().and_then(|raw| self.definition(raw));
        let facts = self.each(&raw.facts, Self::fact);
        let criteria = self.each(&raw.criteria, Self::criterion);
        let constraints = self.each(&raw.constraints, Self::constraint);
        let questions = self.each(&raw.questions, Self::question);
        let outcomes = self.each(&raw.outcomes, Self::outcome);
        let terms = self.each(&raw.terms, Self::term);
        let sources = self.each(&raw.sources, Self::source);
        let disagreements = self.each(&raw.disagreements, Self::labelled);
        let corrections = self.each(&raw.corrections, Self::labelled);
        let background = self.each(&raw.background, Self::labelled);
        Some(Case {
            id: self.id(&raw.id)?,
            language: language?,
            name: name?,
            title: title?,
            summary: summary?,
            reviewed: reviewed?,
            posture: posture?,
            stages: stages?,
            minute: minute?,
            claims: claims?,
            lanes: lanes?,
            events: events?,
            lens,
            definition: definition?,
            facts: facts?,
            criteria: criteria?,
            constraints: constraints?,
            questions: questions?,
            outcomes: outcomes?,
            terms: terms?,
            sources: sources?,
            disagreements: disagreements?,
            corrections: corrections?,
            background: background?,
        })
    }

    fn schema(&mut self, raw: &Field<i64>) {
        let Some(schema) = raw.as_ref().filter(|schema| schema.value != 1) else { return };
        self.report(Problem::new(
            Kind::UnknownWord,
            schema.span.clone(),
            format!("This is version {} of the format, which is not known here.", schema.value),
            "Write `schema = 1`, and follow docs/case-format.md.",
        ));
    }

    fn folder(&mut self, raw: &Field<String>) {
        let folder = self.setting.name();
        let Some(id) = raw else { return };
        let fault = match well_formed(&id.value) {
            Err(fault) => fault,
            Ok(()) if id.value != folder => Fault::new(
                format!("The id `{}` is not the name of the folder, `{folder}`.", id.value),
                format!("Write `id = \"{folder}\"`, or rename the folder."),
            ),
            Ok(()) => return,
        };
        self.report(fault.at(Kind::BadId, id.span.clone()));
    }

    fn language(&mut self, raw: &Field<String>) -> Option<case_explainer::brief::Str> {
        let language = raw.as_ref()?;
        let mut parts = language.value.split('-');
        let letters = |part: &str, size: std::ops::RangeInclusive<usize>| {
            size.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let first = parts.next().is_some_and(|part| {
            letters(part, 2..=3) && part.bytes().all(|byte| byte.is_ascii_lowercase())
        });
        if first && parts.all(|part| letters(part, 2..=8)) {
            return Some(language.value.as_str().into());
        }
        self.report(Problem::new(
            Kind::UnknownWord,
            language.span.clone(),
            format!("\"{}\" is not the short name of a language.", language.value),
            "Write \"en\" for English, \"es\" for Spanish, \"pt-BR\" for Brazilian Portuguese.",
        ));
        None
    }
}
