//! TimelineJS: its JSON (version 3 and 2, also in a script), and its sheets as CSV.
//!
//! `docs/import.md` has a table of what happens to everything that these formats can hold. What the files mean was read
//! off TimelineJS 3.9 (its `TimelineConfig`, `ConfigFactory`, `TLDate` and `MediaType`), and where it fails or guesses, an
//! editor is told instead: one bad row keeps no other from being taken over.
//!
//! An era becomes an event in a lane of its own, `periods`: a case knows no other form for a time that has a name and two
//! ends, and there it has a basis and sources as everything else.

mod clock;
mod dates;
mod html;
mod ids;
mod importer;
mod json;
mod lanes;
mod media;
mod raw;
mod sheet;
mod v2;
mod zone;

use super::{Imported, Row};
use ids::Ids;
use importer::Importer;
use media::Sources;
use raw::{Notes, Raw, Reason};
use zone::Zone;

/// Takes over a timeline.
///
/// `zone` is the IANA name of the time zone that the file's times of day are in; the format does not say. Without it, times
/// are left out and noted. Whatever the text is, something comes of it: events, or notes that say why there are none.
#[must_use]
pub fn read(text: &str, zone: Option<&str>) -> Imported {
    let mut raw = raw(text);
    let zone = zone.and_then(|name| Zone::of(name, &mut raw.notes));
    if raw.scale == "cosmological" {
        raw.notes.left_out(
            Row::File,
            Reason::new(
                "This timeline is on the scale of the cosmos.",
                "Its years are millions; a case has the years 1 to 9999.",
                "Take `\"scale\": \"cosmological\"` out if its years are those of a calendar.",
            ),
        );
        return Imported { notes: raw.notes.sorted(), ..Imported::default() };
    }
    if !["", "human"].contains(&raw.scale.as_str()) {
        raw.notes.kept(
            Row::File,
            format!("The scale `{}` is not known.", raw.scale),
            "TimelineJS would show nothing of this file.",
            "Nothing, if the dates below look right.",
        );
    }
    let (ids, sources) = (Ids::default(), Sources::default());
    let importer = Importer { zone: zone.as_ref(), notes: raw.notes, ids, sources };
    let imported = importer.timeline(raw.title, &raw.events, &raw.eras);
    if imported.events.is_empty() && imported.left_out() == 0 {
        let mut notes = Notes::from(imported.notes);
        notes.left_out(
            Row::File,
            Reason::new(
                "There is no event in this file.",
                "A timeline has at least one.",
                "Check that this is the file of a timeline, and that it was saved whole.",
            ),
        );
        return Imported { notes: notes.sorted(), ..imported };
    }
    imported
}

/// The timeline in whichever form the text has.
fn raw(text: &str) -> Raw {
    let text = text.trim_start_matches('\u{feff}').trim();
    let json = without_script(text);
    if !json.starts_with(['{', '[']) {
        return sheet::read(text);
    }
    match serde_json::from_str(json) {
        Ok(value) => v2::find(&value).map_or_else(|| json::read(&value), v2::read),
        Err(reason) => {
            let mut raw = Raw::default();
            raw.notes.left_out(
                Row::File,
                Reason::new(
                    format!("The file cannot be read: {reason}."),
                    "It starts like JSON, and is not JSON from that place on.",
                    "Export it once more, or mend it there. JSON has no comments, and no comma before a closing bracket.",
                ),
            );
            raw
        }
    }
}

/// JSON without the script around it that loads it: `storyjs_jsonp_data = {…};` or `callback({…});`.
fn without_script(text: &str) -> &str {
    let Some((before, _)) = text.split_once('{') else { return text };
    let name = before.trim_end().strip_suffix(['=', '(']).map(str::trim);
    let name = name.map(|name| name.strip_prefix("var ").unwrap_or(name).trim());
    let sign = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '$' | '.');
    if !name.is_some_and(|name| !name.is_empty() && name.chars().all(sign)) {
        return text;
    }
    let inner = text.get(before.len()..).unwrap_or_default();
    inner.trim_end_matches([';', ')', ' ', '\t', '\r', '\n'])
}
