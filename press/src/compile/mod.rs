//! From a valid case to what a page needs: the article that stands still, and the brief for what moves.
//!
//! Dates are formatted here, events put in order and on a scale, rules turned into numbers.
//!
//! Cannot fail on account of the case: whatever could be wrong with it was found by [`crate::check`].

mod axis;
mod basis;
mod clock;
mod counted;
mod dates;
mod gap;
mod parts;
mod questionnaire;
mod text;
mod timeline;
mod values;
#[cfg(test)]
pub(crate) mod words;

pub use dates::{DateError, Dates};

use case_explainer::brief::{self, Brief, Moment};
use thiserror::Error;

use crate::article::{self, Article, Entry};
use crate::case::{Case, Labelled, Point, Source, Stage, StageMark, StageState, Statement};
use crate::locale::{ArticleWords, Locale};
use crate::prove::TooMany;
use basis::Bases;
use dates::to_days;
use values::Values;

/// Why a case cannot be compiled in a language.
#[derive(Debug, Error)]
pub enum CompileError {
    /// The language's date conventions are unknown.
    #[error(transparent)]
    Dates(#[from] DateError),
    /// The questions cannot be planned; the check lets no such case pass.
    #[error(transparent)]
    Plan(#[from] TooMany),
    /// The language's words do not fit the widget's.
    #[error("the words of the interface do not fit")]
    Words(#[from] toml::de::Error),
}

/// What every part of the compilation needs.
pub(crate) struct Compiler<'a> {
    case: &'a Case,
    locale: &'a Locale,
    pub(crate) dates: Dates,
    values: Values,
}

/// A case in one language, ready to be pressed.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// What stands still.
    pub article: Article,
    /// The fixed sentences around it.
    pub words: ArticleWords,
    /// What moves.
    pub brief: Brief,
}

/// Compiles a case with the words of its language.
///
/// # Errors
/// The locale names date conventions that do not exist, or lacks words.
pub fn compile(case: &Case, locale: &Locale) -> Result<Compiled, CompileError> {
    let to = Compiler::new(case, locale)?;
    let timeline = to.timeline();
    let over = case.posture.kind.is_over();
    let mut words = locale.widget(over)?;
    let label = words.strip_label.replace("{from}", &to.dates.month_of_day(timeline.axis.from));
    words.strip_label = label.replace("{to}", &to.dates.month_of_day(timeline.axis.to - 1)).into();
    let article = to.article(&timeline);
    let brief = Brief { words, timeline, check: to.check()? };
    Ok(Compiled { article, words: locale.article(over)?, brief })
}

impl Compiled {
    /// The same case with the words for a page of others, in which a few sentences about answers are not true.
    #[must_use]
    pub fn within(&self, locale: &Locale) -> Self {
        let mut within = self.clone();
        within.brief.words.private = locale.inline.private.as_str().into();
        within.brief.words.compare_note = locale.inline.compare_note.as_str().into();
        within
    }
}

impl<'a> Compiler<'a> {
    /// What is needed to say parts of a case in the words of its language.
    ///
    /// # Errors
    /// The locale names date conventions that do not exist.
    pub(crate) fn new(case: &'a Case, locale: &'a Locale) -> Result<Self, DateError> {
        let dates = Dates::new(&locale.locale.dates, &locale.time)?;
        let values = Values::new(&locale.locale.dates, &locale.money)?;
        Ok(Self { case, locale, dates, values })
    }
}

impl Compiler<'_> {
    fn article(&self, timeline: &brief::Timeline) -> Article {
        let case = self.case;
        let images = case.images.iter().filter(|image| image.event.is_none());
        Article {
            name: case.name.clone(),
            title: case.title.clone(),
            summary: case.summary.clone(),
            reviewed: self.dates.day(case.reviewed),
            status: article::Status {
                ended: case.posture.kind.is_over(),
                headline: case.posture.headline.clone(),
                until: case.last_day().map(|last| to_days(last.when.last_day())),
                after: case.last_day().map(|last| self.after(last)).unwrap_or_default(),
                statement: self.statement(&case.posture.statement),
                stages: case.stages.iter().map(|stage| self.stage(stage)).collect(),
                meaning: self.points(&case.posture.meaning),
            },
            minute: self.entries(&case.minute),
            parties: case.parties.iter().map(|party| self.party(party)).collect(),
            claims: case.claims.iter().map(|claim| self.claim(claim)).collect(),
            images: images.map(|image| self.image(image)).collect(),
            events: self.rows(timeline),
            groups: self.groups(timeline),
            next: self.entries(&case.next),
            deadlines: case.deadlines.iter().map(|deadline| self.deadline(deadline)).collect(),
            official: case.officials.iter().map(|official| self.official(official)).collect(),
            subclasses: case.definition.subclasses.iter().map(|it| self.subclass(it)).collect(),
            doubts: self.points(&case.definition.doubts),
            related: case.related.iter().map(|it| self.related(it)).collect(),
            background: self.entries(&case.background),
            disagreements: self.entries(&case.disagreements),
            corrections: case.corrections.iter().map(|item| self.correction(item)).collect(),
            terms: case.terms.iter().map(|term| self.term(term)).collect(),
            sources: case.sources.iter().map(|source| self.source(source)).collect(),
        }
    }

