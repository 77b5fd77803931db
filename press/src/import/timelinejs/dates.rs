//! When a slide happened: only days that are on a calendar, as exact as TimelineJS would show them.

use jiff::civil::Date;

use super::html;
use super::raw::{Notes, Part, RawDate, Reason, Slide};
use super::zone::Zone;
use crate::import::{Point, Row, Time};

/// What the dates of a slide mean, with a note for whatever of them cannot be kept.
///
/// # Errors
/// There is no date, or a part of it is not possible. TimelineJS would move such a day to another one; that is not done here.
pub(super) fn time(slide: &Slide, zone: Option<&Zone>, notes: &mut Notes) -> Result<Time, Reason> {
    let reading = Reading { row: slide.row, zone, shown: shown(slide) };
    let start = slide.start.as_ref().filter(|date| !date.is_empty()).ok_or_else(no_start)?;
    let start = reading.point(start, "start", notes)?;
    let end = match slide.end.as_ref().filter(|date| !date.is_empty()) {
        Some(end) => Some(reading.point(end, "end", notes)?),
        None => None,
    };
    if !reading.shown.is_empty() {
        notes.kept(
            slide.row,
            format!("TimelineJS shows the date as \"{}\".", reading.shown),
            "A case shows dates in the form of its language, so these words are not taken over.",
            "If they say more than the date does, use `date_is`, `before` or a less exact date.",
        );
    }
    match end {
        Some(end) => reading.span(start, end, notes),
        None => Ok(Time::At(start)),
    }
}

/// The words that TimelineJS shows in place of the dates.
fn shown(slide: &Slide) -> String {
    let dates = [&slide.start, &slide.end].into_iter().flatten();
    let own = html::words(&slide.display_date);
    if own.is_empty() {
        let of: Vec<_> = dates.map(|date| html::words(&date.display_date)).collect();
        let of: Vec<_> = of.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
        of.join(" — ")
    } else {
        own
    }
}

struct Reading<'a> {
    row: Row,
    zone: Option<&'a Zone>,
    /// What is shown in place of the date; it may tell that a time is meant.
    shown: String,
}

