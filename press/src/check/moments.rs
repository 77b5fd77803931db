//! Dates in their places: how exact each has to be, spans that end after they start, times in the court's zone.

use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::{Checker, dates};
use crate::case::When;
use crate::problem::{Kind, Problem};
use crate::source::{Field, Located, nearest};

impl Checker<'_> {
    /// A year, a month or a day.
    pub(super) fn when(&mut self, raw: &Field<String>) -> Option<When> {
        let raw = raw.as_ref()?;
        if self.gap(raw) {
            return None;
        }
        let fault = match dates::minute(raw.value.trim()) {
            Some(Ok(minute)) => {
                self.report(Problem::new(
                    Kind::BadDate,
                    raw.span.clone(),
                    "A time of day has no place here.",
                    format!("Write the day only: \"{}\".", minute.date()),
                ));
                return None;
            }
            Some(Err(fault)) => fault,
            None => match dates::parse(raw.value.trim()) {
                Ok(when) => return Some(when),
                Err(fault) => fault,
            },
        };
        self.report(fault.at(Kind::BadDate, raw.span.clone()));
        None
    }

    /// A year, a month, a day, or a minute in the court's time zone.
    pub(super) fn moment(&mut self, raw: &Field<String>) -> Option<When> {
        let located = raw.as_ref()?;
        if self.gap(located) {
            return None;
        }
        match dates::minute(located.value.trim()) {
            Some(Ok(minute)) => self.in_zone(minute, located),
            _ => self.when(raw),
        }
    }

    /// A day, or a minute in the court's time zone.
    pub(super) fn due(&mut self, raw: &Field<String>) -> Option<When> {
        match self.moment(raw)? {
            when @ (When::Day(_) | When::Minute(_)) => Some(when),
            When::Year(_) | When::Month(..) => {
                self.no_day(raw.as_ref()?);
                None
            }
        }
    }

    /// A date that must be exact to the day.
    pub(super) fn day(&mut self, raw: &Field<String>) -> Option<Date> {
        match self.when(raw)? {
            When::Day(day) => Some(day),
            _ => {
                self.no_day(raw.as_ref()?);
                None
            }
        }
    }

    fn no_day(&mut self, raw: &Located<String>) {
        self.report(Problem::new(
            Kind::BadDate,
            raw.span.clone(),
            format!("Here the day must be known, and \"{}\" has none.", raw.value),
            "Write year, month and day: \"2025-01-21\".",
        ));
    }

    /// Two days, the first not after the last.
    pub(super) fn days(
        &mut self,
        from: &Field<String>,
        to: &Field<String>,
    ) -> Option<(Date, Date)> {
        let (first, last) = (self.day(from), self.day(to));
        let (first, last) = (When::Day(first?), When::Day(last?));
        self.in_order(&first, &last, from, to)?;
        Some((first.first_day(), last.last_day()))
    }

    /// Two dates of any exactness; the last may be the first, but not before it.
    pub(super) fn span(
        &mut self,
        from: &Field<String>,
        to: &Field<String>,
    ) -> Option<(When, When)> {
        let (first, last) = (self.when(from), self.when(to));
        let (first, last) = (first?, last?);
        self.in_order(&first, &last, from, to)?;
        Some((first, last))
    }

    fn in_order(
        &mut self,
        first: &When,
        last: &When,
        from: &Field<String>,
        to: &Field<String>,
    ) -> Option<()> {
        // A month and a day in it can be in order, so only what is certain is a problem.
        if last.last_day() >= first.first_day() {
            return Some(());
        }
        let (start, end) = (&from.as_ref()?.value, to.as_ref()?);
        self.report(Problem::new(
            Kind::EndBeforeStart,
            end.span.clone(),
            format!("This span ends on {}, before it starts on {start}.", end.value),
            "`from` is the first day and `to` the last: exchange them, or mend one.",
        ));
        None
    }

    fn in_zone(&mut self, minute: DateTime, raw: &Located<String>) -> Option<When> {
        let Some(zone) = &self.zone else {
            // A zone that is there and wrong is a problem already.
            let court = self.raw.court.as_ref();
            if court.is_none_or(|court| court.time_zone.is_none()) {
                self.report(Problem::new(
                    Kind::MissingKey,
                    raw.span.clone(),
                    "A time of day needs a time zone, and the case names none.",
                    "Write `time_zone = \"America/Los_Angeles\"` in the `[court]` table, or take the time out.",
                ));
            }
            return None;
        };
        let found = zone.to_ambiguous_zoned_datetime(minute);
        match found.compatible() {
            // Where the clocks were put forward, the time would be moved to one that exists.
            Ok(zoned) if zoned.datetime() == minute => Some(When::Minute(zoned)),
            _ => {
                self.report(Problem::new(
                    Kind::BadDate,
                    raw.span.clone(),
                    "This time did not exist: the clocks of the court were put forward.",
                    "Look the time up in the source, and mend it.",
                ));
                None
            }
        }
    }

    /// A time zone by its name in the database that the press carries.
    pub(super) fn time_zone(&mut self, raw: &Field<String>) -> Option<TimeZone> {
        let raw = raw.as_ref()?;
        if self.gap(raw) {
            return None;
        }
        let known = TimeZoneDatabase::bundled();
        let zone = known.get(&raw.value).ok();
        if zone.is_none() {
            let names: Vec<String> = known.available().map(|name| name.to_string()).collect();
            let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
            // A name without a slash is one that people use, and no slip in one of the database.
            let meant = nearest(&raw.value, lower.iter().map(String::as_str))
                .filter(|_| raw.value.contains('/'));
            let meant = names.iter().find(|name| Some(name.to_lowercase().as_str()) == meant);
            let mend = meant.map_or_else(
                || {
                    "Write `America/Los_Angeles` for Pacific Time, `America/New_York` for Eastern Time, or the \
                     name of another place, such as `Europe/Berlin`."
                        .to_owned()
                },
                |meant| format!("Did you mean `{meant}`?"),
            );
            self.report(Problem::new(
                Kind::UnknownWord,
                raw.span.clone(),
                format!("\"{}\" is not the name of a time zone.", raw.value),
                mend,
            ));
        }
        zone
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::told;

    const SPAN: &str = "from = \"2025-02-20\"\nto = \"2025-03-01\"\ntitle";
    const FILED: &str = "\"2025-02-20T16:05\"";
    const ZONE: &str = "\"America/Los_Angeles\"";

    fn span(from: &str, to: &str) -> Vec<String> {
        told(&[(SPAN, &format!("from = \"{from}\"\nto = \"{to}\"\ntitle"))])
    }

    #[test]
    fn a_span_does_not_end_before_it_starts() {
        for (from, to) in [
            ("2025-02-20", "2025-02-20"),
            ("2025-02-20", "2025-02"),
            ("2025-02", "2025-02-01"),
            ("2025-02-20", "2025"),
            ("2025", "2025-01-01"),
        ] {
            assert_eq!(span(from, to), [""; 0], "{from} to {to}");
        }
        for (from, to) in
            [("2025-02-20", "2025-02-19"), ("2025-02-20", "2025-01"), ("2025-02", "2024")]
        {
            assert_eq!(span(from, to), [format!("E22 \"{to}\"")], "{from} to {to}");
        }
    }

    #[test]
    fn a_time_of_day_stands_where_minutes_count() {
        assert_eq!(span("2025-02-20T10:00", "2025-03-01"), ["E21 \"2025-02-20T10:00\""]);
        assert_eq!(told(&[(FILED, "\"2025-02-20T25:05\"")]), ["E21 \"2025-02-20T25:05\""]);
        assert_eq!(told(&[(FILED, "2025-02-20T16:05:00")]), [""; 0], "without quotation marks");
    }

    #[test]
    fn a_deadline_is_exact_to_the_day() {
        assert_eq!(told(&[("\"2025-03-31T17:00\"", "\"2025-03\"")]), ["E21 \"2025-03\""]);
        assert_eq!(told(&[("\"2025-03-31T17:00\"", "\"2025-03-31\"")]), [""; 0]);
    }

    #[test]
    fn a_time_of_day_is_in_the_zone_of_the_court() {
        let wrong = told(&[(ZONE, "\"America/Los_Angelos\"")]);
        assert_eq!(wrong, ["E20 \"America/Los_Angelos\""], "and nothing about the times in it");
        let no_court = told(&[("[court]", "[unknown]")]);
        let times = no_court.iter().filter(|problem| problem.starts_with("E03")).count();
        assert_eq!(times, 2, "{no_court:?}");
        let skipped = ("\"2025-03-31T17:00\"", "\"2025-03-09T02:30\"");
        assert_eq!(told(&[skipped]), ["E21 \"2025-03-09T02:30\""], "clocks were put forward");
        let twice = ("\"2025-03-31T17:00\"", "\"2024-11-03T01:30\"");
        assert_eq!(told(&[twice]), [""; 0], "of two such times, the first is meant");
    }
}
