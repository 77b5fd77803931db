//! The JSON of TimelineJS 2: `{ timeline: { headline, text, date: […], era: […] } }`.

use serde_json::{Map, Value};

use super::json::{list, table, words};
use super::raw::{Media, Part, Raw, RawDate, Slide};
use crate::import::Row;

/// The older form, if it is that.
pub(super) fn find(value: &Value) -> Option<&Map<String, Value>> {
    let timeline = value.get("timeline")?.as_object()?;
    timeline.get("date")?.is_array().then_some(timeline)
}

/// Reads a whole timeline.
pub(super) fn read(timeline: &Map<String, Value>) -> Raw {
    let mut raw = Raw { title: Some(slide(Row::Title, timeline)), ..Raw::default() };
    for (position, event) in list(timeline.get("date")).enumerate() {
        let row = Row::Event(position + 1);
        if let Some(event) = table(&mut raw, row, event) {
            raw.events.push(slide(row, event));
        }
    }
    for (position, era) in list(timeline.get("era")).enumerate() {
        let row = Row::Era(position + 1);
        if let Some(era) = table(&mut raw, row, era) {
            raw.eras.push(slide(row, era));
        }
    }
    raw
}

fn slide(row: Row, slide: &Map<String, Value>) -> Slide {
    let of = |key: &str| words(slide.get(key));
    let asset = |key: &str| words(slide.get("asset").and_then(|asset| asset.get(key)));
    Slide {
        start: date(&of("startDate")),
        end: date(&of("endDate")),
        headline: of("headline"),
        text: of("text"),
        media: Media {
            url: asset("media"),
            caption: asset("caption"),
            credit: asset("credit"),
            thumbnail: asset("thumbnail"),
            ..Media::default()
        },
        group: of("tag"),
        ..Slide::empty(row)
    }
}

/// A date with the year first, its parts between commas, strokes or hyphens: `2012,1,26,14,30`.
fn date(words: &str) -> Option<RawDate> {
    if words.is_empty() {
        return None;
    }
    let (sign, rest) = words.strip_prefix('-').map_or(("", words), |rest| ("-", rest));
    let mut parts = rest.split([',', '/', '-']).map(str::trim);
    let year = parts.next().unwrap_or_default();
    // Between strokes the year may stand last; which part is the month then, nobody can tell.
    if rest.contains('/') && year.len() < 4 {
        return Some(RawDate { year: Part::Wrong(words.to_owned()), ..RawDate::default() });
    }
    let mut part = || Part::of_words(parts.next().unwrap_or_default());
    let mut date = RawDate {
        year: Part::of_words(&format!("{sign}{year}")),
        month: part(),
        day: part(),
        hour: part(),
        minute: part(),
        finer: [part(), part()],
        ..RawDate::default()
    };
    if parts.next().is_some() {
        date.year = Part::Wrong(words.to_owned());
    }
    Some(date)
}
