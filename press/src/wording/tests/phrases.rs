//! Promises and allegations, found and let through.

use super::*;

#[test]
fn promises_are_found_however_they_are_written() {
    for (text, found) in [
        ("You qualify.", "You qualify"),
        ("So YOU **QUALIFY** now", "YOU QUALIFY"),
        ("You’re a class-member, and that is that", "You’re a class-member"),
        ("You [will\nreceive](term:a) a check", "You will receive"),
        ("If so, you qualify.", "you qualify"),
        ("Not sure? You are owed money.", "You are owed"),
        ("If you were a customer, you are eligible.", "you are eligible"),
        ("Get your money: claim now!", "Get your money"),
        ("Nobody knows (you are in the class)", "you are in the class"),
    ] {
        assert_eq!(promises(&english(), text).first().map(String::as_str), Some(found), "{text}");
    }
    for (text, found) in [
        ("USTED CALIFICA", "USTED CALIFICA"),
        ("¡Reclame\nsu dinero!", "Reclame su dinero"),
        ("Sí: usted **tiene derecho** a cobrar", "usted tiene derecho a"),
        ("Usted esta incluida", "Usted esta incluida"),
        ("Inscribase ya", "Inscribase ya"),
    ] {
        assert_eq!(promises(&spanish(), text), [found], "{text}");
    }
}

#[test]
fn what_is_open_or_denied_is_no_promise() {
    for text in [
        "Nobody can tell you if you qualify.",
        "This does not say whether you are eligible.",
        "That does not mean you are owed money.",
        "There is nothing to claim, join or sign.",
        "Do you qualify?",
        "A class member can claim. Now it is late.",
        "You had a right to sue.",
    ] {
        assert_eq!(promises(&english(), text), Vec::<String>::new(), "{text}");
    }
    for text in [
        "Nadie puede decirle si usted califica.",
        "No sabemos si usted tiene derecho a cobrar.",
        "Una persona que gana tiene derecho a esa suma.",
        "LinkedIn recibirá los papeles.",
    ] {
        assert_eq!(promises(&spanish(), text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_allegation_says_whose_word_it_is() {
    let alleges = |wording: &Wording, text: &str| judge(wording).alleges(&Plain::of(text));
    for text in [
        "The suit says so.",
        "That it read letters.",
        "It read letters, **according\nto** him",
        "Allegedly so",
    ] {
        assert!(alleges(&english(), text), "{text}");
    }
    for text in [
        "It read letters.",
        "A claimant wrote. Thatcher did not.",
        "Every clause of that is new",
        "",
    ] {
        assert!(!alleges(&english(), text), "{text}");
    }
    for text in [
        "Que leyó cartas.",
        "SEGUN la demanda, leyó cartas.",
        "Leyó cartas, afirmó él",
        "Lo acusan",
    ] {
        assert!(alleges(&spanish(), text), "{text}");
    }
    for text in ["Leyó las cartas que llegaron.", "Una quema"] {
        assert!(!alleges(&spanish(), text), "{text}");
    }
}
