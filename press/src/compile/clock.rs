//! Times of day in words, by ICU4X, with the name of their zone.

use icu::datetime::fieldsets::{T, zone::GenericLong};
use icu::datetime::input::{Time, TimeZone, UtcOffset};
use icu::datetime::{DateTimeFormatterLoadError, NoCalendarFormatter};
use icu::locale::Locale as Tag;
use icu::time::zone::ZoneNameTimestamp;
use jiff::ZonedDateTime;

/// Formats times of day in one language.
pub(super) struct Clock {
    time: NoCalendarFormatter<T>,
    zone: NoCalendarFormatter<GenericLong>,
}

impl Clock {
    /// A formatter for a locale.
    pub(super) fn new(locale: &Tag) -> Result<Clock, DateTimeFormatterLoadError> {
        Ok(Clock {
            time: NoCalendarFormatter::try_new(locale.clone().into(), T::hm())?,
            zone: NoCalendarFormatter::try_new(locale.clone().into(), GenericLong)?,
        })
    }

    /// Hours and minutes.
    pub(super) fn time(&self, minute: &ZonedDateTime) -> String {
        let part = |number: i8| number.unsigned_abs();
        let time = Time::try_new(part(minute.hour()), part(minute.minute()), 0, 0);
        time.map_or_else(|_| String::new(), |time| self.time.format(&time).to_string())
    }

    /// The zone as people call it, in summer and winter alike: "Pacific Time".
    pub(super) fn zone(&self, minute: &ZonedDateTime) -> String {
        let zone = TimeZone::from_iana_id(minute.time_zone().iana_name().unwrap_or_default());
        let named = zone
            .with_offset(UtcOffset::try_from_seconds(minute.offset().seconds()).ok())
            .with_zone_name_timestamp(ZoneNameTimestamp::from_epoch_seconds(
                minute.timestamp().as_second(),
            ));
        self.zone.format(&named).to_string()
    }
}
