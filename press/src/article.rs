//! The parts of a case that stand still: compiled like the brief, but only ever rendered by the press.

use case_explainer::brief::{Mark, Moment, Statement, Str, Text};

use crate::case::SourceReading;

/// Everything on a page that is not the live part.
#[derive(Clone, Debug)]
pub struct Article {
    /// Short name of the case.
    pub name: Str,
    /// Headline.
    pub title: Str,
    /// For search results and link previews.
    pub summary: Str,
    /// The day somebody last checked the whole case.
    pub reviewed: Moment,
    /// Where the case stands.
    pub status: Status,
    /// The case in a minute.
    pub minute: Vec<Entry>,
    /// Who is in court.
    pub parties: Vec<Party>,
    /// What the suit claimed.
    pub claims: Vec<Claim>,
    /// Pictures that belong to no event.
    pub images: Vec<Image>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
    /// The same in groups, in order; none for a list that is not long.
    pub groups: Vec<Group>,
    /// What happens next.
    pub next: Vec<Entry>,
    /// Days by which something has to be done.
    pub deadlines: Vec<Deadline>,
    /// Official places on the web.
    pub official: Vec<Official>,
    /// Groups inside the class; the label is the group's name and sentence.
    pub subclasses: Vec<Subclass>,
    /// What the sources leave open about the definition.
    pub doubts: Vec<Statement>,
    /// Other suits that readers may take for this one.
    pub related: Vec<Related>,
    /// What surrounds the case.
    pub background: Vec<Entry>,
    /// Where reports differ; the label is the point.
    pub disagreements: Vec<Entry>,
    /// What was wrong before, and the right form.
    pub corrections: Vec<Correction>,
    /// Words explained.
    pub terms: Vec<Term>,
    /// Where everything can be checked; numbered from 1 in this order.
    pub sources: Vec<Source>,
}

/// Where the case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Says that the case is over.
    pub ended: bool,
    /// The status in a few words.
    pub headline: Str,
    /// The last day on which it holds, if there is one, in days since 1 January 1970.
    pub until: Option<i32>,
    /// What is told in its place after that day; empty without one.
    pub after: Str,
    /// The status in a sentence or two.
    pub statement: Statement,
    /// How far the case got.
    pub stages: Vec<Stage>,
    /// What this means for a reader now.
    pub meaning: Vec<Statement>,
}

/// One stop of the rail under the status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is called.
    pub label: Str,
    /// Whether the case got there.
    pub state: StageState,
    /// When; its `iso` is empty where a word stands instead of a date.
    pub when: Moment,
}

/// Whether the case got to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// It passed this stage.
    Done,
    /// It is here.
    Now,
    /// It ended here.
    End,
    /// It never got here.
    Not,
}

/// A statement under a label of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The label.
    pub label: Str,
    /// What is stated.
    pub statement: Statement,
}

/// One claim of the suit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The law or the kind of claim.
    pub law: Text,
    /// The theory.
    pub statement: Statement,
    /// The request to the court; may be empty.
    pub asked: Text,
    /// What it would have to show.
    pub must_show: Vec<Text>,
}

/// Somebody in court.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The name.
    pub name: Str,
    /// What they are in the case.
    pub role: Str,
    /// Who speaks for them.
    pub counsel: Vec<Str>,
    /// What there is to know about them.
    pub statement: Statement,
}

/// Something that happened: a row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Readers' links are `#event-<id>`.
    pub id: Str,
    /// The short name of its lane.
    pub lane: Str,
    /// The shape of its lane.
    pub mark: Mark,
    /// The event in a few words.
    pub title: Str,
    /// When.
    pub when: Moment,
    /// The time since the event above it, in words; may be empty.
    pub gap: Str,
    /// Whether its date is that of the event above it.
    pub same_day: bool,
    /// The event in full.
    pub statement: Statement,
    /// Its pictures.
    pub images: Vec<Image>,
    /// What was wrong in what was said of it.
    pub corrections: Vec<Correction>,
    /// Positions and names of the criteria it matters to.
    pub bears_on: Vec<(usize, Str)>,
}

/// Events that follow one another, behind one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their year or month.
    pub label: Str,
    /// How many they are, in words.
    pub count: Str,
    /// How many they are.
    pub events: usize,
    /// The same in smaller groups, in order, if they are many.
    pub groups: Vec<Group>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file's name in the case's folder.
    pub file: Str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// For those who cannot see it.
    pub alt: Str,
    /// What stands under it; may be empty.
    pub caption: Str,
    /// Who made it, and on what terms it is shown.
    pub credit: Str,
}

/// A day by which something has to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What has to be done.
    pub label: Str,
    /// When.
    pub when: Moment,
    /// The last day for it, in days since 1 January 1970.
    pub day: i32,
    /// Who has to do it, and how.
    pub statement: Statement,
    /// What came of it; empty before.
    pub passed: Text,
}

/// An official place on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official {
    /// What is there.
    pub label: Str,
    /// Its `https` address.
    pub url: Str,
    /// The name of the site, for a reader to compare with what the browser shows.
    pub site: Str,
}

/// A group inside the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subclass {
    /// Its name.
    pub name: Str,
    /// Who is in it, with what that rests on.
    pub statement: Statement,
}

/// Another suit that readers may take for this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its short name.
    pub name: Str,
    /// The court, and its number for the suit if that is known.
    pub court: Str,
    /// The people it is about.
    pub concerns: Str,
    /// The day on which news of it was last seen.
    pub seen: Moment,
    /// The suit in short, and where it stood on that day.
    pub statement: Statement,
}

/// What was wrong before, and the right form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What was said before.
    pub label: Str,
    /// The day it was put right.
    pub date: Moment,
    /// The right form.
    pub statement: Statement,
}

/// A word explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Readers' links are `#term-<id>`.
    pub id: Str,
    /// The word.
    pub term: Str,
    /// The explanation.
    pub text: Text,
    /// Positions in [`Article::sources`].
    pub sources: Vec<u16>,
}

/// A publication or document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub title: Str,
    /// Who published it.
    pub publisher: Str,
    /// When; both parts are empty when it bears no date.
    pub date: Moment,
    /// Its `https` address.
    pub url: Str,
    /// The address of a copy in an archive; may be empty.
    pub archived: Str,
    /// Its language, if it is not the page's; else empty.
    pub lang: Str,
    /// The extent to which it was read, if that is known.
    pub reading: Option<SourceReading>,
    /// A further note on it; may be empty.
    pub note: Str,
}
