//! `deadlines.ics`: the days by which something has to be done, for calendars (RFC 5545).

use icalendar::{Alarm, Calendar, Component, Event, EventLike};
use jiff::civil::Date;

use super::Told;
use super::text::{labelled, plain};
use crate::article::Deadline;
use crate::case::When;

/// A calendar with one entry for each deadline, and a reminder a week before.
pub(super) fn deadlines(told: Told<'_>) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&told.compiled.article.name);
    let pairs = told.case.deadlines.iter().zip(&told.compiled.article.deadlines);
    for (deadline, compiled) in pairs {
        let name = format!("{}.{}@case-explainer.example", deadline.id, told.case.id);
        let mut event = Event::new();
        event
            .uid(&name)
            // The same file for the same case: the stamp is the day of the review, not of the press.
            .timestamp(stamp(told.case.reviewed))
            .summary(&format!("{} ({})", compiled.label, told.compiled.article.name))
            .description(&description(compiled))
            .alarm(reminder(&name, &compiled.label, stamp(told.case.reviewed)));
        if let Some(site) = told.site {
            event.url(&format!("{site}{}", told.folder()));
        }
        match &deadline.when {
            When::Minute(minute) => {
                let instant = minute.timestamp().as_second();
                event.starts(chrono::DateTime::from_timestamp(instant, 0).unwrap_or_default());
            }
            day => {
                // The end is not included, and an entry that ends as it starts is dropped by some calendars.
                let day = day.last_day();
                event.starts(naive(day)).ends(naive(day.tomorrow().unwrap_or(day)));
            }
        }
        calendar.push(event.done());
    }
    calendar.to_string()
}

/// A reminder a week before. Whatever is not set here, the library fills with the time and a random name, and no two files
/// would be the same.
fn reminder(name: &str, label: &str, stamp: chrono::DateTime<chrono::Utc>) -> Alarm {
    let mut alarm = Alarm::display(label, -chrono::Duration::days(7));
    // A week of days, not of seconds: clocks may change in between.
    alarm.add_property("TRIGGER", "-P7D").uid(&format!("reminder.{name}")).timestamp(stamp);
    alarm
}

/// What the deadline is about and, once it is past, what came of it.
fn description(deadline: &Deadline) -> String {
    let about = labelled(&deadline.statement);
    if deadline.passed.is_empty() {
        return about;
    }
    format!("{about}\n{}", plain(&deadline.passed))
}

fn naive(day: Date) -> chrono::NaiveDate {
    let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    chrono::NaiveDate::from_ymd_opt(day.year().into(), month.into(), date.into())
        .unwrap_or_default()
}

fn stamp(day: Date) -> chrono::DateTime<chrono::Utc> {
    naive(day).and_time(chrono::NaiveTime::MIN).and_utc()
}
