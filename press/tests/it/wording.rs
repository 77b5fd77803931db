//! The checks of wording on the small case: what is found, and exactly where.

use case_press::case::Case;
use case_press::check::{self, Original};
use case_press::problem::{Kind, Problem};
use case_press::translation;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::slips::boundary;
use crate::support::{replaced, setting, small};

fn read(text: &str) -> (Option<Case>, Vec<Problem>) {
    check::read(text, setting(&small::FOLDER))
}

/// The small case with other words in one place.
fn with(find: &str, put: &str) -> String {
    replaced(&small::CASE, find, put)
}

/// What is wrong with the small case with other words in one place, and the words that are marked.
fn found(find: &str, put: &str) -> Vec<(Kind, String)> {
    let text = with(find, put);
    let (_, problems) = read(&text);
    problems.into_iter().map(|it| (it.kind, text[it.span].to_owned())).collect()
}

/// The text of an entry of the background.
const LETTERS: &str = "By [](date:2024-12), [](number:1200) letters had cost [](money:USD-600).";

fn one(kind: Kind, words: &str) -> Vec<(Kind, String)> {
    vec![(kind, words.to_owned())]
}

/// So many words, each a sentence, so that only their number is a problem.
fn words(count: usize) -> String {
    vec!["Word."; count].join(" ")
}

#[test]
fn the_small_case_is_well_worded() {
    assert_eq!(read(&small::CASE).1, []);
}

#[test]
fn a_promise_is_an_error_where_it_stands() {
    let title = "title = \"The case is open\"";
    assert_eq!(found(title, "title = \"You’re owed money\""), one(Kind::Promise, "You’re owed"));
    let (case, _) = read(&with(title, "title = \"You’re owed money\""));
    assert!(case.is_none(), "it keeps the case from being published");
    let lines = "The case was open for nine days;\nnobody decided anything.";
    assert_eq!(
        found(lines, "It was open, and you\nare **entitled** to a part."),
        one(Kind::Promise, "you\nare **entitled")
    );
    assert_eq!(
        found("label = \"Only for a trial\"", "label = \"Sign up now\""),
        one(Kind::Promise, "Sign up now")
    );
    assert_eq!(
        found("A bill would tell.", "You qualify. Once more: you qualify."),
        [one(Kind::Promise, "You qualify"), one(Kind::Promise, "you qualify")].concat()
    );
    assert_eq!(found("A bill would tell.", "Nobody can say if you qualify."), []);
}

#[test]
fn a_promise_behind_escapes_is_found_too() {
    let text = r"A \u0062ill tells, so you qualify.";
    assert_eq!(found("A bill would tell.", text), one(Kind::Promise, "you qualify"));
}

#[test]
fn an_allegation_that_reads_like_a_fact_is_told() {
    assert_eq!(
        found("That Acme read letters.", "Acme read letters."),
        one(Kind::AllegedAsFact, "\"Acme read letters.\"")
    );
    assert_eq!(found("That Acme read letters.", "Acme read letters, Doe says."), []);
    let event = "title = \"Acme says nothing\"\ntext = \"Acme had not said what it does with letters.\"\n\
                 basis = \"unverified\"";
    let alleged = "title = \"Acme read letters\"\ntext = \"Doe says that Acme read letters.\"\n\
                   basis = \"alleged\"";
    let title = "\"Acme read letters\"";
    assert_eq!(found(event, alleged), one(Kind::AllegedAsFact, title), "a title is read alone");
    let (case, _) = read(&with("That Acme read letters.", "Acme read letters."));
    assert!(case.is_some(), "it is a warning");
}

#[test]
fn a_suit_that_is_over_says_nothing_any_more() {
    let text = "That Acme read letters.";
    let present = "The suit says that Acme read letters.";
    assert_eq!(found(text, present), one(Kind::PresentTense, "suit says"));
    assert_eq!(found(text, "The suit said that Acme read letters."), []);
    let open = with(text, present)
        .replace("kind = \"dismissed-without-prejudice\"", "kind = \"proposed\"");
    assert!(read(&open).1.iter().all(|problem| problem.kind != Kind::PresentTense));
}

#[test]
fn what_nobody_can_have_read_is_told_as_found_or_not() {
    let text = "Acme had not said what it does with letters.";
    let all = "No report says what it does with letters.";
    assert_eq!(found(text, all), one(Kind::Absolute, "No report"));
    assert_eq!(found(text, "No report we found says what it does with letters."), []);
}

#[test]
fn what_is_too_long_for_a_phone_is_marked_from_there_on() {
    let text = format!("{} And three more.", words(58));
    assert_eq!(found("Somebody who pays.", &text), one(Kind::LongText, "more."));
    let text = format!("{} And a last.", words(57));
    assert_eq!(found("Somebody who pays.", &text), []);
    let label = format!("{}12345", "Letters, ".repeat(6));
    assert_eq!(found("\"Letters today\"", &format!("\"{label}6\"")), []);
    assert_eq!(found("\"Letters today\"", &format!("\"{label}67\"")), one(Kind::LongText, "7"));
}

