//! When an event happens, for programs: its first and last day, and how sure they are.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::case::{DateIs, Timing};

/// First and last day, where they are known, and how sure they are.
pub(super) struct Bounds {
    /// The first day that it can be.
    pub(super) from: Option<Date>,
    /// The last day that it can be.
    pub(super) to: Option<Date>,
    /// How sure the days are.
    pub(super) certainty: Certainty,
}

/// How an event's days are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Certainty {
    /// On one of these days; on this day if they are the same.
    Exact,
    /// Around these days.
    About,
    /// At the latest on the last day.
    By,
    /// Announced for these days.
    Expected,
    /// It was set for these days and no longer is; no new date is known.
    Postponed,
    /// From the first day to the last.
    Span,
    /// From the first day on; no end is known.
    Since,
    /// Before the last day, which is not one of them; the start is not known.
    Before,
}

impl Certainty {
    /// Its name in every export.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::By => "by",
            Self::Expected => "expected",
            Self::Postponed => "postponed",
            Self::Span => "span",
            Self::Since => "since",
            Self::Before => "before",
        }
    }
}

impl From<&Timing> for Bounds {
    fn from(timing: &Timing) -> Self {
        let (from, to, certainty) = match timing {
            Timing::On(when, is) => {
                let certainty = match is {
                    DateIs::Exact => Certainty::Exact,
                    DateIs::About => Certainty::About,
                    DateIs::By => Certainty::By,
                    DateIs::Expected => Certainty::Expected,
                    DateIs::Postponed => Certainty::Postponed,
                };
                (Some(when.first_day()), Some(when.last_day()), certainty)
            }
            Timing::Span(from, to) => {
                (Some(from.first_day()), Some(to.last_day()), Certainty::Span)
            }
            Timing::Since(from) => (Some(from.first_day()), None, Certainty::Since),
            Timing::Before(day) => (None, Some(*day), Certainty::Before),
        };
        Self { from, to, certainty }
    }
}
