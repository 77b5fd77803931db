//! Any bytes as a case file: what is not text, what is nested deep, what is long, and real files with slips.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::judge::judge;
use crate::support::small::CASE;
use crate::support::{LINKEDIN, repository};

static REAL: LazyLock<Vec<u8>> =
    LazyLock::new(|| std::fs::read(repository().join(LINKEDIN).join("case.toml")).unwrap());

/// Some change to the bytes of a file.
#[derive(Clone, Debug)]
enum Change {
    /// Other bytes in the place of some.
    Put(Index, usize, Vec<u8>),
    /// Some bytes once more, elsewhere.
    Copy(Index, usize, Index),
    /// Nothing behind a place.
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let signs = b"\"'[]{}=,.#\\*_`<>()!-:\n\r\t 09aZ\0\x1b\x7f\xc3\xa9\xff\xe2\x80\xae".to_vec();
    let bytes = vec(prop_oneof![select(signs), any::<u8>()], 0..6);
    prop_oneof![
        6 => (any::<Index>(), 0_usize..20, bytes).prop_map(|(at, gone, put)| Change::Put(at, gone, put)),
        3 => (any::<Index>(), 0_usize..400, any::<Index>()).prop_map(|(at, long, to)| Change::Copy(at, long, to)),
        1 => any::<Index>().prop_map(Change::Cut),
    ]
}

fn changed(file: &[u8], changes: Vec<Change>) -> Vec<u8> {
    let mut bytes = file.to_vec();
    let part = |bytes: &[u8], at: Index, long: usize| {
        let start = at.index(bytes.len() + 1);
        start..(start + long).min(bytes.len())
    };
    for change in changes {
        match change {
            Change::Put(at, gone, put) => drop(bytes.splice(part(&bytes, at, gone), put)),
            Change::Copy(at, long, to) => {
                let copy = bytes.get(part(&bytes, at, long)).unwrap_or_default().to_vec();
                drop(bytes.splice(part(&bytes, to, 0), copy));
            }
            Change::Cut(at) => bytes.truncate(at.index(bytes.len() + 1)),
        }
    }
    bytes
}

/// A value in which much is open, some of it closed again.
fn nested() -> impl Strategy<Value = String> {
    let signs = select(vec!["[", "{a=", "{", "]", "}", ",", "\n", "{not=", "{all=[", "\"a\""]);
    (select(vec!["a = ", "verdict = ", "[", ""]), vec(signs, 0..400), 1_usize..30)
        .prop_map(|(start, signs, times)| format!("{start}{}", signs.concat().repeat(times)))
}

/// One sign, many times, in a place of a file.
fn long() -> impl Strategy<Value = String> {
    let sign = select(vec!["a", "9", " ", "\"", "'", ".", "é", "\\", "\u{0}", "=", "#", "-", "\r"]);
    let frames = [("title = \"", "\""), ("", " = 1"), ("schema = ", ""), ("# ", ""), ("[", "]")];
    let more = [("title = '''", "'''"), ("reviewed = ", ""), ("a = [", "]"), ("", "")];
    (select([&frames[..], &more[..]].concat()), sign, 1_usize..12_000)
        .prop_map(|((start, end), sign, times)| format!("{start}{}{end}\n", sign.repeat(times)))
}

/// How often a property is tried.
fn times(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(times(300))]

    #[test]
    fn any_bytes_are_survived(bytes in vec(any::<u8>(), 0..600)) {
        judge(&bytes);
    }

    #[test]
    fn deep_nesting_is_survived(text in nested()) {
        judge(text.as_bytes());
        judge(format!("{}\n{text}", *CASE).as_bytes());
    }

    #[test]
    fn long_signs_are_survived(text in long()) {
        judge(text.as_bytes());
    }

    #[test]
    fn a_small_case_with_slips_is_survived(changes in vec(change(), 1..8)) {
        judge(&changed(CASE.as_bytes(), changes));
    }
}

proptest! {
    #![proptest_config(times(40))]

    #[test]
    fn a_real_case_with_slips_is_survived(changes in vec(change(), 1..8)) {
        judge(&changed(&REAL, changes));
    }
}

#[test]
fn characters_that_cannot_be_seen_are_told_wherever_they_stand() {
    for (place, name) in [
        ("# A small case\u{202e} with", "U+202E"),
        ("schema\u{200b} = 1", "U+200B"),
        ("\u{0}id = \"small\"", "U+0000"),
        ("id = \"sm\u{200d}\u{2066}all\"", "U+2066"),
        ("[posture\u{feff}]", "U+FEFF"),
    ] {
        let judged = judge(format!("{place}\n{}", *CASE).as_bytes());
        assert!(!judged.is_case && judged.codes().contains(&"E27"), "{}", judged.report);
        assert!(judged.report.contains(name), "{}", judged.report);
    }
    let escaped = CASE.replace("Did Acme", "Did\\u202e Acme");
    assert!(judge(escaped.as_bytes()).codes().contains(&"E27"));
}

#[test]
fn a_file_of_another_encoding_is_told_with_its_first_strange_byte() {
    let latin = CASE.replacen("Did Acme", "Did \u{1}cme", 1).into_bytes();
    let latin: Vec<u8> =
        latin.into_iter().map(|byte| if byte == 1 { 0xc4 } else { byte }).collect();
    let judged = judge(&latin);
    assert_eq!(judged.codes(), ["E01"], "{}", judged.report);
    assert!(judged.report.contains("The byte C4 stands here"), "{}", judged.report);
    assert!(judged.report.contains("UTF-8"), "{}", judged.report);
}

#[test]
fn a_number_that_no_computer_counts_to_is_told() {
    let judged =
        judge(CASE.replace("schema = 1", &format!("schema = {}", "9".repeat(400))).as_bytes());
    assert_eq!(judged.codes(), ["E19"], "{}", judged.report);
    assert!(judged.report.contains("too large for `schema`"), "{}", judged.report);
}