    fn statement(&self, statement: &Statement) -> brief::Statement {
        let text = self.quoted(self.text(&statement.text), statement.quote.as_ref());
        brief::Statement { text, ground: self.ground(&statement.ground) }
    }

    pub(crate) fn ground(&self, ground: &crate::case::Ground) -> brief::Ground {
        let sources = ground.sources.iter().filter_map(|at| self.case.sources.get(*at));
        let paper_read = sources.into_iter().any(Source::is_paper_read);
        let (footing, label) = Bases(&self.locale.basis).look(&ground.basis, paper_read);
        brief::Ground { footing, label, sources: positions(&ground.sources) }
    }

    fn points(&self, points: &[Point]) -> Vec<brief::Statement> {
        points.iter().map(|point| self.statement(&point.statement)).collect()
    }

    fn entries(&self, items: &[Labelled]) -> Vec<Entry> {
        let entry = |item: &Labelled| Entry {
            label: item.label.clone(),
            statement: self.statement(&item.statement),
        };
        items.iter().map(entry).collect()
    }

    fn stage(&self, stage: &Stage) -> article::Stage {
        article::Stage {
            label: stage.label.clone(),
            state: match stage.state {
                StageState::Done => article::StageState::Done,
                StageState::Now => article::StageState::Now,
                StageState::End => article::StageState::End,
                StageState::Not => article::StageState::Not,
            },
            when: match &stage.mark {
                StageMark::Date(when) => self.dates.when(when),
                StageMark::Note(note) => Moment { iso: "".into(), text: note.clone() },
            },
        }
    }

    fn claim(&self, claim: &crate::case::Claim) -> article::Claim {
        article::Claim {
            law: self.text(&claim.law),
            statement: self.statement(&claim.statement),
            asked: claim.asked.as_ref().map(|text| self.text(text)).unwrap_or_default(),
            must_show: claim.must_show.iter().map(|text| self.text(text)).collect(),
        }
    }

    fn term(&self, term: &crate::case::Term) -> article::Term {
        article::Term {
            id: term.id.clone(),
            term: term.term.clone(),
            text: self.text(&term.text),
            sources: positions(&term.sources),
        }
    }

    fn source(&self, source: &crate::case::Source) -> article::Source {
        let undated = || Moment { iso: "".into(), text: self.locale.time.undated.as_str().into() };
        article::Source {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            date: source.date.as_ref().map_or_else(undated, |when| self.dates.when(when)),
            url: source.url.clone(),
            archived: source.archived.clone().unwrap_or_default(),
            lang: Some(&source.lang)
                .filter(|lang| **lang != self.case.language)
                .cloned()
                .unwrap_or_default(),
            reading: source.reading,
            note: source.note.clone().unwrap_or_default(),
        }
    }
}

/// Positions as the brief stores them. A case with more than 65,535 of anything would not fit a page.
fn positions(list: &[usize]) -> Vec<u16> {
    list.iter().map(|position| narrow(*position)).collect()
}

/// A position as the brief stores it.
fn narrow<T: TryFrom<usize> + Default>(position: usize) -> T {
    T::try_from(position).unwrap_or_default()
}
