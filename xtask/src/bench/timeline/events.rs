//! The events that every timeline is given: made up, a day apart, and the same for all in every word.

use serde_json::{Value as Json, json};
use toml::{Table, Value};

/// What an event may be about. No word is a part of another, or of anything else that an event says.
const SUBJECTS: [&str; 10] = [
    "prices",
    "privacy",
    "delivery",
    "refunds",
    "accounts",
    "parcels",
    "repairs",
    "branches",
    "contracts",
    "fees",
];

/// The lane that the filter leaves out: the first of the small case.
const LEFT_OUT: &str = "acme";
/// The lane that stays.
const KEPT: &str = "suit";

/// Words to look for. Each is in a tenth of the events.
pub(super) const FIND: [&str; 4] = ["privacy", "refunds", "parcels", "branches"];

/// Days of a month, so that every month has all of them.
const DAYS: usize = 28;
/// Months of a year.
const MONTHS: usize = 12;
/// The year of the first event.
const FIRST: usize = 2010;

/// One event.
pub(super) struct Event {
    id: String,
    lane: &'static str,
    subject: &'static str,
    year: usize,
    month: usize,
    day: usize,
    title: String,
    text: String,
}

/// So many events, oldest first.
pub(super) fn events(count: usize) -> Vec<Event> {
    // The cycle never ends, so there is a subject for every number.
    let numbered = (0..count).zip(SUBJECTS.into_iter().cycle());
    let event = |(number, subject): (usize, &'static str)| {
        let lane = if number.is_multiple_of(3) { KEPT } else { LEFT_OUT };
        Event {
            id: format!("{lane}-{number}"),
            lane,
            subject,
            year: FIRST + number / (DAYS * MONTHS),
            month: 1 + number / DAYS % MONTHS,
            day: 1 + number % DAYS,
            title: format!("Letter {number} is about {subject}"),
            text: "Every customer got it, and most of them answered within a month.".to_owned(),
        }
    };
    numbered.map(event).collect()
}

impl Event {
    fn date(&self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// As a case file has it.
    pub(super) fn in_case(&self) -> Value {
        let words = [
            ("id", self.id.clone()),
            ("lane", self.lane.to_owned()),
            ("date", self.date()),
            ("title", self.title.clone()),
            ("text", self.text.clone()),
            ("basis", "documented".to_owned()),
        ];
        let words = words.into_iter().map(|(key, text)| (key.to_owned(), Value::String(text)));
        let sources = ("sources".to_owned(), Value::Array(vec!["paper".into()]));
        Value::Table(words.chain([sources]).collect::<Table>())
    }

    /// As TimelineJS3 reads it.
    pub(super) fn for_timelinejs(&self) -> Json {
        let date = json!({ "year": self.year, "month": self.month, "day": self.day });
        let text = json!({ "headline": self.title, "text": self.text });
        json!({ "unique_id": self.id, "start_date": date, "text": text })
    }

    /// As vis-timeline reads it. Other keys are the page's own.
    pub(super) fn for_vis(&self) -> Json {
        let classes = format!("{} {}", self.lane, self.subject);
        json!({
            "id": self.id, "content": self.title, "start": self.date(), "className": classes,
            "lane": self.lane, "text": self.text,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_to_look_for_is_in_a_tenth_of_the_events_and_nowhere_else() {
        let events = events(500);
        for word in FIND {
            let hits = events.iter().filter(|it| it.title.contains(word)).count();
            assert_eq!(hits, 50, "{word}");
            assert!(events.iter().all(|it| !it.text.contains(word)), "{word}");
        }
    }

    #[test]
    fn the_largest_timeline_ends_before_it_is_pressed() {
        assert!(events(5_000).iter().all(|it| it.date().as_str() < "2025"));
    }
}
