//! Where things lie down the strip, in px.

use crate::brief::Timeline;
use crate::timeline::{LANE_HEIGHT, Layout, Placed, Window, layout};

/// The line of the scale.
pub(super) const AXIS: i32 = 42;
/// Where the first lane begins.
pub(super) const TOP: i32 = 66;
/// The words of a band, between scale and lanes.
pub(super) const BAND: i32 = 60;
/// Room for a lane's name above its first row.
const NAME: i32 = 18;
/// From the last lane to the lens.
const FAN: i32 = 18;

/// Where things lie down the strip, in px.
pub(super) struct Rows {
    layout: Layout,
    /// Whether there is a lens.
    pub(super) lens: bool,
}

impl Rows {
    /// Lays out the days of a window.
    pub(super) fn of(timeline: &Timeline, window: Window) -> Rows {
        let layout = layout(timeline, window);
        let lens = timeline.lens.is_some() && window == Window::of(&timeline.axis);
        Rows { layout, lens }
    }

    /// What is drawn.
    pub(super) fn marks(&self) -> &[Placed] {
        &self.layout.marks
    }

    /// The height of the whole strip.
    pub(super) fn height(&self) -> i32 {
        if self.lens { self.lens_bottom() + 2 } else { self.bottom() }
    }

    /// The middle of a mark, in its lane or in the lens.
    pub(super) fn middle(&self, placed: &Placed) -> i32 {
        if placed.in_lens {
            return self.lens_row(placed.row);
        }
        let lanes = &self.layout.lanes;
        let lane = lanes.iter().take_while(|first| **first <= placed.row).count().saturating_sub(1);
        self.row(lane, placed.row)
    }

    /// The middle of a row of marks in a lane.
    fn row(&self, lane: usize, row: i32) -> i32 {
        self.lane(lane) + NAME + (row - self.first(lane)) * LANE_HEIGHT + LANE_HEIGHT / 2
    }

    /// The top of a lane.
    pub(super) fn lane(&self, lane: usize) -> i32 {
        TOP + self.first(lane) * LANE_HEIGHT + i32::try_from(lane).unwrap_or(0) * NAME
    }

    fn first(&self, lane: usize) -> i32 {
        self.layout.lanes.get(lane).copied().unwrap_or(0)
    }

    /// The end of the last lane.
    pub(super) fn bottom(&self) -> i32 {
        TOP + self.layout.rows * LANE_HEIGHT
            + i32::try_from(self.layout.lanes.len()).unwrap_or(0) * NAME
            + 4
    }

    /// The top of the lens.
    pub(super) fn lens(&self) -> i32 {
        self.bottom() + FAN
    }

    /// The line under the lens's marks.
    pub(super) fn lens_line(&self) -> i32 {
        self.lens_row(0) + LANE_HEIGHT / 2
    }

    /// The end of the lens.
    pub(super) fn lens_bottom(&self) -> i32 {
        self.lens_row(0) + LANE_HEIGHT + 14
    }

    /// The middle of a row of marks in the lens; rows stack upwards.
    fn lens_row(&self, row: i32) -> i32 {
        self.lens() + 26 + (self.layout.lens_rows - 1 - row) * LANE_HEIGHT + LANE_HEIGHT / 2
    }
}
