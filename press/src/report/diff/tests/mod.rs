//! What is compared, told by small edits of the small case.

mod tables;
mod ways;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::check::trial::case;

fn side(case: &Case) -> Side<'_> {
    Side { case, pictures: BTreeMap::new(), others: BTreeMap::new() }
}

fn compared(before: &Case, after: &Case) -> Diff {
    diff(&side(before), &side(after))
}

/// What the edits change in the small case.
fn edited(edits: &[(&str, &str)]) -> Diff {
    compared(&case(&[]), &case(edits))
}

/// A change in a line: the path, what became of it, and its keys.
fn line(change: &EntryChange) -> String {
    let keys: Vec<String> =
        change.fields.iter().map(|field| format!("{:?} {}", field.kind, field.key)).collect();
    let from = change.renamed_from.as_ref().map(|old| format!(" from {old}")).unwrap_or_default();
    format!("{} {:?}{from}: {}", change.path, change.fate, keys.join(", "))
}

fn lines(diff: &Diff) -> Vec<String> {
    diff.entries.iter().map(line).collect()
}

/// What is put in the place of what.
type Edit = &'static [(&'static str, &'static str)];

/// Edits of the small case that can be made together, each with the paths that it changes.
const EDITS: [(Edit, &[&str]); 12] = [
    (&[("Did Acme read letters?", "Has Acme read letters?")], &[""]),
    (&[("date = \"2024-09\"", "date = \"2024-10\"")], &["event.rules"]),
    (
        &[
            ("basis = \"unverified\"", "basis = \"alleged\""),
            ("Acme had not said", "The suit says that Acme had not said"),
        ],
        &["event.silence"],
    ),
    (&[("sources = [\"paper\", \"rules\"]", "sources = [\"rules\"]")], &["event.case"]),
    (&[("Look for a bill.", "Look for bills.")], &["question.customer"]),
    (
        &[
            ("unclear = [\"trial\"]\n", ""),
            ("unclear_why = \"The paper does not say if a trial counts.\"\n", ""),
            ("no = [\"no\"]", "no = [\"no\", \"trial\"]"),
        ],
        &["criterion.customer"],
    ),
    (&[("title = \"Only Acme knows\"", "title = \"Acme alone knows\"")], &["outcome.sealed"]),
    (&[("[[next]]\nid = \"nothing\"", "[[next]]\nid = \"no-more\"")], &["next.no-more"]),
    (&[("impossible = [\"yes\"]\n", "")], &["definition"]),
    (&[("[[minute]]", WHAT)], &["minute.what"]),
    (
        &[("verdict = { all = [\"customer\"] }", "verdict = { not = \"customer\" }")],
        &["subclass.payers"],
    ),
    (&[(CONSTRAINT, "")], &["constraint.constraint-1"]),
];

const WHAT: &str = r#"[[minute]]
id = "what"
label = "What"
text = "Letters."
basis = "background"
sources = ["paper"]

[[minute]]"#;
const CONSTRAINT: &str = r#"[[constraint]]
id = "constraint-1"
never = { customer = "no", read = "read" }
because = "Acme has no letters of others."
"#;

/// The small case with some of the edits.
fn with(chosen: &[bool]) -> Case {
    let edits = EDITS.iter().zip(chosen).filter(|(_, chosen)| **chosen);
    let edits: Vec<(&str, &str)> =
        edits.flat_map(|((edits, _), _)| edits.iter().copied()).collect();
    case(&edits)
}

/// A comparison read backwards.
fn mirrored(diff: Diff) -> Diff {
    let Diff { mut entries, mut order, mut results, translations } = diff;
    for change in &mut entries {
        change.fate = match change.fate {
            Fate::New => Fate::Gone,
            Fate::Gone => Fate::New,
            Fate::Changed => Fate::Changed,
        };
        if let Some(old) = change.renamed_from.take() {
            change.renamed_from = Some(std::mem::replace(&mut change.path, old));
        }
        change
            .fields
            .iter_mut()
            .for_each(|field| std::mem::swap(&mut field.before, &mut field.after));
    }
    order.iter_mut().for_each(|it| std::mem::swap(&mut it.before, &mut it.after));
    std::mem::swap(&mut results.ways_before, &mut results.ways_after);
    std::mem::swap(&mut results.never_before, &mut results.never_after);
    for way in &mut results.ways {
        way.change = match way.change {
            WayFate::New => WayFate::Gone,
            WayFate::Gone => WayFate::New,
            same => same,
        };
        std::mem::swap(&mut way.before, &mut way.after);
        std::mem::swap(&mut way.now_asked, &mut way.no_longer_asked);
        way.findings.iter_mut().for_each(|it| std::mem::swap(&mut it.before, &mut it.after));
    }
    Diff { entries, order, results, translations }
}

/// A comparison without what only one side can say: the order, what things are called, and which ways the newer case
/// has for an outcome.
fn plain(diff: Diff) -> Diff {
    let Diff { mut entries, order, mut results, translations } = diff;
    for change in &mut entries {
        change.fields.sort();
        change.heading = None;
        change.ways.clear();
    }
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    for way in &mut results.ways {
        way.answers.sort();
        way.findings.sort_by(|one, other| one.path.cmp(&other.path));
    }
    results.ways.sort_by_key(|way| (way.change, way.answers.clone()));
    Diff { entries, order, results, translations }
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_comparison_says_exactly_what_was_edited(
        before in prop::array::uniform12(any::<bool>()),
        after in prop::array::uniform12(any::<bool>()),
    ) {
        let diff = compared(&with(&before), &with(&after));
        let edited = EDITS.iter().zip(before.iter().zip(&after)).filter(|(_, (one, other))| one != other);
        let expected: BTreeSet<&str> = edited.flat_map(|((_, paths), _)| *paths).copied().collect();
        // What is named by its newer path in one direction is named by the older one in the other.
        let found: BTreeSet<&str> =
            diff.entries.iter().map(|it| if it.path == "next.nothing" { "next.no-more" } else { &it.path }).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(diff.is_empty(), before == after);
    }

    #[test]
    fn read_backwards_it_is_the_comparison_of_the_two_the_other_way_round(
        before in prop::array::uniform12(any::<bool>()),
        after in prop::array::uniform12(any::<bool>()),
    ) {
        let (before, after) = (with(&before), with(&after));
        let there = plain(mirrored(compared(&before, &after)));
        prop_assert_eq!(there, plain(compared(&after, &before)));
    }
}