#[test]
fn the_hardest_sentence_of_a_hard_text_is_marked() {
    let hard = "Considerable administrative **difficulties** complicated subsequent communication.";
    let text =
        format!("He sued. {hard} It was over. There were some more days. He said no. It was so.");
    assert_eq!(found(LETTERS, &text), one(Kind::HardToRead, hard));
    assert_eq!(found(LETTERS, hard), [], "too short to judge");
}

#[test]
fn what_a_case_agrees_on_is_followed() {
    let hard = "Considerable administrative difficulties complicated subsequent communication.";
    let text = with(LETTERS, &format!("{hard} {}", words(14)));
    let kinds = |text: &str| read(text).1.into_iter().map(|it| it.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&text), [Kind::HardToRead]);
    assert_eq!(kinds(&text.replace("[\"event.filed\"]", "[\"background.letters\"]")), []);
    assert_eq!(kinds(&text.replace("grade = 8", "grade = 12")), []);
    let names = "names = [\"Considerable administrative difficulties complicated\"";
    assert_eq!(kinds(&text.replace("names = [\"Doe\"", names)), []);
    let names = "names = [\"You\"";
    let text = with(LETTERS, "You qualify.").replace("names = [\"Doe\"", names);
    assert_eq!(kinds(&text), [Kind::Promise], "a promise is one whatever is agreed");
}

#[test]
fn a_question_is_judged_as_a_whole() {
    let hard = "Considerable administrative difficulties complicated communication.";
    assert_eq!(found("The group was made of customers.", hard), one(Kind::HardToRead, hard));
    let text = with("The group was made of customers.", hard);
    let (_, problems) = read(&text);
    assert!(problems[0].mend.contains("\"question.customer\""), "{}", problems[0].mend);
}

#[test]
fn what_is_not_written_yet_is_not_judged() {
    let gap = "TODO: what they say about you qualify and all the rest of it";
    let found = found("That Acme read letters.", gap);
    assert_eq!(found, one(Kind::Gap, &format!("\"{gap}\"")));
}

#[test]
fn a_language_without_words_is_not_judged() {
    let text = with("Somebody who pays.", "You qualify.")
        .replace("language = \"en\"", "language = \"tlh\"");
    assert!(read(&text).1.iter().all(|problem| problem.kind != Kind::Promise));
}

/// What is wrong with the small case's Spanish words, with others in one place, and the words that are marked.
fn found_in_spanish(find: &str, put: &str) -> Vec<(Kind, String)> {
    let (setting, spanish) = (setting(&small::FOLDER), replaced(&small::SPANISH, find, put));
    let original = Original::read(&small::CASE, setting);
    let (_, problems) = translation::read(&original, "es", &spanish, setting);
    problems.into_iter().map(|it| (it.kind, spanish[it.span].to_owned())).collect()
}

#[test]
fn a_translation_is_judged_in_its_own_language() {
    let text = "Que Acme leyó cartas.";
    assert_eq!(found_in_spanish(text, "Que Acme leyó las cartas."), []);
    assert_eq!(
        found_in_spanish(text, "Según la demanda, **usted** recibirá dinero."),
        one(Kind::Promise, "usted** recibirá")
    );
    let fact = "Acme leyó cartas.";
    assert_eq!(found_in_spanish(text, fact), one(Kind::AllegedAsFact, &format!("\"{fact}\"")));
    assert_eq!(
        found_in_spanish(text, "La demanda dice que Acme leyó cartas."),
        one(Kind::PresentTense, "demanda dice")
    );
    assert_eq!(found_in_spanish(text, "La demanda decía que Acme leyó cartas."), []);
    let all = "Ningún medio dice qué hace con las cartas.";
    let silence = "Acme no había dicho qué hace con las cartas.";
    assert_eq!(found_in_spanish(silence, all), one(Kind::Absolute, "Ningún medio"));
    // Above grade six, the limit for Spanish, and below the eight that the case agrees on for its own language.
    let easy = "Se dice que no fue así, y que no lo vi ni lo oí en el mes de mayo.";
    let hard = "Consideraciones administrativas extraordinariamente complicadas imposibilitaron comunicaciones \
                extraordinarias.";
    let both = format!("{easy} {hard}");
    assert_eq!(found_in_spanish(text, &both), one(Kind::HardToRead, hard));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_the_places_are_in_the_file(
        slips in proptest::collection::vec((any::<Index>(), "[\"'\\\\*\\[\\]().,\n é“]{0,2}( you qualify|claim now)?"), 1..6)
    ) {
        let mut text = small::CASE.clone();
        for (index, slip) in slips {
            let at = boundary(&text, index);
            text.insert_str(at, &slip);
        }
        let (case, problems) = read(&text);
        prop_assert_eq!(case.is_some(), check::sound(&problems));
        for problem in problems {
            prop_assert!(text.get(problem.span.clone()).is_some(), "{:?}", problem);
        }
    }
}
