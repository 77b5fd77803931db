//! Where the lanes and rows of the strip lie: rows as high as there is room for, and marks of a lane below each other where they
//! would touch.

/// What the lanes may take, together.
const ROOM: f64 = 178.0;
/// The height of a row, if there are few and if there are many.
const ROW: f64 = 36.0;
const LEAST_ROW: f64 = 14.0;
/// The least height of a lane: that of its name.
const LEAST_LANE: f64 = 32.0;

/// A mark that takes room in a row of its lane.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    /// Its lane.
    pub(super) lane: usize,
    /// Its middle, or where it begins and ends, in pixels.
    pub(super) from: f64,
    pub(super) to: f64,
}

/// Where the lanes and rows of a strip lie.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    /// The height of a row.
    pub(super) row: f64,
    /// How many each lane has.
    lanes: Vec<u16>,
    /// The row of each mark in its lane.
    marks: Vec<u16>,
}

impl Rows {
    /// Rows for these marks, which stand in order of time. Those that find no room are laid over others of their lane.
    pub(super) fn of(lanes: usize, marks: &[Taken]) -> Self {
        let mut rows = Self::with(ROW, lanes, marks);
        while rows.height() > ROOM && rows.row > LEAST_ROW {
            rows = Self::with(rows.row - 1.0, lanes, marks);
        }
        while rows.height() > ROOM {
            match rows.lanes.iter_mut().max().filter(|lane| **lane > 1) {
                Some(lane) => *lane -= 1,
                None => break,
            }
        }
        rows
    }

    fn with(row: f64, lanes: usize, marks: &[Taken]) -> Self {
        // Where the last mark of each row of each lane ends.
        let mut ends: Vec<Vec<f64>> = vec![Vec::new(); lanes];
        let place = |mark: &Taken| {
            let Some(ends) = ends.get_mut(mark.lane) else { return 0 };
            let free = ends.iter().position(|end| end + row <= mark.from).unwrap_or(ends.len());
            match ends.get_mut(free) {
                Some(end) => *end = mark.to,
                None => ends.push(mark.to),
            }
            count(free)
        };
        let marks = marks.iter().map(place).collect();
        Self { row, lanes: ends.iter().map(|ends| count(ends.len()).max(1)).collect(), marks }
    }

    /// The height of all lanes.
    pub(super) fn height(&self) -> f64 {
        self.lanes.iter().map(|rows| self.lane_height(*rows)).sum()
    }

    fn lane_height(&self, rows: u16) -> f64 {
        (f64::from(rows) * self.row).max(LEAST_LANE)
    }

    fn above(&self, lane: usize) -> f64 {
        self.lanes.iter().take(lane).map(|rows| self.lane_height(*rows)).sum()
    }

    /// The middle of a lane, below the upper edge of the strip.
    pub(super) fn lane(&self, lane: usize) -> f64 {
        let rows = self.lanes.get(lane).copied().unwrap_or(1);
        self.above(lane) + self.lane_height(rows) / 2.0
    }

    /// The middle of a mark, by its place among the marks.
    pub(super) fn mark(&self, lane: usize, mark: usize) -> f64 {
        let rows = self.lanes.get(lane).copied().unwrap_or(1);
        let row = self.marks.get(mark).copied().unwrap_or(0) % rows;
        self.lane(lane) + (f64::from(row) - f64::from(rows - 1) / 2.0) * self.row
    }
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(lane: usize, places: &[f64]) -> Vec<Taken> {
        places.iter().map(|at| Taken { lane, from: *at, to: *at }).collect()
    }

    #[test]
    fn marks_that_would_touch_stand_below_each_other_in_large_rows() {
        let marks = [points(0, &[100.0, 110.0, 400.0]), points(1, &[105.0])].concat();
        let rows = Rows::of(2, &marks);
        assert_eq!(rows.row, ROW);
        let at = [(0, 0), (0, 1), (0, 2), (1, 3)].map(|(lane, mark)| rows.mark(lane, mark));
        assert_eq!(at, [18.0, 54.0, 18.0, 90.0]);
    }

    #[test]
    fn many_marks_take_no_more_room_than_there_is() {
        let rows =
            Rows::of(4, &(0..4).flat_map(|lane| points(lane, &[5.0; 30])).collect::<Vec<_>>());
        assert!(rows.height() <= ROOM);
        assert_eq!(rows.row, LEAST_ROW);
        let all = (0..120).map(|mark| rows.mark(mark / 30, mark));
        assert!(all.clone().all(|y| y > 0.0 && y < rows.height()));
    }
}
