//! What a reader may want to look up, and pictures.

use schemars::JsonSchema;

use super::statement::{Basis, Quote};
use super::words::{Address, Date, Day, Id, Language, Text, Words};
use crate::case::{Level, SourceKind, SourceReading};

/// A word explained.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Term {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// The word.
    term: Words,
    /// The explanation.
    text: Text,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
}

/// A publication or document.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Source {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// Its title.
    title: Words,
    /// Who published it.
    publisher: Words,
    /// What kind of source it is.
    kind: SourceKind,
    /// When; left out when it bears no date.
    date: Option<Date>,
    /// Its address.
    url: Address,
    /// An archived copy.
    archived: Option<Address>,
    /// Its language, if it is not that of the file.
    lang: Option<Language>,
    /// The extent to which it was read; needed for a paper of the case.
    read: Option<SourceReading>,
    /// A further note on it.
    note: Option<Words>,
}

/// Where reports differ, and which one is followed.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Disagreement {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What they differ on.
    point: Words,
    /// The statement.
    text: Text,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
    /// A short quote that shows it.
    quote: Option<Quote>,
    /// The place where readers meet it; the page, if nothing is written.
    level: Option<Level>,
}

/// What was wrong before, and the right form.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Correction {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What was said before, in a few words.
    said: Words,
    /// The day of the correction.
    date: Day,
    /// The event it touches.
    event: Option<Id>,
    /// The statement.
    text: Text,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
    /// A short quote that shows it.
    quote: Option<Quote>,
    /// The place where readers meet it; the page, if nothing is written.
    level: Option<Level>,
}

/// Another suit that readers may take for this one.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Related {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// Its short name.
    name: Words,
    /// The court that has it.
    court: Words,
    /// The court's number for it.
    number: Option<Words>,
    /// The people it is about.
    concerns: Words,
    /// The day on which you last saw news of it.
    seen: Day,
    /// The suit in short, where it stood on that day, and what the other side says.
    text: Text,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
    /// A short quote that shows it.
    quote: Option<Quote>,
    /// The place where readers meet it; the page, if nothing is written.
    level: Option<Level>,
}

/// What surrounds the case.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Background {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// What it is about.
    title: Words,
    /// The statement.
    text: Text,
    /// What it rests on.
    basis: Basis,
    /// Who says it; only with the basis `said`.
    by: Option<Words>,
    /// Ids of sources where it can be checked; at least one.
    #[schemars(length(min = 1))]
    sources: Vec<Id>,
    /// A short quote that shows it.
    quote: Option<Quote>,
    /// The place where readers meet it; the page, if nothing is written.
    level: Option<Level>,
}

/// A picture: a file in the case's folder.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Image {
    /// Its name in links and mentions; it does not change once published.
    id: Id,
    /// The file's name.
    #[schemars(regex(pattern = r"^[^/\\]+\.(png|jpe?g|webp)$"))]
    file: String,
    /// What it shows, for those who cannot see it.
    alt: Words,
    /// Who made it.
    credit: Words,
    /// On what terms it may be shown.
    licence: Words,
    /// What stands under it.
    caption: Option<Words>,
    /// The event it belongs to.
    event: Option<Id>,
}
