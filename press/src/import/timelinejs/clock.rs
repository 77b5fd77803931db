//! Dates and times of day as people type them into the cells of a sheet.

use super::raw::{Part, RawDate, Reason};

/// A date in one cell, as sheets of version 1 have it: `2012`, `2012-01`, `2012-01-26`, `1/26/2012`, `1/2012`, the latter
/// two with a time behind them. Nothing if the cell is empty.
pub(super) fn date(cell: &str) -> Option<RawDate> {
    if cell.is_empty() {
        return None;
    }
    let wrong = || RawDate { year: Part::Wrong(cell.to_owned()), ..RawDate::default() };
    let (day, rest) = cell.split_once(char::is_whitespace).unwrap_or((cell, ""));
    let mut date = if day.contains('/') {
        strokes(day)
    } else if rest.is_empty() {
        hyphens(day)
    } else {
        None
    };
    if let Some(date) = date.as_mut().filter(|_| !rest.trim().is_empty())
        && time(rest, date).is_err()
    {
        return Some(wrong());
    }
    Some(date.unwrap_or_else(wrong))
}

/// Month, day and year, or month and year, between strokes.
fn strokes(words: &str) -> Option<RawDate> {
    let parts: Vec<Part> = words.split('/').map(Part::of_words).collect();
    let (month, day, year) = match parts.as_slice() {
        [month, day, year] => (month, day.clone(), year),
        [month, year] => (month, Part::Absent, year),
        _ => return None,
    };
    Some(RawDate { year: year.clone(), month: month.clone(), day, ..RawDate::default() })
}

/// Year, month and day between hyphens; the year may have a sign.
fn hyphens(words: &str) -> Option<RawDate> {
    let (sign, rest) = match words.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", words.strip_prefix('+').unwrap_or(words)),
    };
    let mut parts = rest.split('-');
    let year = Part::of_words(&format!("{sign}{}", parts.next()?));
    let mut two = || match parts.next() {
        None => Some(Part::Absent),
        Some(part) => (part.len() == 2).then(|| Part::of_words(part)),
    };
    let (month, day) = (two()?, two()?);
    parts.next().is_none().then(|| RawDate { year, month, day, ..RawDate::default() })
}

/// Puts a time of day into a date: `14:30`, `2:30 pm`, `1430`, `14.30`, `14:30:05`.
///
/// # Errors
/// It is not a time of day.
pub(super) fn time(cell: &str, date: &mut RawDate) -> Result<(), Reason> {
    let lower = cell.trim().to_lowercase();
    let letters: String = lower.chars().filter(|sign| *sign != '.').collect();
    let (figures, late) = if letters.ends_with("am") || letters.ends_with("pm") {
        let end = lower.rfind(['a', 'p']).unwrap_or(lower.len());
        (lower.get(..end).unwrap_or_default().trim(), Some(letters.ends_with("pm")))
    } else {
        (lower.as_str(), None)
    };
    let [hour, minute, second, less] = split(figures).ok_or_else(|| no_time(cell))?;
    let Part::Number { value, .. } = hour else { return Err(no_time(cell)) };
    let value = match (value, late) {
        (12, Some(false)) => 0,
        (0..=11, Some(true)) => value + 12,
        (0..=12, Some(_)) | (0..=23, None) => value,
        _ => return Err(no_time(cell)),
    };
    let hour = Part::Number { value, counts: true };
    *date = RawDate { hour, minute, finer: [second, less], timed: true, ..date.clone() };
    Ok(())
}

/// Hour, minute, second and parts of a second.
fn split(figures: &str) -> Option<[Part; 4]> {
    let plain = figures.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = if plain && matches!(figures.len(), 3 | 4) {
        let (hour, minute) = figures.split_at(figures.len() - 2);
        vec![hour, minute]
    } else if figures.contains(':') {
        figures.split([':', '.', ',']).collect()
    } else {
        figures.split('.').collect()
    };
    let number = |at: usize| match parts.get(at) {
        None => Some(Part::Absent),
        Some(part) => Some(Part::of_words(part)).filter(|it| matches!(it, Part::Number { .. })),
    };
    (parts.len() <= 4).then_some([number(0)?, number(1)?, number(2)?, number(3)?])
}

fn no_time(cell: &str) -> Reason {
    Reason::new(
        format!("\"{cell}\" is not a time of day."),
        "A time has hours up to 23 and minutes, or hours up to 12 with `am` or `pm`.",
        "Write it like this: `14:30` or `2:30 pm`.",
    )
}
