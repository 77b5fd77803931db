//! Title, status and notes: as large as there is room for.

use super::Content;
use super::fit::Measured;
use super::marks::{INK, MUTE};
use super::measure::{Face, HEAD, STRONG, TEXT};

/// The sizes of title and status, from the largest.
const SIZES: [(f64, f64); 6] =
    [(84.0, 42.0), (76.0, 40.0), (69.0, 38.0), (62.0, 36.0), (54.0, 33.0), (46.0, 30.0)];
/// What is wider than a line at these sizes is cut.
const CUT: (f64, f64) = (54.0, 33.0);
/// If even the smallest are too large, they shrink by this, so many times.
const SMALLER: f64 = 0.93;
const MOST_STEPS: i32 = 90;
/// The size of notes, in parts of that of the status.
const NOTES: f64 = 0.64;
/// From foot to foot of two lines, in parts of their size.
const HEAD_LEADING: f64 = 1.08;
const TEXT_LEADING: f64 = 1.3;
/// From the upper edge of a line to its foot, likewise.
const RISE: f64 = 0.82;

/// One line of words.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) words: String,
    pub(super) face: Face,
    pub(super) size: f64,
    /// Its foot.
    pub(super) y: f64,
    pub(super) colour: &'static str,
}

/// All that stands between two heights, in lines of at most this width.
pub(super) fn words(content: &Content<'_>, width: f64, top: f64, foot: f64) -> Vec<Line> {
    let notes = content.notes.join(" · ");
    let parts = Parts {
        title: Measured::of(&content.title, HEAD, width / CUT.0),
        status: Measured::of(&content.status, STRONG, width / CUT.1),
        notes: Measured::of(&notes, TEXT, width / CUT.1),
    };
    let (title, status) = SIZES.last().copied().unwrap_or(CUT);
    let shrunk = (1..MOST_STEPS).map(|step| SMALLER.powi(step));
    let smaller = shrunk.map(|by| (title * by, status * by));
    SIZES
        .into_iter()
        .chain(smaller)
        .find_map(|sizes| parts.placed(sizes, width, top, foot))
        .unwrap_or_default()
}

struct Parts {
    title: Measured,
    status: Measured,
    notes: Measured,
}

impl Parts {
    /// All lines in these sizes, if there is room.
    fn placed(
        &self,
        (title, status): (f64, f64),
        width: f64,
        top: f64,
        foot: f64,
    ) -> Option<Vec<Line>> {
        let mut all = Vec::new();
        let mut y = top;
        let parts = [
            (&self.title, HEAD, title, HEAD_LEADING, INK, 0.0),
            (&self.status, STRONG, status, TEXT_LEADING, INK, 0.4),
            (&self.notes, TEXT, status * NOTES, TEXT_LEADING, MUTE, 0.2),
        ];
        for (words, face, size, leading, colour, above) in parts {
            y += above * size;
            for words in words.balanced(size, width)? {
                all.push(Line { words, face, size, y: y + RISE * leading * size, colour });
                y += leading * size;
            }
        }
        (y <= foot).then_some(all)
    }
}
