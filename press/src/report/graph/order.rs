//! Which of the boxes in a column stands above which, so that few lines cross.
//!
//! Each box goes to the middle of the boxes it is connected with, column by column and back again (K. Sugiyama,
//! S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures", IEEE Transactions on
//! Systems, Man, and Cybernetics 11(2), 1981). The order with the fewest crossings is kept.

/// How often the columns are gone through.
const SWEEPS: usize = 12;

/// Columns of boxes, by number.
pub(super) type Columns = Vec<Vec<usize>>;

/// Puts the boxes of each column in order. A line leads from a box to one in the next column.
pub(super) fn ordered(mut columns: Columns, lines: &[(usize, usize)]) -> Columns {
    let mut best = columns.clone();
    let mut fewest = crossings(&best, lines);
    for sweep in 0..SWEEPS {
        let forth = sweep % 2 == 0;
        let steps: Vec<usize> = (1..columns.len()).collect();
        let steps: Vec<usize> =
            if forth { steps } else { steps.into_iter().rev().map(|at| at - 1).collect() };
        for at in steps {
            let beside = if forth { at.checked_sub(1) } else { Some(at + 1) };
            let beside = beside.and_then(|at| columns.get(at)).cloned().unwrap_or_default();
            if let Some(column) = columns.get_mut(at) {
                arrange(column, &beside, lines);
            }
        }
        let crossings = crossings(&columns, lines);
        if crossings < fewest {
            fewest = crossings;
            best.clone_from(&columns);
        }
    }
    best
}

/// Sorts a column by the middle of the places that its boxes are connected with in another one.
fn arrange(column: &mut Vec<usize>, beside: &[usize], lines: &[(usize, usize)]) {
    let place = |it: usize| beside.iter().position(|other| *other == it);
    let mut keyed: Vec<(f64, usize)> = Vec::new();
    for (own, it) in column.iter().enumerate() {
        let ends = lines.iter().filter_map(|(a, b)| match (a == it, b == it) {
            (true, _) => place(*b),
            (_, true) => place(*a),
            _ => None,
        });
        let places: Vec<usize> = ends.collect();
        let middle = if places.is_empty() {
            number(own)
        } else {
            number(places.iter().sum()) / number(places.len())
        };
        keyed.push((middle, *it));
    }
    keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
    *column = keyed.into_iter().map(|(_, it)| it).collect();
}

fn crossings(columns: &Columns, lines: &[(usize, usize)]) -> usize {
    let mut all = 0;
    for pair in columns.windows(2) {
        let [left, right] = pair else { continue };
        let place = |column: &[usize], it: usize| column.iter().position(|other| *other == it);
        let ends: Vec<(usize, usize)> =
            lines.iter().filter_map(|(a, b)| Some((place(left, *a)?, place(right, *b)?))).collect();
        for (at, one) in ends.iter().enumerate() {
            let rest = ends.get(at + 1..).unwrap_or_default();
            all += rest
                .iter()
                .filter(|other| {
                    (one.0 < other.0 && one.1 > other.1) || (one.0 > other.0 && one.1 < other.1)
                })
                .count();
        }
    }
    all
}

/// A count for arithmetic.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Places that are as near as possible to the wanted ones, in this order and at least `gaps` apart.
///
/// Least squares under an order: neighbours that come too near each other are moved together (pool adjacent violators).
pub(super) fn apart(wanted: &[f64], gaps: &[f64]) -> Vec<f64> {
    let mut offset = 0.0;
    // Groups that move together: how many, and the middle of what they want.
    let mut groups: Vec<(usize, f64)> = Vec::new();
    let mut offsets = Vec::new();
    for (at, wish) in wanted.iter().enumerate() {
        if at > 0 {
            offset += gaps.get(at - 1).copied().unwrap_or_default();
        }
        offsets.push(offset);
        groups.push((1, wish - offset));
        while let [.., (before, earlier), (count, later)] = groups.as_slice()
            && earlier > later
        {
            let both = before + count;
            let middle = (earlier * number(*before) + later * number(*count)) / number(both);
            groups.truncate(groups.len() - 2);
            groups.push((both, middle));
        }
    }
    let placed = groups.into_iter().flat_map(|(count, middle)| std::iter::repeat_n(middle, count));
    placed.zip(offsets).map(|(middle, offset)| middle + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossed_lines_are_untangled() {
        let columns = vec![vec![0, 1], vec![2, 3]];
        let ordered = ordered(columns, &[(0, 3), (1, 2)]);
        assert_eq!(crossings(&ordered, &[(0, 3), (1, 2)]), 0);
    }

    #[test]
    fn what_wants_the_same_place_is_put_around_it() {
        assert_eq!(apart(&[10.0, 10.0, 50.0], &[4.0, 4.0]), [8.0, 12.0, 50.0]);
    }
}
