//! Timelines of other tools, as far as a case can take them over.
//!
//! An importer is pure: text in, [`Imported`] out. It keeps every good row, lists every other one by its number with the
//! reason and what to do, and guesses nothing in silence. [`write`] makes a case file of it in which everything that only
//! an editor can know is marked `TODO`.

pub mod timelinejs;
pub mod write;

use std::fmt;

use jiff::civil::{Date, DateTime};

/// What could be taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The title's words, if there were any.
    pub title: Option<String>,
    /// The words under the title.
    pub summary: Option<String>,
    /// The IANA name of the time zone that times of day are in; without it no event has one.
    pub zone: Option<String>,
    /// The rows of the timeline, in the order of their first event; at most four, because a mark is needed for each.
    pub lanes: Vec<Lane>,
    /// The events, sorted by their start; events of one day keep the order of the file.
    pub events: Vec<Event>,
    /// Periods behind the events, sorted alike, in a lane of their own.
    pub eras: Vec<Event>,
    /// Where the events can be checked; each address once.
    pub sources: Vec<Source>,
    /// What an editor has to know about single rows, in the order of the file.
    pub notes: Vec<RowNote>,
}

/// A row of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its id, unique among the lanes.
    pub id: String,
    /// Its name, or what an editor has to name.
    pub name: Words,
}

/// Something that happened, or a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Where it stood.
    pub row: Row,
    /// Its id, unique among events and periods.
    pub id: String,
    /// Position in [`Imported::lanes`].
    pub lane: usize,
    /// The event in a few words.
    pub title: Words,
    /// When.
    pub time: Time,
    /// The event in full: one paragraph in the small part of Markdown.
    pub text: Words,
    /// Positions in [`Imported::sources`].
    pub sources: Vec<usize>,
    /// What it was said to rest on, if this project exported it.
    pub label: Option<String>,
}

/// A publication or document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id, unique among the sources.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// Who published it.
    pub publisher: Words,
    /// A word of the format's list of kinds.
    pub kind: Words,
    /// Its `https` address, in the form a browser gives it.
    pub url: String,
}

/// Words that were found, or what an editor is to write in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// They were there.
    Found(String),
    /// They were not, or do not fit; this is the note for whoever writes them.
    ToWrite(String),
}

impl Words {
    /// The words if there are any, else what to write.
    #[must_use]
    pub fn or_note(words: &str, note: &str) -> Self {
        if words.is_empty() {
            Self::ToWrite(note.to_owned())
        } else {
            Self::Found(words.to_owned())
        }
    }

    /// The words that were found.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        match self {
            Self::Found(words) => Some(words),
            Self::ToWrite(_) => None,
        }
    }
}

/// When something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// At one date.
    At(Point),
    /// From the first date to the last, both included.
    Span(Point, Point),
}

/// A date as exact as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Only the year.
    Year(i16),
    /// Year and month.
    Month(i16, i8),
    /// The day.
    Day(Date),
    /// Day and time of day.
    Minute(DateTime),
}

impl Point {
    /// The first day it can mean.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).unwrap_or_default(),
            Self::Month(year, month) => Date::new(year, month, 1).unwrap_or_default(),
            Self::Day(day) => day,
            Self::Minute(moment) => moment.date(),
        }
    }

    /// The last day it can mean.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(_) => self.first_day().last_of_year(),
            Self::Month(..) => self.first_day().last_of_month(),
            Self::Day(_) | Self::Minute(_) => self.first_day(),
        }
    }

    /// The same without a time of day.
    #[must_use]
    pub fn without_time(self) -> Self {
        match self {
            Self::Minute(moment) => Self::Day(moment.date()),
            other => other,
        }
    }
}

impl fmt::Display for Point {
    /// As a case file has it.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(to, "{year:04}"),
            Self::Month(year, month) => write!(to, "{year:04}-{month:02}"),
            Self::Day(day) => write!(to, "{day}"),
            Self::Minute(moment) => write!(to, "{}", moment.strftime("%Y-%m-%dT%H:%M")),
        }
    }
}

/// Where in the file something stood; numbers count from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// The file as a whole.
    File,
    /// The title of a JSON file.
    Title,
    /// An event of a JSON file.
    Event(usize),
    /// An era of a JSON file.
    Era(usize),
    /// A row of a sheet, where the row of column names is the first.
    Line(usize),
}

impl fmt::Display for Row {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => to.write_str("file"),
            Self::Title => to.write_str("title"),
            Self::Event(number) => write!(to, "event {number}"),
            Self::Era(number) => write!(to, "era {number}"),
            Self::Line(number) => write!(to, "row {number}"),
        }
    }
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was taken over, and this is to be known about it.
    Kept,
    /// It was left out.
    LeftOut,
}

/// What an editor has to know about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowNote {
    /// Which row.
    pub row: Row,
    /// What became of the row.
    pub fate: Fate,
    /// What it is about, in a sentence.
    pub what: String,
    /// Why, in a sentence.
    pub why: String,
    /// What to do, in a sentence.
    pub mend: String,
}

impl Imported {
    /// How many rows were left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.notes.iter().filter(|note| note.fate == Fate::LeftOut).count()
    }
}
