//! Days: the scale under the strip, and where each event lies.

use case_explainer::brief::{Axis, Lens, Month, Shape, Span};
use jiff::ToSpan;
use jiff::civil::Date;

use super::Compiler;
use super::dates::{from_days, to_days};
use crate::case::{DateIs, Event, Timing, When};

/// So many months are told of at most. Of a longer time only Januaries are, or of still longer every second, third and so on.
const MOST_MONTHS: usize = 600;

impl Compiler<'_> {
    /// The scale: from the month of the first event to the end of the month of the last.
    pub(super) fn axis(&self) -> Axis {
        let spans = || self.case.events.iter().map(span);
        let known = |span: &Span| span.shape != Shape::Open;
        let first = spans().filter(known).map(|span| span.from).min();
        let last = spans().map(|span| span.to).max();
        let (from, last) = (from_days(first.or(last).unwrap_or(0)), from_days(last.unwrap_or(0)));
        let from = from.first_of_month();
        let to = last.first_of_month().saturating_add(1.month());
        let count = 12 * usize::from(to.year().abs_diff(from.year()));
        let years = if count > MOST_MONTHS { (count / 12).div_ceil(MOST_MONTHS) } else { 0 };
        let told = |month: &Date| {
            let year = usize::from(month.year().unsigned_abs());
            years == 0 || *month == from || (month.month() == 1 && year.is_multiple_of(years))
        };
        let months = from.series(1.month()).take_while(|month| *month <= to);
        Axis {
            from: to_days(from),
            to: to_days(to).max(to_days(from) + 1),
            months: months.filter(told).map(|month| self.month(month)).collect(),
        }
    }

    fn month(&self, first: Date) -> Month {
        let full = self.dates.month_of_day(to_days(first));
        Month {
            day: to_days(first),
            year: first.year().into(),
            number: first.month().unsigned_abs(),
            short: full.split(' ').next().unwrap_or_default().into(),
            full,
            year_name: self.dates.when(&When::Year(first.year())).text,
        }
    }

    /// The lens, if the case has one.
    pub(super) fn lens(&self) -> Option<Lens> {
        let lens = self.case.lens.as_ref()?;
        Some(Lens { label: lens.label.clone(), from: to_days(lens.from), to: to_days(lens.to) })
    }
}

/// Where an event lies, in days. An open end or start lies on its known day, until the axis is known.
pub(super) fn span(event: &Event) -> Span {
    let (from, to, shape) = match &event.when {
        Timing::On(when @ (When::Day(_) | When::Minute(_)), DateIs::Exact) => {
            (when.first_day(), when.last_day(), Shape::Point)
        }
        Timing::On(when, _) => (when.first_day(), when.last_day(), Shape::Vague),
        Timing::Span(from, to) => (from.first_day(), to.last_day(), Shape::Range),
        Timing::Since(from) => (from.first_day(), from.first_day(), Shape::Ongoing),
        Timing::Before(day) => (*day, *day, Shape::Open),
    };
    let shape = match shape {
        Shape::Range | Shape::Ongoing if event.era => Shape::Era,
        other => other,
    };
    Span { from: to_days(from), to: to_days(to), shape }
}
