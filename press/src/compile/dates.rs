//! Dates in words, by ICU4X: as exact as they are, in the conventions of the page's language.

use case_explainer::brief::{Moment, Str};
use icu::calendar::Iso;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{Y, YM, YMD};
use icu::locale::Locale as Tag;
use jiff::civil::Date;
use thiserror::Error;

use crate::case::When;
use crate::locale::TimeWords;

/// Formats dates in one language.
pub struct Dates {
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    year: DateTimeFormatter<Y>,
    words: TimeWords,
}

/// Why dates cannot be formatted.
#[derive(Debug, Error)]
#[error(
    "`dates = \"{tag}\"` is not a locale that dates can be written in ({reason}); an example is \"en-GB\""
)]
pub struct DateError {
    tag: String,
    reason: String,
}

impl Dates {
    /// A formatter for a locale tag such as `en-GB`.
    ///
    /// # Errors
    /// The tag is not a locale that ICU4X knows.
    pub fn new(tag: &str, words: &TimeWords) -> Result<Dates, DateError> {
        let wrong = |reason: String| DateError { tag: tag.to_owned(), reason };
        let locale: Tag = tag.parse().map_err(|reason| wrong(format!("{reason}")))?;
        let load = |reason: icu::datetime::DateTimeFormatterLoadError| wrong(reason.to_string());
        Ok(Dates {
            day: DateTimeFormatter::try_new(locale.clone().into(), YMD::medium()).map_err(load)?,
            month: DateTimeFormatter::try_new(locale.clone().into(), YM::medium()).map_err(load)?,
            year: DateTimeFormatter::try_new(locale.into(), Y::medium()).map_err(load)?,
            words: words.clone(),
        })
    }

    /// A day.
    pub fn day(&self, day: Date) -> Moment {
        Moment { iso: day.to_string().into(), text: self.day.format(&icu(day)).to_string().into() }
    }

    /// A date or span, never more exact than it is.
    pub fn when(&self, when: &When) -> Moment {
        match *when {
            When::Year(year) => {
                let text = self.year.format(&icu(Date::constant(year, 1, 1))).to_string();
                Moment { iso: format!("{year:04}").into(), text: text.into() }
            }
            When::Month(year, month) => {
                let text = self.month.format(&icu(first_of(year, month))).to_string();
                Moment { iso: format!("{year:04}-{month:02}").into(), text: text.into() }
            }
            When::Day(day) => self.day(day),
            When::Span(from, to) => {
                let text = self.words.span.replace("{from}", &self.day(from).text);
                Moment { iso: "".into(), text: text.replace("{to}", &self.day(to).text).into() }
            }
            When::Before(day) => {
                let text = self.words.before.replace("{date}", &self.day(day).text);
                Moment { iso: "".into(), text: text.into() }
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

/// The first day of a month; months come from checked dates.
pub(super) fn first_of(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).unwrap_or(Date::ZERO)
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
