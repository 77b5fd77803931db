//! Whether the status still holds: nothing newer than the last look at it, and what its kind of status needs.

use jiff::civil::Date;

use super::Checker;
use crate::case::{DateIs, Deadline, Event, Posture, PostureKind, StageState, Timing};
use crate::problem::{Kind, Problem};
use crate::source::RawCase;

/// For how many days a status may go unchecked.
const FRESH: i32 = 30;

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
            // A day that could not be read is a problem of its own.
            let unread = written.checked.is_some() && posture.checked.is_none();
            if let Some(place) = place.filter(|_| day > looked && !unread) {
                self.report(Problem::new(
                    Kind::PostureOutdated,
                    place.span.clone(),
                    format!("The event `{}` of {day} is newer than the last look at the status, {looked}.", event.id),
                    "See whether the status still holds, mend what has changed, and write the day on which you did as `checked` in `[posture]`.",
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
                "Go through the whole file once more, and write the day on which you did as `reviewed`.",
            ));
        }
    }

    /// Warns if nobody has looked for more than 30 days whether the status still holds.
    pub(super) fn checked_lately(&mut self, posture: Option<&Posture>) {
        let raw: &'a RawCase = self.raw;
        let (Some(posture), Some(written)) = (posture, &raw.posture) else { return };
        let Some(checked) = posture.checked else { return };
        let days = checked.until(self.setting.today).map_or(0, |span| span.get_days());
        let Some(place) = written.checked.as_ref().filter(|_| days > FRESH) else { return };
        let number = raw.court.as_ref().and_then(|court| court.number.as_ref());
        let number =
            number.map(|number| format!("the court's list of papers for {}", number.value));
        let official = raw.officials.iter().filter_map(|it| Some(it.url.as_ref()?.value.clone()));
        let related = raw.related.iter().filter_map(|it| Some(it.name.as_ref()?.value.clone()));
        let look = number.into_iter().chain(official).chain(related).collect::<Vec<_>>();
        let look = if look.is_empty() { "news of the case".to_owned() } else { look.join("; ") };
        self.report(Problem::new(
            Kind::CheckedLongAgo,
            place.span.clone(),
            format!("Nobody has looked for {days} days whether the status still holds."),
            format!("Look up {look}. Then write the day on which you did as `checked`."),
        ));
    }

    /// The day up to which the status holds has not passed.
    pub(super) fn holds(&mut self, posture: Option<&Posture>, deadlines: &[Deadline]) {
        let raw: &'a RawCase = self.raw;
        let until = posture.and_then(|posture| posture.until);
        let Some(last) = until.and_then(|until| deadlines.get(until)) else { return };
        let day = last.when.last_day();
        let place = raw.posture.as_ref().and_then(|posture| posture.until.as_ref());
        if let Some(place) = place.filter(|_| day < self.setting.today) {
            self.report(Problem::new(
                Kind::PostureOutdated,
                place.span.clone(),
                format!("The status holds until `{}`, and that day has passed: {day}.", last.id),
                "See where the case stands now, and mend `[posture]`.",
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
                    raw.posture.as_ref().is_some_and(|posture| posture.until.is_none()),
                    "no `until` in `[posture]` says which deadline ends that",
                    "Write `until = \"...\"`, with the id of the last `[[deadline]]` for it. After that day, pages say that it has passed.",
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
                        "A case stands at one place only, and the stage around line {line} says where already."
                    ),
                    "Keep one stage with `now` or `end`; the others are `done` or `not`.",
                ));
            }
            first = first.or(Some(self.lines.number(state.span.start)));
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

#[cfg(test)]
mod tests {
    use super::super::trial::told;

    const CHECKED: &str = "checked = \"2026-11-20\"";
    const REVIEWED: &str = "reviewed = \"2025-06-01\"";

    #[test]
    fn a_status_is_looked_at_again_after_every_event() {
        let outdated = told(&[(CHECKED, "")]);
        assert_eq!(outdated, ["E30 2025-03-01"], "the event about May 2025 came later");
        let old = told(&[(CHECKED, "checked = \"2025-04-30\"")]);
        assert_eq!(old, ["E30 \"2025-04-30\"", "W13 \"2025-04-30\""]);
        let month = told(&[(CHECKED, "checked = \"2025-05-03\"")]);
        assert_eq!(month, [""; 0], "some day in May may have been before");
        assert_eq!(told(&[(REVIEWED, "reviewed = \"2025-04-30\"")]), ["E31 \"2025-04-30\""]);
    }

    #[test]
    fn a_status_is_looked_at_again_after_thirty_days() {
        // These tests take place on 2 June 2025.
        assert_eq!(told(&[(CHECKED, "checked = \"2025-05-03\"")]), [""; 0]);
        assert_eq!(told(&[(CHECKED, "checked = \"2025-05-02\"")]), ["W13 \"2025-05-02\""]);
    }

    #[test]
    fn what_is_to_come_does_not_make_a_status_old() {
        let may = "date = \"2025-05\"\ndate_is = \"about\"";
        for (to_come, old) in [
            ("date = \"2025-06-03\"\ndate_is = \"expected\"", false),
            ("date = \"2025-06-02\"\ndate_is = \"expected\"", true),
            ("date = \"2025-06-02\"\ndate_is = \"postponed\"", false),
            ("from = \"2025-05-01\"\nto = \"2025-12-01\"", false),
            ("from = \"2025-06-02\"", true),
            ("before = \"2025-06-02\"", true),
        ] {
            assert_eq!(!told(&[(may, to_come)]).is_empty(), old, "{to_come}");
        }
    }

    #[test]
    fn an_open_settlement_says_until_when_and_where() {
        let kind = ("dismissed-without-prejudice", "settlement-open");
        assert_eq!(told(&[kind]), ["E42 \"settlement-open\""], "up to which deadline?");
        let until = (CHECKED, "checked = \"2026-11-20\"\nuntil = \"objections\"");
        assert_eq!(told(&[kind, until]), ["E30 \"objections\""], "its day has passed");
        let ahead = ("\"2025-03-31T17:00\"", "\"2025-06-02\"");
        assert_eq!(told(&[kind, until, ahead]), [""; 0], "today it can still be met");
        let deadline = ("[[deadline]]", "[[background]]");
        let gone = [kind, ("[[official]]", "[[unknown]]"), deadline];
        let problems = told(&gone);
        let needs = problems.iter().filter(|problem| problem.starts_with("E42")).count();
        assert_eq!(needs, 3, "{problems:?}");
    }

    #[test]
    fn a_case_stands_at_one_place() {
        let now = ("state = \"done\"", "state = \"now\"");
        assert_eq!(told(&[now]), ["E42 \"now\""], "it was dismissed");
        let open = ("dismissed-without-prejudice", "appeal-pending");
        assert_eq!(told(&[now, open]), [""; 0]);
        let end = ("state = \"not\"", "state = \"end\"");
        assert_eq!(told(&[now, end, open]), ["E42 \"end\""], "and the stage before it has `now`");
    }
}
