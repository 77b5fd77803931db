//! The time between two events, in words a reader can feel.

use case_explainer::brief::{Shape, Span, Str};

use super::values::Values;
use crate::locale::TimeWords;

/// Shorter times than this are not worth a line, in days.
const SHORT: i32 = 7;

/// What stands between two events; empty when the time is short, or when a date is too vague to count from.
pub(super) fn gap(words: &TimeWords, values: &Values, before: Option<Span>, after: Span) -> Str {
    match before {
        Some(before) if before.shape == Shape::Point && after.shape == Shape::Point => {
            later(words, values, after.from - before.to)
        }
        _ => "".into(),
    }
}

fn later(words: &TimeWords, values: &Values, days: i32) -> Str {
    let half_months = (f64::from(days) / 30.44 * 2.0).round();
    let (sentence, number) = if days < SHORT {
        return "".into();
    } else if days < 21 {
        (&words.days_later, days)
    } else if days < 56 {
        (&words.weeks_later, (days + 3) / 7)
    } else if days < 300 && half_months % 2.0 == 1.0 {
        let months = whole((half_months - 1.0) / 2.0);
        return values.counted_half(&words.half_months_later, months).into();
    } else if days < 700 {
        (&words.months_later, whole(half_months / 2.0))
    } else {
        (&words.years_later, whole(f64::from(days) / 365.25))
    };
    values.counted(sentence, number).into()
}

/// The nearest whole number; a time between two events in days always fits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a number of months of a 32-bit number of days"
)]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::words::english;

    fn words() -> TimeWords {
        TimeWords {
            days_later: "{number} d".into(),
            weeks_later: "{number} w".into(),
            months_later: "{number} m".into(),
            half_months_later: "{number}½ m".into(),
            years_later: "{number} y".into(),
            ..english().time
        }
    }

    fn values() -> Values {
        Values::new("en-GB", &english().money).unwrap()
    }

    #[test]
    fn times_are_told_in_the_unit_a_reader_would_use() {
        let told = [
            (0, ""),
            (6, ""),
            (8, "8 d"),
            (41, "6 w"),
            (62, "2 m"),
            (63, "2 m"),
            (230, "7½ m"),
            (365, "12 m"),
            (1500, "4 y"),
        ];
        for (days, text) in told {
            assert_eq!(&*later(&words(), &values(), days), text, "{days} days");
        }
    }

    #[test]
    fn nothing_is_counted_from_a_vague_date() {
        let day = Span { from: 100, to: 100, shape: Shape::Point };
        let month = Span { from: 0, to: 30, shape: Shape::Vague };
        assert_eq!(&*gap(&words(), &values(), Some(month), day), "");
        assert_eq!(&*gap(&words(), &values(), Some(Span { from: 0, to: 0, ..day }), day), "3½ m");
    }
}
