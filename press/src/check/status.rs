//! Where the case stands: the posture and the rail of stages.

use super::Checker;
use crate::case::{Posture, Stage, StageMark};
use crate::problem::{Kind, Problem};
use crate::source::{RawPosture, RawStage};

impl Checker<'_> {
    /// The posture, with what it means for a reader.
    pub(super) fn posture(&mut self, raw: &RawPosture) -> Option<Posture> {
        let (date, checked) = (self.day(&raw.date), self.day(&raw.checked));
        let until = self.find(|index| &index.deadlines, &raw.until);
        let headline = self.words(&raw.headline);
        let statement = self.statement(&raw.statement);
        let meaning = self.each(&raw.meaning, Self::point);
        Some(Posture {
            kind: raw.kind.as_ref()?.value,
            date: date?,
            checked,
            until,
            headline: headline?,
            statement: statement?,
            meaning: meaning?,
        })
    }

    /// A stage, with a date or a word under it.
    pub(super) fn stage(&mut self, raw: &RawStage) -> Option<Stage> {
        let label = self.words(&raw.label);
        let (date, note) = (self.when(&raw.date), self.words(&raw.note));
        let mark = match (&raw.date, &raw.note) {
            (Some(_), None) => date.map(StageMark::Date),
            (None, Some(_)) => note.map(StageMark::Note),
            (Some(_), Some(note)) => {
                self.report(Problem::new(
                    Kind::Duplicate,
                    note.span.clone(),
                    "A stage has either a `date` or a `note`, and this one has both.",
                    "Take one of them out.",
                ));
                None
            }
            // What was there could not be read, and the reader has said so.
            (None, None) if raw.marked => None,
            (None, None) => {
                self.report(Problem::new(
                    Kind::MissingKey,
                    raw.place.clone(),
                    "This stage says neither when it was reached nor what to show instead.",
                    "Write `date = \"2025-01-21\"` or `note = \"never\"` below this line.",
                ));
                None
            }
        };
        Some(Stage {
            id: self.id(&raw.id)?,
            label: label?,
            state: raw.state.as_ref()?.value,
            mark: mark?,
        })
    }
}
