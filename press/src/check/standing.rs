//! Whether the status still holds: nothing newer than the last look at it, and what its kind of status needs.

use jiff::civil::Date;

use super::Checker;
use crate::case::{DateIs, Event, Posture, PostureKind, StageState, Timing};
use crate::problem::{Kind, Problem};
use crate::source::{RawCase, line_of};

impl<'a> Checker<'a> {
    /// What has happened by today was known when status and file were last looked at.
    pub(super) fn up_to_date(
        &mut self,
        posture: Option<&Posture>,
        reviewed: Option<Date>,
        events: &[Event],
    ) {
        let raw: &'a RawCase = self.raw;
        let today = self.setting.today;
        let past = events.iter().filter_map(|event| Some((happened(&event.when, today)?, event)));
        let newest = past.max_by_key(|(day, _)| *day);
        let Some((day, event)) = newest else { return };
        if let (Some(posture), Some(written)) = (posture, &raw.posture) {
            let looked = posture.checked.map_or(posture.date, |day| day.max(posture.date));
            let place = written.checked.as_ref().or(written.date.as_ref());
            if let Some(place) = place.filter(|_| day > looked) {
                self.report(Problem::new(
                    Kind::PostureOutdated,
                    place.span.clone(),
                    format!("The event `{}` of {day} is newer than the last look at the status, {looked}.", event.id),
                    "Look if the status still holds, mend what has changed, and write the day you looked as `checked` in `[posture]`.",
                ));
            }
        }
        if let (Some(reviewed), Some(written)) = (reviewed, &raw.reviewed)
            && day > reviewed
        {
            self.report(Problem::new(
                Kind::ReviewOutdated,
                written.span.clone(),
                format!(
                    "The event `{}` of {day} is newer than the last review, {reviewed}.",
                    event.id
                ),
                "Go through the whole file once more, and write the day you did as `reviewed`.",
            ));
        }
    }

    /// Deadlines and addresses for an open settlement; no stage of the present where the case is over.
    pub(super) fn fits_status(&mut self) {
        let raw: &'a RawCase = self.raw;
        let kind = raw.posture.as_ref().and_then(|posture| posture.kind.as_ref());
        if let Some(kind) = kind.filter(|kind| kind.value == PostureKind::SettlementOpen) {
            let needs = [
                (
                    raw.deadlines.is_empty(),
                    "no `[[deadline]]` says until when",
                    "Add a `[[deadline]]`.",
                ),
                (
                    raw.officials.is_empty(),
                    "no `[[official]]` says where",
                    "Add an `[[official]]`: the address of the court or of the settlement's administrator.",
                ),
            ];
            for (_, lack, mend) in needs.into_iter().filter(|(missing, ..)| *missing) {
                self.report(Problem::new(
                    Kind::PostureNeeds,
                    kind.span.clone(),
                    format!("This settlement takes claims, but {lack}."),
                    mend,
                ));
            }
        }
        let here = raw.stages.iter().filter_map(|stage| stage.state.as_ref());
        let here = here.filter(|state| matches!(state.value, StageState::Now | StageState::End));
        let mut first = None;
        for state in here {
            if state.value == StageState::Now && kind.is_some_and(|kind| kind.value.is_over()) {
                self.report(Problem::new(
                    Kind::PostureNeeds,
                    state.span.clone(),
                    "By its status the case is over, so no stage can be where it is now.",
                    "Write `state = \"end\"`, or mend the `kind` of the status.",
                ));
            }
            if let Some(line) = first {
                self.report(Problem::new(
                    Kind::PostureNeeds,
                    state.span.clone(),
                    format!(
                        "A case stands at one place only, and the stage around line {line} has it."
                    ),
                    "Keep one stage with `now` or `end`; the others are `done` or `not`.",
                ));
            }
            first = first.or(Some(line_of(self.text, state.span.start)));
        }
    }
}

/// The latest day up to today on which something certainly happened; none of what was put off.
fn happened(when: &Timing, today: Date) -> Option<Date> {
    let days = match when {
        Timing::On(_, DateIs::Postponed) => [None, None],
        Timing::On(when, _) | Timing::Since(when) => [Some(when.first_day()), None],
        Timing::Span(from, to) => [Some(from.first_day()), Some(to.first_day())],
        Timing::Before(day) => [Some(*day), None],
    };
    days.into_iter().flatten().filter(|day| *day <= today).max()
}
