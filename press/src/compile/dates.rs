//! Dates in words, by ICU4X: as exact as they are, in the conventions of the page's language.

use case_explainer::brief::{Moment, Str};
use icu::calendar::Iso;
use icu::datetime::fieldsets::{Y, YM, YMD};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterLoadError};
use icu::locale::{Locale as Tag, ParseError};
use jiff::civil::Date;
use thiserror::Error;

use super::clock::Clock;
use crate::Cause;
use crate::case::{DateIs, Timing, When};
use crate::locale::TimeWords;

/// Formats dates in one language.
pub struct Dates {
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    year: DateTimeFormatter<Y>,
    clock: Clock,
    words: TimeWords,
}

/// Why dates cannot be formatted.
#[derive(Debug, Error)]
#[error(
    "`dates = \"{tag}\"` is not a locale that dates can be written in; an example is \"en-GB\""
)]
pub struct DateError {
    tag: String,
    #[source]
    reason: Cause,
}

impl DateError {
    pub(super) fn new(tag: &str, reason: impl Into<Cause>) -> Self {
        Self { tag: tag.to_owned(), reason: reason.into() }
    }
}

impl Dates {
    /// A formatter for a locale tag such as `en-GB`.
    ///
    /// # Errors
    /// The tag is not a locale that ICU4X knows.
    pub fn new(tag: &str, words: &TimeWords) -> Result<Dates, DateError> {
        let locale: Tag = tag.parse().map_err(|reason: ParseError| DateError::new(tag, reason))?;
        let load = |reason: DateTimeFormatterLoadError| DateError::new(tag, reason);
        Ok(Dates {
            day: DateTimeFormatter::try_new(locale.clone().into(), YMD::medium()).map_err(load)?,
            month: DateTimeFormatter::try_new(locale.clone().into(), YM::medium()).map_err(load)?,
            year: DateTimeFormatter::try_new(locale.clone().into(), Y::medium()).map_err(load)?,
            clock: Clock::new(&locale).map_err(load)?,
            words: words.clone(),
        })
    }

    /// A day.
    pub fn day(&self, day: Date) -> Moment {
        Moment { iso: day.to_string().into(), text: self.day.format(&icu(day)).to_string().into() }
    }

    /// A date, never more exact than it is.
    pub fn when(&self, when: &When) -> Moment {
        let first = icu(when.first_day());
        match when {
            When::Year(year) => {
                let text = self.year.format(&first).to_string();
                Moment { iso: format!("{year:04}").into(), text: text.into() }
            }
            When::Month(year, month) => {
                let text = self.month.format(&first).to_string();
                Moment { iso: format!("{year:04}-{month:02}").into(), text: text.into() }
            }
            When::Day(day) => self.day(*day),
            When::Minute(minute) => {
                let text = self.words.at.replace("{date}", &self.day(minute.date()).text);
                let text = text.replace("{time}", &self.clock.time(minute));
                let text = text.replace("{zone}", &self.clock.zone(minute));
                let iso = minute.strftime("%Y-%m-%dT%H:%M%:z").to_string();
                Moment { iso: iso.into(), text: text.into() }
            }
        }
    }

    /// When something happens. For machines there is a date only where one is meant as it stands.
    pub fn timing(&self, timing: &Timing) -> Moment {
        let sentence = |sentence: &str, when: &When| {
            let text = sentence.replace("{date}", &self.when(when).text);
            Moment { iso: "".into(), text: text.into() }
        };
        let words = &self.words;
        match timing {
            Timing::On(when, DateIs::Exact) => self.when(when),
            Timing::On(when, DateIs::About) => sentence(&words.about, when),
            Timing::On(when, DateIs::By) => sentence(&words.by, when),
            Timing::On(when, DateIs::Expected) => {
                Moment { iso: self.when(when).iso, ..sentence(&words.expected, when) }
            }
            Timing::On(when, DateIs::Postponed) => sentence(&words.postponed, when),
            Timing::Since(from) => sentence(&words.since, from),
            Timing::Before(day) => sentence(&words.before, &When::Day(*day)),
            Timing::Span(from, to) => {
                let text = words.span.replace("{from}", &self.when(from).text);
                Moment { iso: "".into(), text: text.replace("{to}", &self.when(to).text).into() }
            }
        }
    }

    /// The month in which a day lies, in words.
    pub(super) fn month_of_day(&self, day: i32) -> Str {
        let date = from_days(day);
        self.when(&When::Month(date.year(), date.month())).text
    }

    /// Words for times between events.
    pub(super) fn words(&self) -> &TimeWords {
        &self.words
    }
}

/// Days since 1 January 1970.
pub(super) fn to_days(date: Date) -> i32 {
    date.since(EPOCH).map_or(0, |span| span.get_days())
}

/// The date of a number of days since 1 January 1970.
pub(super) fn from_days(days: i32) -> Date {
    EPOCH.saturating_add(jiff::Span::new().days(days))
}

const EPOCH: Date = Date::constant(1970, 1, 1);

/// The same day as ICU4X counts it. Every jiff date is one of ICU's.
fn icu(day: Date) -> icu::calendar::Date<Iso> {
    let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    icu::calendar::Date::try_new_iso(day.year().into(), month, date).unwrap_or_else(|_| {
        icu::calendar::Date::from_rata_die(icu::calendar::types::RataDie::new(1), Iso)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::words::english;
    use jiff::tz::TimeZone;

    fn told(timing: &Timing) -> (String, String) {
        let moment = Dates::new("en-GB", &english().time).unwrap().timing(timing);
        (moment.iso.to_string(), moment.text.to_string())
    }

    fn pair(iso: &str, text: &str) -> (String, String) {
        (iso.to_owned(), text.to_owned())
    }

    #[test]
    fn a_date_is_told_as_surely_as_it_is_known() {
        let day = || When::Day(Date::constant(2026, 3, 1));
        let on = |is| told(&Timing::On(day(), is));
        assert_eq!(on(DateIs::Exact), pair("2026-03-01", "1 Mar 2026"));
        assert_eq!(on(DateIs::About), pair("", "About 1 Mar 2026"));
        assert_eq!(on(DateIs::By), pair("", "By 1 Mar 2026"));
        assert_eq!(on(DateIs::Expected), pair("2026-03-01", "Expected 1 Mar 2026"));
        assert_eq!(on(DateIs::Postponed), pair("", "Postponed from 1 Mar 2026"));
        assert_eq!(told(&Timing::Since(When::Year(2020))), pair("", "Since 2020"));
    }

    #[test]
    fn a_span_keeps_the_exactness_of_each_end() {
        let span = Timing::Span(When::Month(2024, 8), When::Year(2025));
        assert_eq!(told(&span), pair("", "Aug 2024 to 2025"));
    }

    #[test]
    fn a_time_names_its_zone() {
        let zone = TimeZone::get("America/Los_Angeles").unwrap();
        let noon = |month| Date::constant(2026, month, 2).at(23, 59, 0, 0);
        let at = |month| When::Minute(noon(month).to_zoned_datetime(zone.clone()).unwrap());
        let exact = |month| told(&Timing::On(at(month), DateIs::Exact));
        assert_eq!(exact(1), pair("2026-01-02T23:59-08:00", "2 Jan 2026 at 23:59 (Pacific Time)"));
        assert_eq!(exact(7).0, "2026-07-02T23:59-07:00", "summer time");
    }
}
