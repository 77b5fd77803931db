//! Where the lines of a text begin, counted once: a large file with many problems would take long to count anew for each.

/// The places at which the lines of a text end.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    ends: Vec<usize>,
}

impl Lines {
    /// Goes through a text once.
    pub(crate) fn of(text: &str) -> Self {
        Self { ends: text.match_indices('\n').map(|(at, _)| at).collect() }
    }

    /// The number of the line a place stands on, counted from one.
    pub(crate) fn number(&self, at: usize) -> usize {
        self.ends.partition_point(|end| *end < at) + 1
    }

    /// Where the line of a place begins.
    pub(crate) fn start(&self, at: usize) -> usize {
        let before = self.number(at) - 1;
        before.checked_sub(1).and_then(|line| self.ends.get(line)).map_or(0, |end| end + 1)
    }

    /// The first line with more bytes than this, as a place in the text.
    pub(crate) fn longer_than(&self, most: usize, text: &str) -> Option<std::ops::Range<usize>> {
        let mut start = 0;
        for end in self.ends.iter().copied().chain([text.len()]) {
            if end - start > most {
                return Some(start..end);
            }
            start = end + 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let lines = Lines::of("a\nbc\n");
        let found: Vec<_> =
            [0, 1, 2, 4, 5, 99].map(|at| (lines.number(at), lines.start(at))).into();
        assert_eq!(found, [(1, 0), (1, 0), (2, 2), (2, 2), (3, 5), (3, 5)]);
    }

    #[test]
    fn the_last_line_needs_no_end() {
        let text = "a\nbcd";
        assert_eq!(Lines::of(text).longer_than(2, text), Some(2..5));
        assert_eq!(Lines::of(text).longer_than(3, text), None);
        assert_eq!(Lines::of("").longer_than(0, ""), None);
    }
}
