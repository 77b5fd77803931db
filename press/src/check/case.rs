//! The case as a whole: its head, then every part in the order of the format's page.

use super::Checker;
use super::ids::well_formed;
use crate::case::{Case, Readability};
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
        self.fits_status();
        let language = self.language(&raw.language);
        let (name, title) = (self.words(&raw.name), self.words(&raw.title));
        let (summary, reviewed) = (self.words(&raw.summary), self.day(&raw.reviewed));
        // First of all, since times of day are in the court's zone.
        let court = raw.court.as_ref().and_then(|raw| self.court(raw));
        let posture = raw.posture.as_ref().and_then(|raw| self.posture(raw));
        let stages = self.each(&raw.stages, Self::stage);
        let parties = self.each(&raw.parties, Self::party);
        let minute = self.each(&raw.minute, Self::labelled);
        let claims = self.each(&raw.claims, Self::claim);
        let lanes = self.each(&raw.lanes, Self::lane);
        let events = self.each(&raw.events, Self::event);
        self.up_to_date(posture.as_ref(), reviewed, events.as_deref().unwrap_or_default());
        self.checked_lately(posture.as_ref());
        let deadlines = self.each(&raw.deadlines, Self::deadline);
        self.holds(posture.as_ref(), deadlines.as_deref().unwrap_or_default());
        let next = self.each(&raw.next, Self::labelled);
        let officials = self.each(&raw.officials, Self::official);
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
        let corrections = self.each(&raw.corrections, Self::correction);
        let related = self.each(&raw.related, Self::related);
        let background = self.each(&raw.background, Self::labelled);
        let images = self.each(&raw.images, Self::image);
        let readability = raw.reading.as_ref().map(|raw| self.readability(raw));
        Some(Case {
            id: self.id(&raw.id)?,
            original: self.own_language()?,
            language: language?,
            name: name?,
            title: title?,
            summary: summary?,
            reviewed: reviewed?,
            court,
            posture: posture?,
            stages: stages?,
            parties: parties?,
            minute: minute?,
            claims: claims?,
            lanes: lanes?,
            events: events?,
            deadlines: deadlines?,
            next: next?,
            officials: officials?,
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
            related: related?,
            background: background?,
            images: images?,
            readability: readability.unwrap_or_else(|| Some(Readability::default()))?,
            guide: None,
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
        if self.gap(id) {
            return;
        }
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
}
