//! The time between two events, in words a reader can feel.

use std::iter;

use case_explainer::brief::{Gap, Str};

use super::values::Values;
use crate::locale::{Counted, LapseWords, TimeWords};

/// Shorter times than this are not worth a line, in days.
const SHORT: i32 = 7;
/// From here on times are told in years.
const YEARS: i32 = 700;
/// The average days of a year, and of a month.
const YEAR: f64 = 365.25;
const MONTH: f64 = 30.44;

/// The words for every time up to so many days, each from the shortest time on for which they hold.
pub(super) fn gaps(words: &TimeWords, values: &Values, most: i32) -> Vec<Gap> {
    let years = iter::successors(Some(2.0), |years| Some(years + 1.0));
    let years = years.map(|years| ((years - 0.5) * YEAR).ceil()).map(whole);
    let starts = (SHORT..YEARS).chain(years.skip_while(|days| *days < YEARS));
    let mut gaps: Vec<Gap> = Vec::new();
    for days in iter::once(SHORT).chain(starts).take_while(|days| *days <= most) {
        let later = lapse(&words.later, values, days);
        if gaps.last().is_none_or(|last| last.later != later) {
            gaps.push(Gap { days, later, earlier: lapse(&words.earlier, values, days) });
        }
    }
    gaps
}

/// A time in the unit that a reader would use.
fn lapse(words: &LapseWords, values: &Values, days: i32) -> Str {
    let half_months = (f64::from(days) / MONTH * 2.0).round();
    let (sentence, number): (&Counted, i32) = if days < 21 {
        (&words.days, days)
    } else if days < 56 {
        (&words.weeks, (days + 3) / 7)
    } else if days < 300 && half_months % 2.0 == 1.0 {
        let months = whole((half_months - 1.0) / 2.0);
        return values.counted_half(&words.half_months, months).into();
    } else if days < YEARS {
        (&words.months, whole(half_months / 2.0))
    } else {
        (&words.years, whole(f64::from(days) / YEAR))
    };
    values.counted(sentence, number).into()
}

/// The nearest whole number; a time between two events in days always fits.
#[expect(clippy::cast_possible_truncation, reason = "made from a 32-bit number of days")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::words::english;

    fn table(most: i32) -> Vec<Gap> {
        let lapse = |end: &str| LapseWords {
            days: format!("{{number}} d {end}").as_str().into(),
            weeks: format!("{{number}} w {end}").as_str().into(),
            months: format!("{{number}} m {end}").as_str().into(),
            half_months: format!("{{number}}½ m {end}").as_str().into(),
            years: format!("{{number}} y {end}").as_str().into(),
        };
        let words =
            TimeWords { later: lapse("later"), earlier: lapse("earlier"), ..english().time };
        gaps(&words, &Values::new("en-GB", &english().money).unwrap(), most)
    }

    #[test]
    fn times_are_told_in_the_unit_a_reader_would_use() {
        let told = [
            (8, "8 d later"),
            (41, "6 w later"),
            (62, "2 m later"),
            (63, "2 m later"),
            (230, "7½ m later"),
            (365, "12 m later"),
            (1500, "4 y later"),
            (36_525, "100 y later"),
        ];
        let table = table(40_000);
        for (days, text) in told {
            let gap = table.iter().take_while(|gap| gap.days <= days).last().unwrap();
            assert_eq!(&*gap.later, text, "{days} days");
            assert_eq!(&*gap.earlier, text.replace("later", "earlier"), "{days} days");
        }
        assert!(table.iter().all(|gap| gap.days >= SHORT), "short times are not worth a line");
    }

    #[test]
    fn the_words_of_a_long_time_stand_once_and_in_order() {
        let table = table(3_000_000);
        assert!(table.windows(2).all(|pair| pair[0].days < pair[1].days));
        assert!(table.windows(2).all(|pair| pair[0].later != pair[1].later));
        assert!(self::table(100).iter().all(|gap| gap.days <= 100));
    }
}
