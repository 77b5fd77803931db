//! The scale under the strip: whole months, ticks that do not crowd a phone.

use case_explainer::brief::{Axis, Lens, Shape, Span, Tick};
use jiff::ToSpan;
use jiff::civil::Date;

use super::Compiler;
use super::dates::{from_days, to_days};
use crate::case::{DateIs, Timing, When};

/// A span of more months than this gets a label a year instead of a quarter.
const MANY_MONTHS: usize = 30;
/// So many marks are drawn at most. Of a longer time only years are marked, or of still longer every second, third and so on.
const MOST_MARKS: usize = 600;
/// A label that begins further right than this part of the strip would be cut off.
const LAST_LABEL: f64 = 0.93;

impl Compiler<'_> {
    /// The scale: from the month of the first event to the end of the month of the last.
    pub(super) fn axis(&self) -> Axis {
        let spans = || self.case.events.iter().map(|event| span(&event.when));
        let known = |span: &Span| span.shape != Shape::Open;
        let first = spans().filter(known).map(|span| span.from).min();
        let last = spans().map(|span| span.to).max();
        let (from, last) = (from_days(first.or(last).unwrap_or(0)), from_days(last.unwrap_or(0)));
        let from = from.first_of_month();
        let to = last.first_of_month().saturating_add(1.month());
        let (start, end) = (to_days(from), to_days(to).max(to_days(from) + 1));
        let count = 12 * usize::from(to.year().abs_diff(from.year()));
        let years = if count > MOST_MARKS { (count / 12).div_ceil(MOST_MARKS) } else { 0 };
        let marked = |month: &Date| {
            let year = usize::from(month.year().unsigned_abs());
            years == 0 || *month == from || (month.month() == 1 && year.is_multiple_of(years))
        };
        let months = from.series(1.month()).take_while(|month| *month <= to);
        let months: Vec<_> = months.filter(marked).collect();
        let yearly = years > 0 || months.len() > MANY_MONTHS;
        let ticks = months.iter().enumerate().map(|(position, month)| {
            let day = to_days(*month);
            let quarter = month.month() % 3 == 1;
            let labelled = position == 0 || if yearly { month.month() == 1 } else { quarter };
            let room = f64::from(day - start) < LAST_LABEL * f64::from(end - start);
            let year = position == 0 || month.month() == 1;
            let full = self.dates.month_of_day(day);
            let short = full.split(' ').next().unwrap_or_default();
            let label = match (labelled && room, yearly && position > 0, year) {
                (false, ..) => "".into(),
                (_, true, _) => self.dates.when(&When::Year(month.year())).text,
                (_, _, true) => full,
                _ => short.into(),
            };
            Tick { day, label, keep: year || month.month() == 7 }
        });
        Axis { from: start, to: end, ticks: ticks.collect() }
    }

    /// The lens, with a day of air at each end so that marks are not cut.
    pub(super) fn lens(&self) -> Option<Lens> {
        let lens = self.case.lens.as_ref()?;
        let (from, to) = (to_days(lens.from), to_days(lens.to));
        let few = to - from <= 20;
        let ticks = (from..=to).map(|day| Tick {
            day,
            label: if few { from_days(day).day().to_string().into() } else { "".into() },
            keep: true,
        });
        let axis = Axis { from: from - 1, to: to + 1, ticks: ticks.collect() };
        Some(Lens { label: lens.label.clone(), axis })
    }
}

/// Where a date or span lies, in days. An open end or start lies on its known day, until the axis is known.
pub(super) fn span(when: &Timing) -> Span {
    let (from, to, shape) = match when {
        Timing::On(when @ (When::Day(_) | When::Minute(_)), DateIs::Exact) => {
            (when.first_day(), when.last_day(), Shape::Point)
        }
        Timing::On(when, _) => (when.first_day(), when.last_day(), Shape::Vague),
        Timing::Span(from, to) => (from.first_day(), to.last_day(), Shape::Range),
        Timing::Since(from) => (from.first_day(), from.first_day(), Shape::Range),
        Timing::Before(day) => (*day, *day, Shape::Open),
    };
    Span { from: to_days(from), to: to_days(to), shape }
}
