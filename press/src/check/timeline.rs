//! The timeline: lanes, events, and the days that are drawn larger.

use super::ids::Names;
use super::{Checker, Index};
use crate::case::{DateIs, Event, Lane, Lens, Timing};
use crate::problem::{Kind, Problem};
use crate::source::{List, RawEvent, RawLane, RawLens};

/// Characters an event's title may have.
const TITLE: usize = 60;
/// Days that may be drawn a second time, each with a mark of its own.
const LENS: i32 = 366;

impl Checker<'_> {
    /// A lane.
    pub(super) fn lane(&mut self, raw: &RawLane) -> Option<Lane> {
        let (name, short) = (self.words(&raw.name), self.words(&raw.short));
        let mark = raw.mark.as_ref()?.value;
        Some(Lane { id: self.id(&raw.id)?, name: name?, short: short?, mark })
    }

    /// No two lanes may be drawn with the same mark.
    pub(super) fn marks(&mut self, lanes: &[RawLane]) {
        for (position, lane) in lanes.iter().enumerate() {
            let Some(mark) = &lane.mark else { continue };
            let earlier = lanes.iter().take(position).filter_map(|lane| lane.mark.as_ref());
            if let Some(first) = earlier.clone().find(|earlier| earlier.value == mark.value) {
                let line = self.lines.number(first.span.start);
                self.report(Problem::new(
                    Kind::Duplicate,
                    mark.span.clone(),
                    format!("The lane on line {line} has this mark already."),
                    "Give each lane its own: `square`, `diamond`, `circle` or `triangle`.",
                ));
            }
        }
    }

    /// An event, with the one form of time it has.
    pub(super) fn event(&mut self, raw: &RawEvent) -> Option<Event> {
        let lane = self.find(|index| &index.lanes, &raw.lane);
        let title = self.short_words(&raw.title, TITLE);
        let when = self.timing(raw);
        let parties = self.mentions(|index| &index.parties, raw.parties.as_ref());
        let bears_on = self.mentions(|index| &index.criteria, raw.bears_on.as_ref());
        let statement = self.statement(&raw.statement);
        Some(Event {
            id: self.id(&raw.id)?,
            lane: lane?,
            title: title?,
            key: raw.key,
            era: raw.era,
            when: when?,
            parties: parties?,
            bears_on: bears_on?,
            statement: statement?,
        })
    }

    /// The things that a list mentions, none twice; without a list, none.
    fn mentions(&mut self, of: fn(&Index) -> &Names, raw: Option<&List>) -> Option<Vec<usize>> {
        let Some(list) = raw else { return Some(Vec::new()) };
        self.once(&list.value);
        self.each(&list.value, |checker, id| checker.mention(of, id))
    }

    /// The lens of the timeline.
    pub(super) fn lens(&mut self, raw: &RawLens) -> Option<Lens> {
        let (days, label) = (self.days(&raw.from, &raw.to), self.words(&raw.label));
        let (from, to) = days?;
        let days = from.until(to).map_or(i32::MAX, |span| span.get_days()).saturating_add(1);
        if days > LENS {
            self.report(Problem::new(
                Kind::TooLong,
                raw.to.as_ref()?.span.clone(),
                format!("The lens takes in {days} days; there is room for {LENS}."),
                "Choose the few days or weeks in which most happens.",
            ));
        }
        Some(Lens { from, to, label: label? })
    }

    fn timing(&mut self, raw: &RawEvent) -> Option<Timing> {
        let forms = [&raw.date, &raw.from, &raw.to, &raw.before];
        if forms.into_iter().flatten().count() < raw.timed {
            // What is written could not be read, and the reader has said so.
            return None;
        }
        let date_is = raw.date_is.as_ref();
        if let Some(date_is) = date_is.filter(|_| raw.date.is_none() && raw.timed > 0) {
            self.report(Problem::new(
                Kind::BadDate,
                date_is.span.clone(),
                "`date_is` says how `date` is meant, and this event has no `date`.",
                "Take it out; for a start without an end write `from` alone, for an end without a start `before`.",
            ));
        }
        if let Some(date) = raw.date.as_ref().filter(|_| raw.era) {
            self.report(Problem::new(
                Kind::BadDate,
                date.span.clone(),
                "An era is a time that other events lie in, and `date` is a single one.",
                "Write `from`, and `to` if it has ended, in place of `date`; or take `era` out.",
            ));
        }
        match (&raw.date, &raw.from, &raw.to, &raw.before) {
            (Some(_), None, None, None) => {
                let date_is = date_is.map_or(DateIs::Exact, |date_is| date_is.value);
                self.moment(&raw.date).map(|when| Timing::On(when, date_is))
            }
            (None, Some(_), Some(_), None) => {
                self.span(&raw.from, &raw.to).map(|(from, to)| Timing::Span(from, to))
            }
            (None, Some(_), None, None) => self.when(&raw.from).map(Timing::Since),
            (None, None, None, Some(_)) => self.day(&raw.before).map(Timing::Before),
            (None, None, Some(end), None) => {
                self.report(Problem::new(
                    Kind::MissingKey,
                    end.span.clone(),
                    "A span has two ends, `from` and `to`; this event has only `to`.",
                    "Write `from` too. If nobody knows the start, use `before`.",
                ));
                None
            }
            (None, None, None, None) => {
                self.report(Problem::new(
                    Kind::MissingKey,
                    raw.place.clone(),
                    "This event does not say when it happened.",
                    "Write `date = \"2025-01-21\"` below this line, or `from` and `to`, or `before`.",
                ));
                None
            }
            _ => {
                self.report(Problem::new(
                    Kind::BadDate,
                    raw.place.clone(),
                    "This event says in more than one way when it happened.",
                    "Keep `date`, or `from` and `to`, or `before`, and take the others out.",
                ));
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{case, told};

    use crate::case::{DateIs, Timing};

    const SEALED: &str = "from = \"2025\"";

    fn sealed(time: &str) -> Timing {
        case(&[(SEALED, time)]).events.into_iter().find(|it| &*it.id == "sealed").unwrap().when
    }

    #[test]
    fn a_start_without_an_end_is_open() {
        assert!(matches!(sealed(SEALED), Timing::Since(_)));
        assert!(matches!(sealed("from = \"2024\"\nto = \"2025\""), Timing::Span(..)));
        assert!(matches!(sealed("date = \"2024\""), Timing::On(_, DateIs::Exact)));
        assert_eq!(told(&[(SEALED, "to = \"2025\"")]), ["E03 \"2025\""]);
        let unread = told(&[(SEALED, "from = \"2025\"\nto = 2025")]);
        assert_eq!(unread, ["E19 2025"], "an end that cannot be read is no open end");
    }

    #[test]
    fn only_a_date_can_be_less_than_sure() {
        let about = format!("{SEALED}\ndate_is = \"about\"");
        assert_eq!(told(&[(SEALED, &about)]), ["E21 \"about\""]);
        let maybe = told(&[("date_is = \"about\"", "date_is = \"perhaps\"")]);
        assert_eq!(maybe, ["E20 \"perhaps\""]);
    }

    #[test]
    fn an_era_is_a_span() {
        let era = |time: &str| format!("{time}\nera = true");
        assert_eq!(told(&[(SEALED, &era(SEALED))]), [""; 0]);
        assert_eq!(told(&[(SEALED, &era("date = \"2025\""))]), ["E21 \"2025\""]);
    }

    #[test]
    fn an_event_names_whom_it_concerns_and_what_it_matters_to() {
        let with = |keys: &str| told(&[(SEALED, &format!("{SEALED}\n{keys}"))]);
        assert_eq!(with("parties = [\"doe\"]\nbears_on = [\"customer\"]"), [""; 0]);
        assert_eq!(with("parties = [\"nobody\"]"), ["E24 \"nobody\""]);
        assert_eq!(with("bears_on = [\"read\", \"read\"]"), ["E16 \"read\""]);
    }

    #[test]
    fn a_key_event_says_so() {
        let keys: Vec<bool> = case(&[]).events.iter().map(|event| event.key).collect();
        assert_eq!(keys.iter().filter(|key| **key).count(), 1);
        assert_eq!(told(&[("key = true", "key = \"yes\"")]), ["E19 \"yes\""]);
    }
}
