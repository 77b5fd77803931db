//! What stands in an entry, and the words that a case file has for it.

use case_explainer::brief::{Node, Str};

use crate::case::{
    Basis, DateIs, Ground, Inline, Mark, OfficialKind, SourceKind, SourceReading, StageState, Text,
    Timing, Value, When,
};

/// Keys that can be an entry's heading; the first that it has is.
const HEADINGS: [&str; 6] = ["headline", "title", "label", "name", "point", "term"];

/// One table of a case file.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The path that names it, such as `event.filed`; empty for the top of the file.
    pub path: String,
    /// The first part of the path, such as `event`.
    pub part: &'static str,
    /// Its keys, in the order in which they are read.
    pub fields: Vec<Field>,
    /// What it rests on, if it is a statement or a phrase; its keys say the same.
    pub ground: Option<Ground>,
}

/// A key of an entry.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name, such as `title`; `options.paid` for an option, `must_show.1` for an item of a list.
    pub key: String,
    /// What stands there.
    pub what: What,
    /// Whether it is only a rule: no reader sees it, but it decides what they see.
    pub rule: bool,
}

/// What can stand in a key.
#[derive(Clone, Debug)]
pub enum What {
    /// Plain words.
    Words(Str),
    /// Running text.
    Text(Text),
    /// A sentence; a piece that is the phrase of a criterion has its id.
    Sentence(Vec<(Str, Option<Str>)>),
    /// A word of the format, such as a basis.
    Name(String),
    /// A date.
    Date(When),
    /// When something happens.
    Timing(Timing),
    /// An address on the web.
    Address(Str),
    /// Ids of other entries.
    Ids(Vec<String>),
}

impl Entry {
    /// A key of it.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&What> {
        self.fields.iter().find(|field| field.key == key).map(|field| &field.what)
    }

    /// The key that names it to a reader, if it has one: its title, say.
    #[must_use]
    pub fn heading(&self) -> Option<&Field> {
        HEADINGS.iter().find_map(|key| self.fields.iter().find(|field| field.key == *key))
    }

    /// The id in its path; empty where there is only one of its kind.
    #[must_use]
    pub fn id(&self) -> &str {
        self.path.split_once('.').map_or("", |(_, id)| id)
    }

    /// The ids of the sources it rests on.
    #[must_use]
    pub fn sources(&self) -> &[String] {
        match self.field("sources") {
            Some(What::Ids(ids)) => ids,
            _ => &[],
        }
    }
}

impl What {
    /// As it is written in a case file.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Words(words) | Self::Address(words) => words.to_string(),
            Self::Text(text) => text.iter().map(inline).collect(),
            Self::Sentence(pieces) => pieces.iter().map(|(words, _)| &**words).collect(),
            Self::Name(name) => name.clone(),
            Self::Date(date) => when(date),
            Self::Timing(it) => timing(it),
            Self::Ids(ids) => ids.join(", "),
        }
    }
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Node(Node::Text(words)) => words.to_string(),
        Inline::Node(Node::Em(words)) => format!("*{words}*"),
        Inline::Node(Node::Strong(words)) => format!("**{words}**"),
        Inline::Node(Node::Link { words, url }) => format!("[{words}]({url})"),
        Inline::Node(Node::Term { words, id }) => format!("[{words}](term:{id})"),
        Inline::Node(Node::Quote { words, .. }) => format!("“{words}”"),
        Inline::Value(Value::Date(date)) => format!("[](date:{})", when(date)),
        Inline::Value(Value::Number(number)) => format!("[](number:{number})"),
        Inline::Value(Value::Money { currency, amount }) => {
            format!("[](money:{currency}-{amount})")
        }
    }
}

/// A date as a case file has it.
pub(in crate::report) fn when(when: &When) -> String {
    match when {
        When::Year(year) => format!("{year:04}"),
        When::Month(year, month) => format!("{year:04}-{month:02}"),
        When::Day(day) => day.to_string(),
        When::Minute(minute) => minute.strftime("%Y-%m-%dT%H:%M").to_string(),
    }
}

fn timing(timing: &Timing) -> String {
    match timing {
        Timing::On(date, is) => {
            let is = match is {
                DateIs::Exact => return when(date),
                DateIs::About => "about",
                DateIs::By => "by",
                DateIs::Expected => "expected",
                DateIs::Postponed => "postponed",
            };
            format!("{} ({is})", when(date))
        }
        Timing::Span(from, to) => format!("from {} to {}", when(from), when(to)),
        Timing::Since(from) => format!("from {}", when(from)),
        Timing::Before(day) => format!("before {day}"),
    }
}

/// The name of a basis.
pub(in crate::report) fn basis(basis: &Basis) -> &'static str {
    match basis {
        Basis::Alleged => "alleged",
        Basis::CourtRecord => "court-record",
        Basis::Reported => "reported",
        Basis::Documented => "documented",
        Basis::Said(_) => "said",
        Basis::Law => "law",
        Basis::Background => "background",
        Basis::Unverified => "unverified",
    }
}

/// The name of a kind of source.
pub(in crate::report) fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Report => "report",
        SourceKind::CourtPaper => "court-paper",
        SourceKind::Law => "law",
        SourceKind::Statement => "statement",
        SourceKind::Policy => "policy",
        SourceKind::Reference => "reference",
        SourceKind::Dataset => "dataset",
    }
}

/// Returns the name of how a source was read.
pub(in crate::report) fn reading(reading: SourceReading) -> &'static str {
    match reading {
        SourceReading::InFull => "in full",
        SourceReading::Excerpt => "excerpt",
        SourceReading::StoredCopy => "stored copy",
        SourceReading::NotOpened => "not opened",
    }
}

pub(super) fn official_kind(kind: OfficialKind) -> &'static str {
    match kind {
        OfficialKind::Court => "court",
        OfficialKind::Administrator => "administrator",
        OfficialKind::Counsel => "counsel",
        OfficialKind::Agency => "agency",
    }
}

pub(super) fn stage_state(state: StageState) -> &'static str {
    match state {
        StageState::Done => "done",
        StageState::Now => "now",
        StageState::End => "end",
        StageState::Not => "not",
    }
}

pub(super) fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Square => "square",
        Mark::Diamond => "diamond",
        Mark::Circle => "circle",
        Mark::Triangle => "triangle",
    }
}
