//! `deadlines.ics`, read with the ical crate.

use case_press::case::{Date, When};
use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use ical::property::Property;

use super::{Edition, RIVERA, editions};
use crate::support::edition::basis_label;

const FILE: &str = "deadlines.ics";

fn calendar(text: &str) -> IcalCalendar {
    let mut calendars = IcalParser::new(text.as_bytes()).map(Result::unwrap);
    let calendar = calendars.next().unwrap();
    assert!(calendars.next().is_none(), "one calendar");
    calendar
}

/// The only property with this name.
fn one<'a>(properties: &'a [Property], name: &str) -> &'a Property {
    let mut found = properties.iter().filter(|it| it.name == name);
    let property = found.next().unwrap_or_else(|| panic!("no {name}"));
    assert!(found.next().is_none(), "{name} twice");
    property
}

/// The words of a property, without the signs that protect them.
fn words(properties: &[Property], name: &str) -> String {
    let value = one(properties, name).value.clone().unwrap();
    value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

fn with_deadlines() -> impl Iterator<Item = (Edition, Vec<IcalEvent>)> {
    let all = editions().filter(|edition| !edition.case.deadlines.is_empty());
    all.map(|edition| {
        let events = calendar(edition.file(FILE)).events;
        assert_eq!(events.len(), edition.case.deadlines.len());
        (edition, events)
    })
}

#[test]
fn there_is_a_calendar_only_where_there_are_deadlines() {
    let mut without = 0;
    for edition in editions() {
        assert_eq!(edition.found(FILE).is_some(), !edition.case.deadlines.is_empty());
        without += usize::from(edition.case.deadlines.is_empty());
    }
    assert_eq!(without, 2, "the published case has none in either language");
    assert_eq!(with_deadlines().count(), 3);
}

#[test]
fn lines_end_and_fold_as_the_format_wants() {
    for (edition, _) in with_deadlines() {
        let file = edition.file(FILE);
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count(), "every end is CRLF");
        assert!(file.ends_with("\r\n"));
        assert!(file.contains("\r\n "), "something is folded");
        for line in file.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
    }
}

#[test]
fn every_deadline_is_an_entry_with_its_words_and_its_label() {
    for (edition, events) in with_deadlines() {
        for (deadline, event) in edition.case.deadlines.iter().zip(&events) {
            let told = &event.properties;
            let summary = format!("{} ({})", deadline.label, edition.case.name);
            assert_eq!(words(told, "SUMMARY"), summary);
            let label = basis_label(&edition.case, &edition.locale, &deadline.statement.ground);
            assert!(words(told, "DESCRIPTION").starts_with(&format!("{label}: ")));
            assert_eq!(words(told, "URL"), edition.page());
            let [alarm] = event.alarms.as_slice() else { panic!("one reminder") };
            assert_eq!(words(&alarm.properties, "ACTION"), "DISPLAY");
            assert_eq!(words(&alarm.properties, "DESCRIPTION"), *deadline.label);
            assert_eq!(words(&alarm.properties, "TRIGGER"), "-P7D");
        }
    }
}

#[test]
fn an_entry_keeps_its_name_and_is_stamped_with_the_review() {
    for (edition, events) in with_deadlines() {
        for (deadline, event) in edition.case.deadlines.iter().zip(&events) {
            let name = format!("{}.{}@case-explainer.example", deadline.id, edition.case.id);
            assert_eq!(words(&event.properties, "UID"), name);
            let day = edition.case.reviewed.strftime("%Y%m%dT000000Z").to_string();
            assert_eq!(words(&event.properties, "DTSTAMP"), day);
        }
        assert_eq!(edition.homeless(FILE), edition.homeless(FILE), "no time and no chance in it");
        let homeless = calendar(&edition.homeless(FILE));
        for (here, there) in events.iter().zip(&homeless.events) {
            let uid = |event: &IcalEvent| words(&event.properties, "UID");
            assert_eq!(uid(here), uid(there), "the same wherever the site is");
        }
    }
}

#[test]
fn a_day_is_a_whole_day_and_a_minute_is_a_moment() {
    for (edition, events) in with_deadlines() {
        for (deadline, event) in edition.case.deadlines.iter().zip(&events) {
            let start = one(&event.properties, "DTSTART");
            let (day, value) = (deadline.when.last_day(), start.value.clone().unwrap());
            let date = Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])]);
            if let When::Minute(minute) = &deadline.when {
                let utc = minute.with_time_zone(jiff::tz::TimeZone::UTC);
                assert_eq!(value, utc.strftime("%Y%m%dT%H%M%SZ").to_string());
                assert_eq!(start.params, None);
            } else {
                assert_eq!((value, &start.params), (compact(day), &date));
                // The end is the first moment after the event (RFC 5545, 3.6.1).
                let after = one(&event.properties, "DTEND");
                assert_eq!(after.value, Some(compact(day.tomorrow().unwrap())));
            }
        }
    }
    let rivera = Edition::of((RIVERA, "en"));
    let events = calendar(rivera.file(FILE)).events;
    let start = |id: &str| {
        let at = rivera.case.deadlines.iter().position(|it| &*it.id == id).unwrap();
        words(&events[at].properties, "DTSTART")
    };
    assert_eq!(start("exclude"), "20261221");
    assert_eq!(start("final-hearing"), "20270318T150000Z", "ten o’clock in Chicago");
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
