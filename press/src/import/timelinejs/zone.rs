//! The time zone that an editor says a file's times are in.

use jiff::civil::DateTime;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::raw::Notes;
use crate::import::Row;

/// The time zone that times of day are in.
pub(super) struct Zone {
    pub(super) name: String,
    zone: TimeZone,
}

impl Zone {
    /// A zone by its IANA name.
    pub(super) fn of(name: &str, notes: &mut Notes) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok();
        if zone.is_none() {
            notes.kept(
                Row::File,
                format!("There is no time zone `{name}`."),
                "Zones are known by their names in the IANA database.",
                "Write a place of it, such as America/New_York.",
            );
        }
        Some(Self { name: name.to_owned(), zone: zone? })
    }

    /// Whether clocks in it ever showed this time.
    pub(super) fn has(&self, moment: DateTime) -> bool {
        let found = self.zone.to_ambiguous_zoned_datetime(moment).compatible();
        found.is_ok_and(|zoned| zoned.datetime() == moment)
    }
}