impl Reading<'_> {
    fn point(&self, date: &RawDate, which: &str, notes: &mut Notes) -> Result<Point, Reason> {
        let point = self.day(date, which, notes)?;
        let Some((hour, minute)) = self.clock(date, which, notes)? else { return Ok(point) };
        let time = format!("{hour:02}:{minute:02}");
        match (point, self.zone) {
            (Point::Day(day), Some(zone)) if zone.has(day.at(hour, minute, 0, 0)) => {
                Ok(Point::Minute(day.at(hour, minute, 0, 0)))
            }
            (Point::Day(_), Some(zone)) => {
                notes.kept(
                    self.row,
                    format!("The time {time} of its {which} is not taken over."),
                    format!("It did not exist in {}: the clocks were put forward.", zone.name),
                    "Look the time up in the source, and add it in the case file.",
                );
                Ok(point)
            }
            (Point::Day(_), None) => {
                notes.kept(
                    self.row,
                    format!("The time {time} of its {which} is not taken over."),
                    "A TimelineJS file does not say in which time zone its times are.",
                    "If you know it, import again with `--zone`, such as `--zone America/New_York`.",
                );
                Ok(point)
            }
            _ => {
                notes.kept(
                    self.row,
                    format!("The time {time} of its {which} is not taken over."),
                    "It stands without a day.",
                    "Add the day in the case file if a source has it.",
                );
                Ok(point)
            }
        }
    }

    fn day(&self, date: &RawDate, which: &str, notes: &mut Notes) -> Result<Point, Reason> {
        let year = number(&date.year, which, "year")?.ok_or_else(|| {
            Reason::new(
                format!("Its {which} has no year."),
                "A date has at least a year.",
                "Fill in the year, and import the file again.",
            )
        })?;
        let year =
            i16::try_from(year).ok().filter(|year| (1..=9999).contains(year)).ok_or_else(|| {
                Reason::new(
                    format!("Its {which} is in the year {year}."),
                    "A case can have dates of the years 1 to 9999 only.",
                    "Tell it in the text of another event.",
                )
            })?;
        if year < 100 {
            notes.kept(
                self.row,
                format!("Its {which} is in the year {year}."),
                format!(
                    "A year is taken as it is written, so this is not {}.",
                    2000 + i32::from(year)
                ),
                "If a later year is meant, write all four digits.",
            );
        }
        match (number(&date.month, which, "month")?, number(&date.day, which, "day")?) {
            (None, None) => Ok(Point::Year(year)),
            (None, Some(day)) => Err(Reason::new(
                format!("Its {which} has the day {day} and no month."),
                "TimelineJS would show that day in January, which nobody wrote.",
                "Fill in the month, or take the day out.",
            )),
            (Some(month), day) => {
                let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month));
                let month = month.ok_or_else(|| impossible(date, which))?;
                let Some(day) = day else { return Ok(Point::Month(year, month)) };
                let day = i8::try_from(day).ok().and_then(|day| Date::new(year, month, day).ok());
                day.map(Point::Day).ok_or_else(|| impossible(date, which))
            }
        }
    }

    /// Hour and minute, if a time of day is meant.
    fn clock(
        &self,
        date: &RawDate,
        which: &str,
        notes: &mut Notes,
    ) -> Result<Option<(i8, i8)>, Reason> {
        let [second, less] = &date.finer;
        let parts = [&date.hour, &date.minute, second, less];
        if !parts.iter().any(|part| part.is_given()) {
            return Ok(None);
        }
        let meant = date.timed || parts.iter().any(|part| part.counts()) || tells_time(&self.shown);
        if !meant {
            notes.kept(
                self.row,
                format!("Its {which} is taken as a day, without a time."),
                "The hour is the bare number 0, which TimelineJS does not show and many programs write for \"no time\".",
                "If midnight is meant, add the time in the case file: `T00:00` behind the day.",
            );
            return Ok(None);
        }
        let (hour, minute) =
            (number(&date.hour, which, "hour")?, number(&date.minute, which, "minute")?);
        let seconds =
            number(second, which, "second")?.into_iter().chain(number(less, which, "millisecond")?);
        if seconds.into_iter().any(|finer| finer != 0) {
            notes.kept(
                self.row,
                format!("The seconds of its {which} are not taken over."),
                "A case tells time to the minute.",
                "Put them into the text if they matter.",
            );
        }
        let fits = |value: i64, most: i64| {
            i8::try_from(value).ok().filter(|_| (0..=most).contains(&value))
        };
        let clock = (fits(hour.unwrap_or(0), 23)).zip(fits(minute.unwrap_or(0), 59));
        clock.map(Some).ok_or_else(|| {
            Reason::new(
                format!("Its {which} has an impossible time of day: {}:{:02}.", hour.unwrap_or(0), minute.unwrap_or(0)),
                "A day has the hours 0 to 23 with 60 minutes each; TimelineJS would move the event to another time.",
                "Look the time up in the source, and mend it.",
            )
        })
    }

    fn span(&self, start: Point, end: Point, notes: &mut Notes) -> Result<Time, Reason> {
        let reversed = match (start, end) {
            (Point::Minute(start), Point::Minute(end)) => end < start,
            _ => end.last_day() < start.first_day(),
        };
        if reversed {
            return Err(Reason::new(
                format!("It ends on {end}, before it starts on {start}."),
                "TimelineJS does not notice; a span has to end after it starts.",
                "Exchange the two dates, or mend one.",
            ));
        }
        let (from, to) = (start.without_time(), end.without_time());
        let timed = (start, end) != (from, to);
        if from == to {
            if timed && start != end {
                notes.kept(
                    self.row,
                    format!(
                        "It is taken as one moment, {start}; its end, {end}, is not taken over."
                    ),
                    "A span in a case is exact to the day.",
                    "Put the end into the text if it matters.",
                );
            }
            return Ok(Time::At(start));
        }
        if timed {
            notes.kept(
                self.row,
                format!("It is taken as the days {from} to {to}, without times."),
                "A span in a case is exact to the day.",
                "Put the times into the text if they matter.",
            );
        }
        Ok(Time::Span(from, to))
    }
}

/// A part of a date that is a number, if it is given.
fn number(part: &Part, which: &str, name: &str) -> Result<Option<i64>, Reason> {
    match part {
        Part::Absent => Ok(None),
        Part::Number { value, .. } => Ok(Some(*value)),
        Part::Wrong(words) => Err(Reason::new(
            format!("The {name} of its {which} is \"{words}\"."),
            format!("The {name} has to be a whole number."),
            "Write year, month and day as numbers of their own.",
        )),
    }
}

/// Words that name a time of day: `14:30`, `midnight`.
fn tells_time(words: &str) -> bool {
    let figures = |part: &str, from_end: bool| {
        let mut signs = part.bytes();
        let sign = if from_end { signs.next_back() } else { signs.next() };
        sign.is_some_and(|sign| sign.is_ascii_digit())
    };
    let clock = words
        .split_once(':')
        .is_some_and(|(hour, rest)| figures(hour, true) && figures(rest, false));
    clock || words.to_lowercase().contains("midnight")
}

fn no_start() -> Reason {
    Reason::new(
        "It has no start date.",
        "TimelineJS leaves such a slide out without a word.",
        "Fill in at least the year, and import the file again.",
    )
}

fn impossible(date: &RawDate, which: &str) -> Reason {
    let part = |part: &Part| match part {
        Part::Number { value, .. } => format!("-{value:02}"),
        _ => String::new(),
    };
    let year = part(&date.year);
    let written =
        format!("{}{}{}", year.trim_start_matches('-'), part(&date.month), part(&date.day));
    Reason::new(
        format!("Its {which}, {written}, is not on any calendar."),
        "TimelineJS would move the event to another month or day without a word.",
        "Look the date up in the source, and mend it. The order is year, month, day.",
    )
}
