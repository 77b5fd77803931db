//! A timeline as TimelineJS reads it, whichever of its formats it came in. Nothing is judged here.

use crate::import::{Fate, Row, RowNote};
use crate::problem::is_invisible;

/// A whole timeline.
#[derive(Debug, Default)]
pub(super) struct Raw {
    /// `human`, `cosmological`, or whatever stood there.
    pub(super) scale: String,
    pub(super) title: Option<Slide>,
    pub(super) events: Vec<Slide>,
    pub(super) eras: Vec<Slide>,
    pub(super) notes: Notes,
}

/// A slide: an event, an era or the title. A text that is missing is empty.
#[derive(Debug)]
pub(super) struct Slide {
    pub(super) row: Row,
    pub(super) start: Option<RawDate>,
    pub(super) end: Option<RawDate>,
    pub(super) headline: String,
    pub(super) text: String,
    pub(super) media: Media,
    pub(super) group: String,
    /// The slide's own, which TimelineJS prefers to those of its dates.
    pub(super) display_date: String,
    pub(super) unique_id: String,
    pub(super) background: String,
}

impl Slide {
    /// A slide without anything in it.
    pub(super) fn empty(row: Row) -> Self {
        let text = String::new;
        Self {
            row,
            start: None,
            end: None,
            headline: text(),
            text: text(),
            media: Media::default(),
            group: text(),
            display_date: text(),
            unique_id: text(),
            background: text(),
        }
    }
}

/// What stands beside a slide's words.
#[derive(Debug, Default)]
pub(super) struct Media {
    /// An address, or markup.
    pub(super) url: String,
    pub(super) caption: String,
    pub(super) credit: String,
    pub(super) alt: String,
    pub(super) title: String,
    pub(super) link: String,
    pub(super) thumbnail: String,
}

/// A date in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RawDate {
    pub(super) year: Part,
    pub(super) month: Part,
    pub(super) day: Part,
    pub(super) hour: Part,
    pub(super) minute: Part,
    /// Seconds and parts of a second.
    pub(super) finer: [Part; 2],
    pub(super) display_date: String,
    /// Whether the time of day was given as such, so that nought is midnight.
    pub(super) timed: bool,
}

/// A part of a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// Nothing is given.
    #[default]
    Absent,
    /// A whole number; `counts` is false for the bare number 0, which TimelineJS takes for nothing.
    Number { value: i64, counts: bool },
    /// Something else, as it is written.
    Wrong(String),
}

impl Part {
    /// A part as words have it.
    pub(super) fn of_words(words: &str) -> Self {
        let words = words.trim();
        if words.is_empty() {
            return Self::Absent;
        }
        let digits = words.strip_prefix('-').unwrap_or(words);
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        match words.parse().ok().filter(|_| plain) {
            Some(value) => Self::Number { value, counts: true },
            None => Self::Wrong(words.to_owned()),
        }
    }

    /// A part as a bare number has it.
    pub(super) fn of_number(value: i64) -> Self {
        Self::Number { value, counts: value != 0 }
    }

    /// Whether anything is given.
    pub(super) fn is_given(&self) -> bool {
        *self != Self::Absent
    }

    /// Whether TimelineJS would show a date as exact as this part.
    pub(super) fn counts(&self) -> bool {
        matches!(self, Self::Number { counts: true, .. } | Self::Wrong(_))
    }
}

impl RawDate {
    /// Whether no part of it is given.
    pub(super) fn is_empty(&self) -> bool {
        let [seconds, less] = &self.finer;
        let parts = [&self.year, &self.month, &self.day, &self.hour, &self.minute, seconds, less];
        !parts.iter().any(|part| part.is_given())
    }
}

/// The notes about rows while they are collected.
#[derive(Debug, Default)]
pub(super) struct Notes(Vec<RowNote>);

impl From<Vec<RowNote>> for Notes {
    fn from(notes: Vec<RowNote>) -> Self {
        Self(notes)
    }
}

impl Notes {
    /// Something to know about a row that is taken over.
    pub(super) fn kept(
        &mut self,
        row: Row,
        what: impl Into<String>,
        why: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.add(row, Fate::Kept, [what.into(), why.into(), mend.into()]);
    }

    /// Why a row is left out.
    pub(super) fn left_out(&mut self, row: Row, Reason { what, why, mend }: Reason) {
        self.add(row, Fate::LeftOut, [what, why, mend]);
    }

    /// All of them, in the order of the file.
    pub(super) fn sorted(mut self) -> Vec<RowNote> {
        self.0.sort_by_key(|note| note.row);
        self.0
    }

    /// Words of the file stand in notes, and notes on terminals, which obey control characters.
    fn add(&mut self, row: Row, fate: Fate, words: [String; 3]) {
        let [what, why, mend] = words.map(|words| {
            let seen: String = words.chars().filter(|sign| !is_invisible(*sign)).collect();
            seen.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        self.0.push(RowNote { row, fate, what, why, mend });
    }
}

/// Why a row cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) what: String,
    pub(super) why: String,
    pub(super) mend: String,
}

impl Reason {
    pub(super) fn new(
        what: impl Into<String>,
        why: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { what: what.into(), why: why.into(), mend: mend.into() }
    }
}
