//! A case that is valid by construction: every id resolved, every date real, every statement sourced.
//!
//! Only [`crate::check`] makes one. Ids that readers' links are made of stay strings; everything else that refers to
//! something is its position in the list it refers to.

mod ahead;
mod back;
mod definition;
mod people;
mod statement;
mod status;
mod text;
mod timeline;

use case_explainer::brief::Str;
pub use jiff::civil::Date;

pub use ahead::Deadline;
pub use back::{Correction, Image, Readability, Source, SourceKind, SourceReading, Term};
pub use definition::{
    Constraint, Criterion, Definition, Effect, Fact, KnownBy, OpenKind, Outcome, Piece, Question,
    Subclass, Verdict, VerdictKind,
};
pub use people::{Court, Official, OfficialKind, Party, Related};
pub use statement::{Basis, Ground, Labelled, Level, Point, Quote, Statement};
pub use status::{Claim, Posture, PostureKind, Stage, StageMark, StageState};
pub use text::{Decimal, Inline, Text, Value};
pub use timeline::{DateIs, Event, Lane, Lens, Mark, Timing, When};

/// One lawsuit, as its case file tells it.
#[derive(Clone, Debug)]
pub struct Case {
    /// Folder name, and part of every address.
    pub id: Str,
    /// Language tag of the words, such as `en`.
    pub language: Str,
    /// Language tag of the case file itself, which names and quotes stay in.
    pub original: Str,
    /// Short name of the case.
    pub name: Str,
    /// Headline.
    pub title: Str,
    /// One or two sentences for search results and link previews.
    pub summary: Str,
    /// The day somebody last checked the whole file.
    pub reviewed: Date,
    /// The court that has the case.
    pub court: Option<Court>,
    /// Where the case stands.
    pub posture: Posture,
    /// The rail under the status.
    pub stages: Vec<Stage>,
    /// The sides of the case.
    pub parties: Vec<Party>,
    /// The case in a minute.
    pub minute: Vec<Labelled>,
    /// What the suit claimed.
    pub claims: Vec<Claim>,
    /// The rows of the timeline, in the editor's order.
    pub lanes: Vec<Lane>,
    /// The events, in the editor's order.
    pub events: Vec<Event>,
    /// Days by which something has to be done.
    pub deadlines: Vec<Deadline>,
    /// What happens next.
    pub next: Vec<Labelled>,
    /// Where official papers are.
    pub officials: Vec<Official>,
    /// Days that are drawn a second time, larger.
    pub lens: Option<Lens>,
    /// Who would have been in the class.
    pub definition: Definition,
    /// What the criteria depend on.
    pub facts: Vec<Fact>,
    /// The phrases of the definition.
    pub criteria: Vec<Criterion>,
    /// What cannot be true together.
    pub constraints: Vec<Constraint>,
    /// How a reader is asked, in order.
    pub questions: Vec<Question>,
    /// What a reader sees at the end.
    pub outcomes: Vec<Outcome>,
    /// Words explained.
    pub terms: Vec<Term>,
    /// Where everything can be checked; numbered in this order.
    pub sources: Vec<Source>,
    /// Where reports differ; the label is what they differ on.
    pub disagreements: Vec<Labelled>,
    /// What was wrong, and the right form.
    pub corrections: Vec<Correction>,
    /// Other suits that readers may take for this one.
    pub related: Vec<Related>,
    /// What surrounds the case.
    pub background: Vec<Labelled>,
    /// The pictures.
    pub images: Vec<Image>,
    /// How hard the texts may be to read.
    pub readability: Readability,
    /// The case without what is left to the record, if anything is.
    pub(crate) guide: Option<Box<Case>>,
}

impl Case {
    /// Returns what the page shows of it: all but what is left to the record, and the sources and terms of nothing else.
    #[must_use]
    pub fn guide(&self) -> &Case {
        self.guide.as_deref().unwrap_or(self)
    }

    /// The deadline up to which the status holds, if there is one.
    #[must_use]
    pub fn last_day(&self) -> Option<&Deadline> {
        self.posture.until.and_then(|until| self.deadlines.get(until))
    }
}
