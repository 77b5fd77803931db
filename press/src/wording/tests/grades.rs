//! Grades and counts, against published values and against counting by hand.

use super::*;

#[test]
fn english_grades_are_those_published() {
    // The examples of the encyclopedia's article on these tests, with the counts and grades that it gives.
    let en = english();
    let platypus =
        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
    assert_eq!(counts(&en, &[], platypus), (1, 13, 24));
    assert!((grade(&en, platypus) - 11.3).abs() < 0.1);
    let passage =
        "This sentence, taken as a reading passage unto itself, is being used to prove a point.";
    assert_eq!(counts(&en, &[], passage), (1, 16, 23));
    assert_eq!(counts(&en, &[], "The cat sat on the mat."), (1, 6, 6));
    assert!((grade(&en, "The cat sat on the mat.") - -1.45).abs() < 0.01);
}

#[test]
fn english_texts_are_counted_as_by_hand() {
    let en = english();
    for (text, expected) in [
        ("He sued Apple Corp. in 2025. It paid $1,000.50. No. 5 was closed.", (3, 13, 14)),
        ("See *Smith v. Bayer Corp.* and [18 U.S.C. § 2702](https://example.org/a).", (1, 9, 10)),
        ("The plaintiff’s lawyer didn’t say why. “No comment,” he wrote.", (2, 10, 14)),
        ("A full-length class-action report, in two parts – not one.", (1, 9, 13)),
        ("", (0, 0, 0)),
    ] {
        assert_eq!(counts(&en, &[], text), expected, "{text}");
    }
}

#[test]
fn spanish_texts_are_counted_as_by_hand() {
    let es = spanish();
    for (text, expected) in [
        ("La demanda dice que alguien compartió mensajes. Nadie lo ha probado.", (2, 11, 22)),
        ("El Sr. Pérez, de EE. UU., citó el art. 5. ¿Y después? ¡Nada!", (3, 13, 17)),
        ("Según la ley, p. ej., el país guía a quien lo pidió.", (1, 12, 16)),
    ] {
        assert_eq!(counts(&es, &[], text), expected, "{text}");
    }
    // 100 * 2 / 11 sentences and 100 * 22 / 11 syllables in 100 words: -3.727 + 9.8 - 3.407.
    let text = "La demanda dice que alguien compartió mensajes. Nadie lo ha probado.";
    assert!((grade(&es, text) - 2.666).abs() < 0.001);
}

#[test]
fn names_are_not_counted() {
    let en = english();
    let names = ["De La Torre", "LinkedIn", "Stored Communications Act"];
    let text = "De La Torre sued LinkedIn. LinkedIn’s answer came. It names the [Stored Communications Act](term:a).";
    assert_eq!(counts(&en, &names, text), (3, 6, 7));
    assert_eq!(counts(&en, &names, "LinkedIn. De La Torre."), (0, 0, 0));
}

#[test]
fn the_hardest_sentence_is_found() {
    let easy = Plain::of("He sued. They said no. He gave up. It is over. No one won.");
    let hard = Plain::of(
        "It ended. The representative *subsequently* communicated considerable dissatisfaction regarding the organization. So.",
    );
    let found = judge(&english()).hard(&[&easy, &hard]).unwrap();
    assert_eq!((found.text, found.words), (1, 9));
    let sentence = &hard.text[found.sentence];
    assert!(sentence.starts_with("The rep") && sentence.ends_with("organization."), "{sentence}");
    assert_eq!(judge(&english()).hard(&[&easy]), None, "easy");
    assert_eq!(judge(&english()).hard(&[&hard]), None, "too short to judge");
    let mut none = english();
    none.formula = crate::locale::Formula::None;
    assert_eq!(judge(&none).hard(&[&easy, &hard]), None, "a language without a formula");
}
