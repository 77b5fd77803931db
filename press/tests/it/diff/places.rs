//! Where the two cases are, and how the command ends.

use crate::support::press::{CaseCopy, press};
use crate::support::{LINKEDIN, OKAFOR, RIVERA};

const SLUG: &str = "de-la-torre-v-linkedin";

#[test]
fn a_case_is_named_by_slug_folder_or_file() {
    let copy = CaseCopy::of(LINKEDIN);
    let file = copy.folder().join("case.toml");
    for (first, second) in
        [(SLUG, copy.name()), (copy.name(), SLUG), (LINKEDIN, file.to_str().unwrap())]
    {
        let said = press(&["diff", first, second]);
        assert_eq!(said.code, Some(0), "{}", said.err);
    }
}

#[test]
fn where_the_two_are_is_said_first() {
    let copy = CaseCopy::of(LINKEDIN);
    let said = press(&["diff", SLUG, copy.name()]).out;
    let now = format!("- Now: {}/case.toml", copy.name());
    assert!(said.contains("- Before: cases/de-la-torre-v-linkedin/case.toml"), "{said}");
    assert!(said.replace("\n  ", "").contains(&now), "{said}");
}

#[test]
fn a_difference_is_no_failure_unless_it_is_asked_for() {
    let copy = CaseCopy::of(RIVERA);
    copy.edit(
        "case.toml",
        "caption = \"The Lumen One, an invented router.\"",
        "caption = \"The Lumen One.\"",
    );
    assert_eq!(super::diff(RIVERA, &copy, &[]).code, Some(0));
    assert_eq!(super::diff(RIVERA, &copy, &["--exit-code"]).code, Some(1));
    assert_eq!(super::diff(RIVERA, &CaseCopy::of(RIVERA), &["--exit-code"]).code, Some(0));
}

#[test]
fn errors_in_either_case_are_told_and_nothing_is_compared() {
    let copy = CaseCopy::of(OKAFOR);
    copy.edit(
        "case.toml",
        "lane = \"company\"\ntitle = \"Northline starts to sell the Ember vest\"",
        "lane = \"compny\"\ntitle = \"Northline starts to sell the Ember vest\"",
    );
    for said in [press(&["diff", OKAFOR, copy.name()]), press(&["diff", copy.name(), OKAFOR])] {
        assert_eq!(said.code, Some(1));
        assert!(said.err.contains("E24") && said.err.contains("compny"), "{}", said.err);
        assert_eq!(said.out, "");
    }
}

#[test]
fn errors_in_both_are_told_together() {
    let (one, other) = (CaseCopy::of(OKAFOR), CaseCopy::of(OKAFOR));
    one.edit(
        "case.toml",
        "lowest level\"\ndate = \"2024-02-08\"",
        "lowest level\"\ndate = \"2024-13-08\"",
    );
    other.edit(
        "case.toml",
        "lowest level\"\ndate = \"2024-02-08\"",
        "lowest level\"\ndate = \"2024-14-08\"",
    );
    let said = press(&["diff", one.name(), other.name()]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("2024-13-08") && said.err.contains("2024-14-08"), "{}", said.err);
}

#[test]
fn a_wrong_call_says_what_is_wrong() {
    let copy = CaseCopy::of(LINKEDIN);
    let translation = copy.folder().join("es.toml");
    for (arguments, words) in [
        (vec![SLUG], "required"),
        (vec![SLUG, copy.name(), "--since", "HEAD"], "cannot be used with"),
        (vec![SLUG, "no-such-case"], "no-such-case/case.toml cannot be read"),
        (vec![SLUG, translation.to_str().unwrap()], "is no case file"),
        (vec![SLUG, copy.name(), "--lang", "fr"], "not told in `fr`, only in en, es"),
        (vec![SLUG, copy.name(), "--format", "html"], "invalid value"),
        (vec![SLUG, copy.name(), "--out", "no/such/folder/diff.md"], "cannot be written"),
    ] {
        let said = press(&[&["diff"], arguments.as_slice()].concat());
        assert_eq!(said.code, Some(2), "{arguments:?}: {}", said.out);
        assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
    }
}

#[test]
fn the_help_shows_both_ways_to_call_it() {
    let said = press(&["diff", "--help"]).out;
    for line in [
        "case-press diff [OPTIONS] <CASE> <CASE>",
        "<CASE> --since <REVISION>",
        "--since origin/main --format markdown",
        "Exit codes",
    ] {
        assert!(said.contains(line), "{said}");
    }
}
