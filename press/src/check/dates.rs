//! Dates: as exact as they are written, and only days that have been or will be on a calendar.

use jiff::civil::Date;

use super::Checker;
use crate::case::When;
use crate::problem::{Fault, Kind, Problem};
use crate::source::{Field, Located};

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

impl Checker<'_> {
    /// A date of any exactness.
    pub(super) fn when(&mut self, raw: &Field<String>) -> Option<When> {
        let raw = raw.as_ref()?;
        match parse(raw.value.trim()) {
            Ok(when) => Some(when),
            Err(fault) => {
                self.report(fault.at(Kind::BadDate, raw.span.clone()));
                None
            }
        }
    }

    /// A date that must be exact to the day.
    pub(super) fn day(&mut self, raw: &Field<String>) -> Option<Date> {
        match self.when(raw)? {
            When::Day(day) => Some(day),
            _ => {
                let raw = raw.as_ref()?;
                self.report(Problem::new(
                    Kind::BadDate,
                    raw.span.clone(),
                    format!("Here the day must be known, and \"{}\" has none.", raw.value),
                    "Write year, month and day: \"2025-01-21\".",
                ));
                None
            }
        }
    }

    /// Two days, the first not after the last.
    pub(super) fn days(
        &mut self,
        from: &Field<String>,
        to: &Field<String>,
    ) -> Option<(Date, Date)> {
        let days = (self.day(from), self.day(to));
        let (Some(first), Some(last)) = days else { return None };
        if last < first {
            let Located { value, span } = to.as_ref()?;
            self.report(Problem::new(
                Kind::BadDate,
                span.clone(),
                format!("This span ends on {value}, before it starts on {first}."),
                "`from` is the first day and `to` the last: exchange them, or mend one.",
            ));
            return None;
        }
        Some((first, last))
    }
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
        for words in [
            "",
            "-",
            "soon",
            "25-01-21",
            "2025-1-2",
            "2025-01-21T10:00:00",
            "2025-01-21-",
            "+025",
            "２０２５",
        ] {
            assert!(reason(words).ends_with("is not a date."), "{words}");
        }
        assert_eq!(reason("2025-13"), "There is no month 13.");
        assert_eq!(reason("2025-21-01"), "There is no month 21.");
    }
}
