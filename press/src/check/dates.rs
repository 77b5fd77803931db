//! Dates: as exact as they are written, and only days that have been or will be on a calendar.

use jiff::civil::{Date, DateTime, Time};

use crate::case::When;
use crate::problem::Fault;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Reads `2025-01-21T14:30`, with seconds or without, which must be zero; nothing if it is not meant as one.
pub(super) fn minute(words: &str) -> Option<Result<DateTime, Fault>> {
    let (day, time) = words.split_once(['T', 't', ' '])?;
    if !time.starts_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let day = match parse(day) {
        Ok(When::Day(day)) => day,
        Ok(_) => return Some(Err(no_date(words))),
        Err(fault) => return Some(Err(fault)),
    };
    let zoned = time.contains(['+', '-']) || time.ends_with(['Z', 'z']);
    Some(match clock(time) {
        _ if zoned => Err(Fault::new(
            "A time stands without its distance from UTC: it is in the court's time zone.",
            "Write day and time only: \"2025-01-21T14:30\".",
        )),
        Some(time) => Ok(day.to_datetime(time)),
        None => Err(Fault::new(
            format!("\"{time}\" is not a time of day."),
            "Write hours from 00 to 23 and minutes from 00 to 59: \"2025-01-21T14:30\".",
        )),
    })
}

/// Reads `14:30` or `14:30:00`.
fn clock(words: &str) -> Option<Time> {
    let mut parts = words.split(':');
    let (hours, minutes) = (number(parts.next(), 2)?, number(parts.next(), 2)?);
    let seconds = parts.next().unwrap_or("00");
    if seconds != "00" || parts.next().is_some() {
        return None;
    }
    Time::new(narrow(hours), narrow(minutes), 0, 0).ok()
}

/// Reads `2025`, `2025-01` or `2025-01-21`.
pub(super) fn parse(words: &str) -> Result<When, Fault> {
    let mut parts = words.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let year = number(year, 4).filter(|_| parts.next().is_none());
    match (year, month, day) {
        (Some(year), None, None) => Ok(When::Year(year)),
        (Some(year), Some(_), None) => match number(month, 2) {
            Some(month @ 1..=12) => Ok(When::Month(year, narrow(month))),
            Some(month) => Err(no_month(month)),
            None => Err(no_date(words)),
        },
        (Some(year), Some(_), Some(_)) => match (number(month, 2), number(day, 2)) {
            (Some(month @ 1..=12), Some(day)) => {
                let date = Date::new(year, narrow(month), narrow(day));
                date.map(When::Day).map_err(|_| no_day(year, narrow(month), day))
            }
            (Some(month), Some(_)) => Err(no_month(month)),
            _ => Err(no_date(words)),
        },
        _ => Err(no_date(words)),
    }
}

/// A number of exactly so many digits.
fn number(part: Option<&str>, digits: usize) -> Option<i16> {
    part.filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))?
        .parse()
        .ok()
}

/// A number of two digits, which always fits.
fn narrow(number: i16) -> i8 {
    i8::try_from(number).unwrap_or(i8::MAX)
}

fn no_date(words: &str) -> Fault {
    Fault::new(
        format!("\"{words}\" is not a date."),
        "Write \"2025-01-21\", or \"2025-01\" or \"2025\" when no more is known.",
    )
}

fn no_month(month: i16) -> Fault {
    Fault::new(
        format!("There is no month {month:02}."),
        "The order is year, month, day: \"2025-01-21\" is 21 January 2025.",
    )
}

fn no_day(year: i16, month: i8, day: i16) -> Fault {
    let last = Date::new(year, month, 1).map_or(31, |first| first.last_of_month().day());
    let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&"");
    Fault::new(
        format!("{name} {year} has no day {day:02}; its last day is {last}."),
        "Look the date up in the source, and mend the day.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(words: &str) -> String {
        parse(words).expect_err(words).reason
    }

    #[test]
    fn a_date_is_as_exact_as_it_is_written() {
        assert_eq!(parse("2025").ok(), Some(When::Year(2025)));
        assert_eq!(parse("2025-01").ok(), Some(When::Month(2025, 1)));
        let day = Date::new(2025, 1, 21).map(When::Day).ok();
        assert_eq!(parse("2025-01-21").ok(), day);
    }

    #[test]
    fn leap_days_exist_in_leap_years_only() {
        for year in ["2024", "2000", "2400"] {
            assert!(parse(&format!("{year}-02-29")).is_ok(), "{year}");
        }
        for year in ["2025", "1900", "2100"] {
            let reason = reason(&format!("{year}-02-29"));
            assert_eq!(reason, format!("February {year} has no day 29; its last day is 28."));
        }
        assert_eq!(reason("2024-02-30"), "February 2024 has no day 30; its last day is 29.");
        assert_eq!(reason("2025-04-31"), "April 2025 has no day 31; its last day is 30.");
        assert_eq!(reason("2025-01-00"), "January 2025 has no day 00; its last day is 31.");
    }

    #[test]
    fn what_is_no_date_is_told_so() {
        for words in ["", "-", "soon", "25-01-21", "2025-1-2", "2025-01-21-", "+025", "２０２５"]
        {
            assert!(reason(words).ends_with("is not a date."), "{words}");
        }
        assert_eq!(reason("2025-13"), "There is no month 13.");
        assert_eq!(reason("2025-21-01"), "There is no month 21.");
    }

    #[test]
    fn a_time_of_day_has_hours_and_minutes() {
        let half_past_two = Date::constant(2025, 1, 21).at(14, 30, 0, 0);
        for words in ["2025-01-21T14:30", "2025-01-21t14:30:00", "2025-01-21 14:30"] {
            assert_eq!(minute(words), Some(Ok(half_past_two)), "{words}");
        }
        assert_eq!(minute("2025-01-21"), None, "a day is no time");
        for (words, told) in [
            ("2025-01-21T14", "not a time of day"),
            ("2025-01-21T24:00", "not a time of day"),
            ("2025-01-21T14:60", "not a time of day"),
            ("2025-01-21T14:30:01", "not a time of day"),
            ("2025-01-21T2:30", "not a time of day"),
            ("2025-01-21T14:30Z", "UTC"),
            ("2025-01-21T14:30-08:00", "UTC"),
            ("2025-01T14:30", "not a date"),
            ("2025-02-30T14:30", "no day 30"),
        ] {
            let reason = minute(words).expect(words).expect_err(words).reason;
            assert!(reason.contains(told), "{words}: {reason}");
        }
    }
}
