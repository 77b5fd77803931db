//! The words on the picture: the page's own, all of them, whatever they are.

use case_press::compile::Compiled;
use case_press::picture::{Content, svg};
use proptest::prelude::{ProptestConfig, prop_assert};
use proptest::test_runner::TestRunner;

use super::drawing::lies_inside;
use super::{Edition, LINKEDIN, RIVERA, editions, told};

/// The words of a drawing without blanks, as lines break where they have to.
fn words(svg: &str) -> String {
    let drawing = roxmltree::Document::parse(svg).unwrap();
    let texts = drawing.descendants().filter(|node| node.is_text());
    texts.filter_map(|node| node.text()).collect::<String>().split_whitespace().collect()
}

fn packed(words: &str) -> String {
    words.split_whitespace().collect()
}

#[test]
fn all_words_of_title_and_status_stand_on_it_as_on_the_page() {
    for edition in editions() {
        let all = words(&edition.svg());
        let case = &edition.case;
        for said in [&case.name, &case.title, &case.posture.headline] {
            assert!(all.contains(&packed(said)), "{said} in {all}");
        }
        let reviewed = &edition.compiled().article.reviewed.text;
        assert!(all.contains(&packed(reviewed)), "the day somebody looked: {all}");
    }
}

#[test]
fn a_status_that_ends_on_a_day_says_which() {
    let edition = Edition::of((RIVERA, "en"));
    let last = edition.case.last_day().unwrap();
    let all = words(&edition.svg());
    assert!(all.contains(&packed(&last.label)) && all.contains("22Jan2027"), "{all}");
}

#[test]
fn no_words_can_become_markup() {
    let mut edition = Edition::of((LINKEDIN, "en"));
    let evil = "</text><rect x='-99'/>&amp; \"quoted\" <!-- ]]> \u{1}\u{fffe}";
    edition.case.title = evil.into();
    let svg = edition.svg();
    lies_inside(&svg);
    assert!(words(&svg).contains("</text><rectx='-99'/>&amp;\"quoted\"<!--]]>"), "{svg}");
}

#[test]
fn long_words_get_smaller_and_then_break() {
    let once = "Did Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft share messages? ";
    let status = "The case is over. ".repeat(6);
    let (edition, compiled) = with_compiled();
    let content = Content::of(told(&edition, &compiled));
    for (title, status) in [
        ("AI?".to_owned(), "Over."),
        (once.to_owned(), "The case is over."),
        (once.repeat(4), &status),
        ("W".repeat(200), &status),
        ("i".repeat(1_000), "x"),
        ("word ".repeat(300), &status),
    ] {
        let (status, said) = (status.to_owned(), packed(&title));
        let svg = svg(&Content { title, status, ..content.clone() });
        lies_inside(&svg);
        assert!(words(&svg).contains(&said), "nothing is lost");
    }
}

#[test]
fn words_from_the_right_begin_at_the_right() {
    let mut edition = Edition::of((LINKEDIN, "en"));
    edition.locale.locale.direction = "rtl".to_owned();
    edition.case.title = "האם LinkedIn השתמשה בהודעות?".into();
    let svg = edition.svg();
    lies_inside(&svg);
    let drawing = roxmltree::Document::parse(&svg).unwrap();
    let written = |words: &str| {
        let mut texts = drawing.descendants().filter(|node| node.has_tag_name("text"));
        texts.find(|node| node.text().is_some_and(|it| it.contains(words))).unwrap()
    };
    let (title, status) = (written("השתמשה"), written("The case is over."));
    for line in [title, status] {
        assert_eq!(line.attribute("text-anchor"), Some("end"));
        assert_eq!(line.attribute("x"), Some("1136.0"));
        // Without it, the library would put a question mark at the wrong end.
        assert!(line.text().unwrap().starts_with('\u{202b}'));
    }
}

#[test]
fn words_of_any_case_fit() {
    let (edition, compiled) = with_compiled();
    let content = Content::of(told(&edition, &compiled));
    let words_of_a_case = ("[a-zA-ZäöüßéñÁ ,.?]{1,400}", "[a-zA-Zé ]{1,160}", "[A-Z a-z]{1,120}");
    let mut runner = TestRunner::new(ProptestConfig::with_cases(24));
    let fits = |(title, status, name): (String, String, String)| {
        let said = [title.clone(), status.clone(), name.clone()];
        let svg = svg(&Content { title, status, name, ..content.clone() });
        lies_inside(&svg);
        let all = words(&svg);
        prop_assert!(said.iter().all(|said| all.contains(&packed(said))), "{all}");
        Ok(())
    };
    runner.run(&words_of_a_case, fits).unwrap();
}

fn with_compiled() -> (Edition, Compiled) {
    let edition = Edition::of((LINKEDIN, "en"));
    let compiled = edition.compiled();
    (edition, compiled)
}
