//! Days to positions.

use crate::brief::{Axis, Str};

/// Where a day lies on an axis, in ten-thousandths of its length; days beyond an end lie on that end.
pub fn fraction(axis: &Axis, day: i32) -> i32 {
    let length = i64::from(axis.to) - i64::from(axis.from);
    let passed = i64::from(day.clamp(axis.from, axis.to)) - i64::from(axis.from);
    if length <= 0 { 0 } else { i32::try_from(passed * 10_000 / length).unwrap_or(0) }
}

/// A length in px as SVG writes it.
#[inline(never)]
pub fn px(length: i32) -> Str {
    length.to_string().into()
}

/// A position as SVG writes it: `1525` becomes `15.25%`.
///
/// Written digit by digit: formatting a floating point number would add its whole machinery to the module.
#[inline(never)]
pub fn percent(position: i32) -> Str {
    let position = position.clamp(0, 10_000);
    let mut text = (position / 100).to_string();
    let rest = position % 100;
    if rest > 0 {
        text.push('.');
        text.push(char::from(b'0' + u8::try_from(rest / 10).unwrap_or(0)));
        text.push(char::from(b'0' + u8::try_from(rest % 10).unwrap_or(0)));
    }
    text.push('%');
    text.into()
}
