//! Whatever a translator writes, reading and filling up end without a panic, and lose no words.

use case_press::check::{Original, sound};
use case_press::problem::{Look, render};
use case_press::translation::fill;
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::LazyLock;

use super::{CASE, SPANISH, original, read};

thread_local! {
    static ORIGINAL: Original = original(&CASE);
}

static TABLES: LazyLock<Vec<String>> =
    LazyLock::new(|| SPANISH.split("\n\n").map(str::to_owned).collect());

fn judge(text: &str) {
    ORIGINAL.with(|original| {
        let (case, problems) = read(original, text);
        assert_eq!(case.is_some(), sound(&problems), "a case or errors, never both or neither");
        for problem in &problems {
            assert!(problem.span.start <= problem.span.end, "{problem:?}");
            assert!(problem.span.end <= text.len(), "{problem:?}");
            assert!(text.is_char_boundary(problem.span.start), "{problem:?}");
        }
        let report = render(&problems, "es.toml", text, Look::Plain);
        assert_eq!(report.matches(",-[es.toml:").count(), problems.len(), "{report}");
        let Ok(filled) = fill(original, "es", Some(text), &[]) else { return };
        let again = fill(original, "es", Some(&filled.text), &[]).unwrap();
        assert_eq!(
            (&again.text, again.gaps),
            (&filled.text, vec![]),
            "a second time changes nothing"
        );
        let missing = |text: &str| {
            let (_, problems) = read(original, text);
            problems.iter().filter(|problem| problem.kind.code() == "E34").count()
        };
        assert_eq!(missing(&filled.text), 0, "{}", filled.text);
    });
}

fn slip() -> impl Strategy<Value = String> {
    let signs = "\"'[]{}=,.#\\*_`<>()!-:\n\r\t é“”\u{0}\u{202e}\u{feff}09aZ";
    let signs: Vec<char> = signs.chars().collect();
    proptest::collection::vec(proptest::sample::select(signs), 0..4)
        .prop_map(|signs| signs.into_iter().collect())
}

fn place(text: &str, index: Index) -> usize {
    let mut at = index.index(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[test]
fn the_marks_of_other_editors_change_nothing() {
    ORIGINAL.with(|original| {
        for text in [SPANISH.replace('\n', "\r\n"), format!("\u{feff}{}", *SPANISH)] {
            let (case, problems) = read(original, &text);
            assert!(case.is_some() && problems.is_empty(), "{problems:?}");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in "(?s).{0,300}") {
        judge(&text);
    }

    #[test]
    fn slips_are_survived(slips in proptest::collection::vec((any::<Index>(), 0_usize..4, slip()), 1..6)) {
        let mut text = SPANISH.clone();
        for (index, removed, added) in slips {
            let start = place(&text, index);
            let end = text[start..].char_indices().nth(removed).map_or(text.len(), |(at, _)| start + at);
            text.replace_range(start..end, &added);
        }
        judge(&text);
    }

    #[test]
    fn tables_in_any_order_and_number_are_filled_up(order in Just(TABLES.clone()).prop_shuffle(), kept in 0_usize..60) {
        let head = TABLES.first().cloned().unwrap_or_default();
        let tables = order.into_iter().filter(|table| *table != head).take(kept);
        let text: Vec<String> = [head.clone()].into_iter().chain(tables).collect();
        judge(&text.join("\n\n"));
    }
}
