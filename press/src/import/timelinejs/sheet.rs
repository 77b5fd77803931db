//! The sheet of TimelineJS as CSV, with the columns of version 3 or of version 1.

use csv::{ReaderBuilder, StringRecord};

use super::clock;
use super::raw::{Media, Part, Raw, RawDate, Reason, Slide};
use crate::import::Row;

/// The columns that are read; the order has no meaning.
const COLUMNS: [&str; 22] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
    "Tag",
    "Start Date",
    "End Date",
];

/// Reads a whole sheet.
pub(super) fn read(text: &str) -> Raw {
    let mut raw = Raw::default();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text, &mut raw))
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let names = records.next().and_then(Result::ok).unwrap_or_default();
    let columns = Columns::of(&names, &mut raw);
    if columns.start.is_none() {
        raw.notes.left_out(
            Row::File,
            Reason::new(
                "The first row names neither a column `Year` nor a column `Start Date`.",
                "A sheet of TimelineJS starts with a row of its column names, and without a date there is no event.",
                "Check that this is the file of a timeline, in JSON or as CSV, with the row of names first.",
            ),
        );
        return raw;
    }
    for (position, record) in records.enumerate() {
        let row = Row::Line(position + 2);
        match record {
            Ok(record) => line(&mut raw, &columns, row, &record),
            Err(reason) => raw.notes.left_out(
                row,
                Reason::new(
                    "This row cannot be read.",
                    format!("It is not CSV: {reason}."),
                    "Export the sheet as CSV once more.",
                ),
            ),
        }
    }
    raw
}

/// Where each column stands.
struct Columns {
    places: Vec<(&'static str, usize)>,
    /// The column of the start, which tells version 3 from version 1.
    start: Option<&'static str>,
}

impl Columns {
    fn of(names: &StringRecord, raw: &mut Raw) -> Self {
        let mut places: Vec<(&'static str, usize)> = Vec::new();
        let mut strange = Vec::new();
        for (place, name) in names.iter().enumerate().filter(|(_, name)| !name.trim().is_empty()) {
            let known = COLUMNS.iter().find(|known| known.eq_ignore_ascii_case(name.trim()));
            match known {
                Some(known) if places.iter().all(|(name, _)| name != known) => {
                    places.push((known, place));
                }
                _ => strange.push(name.trim()),
            }
        }
        if !strange.is_empty() {
            raw.notes.kept(
                Row::File,
                format!("Columns that are not taken over: {}.", crate::source::listed(strange)),
                "TimelineJS has no such column, or has it already.",
                "Put what matters into the texts.",
            );
        }
        let has = |name: &str| places.iter().any(|(known, _)| *known == name);
        // Like TimelineJS: one column of version 1 makes the whole sheet one of version 1.
        let older = has("Start Date") || has("End Date");
        let start = if older { "Start Date" } else { "Year" };
        Self { start: Some(start).filter(|start| has(start)), places }
    }

    fn cell<'r>(&self, record: &'r StringRecord, name: &str) -> &'r str {
        let place = self.places.iter().find(|(known, _)| *known == name);
        place.and_then(|(_, place)| record.get(*place)).unwrap_or_default().trim()
    }
}

fn line(raw: &mut Raw, columns: &Columns, row: Row, record: &StringRecord) {
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return;
    }
    let of = |name: &str| columns.cell(record, name);
    let dates = if columns.start == Some("Start Date") {
        Ok((clock::date(of("Start Date")), clock::date(of("End Date"))))
    } else {
        let start = ["Year", "Month", "Day", "Time"];
        let end = ["End Year", "End Month", "End Day", "End Time"];
        parts(start.map(of)).and_then(|start| Ok((start, parts(end.map(of))?)))
    };
    let (start, end) = match dates {
        Ok(dates) => dates,
        Err(reason) => return raw.notes.left_out(row, reason),
    };
    let tag = of("Tag");
    let slide = Slide {
        row,
        start,
        end,
        headline: of("Headline").to_owned(),
        text: of("Text").to_owned(),
        media: Media {
            url: of("Media").to_owned(),
            caption: of("Media Caption").to_owned(),
            credit: of("Media Credit").to_owned(),
            alt: of("Alt Text").to_owned(),
            thumbnail: of("Media Thumbnail").to_owned(),
            ..Media::default()
        },
        group: Some(of("Group")).filter(|group| !group.is_empty()).unwrap_or(tag).to_owned(),
        display_date: of("Display Date").to_owned(),
        unique_id: String::new(),
        background: of("Background").to_owned(),
    };
    place(raw, slide, &of("Type").to_lowercase());
}

/// Puts a row where its type says.
fn place(raw: &mut Raw, slide: Slide, kind: &str) {
    match kind {
        "title" if raw.title.is_none() => raw.title = Some(slide),
        "title" => {
            raw.notes.kept(
                slide.row,
                "This is a second title; it is taken as an event.",
                "A timeline has one title, and TimelineJS does the same.",
                "Take the row out, or give it the type of an event by leaving its type empty.",
            );
            raw.events.push(slide);
        }
        "era" => raw.eras.push(slide),
        "" => raw.events.push(slide),
        other => {
            raw.notes.kept(
                slide.row,
                format!("The type `{other}` is not known; the row is taken as an event."),
                "TimelineJS knows `title` and `era`, and takes every other row as an event.",
                "Check that it is one.",
            );
            raw.events.push(slide);
        }
    }
}

/// A date from the cells of year, month, day and time; nothing if there is no year.
fn parts([year, month, day, time]: [&str; 4]) -> Result<Option<RawDate>, Reason> {
    // Thousands of years are written with commas in some sheets; TimelineJS takes them out as well.
    let part = |cell: &str| {
        let plain: String =
            cell.chars().filter(|sign| *sign != ',' && !sign.is_whitespace()).collect();
        Part::of_words(&plain)
    };
    let mut date =
        RawDate { year: part(year), month: part(month), day: part(day), ..RawDate::default() };
    if time.is_empty() {
        return Ok(Some(date).filter(|date| !date.is_empty()));
    }
    if !date.year.is_given() {
        return Err(Reason::new(
            format!("There is a time, \"{time}\", without a date."),
            "A time of day belongs to a day.",
            "Fill in year, month and day, or take the time out.",
        ));
    }
    clock::time(time, &mut date)?;
    Ok(Some(date))
}

/// The sign between the cells: the comma, unless the first line has another one and no comma.
fn delimiter(text: &str, raw: &mut Raw) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let other = [(b';', "semicolons"), (b'\t', "tabs")];
    let found = other.into_iter().find(|(sign, _)| first.bytes().any(|byte| byte == *sign));
    let Some((sign, name)) = found.filter(|_| !first.contains(',')) else { return b',' };
    raw.notes.kept(
        Row::File,
        format!("The cells are taken to be parted by {name}."),
        "The first row has them, and no comma.",
        "Nothing, if the events below look right.",
    );
    sign
}
