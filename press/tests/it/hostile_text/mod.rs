//! Whatever the text, reading it ends, without a panic, in a case or in problems; and every report can be drawn.

mod bytes;
mod judge;
mod large;

use judge::SMALL;
use proptest::prelude::*;
use proptest::sample::Index;

/// Judges a text; whether it is a case.
fn judge(text: &str) -> bool {
    judge::judge(text.as_bytes()).is_case
}

/// A small slip: signs that mean something in TOML or in Markdown, and some that mean nothing.
fn slip() -> impl Strategy<Value = String> {
    let signs = "\"'[]{}=,.#\\*_`<>()!-:\n\r\t é“”\u{0}\u{202e}\u{feff}09aZ";
    let signs: Vec<char> = signs.chars().collect();
    proptest::collection::vec(proptest::sample::select(signs), 0..4)
        .prop_map(|signs| signs.into_iter().collect())
}

/// A place in a text that does not cut a character.
fn place(text: &str, index: Index) -> usize {
    let mut at = index.index(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[test]
fn without_any_line_of_the_case_there_is_a_case_or_a_problem() {
    assert!(judge(&SMALL));
    let lines: Vec<&str> = SMALL.lines().collect();
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
    assert!(judge(&SMALL.replace('\n', "\r\n")), "line ends of Windows");
    assert!(judge(&format!("\u{feff}{}", *SMALL)), "a byte order mark");
    assert!(judge(SMALL.trim_end()), "no line end at the end");
}

#[test]
fn the_case_can_end_anywhere() {
    // Every seventh place: the loop is the slowest of all, and its neighbours are alike.
    for (at, _) in SMALL.char_indices().step_by(7) {
        let start = SMALL.get(..at).unwrap();
        judge(start);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slips_are_survived(slips in proptest::collection::vec((any::<Index>(), 0_usize..4, slip()), 1..6)) {
        let mut text = SMALL.clone();
        for (index, removed, added) in slips {
            let start = place(&text, index);
            let end = text[start..].char_indices().nth(removed).map_or(text.len(), |(at, _)| start + at);
            text.replace_range(start..end, &added);
        }
        judge(&text);
    }

    #[test]
    fn any_text_is_survived(text in "(?s).{0,300}") {
        judge(&text);
    }

    #[test]
    fn any_signs_are_survived(pieces in proptest::collection::vec(slip(), 0..40)) {
        judge(&pieces.concat());
    }
}
