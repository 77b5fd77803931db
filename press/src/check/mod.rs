//! From the text of a case file to a case, or to every problem in it at once.
//!
//! Each file here judges one kind of thing. A check that finds something reports it and goes on; it never stops another
//! one. It writes nothing, reads no other file but the case's pictures, and knows nothing of pages.

mod addresses;
mod ahead;
mod at_least;
mod back;
mod bounds;
mod case;
mod citing;
mod dates;
mod definition;
mod facts;
mod guide;
mod ids;
mod images;
mod invisible;
mod language;
mod moments;
mod original;
mod people;
mod pictured;
mod possible;
mod proof;
mod readability;
mod repeats;
mod rules;
mod standing;
mod statements;
mod status;
mod subclass;
mod syntax;
mod timeline;
mod told;
#[cfg(test)]
pub(crate) mod trial;
mod values;
mod wording;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use case_explainer::brief::Str;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::case::Case;
use crate::locale::Locales;
use crate::problem::{Lines, Problem, SHOWN, Severity};
use crate::source::{Field, RawCase, Tear};
pub(crate) use addresses::parse as address;
use ids::Names;
pub(crate) use language::well_formed as is_language;
pub use original::Original;

/// So many errors are kept of a file, besides those of `source`.
const MOST: usize = 2_000;

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
    let original = Original::read(text, setting);
    (original.case, original.problems)
}

/// Judges a case whose words have been replaced by those of a translation, with places in `text`.
///
/// `original` is the language of everything that stayed. The rules have been proved in the original.
pub(crate) fn judge(
    text: &str,
    raw: &RawCase,
    original: &str,
    setting: Setting<'_>,
) -> (Option<Case>, Vec<Problem>) {
    let lines = Lines::of(text);
    let mut checker = Checker::new(text, &lines, raw, setting, Vec::new());
    checker.original = Some(original.into());
    let mut case = checker.case();
    checker.wording();
    if sound(&checker.problems) {
        checker.citing();
        checker.pictured();
        if let Some(case) = &mut case {
            checker.guide(case);
        }
    }
    (case, checker.problems)
}

/// The problems of places that are not TOML.
pub(crate) fn torn(text: &str, lines: &Lines, tears: &[Tear]) -> Vec<Problem> {
    syntax::problems(text, lines, tears)
}

/// The problems of a file as an editor should hear of them: sorted by place, none twice, none that another one explains.
///
/// `torn` are those of places that are not TOML.
pub(crate) fn told(
    text: &str,
    lines: &Lines,
    torn: Vec<Problem>,
    mut problems: Vec<Problem>,
) -> Vec<Problem> {
    let unread: BTreeSet<usize> = torn.iter().map(|it| lines.number(it.span.start)).collect();
    // What a line that cannot be read seems to say is not worth judging.
    problems.retain(|problem| !unread.contains(&lines.number(problem.span.start)));
    let invisible = invisible::problems(text, lines, &problems);
    let causes: BTreeSet<usize> = invisible.iter().map(|it| it.span.start).collect();
    problems.extend(torn.into_iter().filter(|it| !causes.contains(&it.span.start)));
    problems.extend(invisible);
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    problems.dedup();
    problems
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
    parties: Names,
    lanes: Names,
    events: Names,
    deadlines: Names,
    facts: Names,
    criteria: Names,
}

/// A case file while it is judged.
pub(crate) struct Checker<'a> {
    text: &'a str,
    lines: &'a Lines,
    raw: &'a RawCase,
    setting: Setting<'a>,
    index: Index,
    /// The language of the case file, where the words have been replaced by those of a translation.
    original: Option<Str>,
    /// The court's time zone, once it has been read.
    zone: Option<TimeZone>,
    /// Positions of the sources that something rests on.
    cited: BTreeSet<usize>,
    problems: Vec<Problem>,
    /// How many of them are errors.
    errors: usize,
}

impl<'a> Checker<'a> {
    fn new(
        text: &'a str,
        lines: &'a Lines,
        raw: &'a RawCase,
        setting: Setting<'a>,
        mut problems: Vec<Problem>,
    ) -> Self {
        let mut gather =
            |noun, ids: Vec<&Field<String>>| Names::gather(noun, ids, lines, &mut problems);
        let index = Index {
            sources: gather("source", raw.sources.iter().map(|it| &it.id).collect()).required(),
            terms: gather("term", raw.terms.iter().map(|it| &it.id).collect()),
            parties: gather("party", raw.parties.iter().map(|it| &it.id).collect()),
            lanes: gather("lane", raw.lanes.iter().map(|it| &it.id).collect()).required(),
            events: gather("event", raw.events.iter().map(|it| &it.id).collect()).required(),
            deadlines: gather("deadline", raw.deadlines.iter().map(|it| &it.id).collect()),
            facts: gather("fact", raw.facts.iter().map(|it| &it.id).collect()).required(),
            criteria: gather("criterion", raw.criteria.iter().map(|it| &it.id).collect())
                .required(),
        };
        // Nobody mentions these, but readers' links are made of them.
        let posture = raw.posture.iter().flat_map(|it| &it.meaning);
        gather("meaning", posture.map(|it| &it.id).collect());
        gather("stage", raw.stages.iter().map(|it| &it.id).collect());
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
        gather("related", raw.related.iter().map(|it| &it.id).collect());
        gather("background", raw.background.iter().map(|it| &it.id).collect());
        Self {
            text,
            lines,
            raw,
            setting,
            index,
            original: None,
            zone: None,
            cited: BTreeSet::new(),
            errors: problems.iter().filter(|it| it.kind.severity() == Severity::Error).count(),
            problems,
        }
    }

    /// Adds a problem. Warnings never take the place of an error: a case without errors is published.
    fn report(&mut self, problem: Problem) {
        let error = problem.kind.severity() == Severity::Error;
        if self.errors < MOST && (error || self.problems.len() < MOST) {
            self.errors += usize::from(error);
            self.problems.push(problem);
        }
    }

    /// Whether so many errors have been found that another problem would not be read.
    fn is_full(&self) -> bool {
        self.errors >= MOST
    }

    /// Whether there are more problems already than are shown, so that guessing at what was meant takes time for nothing.
    fn is_long(&self) -> bool {
        self.problems.len() >= SHOWN
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
