//! `deadlines.ics`: the days by which something has to be done, for calendars (RFC 5545).

use icalendar::{Alarm, Calendar, Component, Event, EventLike};
use jiff::civil::Date;

use super::Told;
use super::text::labelled;
use crate::case::When;

/// A calendar with one entry for each deadline, and a reminder a week before.
pub(super) fn deadlines(told: Told<'_>) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&told.compiled.article.name);
    let pairs = told.case.deadlines.iter().zip(&told.compiled.article.deadlines);
    for (deadline, compiled) in pairs {
        let mut event = Event::new();
        event
            .uid(&format!("{}.{}@case-explainer.example", deadline.id, told.case.id))
            // The same file for the same case: the stamp is the day of the review, not of the press.
            .timestamp(stamp(told.case.reviewed))
            .summary(&format!("{} ({})", compiled.label, told.compiled.article.name))
            .description(&labelled(&compiled.statement))
            .alarm(Alarm::display(&compiled.label, -chrono::Duration::days(7)));
        if let Some(site) = told.site {
            event.url(&format!("{site}{}", told.folder()));
        }
        match &deadline.when {
            When::Minute(minute) => {
                let instant = minute.timestamp().as_second();
                event.starts(chrono::DateTime::from_timestamp(instant, 0).unwrap_or_default());
            }
            day => {
                event.all_day(naive(day.last_day()));
            }
        }
        calendar.push(event.done());
    }
    calendar.to_string()
}

fn naive(day: Date) -> chrono::NaiveDate {
    let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    chrono::NaiveDate::from_ymd_opt(day.year().into(), month.into(), date.into())
        .unwrap_or_default()
}

fn stamp(day: Date) -> chrono::DateTime<chrono::Utc> {
    naive(day).and_time(chrono::NaiveTime::MIN).and_utc()
}
