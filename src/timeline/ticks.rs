//! The ticks of a scale: as many as fit, at days, months or years, and never two on one another.

use crate::brief::{Axis, Month, Str};

use super::scale::{Window, fraction};

/// A tick of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands, in ten-thousandths.
    pub x: i32,
    /// What stands at it; empty for a minor tick.
    pub label: Str,
    /// Whether the label stands even where room is short.
    pub keep: bool,
}

/// So many days are told day by day, and more by month.
const FEW_DAYS: i32 = 45;
/// So many labels fit where room is short, and where it is not.
const NARROW: i32 = 5;
const WIDE: i32 = 12;
/// A label that begins further right than this would be cut off.
const LAST_LABEL: i32 = 9_300;
/// How many days may lie between two labels; what fits a phone is a part of what fits elsewhere.
const DAYS: [i32; 5] = [1, 2, 4, 8, 16];
/// How many months may lie between two labels.
const MONTHS: [i32; 11] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000];

/// The ticks of a window, from left to right.
pub fn ticks(axis: &Axis, window: Window) -> Vec<Tick> {
    let mut ticks =
        if window.length() <= FEW_DAYS { days(axis, window) } else { months(axis, window) };
    let (mut wide, mut narrow) = (i32::MIN, i32::MIN);
    for tick in ticks.iter_mut().filter(|tick| !tick.label.is_empty()) {
        if tick.x < wide || tick.x > LAST_LABEL {
            tick.label = "".into();
            continue;
        }
        wide = tick.x + 10_000 / WIDE;
        tick.keep &= tick.x >= narrow;
        if tick.keep {
            narrow = tick.x + 10_000 / NARROW;
        }
    }
    ticks
}

/// The least step that leaves no more than `room` labels over a length.
fn step(steps: &[i32], length: i32, room: i32) -> i32 {
    let fits = |step: &&i32| length / **step < room;
    steps.iter().find(fits).or(steps.last()).copied().unwrap_or(1)
}

fn days(axis: &Axis, window: Window) -> Vec<Tick> {
    let (wide, narrow) = (step(&DAYS, window.length(), WIDE), step(&DAYS, window.length(), NARROW));
    let mut ticks = Vec::new();
    let mut months = axis.months.iter().peekable();
    let mut month: Option<&Month> = None;
    for day in window.from..=window.to {
        while let Some(next) = months.next_if(|next| next.day <= day) {
            month = Some(next);
        }
        let Some(month) = month else { continue };
        // From the first of the month on, and none so late that it would touch the next first.
        let passed = day - month.day;
        let at = |step: i32| passed % step == 0 && (step < 4 || passed + step / 2 < 28);
        let label = match (at(wide), passed) {
            (true, 0) => month.short.clone(),
            (true, _) => (passed + 1).to_string().into(),
            (false, _) => "".into(),
        };
        ticks.push(Tick { x: fraction(window, day), label, keep: at(narrow) });
    }
    ticks
}

fn months(axis: &Axis, window: Window) -> Vec<Tick> {
    let shown = || axis.months.iter().filter(|month| window.meets(month.day, month.day));
    let length = window.length() / 30;
    let (wide, narrow) = (step(&MONTHS, length, WIDE), step(&MONTHS, length, NARROW));
    let mut ticks: Vec<Tick> = Vec::new();
    for month in shown() {
        let number = month.year.saturating_mul(12).saturating_add(i32::from(month.number) - 1);
        let first = ticks.is_empty();
        let label = match (number % wide == 0 || first, wide < 12) {
            (false, _) => Str::from(""),
            (true, true) if first || month.number == 1 => month.full.clone(),
            (true, true) => month.short.clone(),
            (true, false) => month.year_name.clone(),
        };
        if label.is_empty() && wide > 12 {
            continue;
        }
        ticks.push(Tick {
            x: fraction(window, month.day),
            label,
            keep: number % narrow == 0 || first,
        });
    }
    ticks
}
