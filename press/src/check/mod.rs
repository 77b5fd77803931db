//! From the text of a case file to a case, or to every problem in it at once.
//!
//! Each file here judges one kind of thing. A check that finds something reports it and goes on; it never stops another
//! one. It writes nothing, reads no other file but the case's pictures, and knows nothing of pages.

mod addresses;
mod ahead;
mod back;
mod case;
mod citing;
mod dates;
mod definition;
mod facts;
mod ids;
mod images;
mod language;
mod moments;
mod people;
mod proof;
mod readability;
mod rules;
mod standing;
mod statements;
mod status;
mod subclass;
mod syntax;
mod timeline;
#[cfg(test)]
pub(crate) mod trial;
mod values;
mod wording;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::case::Case;
use crate::locale::Locales;
use crate::problem::{Problem, Severity};
use crate::source::{self, Field, RawCase, Reading, line_of};
use ids::Names;

/// What the checks need to know besides the text.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The case's folder: its name is the case's id, its files are the case's pictures.
    pub folder: &'a Path,
    /// The words of every language, and how they are judged.
    pub locales: &'a Locales,
    /// The day by which deadlines are judged.
    pub today: Date,
}

impl Setting<'_> {
    /// The folder's name.
    pub(crate) fn name(&self) -> String {
        self.folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// Reads the text of a case file.
///
/// There is a case exactly if no problem is an error. The problems are sorted by place.
pub fn read(text: &str, setting: Setting<'_>) -> (Option<Case>, Vec<Problem>) {
    let Reading { case: raw, problems, tears } = source::read(text);
    let torn = syntax::problems(text, &tears);
    let mut checker = Checker::new(text, &raw, setting, problems);
    let case = checker.case();
    checker.wording();
    if let Some(case) = case.as_ref().filter(|_| sound(&checker.problems) && torn.is_empty()) {
        checker.proof(case);
        checker.citing();
    }

    let lines: Vec<usize> = torn.iter().map(|it| line_of(text, it.span.start)).collect();
    let mut problems = checker.problems;
    // What a line that cannot be read seems to say is not worth judging.
    problems.retain(|problem| !lines.contains(&line_of(text, problem.span.start)));
    problems.extend(torn);
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    problems.dedup();
    (case.filter(|_| sound(&problems)), problems)
}

/// Whether words are formed like an id.
#[must_use]
pub fn is_id(words: &str) -> bool {
    ids::well_formed(words).is_ok()
}

/// Whether a case with these problems can be published.
#[must_use]
pub fn sound(problems: &[Problem]) -> bool {
    problems.iter().all(|problem| problem.kind.severity() == Severity::Warning)
}

/// The ids of the things that others mention.
pub(crate) struct Index {
    sources: Names,
    terms: Names,
    lanes: Names,
    events: Names,
    facts: Names,
    criteria: Names,
}

/// A case file while it is judged.
pub(crate) struct Checker<'a> {
    text: &'a str,
    raw: &'a RawCase,
    setting: Setting<'a>,
    index: Index,
    /// The court's time zone, once it has been read.
    zone: Option<TimeZone>,
    /// Positions of the sources that something rests on.
    cited: BTreeSet<usize>,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    fn new(
        text: &'a str,
        raw: &'a RawCase,
        setting: Setting<'a>,
        mut problems: Vec<Problem>,
    ) -> Self {
        let mut gather =
            |noun, ids: Vec<&Field<String>>| Names::gather(noun, ids, text, &mut problems);
        let index = Index {
            sources: gather("source", raw.sources.iter().map(|it| &it.id).collect()).required(),
            terms: gather("term", raw.terms.iter().map(|it| &it.id).collect()),
            lanes: gather("lane", raw.lanes.iter().map(|it| &it.id).collect()).required(),
            events: gather("event", raw.events.iter().map(|it| &it.id).collect()).required(),
            facts: gather("fact", raw.facts.iter().map(|it| &it.id).collect()).required(),
            criteria: gather("criterion", raw.criteria.iter().map(|it| &it.id).collect())
                .required(),
        };
        // Nobody mentions these, but readers' links are made of them.
        let posture = raw.posture.iter().flat_map(|it| &it.meaning);
        gather("meaning", posture.map(|it| &it.id).collect());
        gather("stage", raw.stages.iter().map(|it| &it.id).collect());
        gather("party", raw.parties.iter().map(|it| &it.id).collect());
        gather("deadline", raw.deadlines.iter().map(|it| &it.id).collect());
        gather("next", raw.next.iter().map(|it| &it.id).collect());
        gather("official", raw.officials.iter().map(|it| &it.id).collect());
        gather("image", raw.images.iter().map(|it| &it.id).collect());
        let doubts = raw.definition.iter().flat_map(|it| &it.doubts);
        gather("doubt", doubts.map(|it| &it.id).collect());
        let subclasses = raw.definition.iter().flat_map(|it| &it.subclasses);
        gather("subclass", subclasses.map(|it| &it.id).collect());
        gather("constraint", raw.constraints.iter().map(|it| &it.id).collect());
        gather("disagreement", raw.disagreements.iter().map(|it| &it.id).collect());
        gather("correction", raw.corrections.iter().map(|it| &it.id).collect());
        gather("minute", raw.minute.iter().map(|it| &it.id).collect());
        gather("claim", raw.claims.iter().map(|it| &it.id).collect());
        gather("outcome", raw.outcomes.iter().map(|it| &it.id).collect());
        gather("background", raw.background.iter().map(|it| &it.id).collect());
        Self { text, raw, setting, index, zone: None, cited: BTreeSet::new(), problems }
    }

    fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Judges every item of a list, also behind one that is not whole.
    fn each<R, T>(
        &mut self,
        raw: &[R],
        judge: impl Fn(&mut Self, &R) -> Option<T>,
    ) -> Option<Vec<T>> {
        let judged: Vec<Option<T>> = raw.iter().map(|raw| judge(self, raw)).collect();
        judged.into_iter().collect()
    }
}
