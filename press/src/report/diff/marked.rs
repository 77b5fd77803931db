//! Which words of a text have changed, so that a reviewer sees what moved in a long sentence.

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) words: String,
    /// Whether it is only in this one of the two texts.
    pub(super) changed: bool,
}

/// Both texts in runs. What they have in common is the same in both.
pub(super) fn marked(before: &str, after: &str) -> [Vec<Run>; 2] {
    let (old, new) = (words(before), words(after));
    let mut sides = [Vec::new(), Vec::new()];
    let ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    for op in &ops {
        let changed = op.tag() != DiffTag::Equal;
        let parts = [old.get(op.old_range()), new.get(op.new_range())];
        for (side, part) in sides.iter_mut().zip(parts) {
            let words = part.unwrap_or_default().concat();
            if !words.is_empty() {
                side.push(Run { words, changed });
            }
        }
    }
    sides.map(joined)
}

/// The words of a text and what stands between them. An id is one word, whatever hyphens it has.
fn words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut start = 0;
    let pieces: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    for (at, (place, piece)) in pieces.iter().enumerate() {
        let end = place + piece.len();
        let next = pieces.get(at + 1).map_or("", |(_, next)| *next);
        // Hyphens hold together what stands close on both sides.
        let holds = |sign: &str| matches!(sign, "-" | "‐" | "‑");
        let letter = |piece: &str| piece.chars().all(char::is_alphanumeric) && !piece.is_empty();
        let open =
            (letter(piece) && holds(next)) || (holds(piece) && letter(next) && start < *place);
        if !open {
            words.extend(text.get(start..end));
            start = end;
        }
    }
    words
}

/// Runs with what is changed in one piece, where only a gap between words parts it.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    let mut runs = runs.into_iter().peekable();
    while let Some(mut run) = runs.next() {
        let between = joined.last().is_some_and(|last| last.changed)
            && runs.peek().is_some_and(|next| next.changed);
        run.changed |= between && run.words.trim().is_empty();
        match joined.last_mut().filter(|last| last.changed == run.changed) {
            Some(last) => last.words.push_str(&run.words),
            None => joined.push(run),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A side with its marks written out.
    fn shown(runs: &[Run]) -> String {
        let run =
            |run: &Run| if run.changed { format!("[{}]", run.words) } else { run.words.clone() };
        runs.iter().map(run).collect()
    }

    fn both(before: &str, after: &str) -> [String; 2] {
        marked(before, after).map(|runs| shown(&runs))
    }

    #[test]
    fn only_the_words_that_moved_are_marked() {
        assert_eq!(
            both(
                "He withdrew it on 30 January, nine days later.",
                "He withdrew it on 31 January, ten days later."
            ),
            [
                "He withdrew it on [30] January, [nine] days later.",
                "He withdrew it on [31] January, [ten] days later."
            ]
        );
        assert_eq!(
            both("Nothing to claim.", "Nothing to claim or sign."),
            ["Nothing to claim.", "Nothing to claim[ or sign]."]
        );
    }

    #[test]
    fn a_gap_between_two_marks_is_part_of_them() {
        assert_eq!(both("the old suit", "the new case"), ["the [old suit]", "the [new case]"]);
    }

    #[test]
    fn an_id_is_one_word() {
        assert_eq!(
            both("reuters-suit, rule-23", "reuters-first, rule-23"),
            ["[reuters-suit], rule-23", "[reuters-first], rule-23"]
        );
        assert_eq!(words("a-b - c-"), ["a-b", " ", "-", " ", "c-"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_what_is_not_marked_is_in_both(before in "[a-c ,.-]{0,12}", after in "[a-c ,.-]{0,12}") {
            let [old, new] = marked(&before, &after);
            let all = |runs: &[Run]| runs.iter().map(|run| run.words.as_str()).collect::<String>();
            prop_assert_eq!(all(&old), before.as_str());
            prop_assert_eq!(all(&new), after.as_str());
            if before == after {
                prop_assert!(old.iter().chain(&new).all(|run| !run.changed));
            }
        }
    }
}
