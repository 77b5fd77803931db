//! Whatever the text, reading it ends, without a panic, in a case or in problems; and every report can be drawn.

mod bytes;
mod judge;
mod large;

use proptest::prelude::*;

use crate::support::slips::{any_signs, any_slips, with_slips};
use crate::support::small::CASE;

/// Judges a text; whether it is a case.
fn judge(text: &str) -> bool {
    judge::judge(text.as_bytes()).is_case
}

#[test]
fn without_any_line_of_the_case_there_is_a_case_or_a_problem() {
    assert!(judge(&CASE));
    let lines: Vec<&str> = CASE.lines().collect();
    let mut cases = 0;
    for gone in 0..lines.len() {
        let rest: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line).collect();
        cases += usize::from(judge(&rest.join("\n")));
    }
    assert!(cases > 0, "a comment or a note may go");
    assert!(cases < lines.len() / 2, "most lines are needed");
}

#[test]
fn the_marks_of_other_editors_change_nothing() {
    assert!(judge(&CASE.replace('\n', "\r\n")), "line ends of Windows");
    assert!(judge(&format!("\u{feff}{}", *CASE)), "a byte order mark");
    assert!(judge(CASE.trim_end()), "no line end at the end");
}

#[test]
fn the_case_can_end_anywhere() {
    // Every seventh place: the loop is the slowest of all, and its neighbours are alike.
    for (at, _) in CASE.char_indices().step_by(7) {
        let start = CASE.get(..at).unwrap();
        judge(start);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slips_are_survived(slips in any_slips()) {
        judge(&with_slips(&CASE, slips));
    }

    #[test]
    fn any_text_is_survived(text in "(?s).{0,300}") {
        judge(&text);
    }

    #[test]
    fn any_signs_are_survived(pieces in proptest::collection::vec(any_signs(), 0..40)) {
        judge(&pieces.concat());
    }
}
