//! Days to positions.

use crate::brief::{Axis, Lens, Str};

/// The days that a strip shows, from edge to edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The day at the left edge.
    pub from: i32,
    /// The day at the right edge.
    pub to: i32,
}

impl Window {
    /// The whole of a scale.
    pub fn of(axis: &Axis) -> Window {
        Window { from: axis.from, to: axis.to }
    }

    /// The days of a lens, with a day of air at each end so that marks are not cut.
    pub fn of_lens(lens: &Lens) -> Window {
        Window { from: lens.from.saturating_sub(1), to: lens.to.saturating_add(1) }
    }

    /// How many days lie between its edges.
    pub fn length(self) -> i32 {
        self.to.saturating_sub(self.from)
    }

    /// Whether some of these days lie in it.
    pub fn meets(self, from: i32, to: i32) -> bool {
        from <= self.to && self.from <= to
    }
}

/// Where a day lies in a window, in ten-thousandths of its length; days beyond an edge lie on that edge.
pub fn fraction(window: Window, day: i32) -> i32 {
    let length = i64::from(window.to) - i64::from(window.from);
    let passed =
        i64::from(day).clamp(window.from.into(), i64::from(window.to).max(window.from.into()));
    let passed = passed - i64::from(window.from);
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
