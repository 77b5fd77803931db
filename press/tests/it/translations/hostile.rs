//! Whatever a translator writes, reading and filling up end without a panic, and lose no words.

use std::sync::LazyLock;

use case_press::check::Original;
use case_press::problem::{Look, render};
use case_press::translation::fill;
use proptest::prelude::*;

use super::{original, read};
use crate::support::assert_judged;
use crate::support::slips::{any_slips, with_slips};
use crate::support::small::{CASE, SPANISH};

thread_local! {
    static ORIGINAL: Original = original(&CASE);
}

static TABLES: LazyLock<Vec<String>> =
    LazyLock::new(|| SPANISH.split("\n\n").map(str::to_owned).collect());

fn judge(text: &str) {
    ORIGINAL.with(|original| {
        let (case, problems) = read(original, text);
        assert_judged(case.is_some(), &problems, text);
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
    fn slips_are_survived(slips in any_slips()) {
        judge(&with_slips(&SPANISH, slips));
    }

    #[test]
    fn tables_in_any_order_and_number_are_filled_up(order in Just(TABLES.clone()).prop_shuffle(), kept in 0_usize..60) {
        let head = TABLES.first().cloned().unwrap_or_default();
        let tables = order.into_iter().filter(|table| *table != head).take(kept);
        let text: Vec<String> = [head.clone()].into_iter().chain(tables).collect();
        judge(&text.join("\n\n"));
    }
}
