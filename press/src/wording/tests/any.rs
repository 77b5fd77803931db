//! What holds for any text, also for a very long one.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

#[test]
fn much_text_does_not_take_long() {
    // Far more than anybody writes, of what is worst for each of the passes.
    let size = 100_000;
    for piece in [
        "you ",
        "if you qualify. ",
        "ae",
        "U.S. ",
        "No. 1 Corp. ",
        "**a** ",
        "De La ",
        "’",
        "é—",
        "alleg",
    ] {
        let text = piece.repeat(size / piece.len());
        let rules =
            ReadingRules { names: vec!["De La Torre".to_owned()], ..ReadingRules::default() };
        let start = Instant::now();
        let plain = Plain::of(&text);
        for wording in [english(), spanish()] {
            let judge = Judge::new(&wording, &rules);
            judge.hard(&[&plain]);
            judge.alleges(&plain);
            judge.long_text(&plain);
            for part in judge.promises(&plain) {
                plain.written(&part);
            }
        }
        // Work that grows with the square of the length takes minutes.
        assert!(start.elapsed() < Duration::from_secs(10), "{piece:?}: {:?}", start.elapsed());
    }
}

/// A word, perhaps with signs around it.
fn word() -> impl Strategy<Value = String> {
    "[“(*]?[A-Za-zÁéíñü’]{1,12}[,;)”*]?"
}

/// Words that begin with a capital and end with a full stop, and no abbreviations.
fn sentence() -> impl Strategy<Value = String> {
    proptest::collection::vec("[a-z]{4,10}", 2..12)
        .prop_map(|words| format!("The {}ing.", words.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_places_inside_of_it(text in "(?s).{0,200}", words in proptest::collection::vec(word(), 0..40)) {
        for text in [text, words.join(" "), words.concat(), format!("You qualify {}", words.join("\n"))] {
            let plain = Plain::of(&text);
            for wording in [english(), spanish()] {
                let judge = judge(&Wording { grade: f64::NEG_INFINITY, text_words: 3, ..wording });
                let hard = judge.hard(&[&plain]);
                prop_assert!(hard.iter().all(|hard| hard.grade.is_finite()));
                let parts = judge.promises(&plain).into_iter();
                let parts = parts.chain(hard.map(|it| it.sentence));
                for part in parts.chain(judge.long_text(&plain).map(|it| it.beyond)) {
                    prop_assert!(plain.text.get(part.clone()).is_some_and(|part| !part.is_empty()));
                    let written = plain.written(&part);
                    prop_assert!(written.start <= written.end && written.end <= text.len());
                }
            }
        }
    }

    #[test]
    fn saying_it_twice_is_as_hard_as_once(sentences in proptest::collection::vec(sentence(), 1..6)) {
        let once = sentences.join(" ");
        let twice = format!("{once}\n{once}");
        for wording in [english(), spanish()] {
            prop_assert!((grade(&wording, &once) - grade(&wording, &twice)).abs() < 1e-9);
        }
    }

    #[test]
    fn the_same_words_in_shorter_sentences_are_easier(sentences in proptest::collection::vec(sentence(), 2..6)) {
        let short = sentences.join(" ");
        let long = format!("{}.", sentences.join(" ").replace('.', ","));
        for wording in [english(), spanish()] {
            prop_assert!(grade(&wording, &short) < grade(&wording, &long), "{}", short);
        }
    }

    #[test]
    fn markup_changes_nothing(sentences in proptest::collection::vec(sentence(), 1..4), at in 0_usize..3) {
        let plain = sentences.join(" ");
        let marked: Vec<String> = sentences.iter().enumerate().map(|(position, sentence)| match (position + at) % 3 {
            0 => format!("*{sentence}*"),
            1 => format!("[{sentence}](https://example.org/a.b?c=Who.%20Me)"),
            _ => sentence.replace("The ", "**The** "),
        }).collect();
        for wording in [english(), spanish()] {
            prop_assert_eq!(counts(&wording, &[], &plain), counts(&wording, &[], &marked.join("\n")));
        }
    }

    #[test]
    fn one_more_syllable_is_never_easier(sentence in sentence()) {
        // "ba" in front of the first word's letters is one more syllable of the same words.
        let longer = sentence.replacen(' ', " ba", 1);
        let (_, words, more) = counts(&spanish(), &[], &longer);
        let (_, same, fewer) = counts(&spanish(), &[], &sentence);
        prop_assert_eq!(words, same);
        prop_assert!(more >= fewer);
        prop_assert!(grade(&spanish(), &longer) >= grade(&spanish(), &sentence));
    }
}
