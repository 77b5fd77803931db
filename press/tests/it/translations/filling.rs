//! A translation is begun, filled up and noted as compared, and nothing of the translator's is lost on the way.

use case_press::translation::{FillError, Filled, fill};

use super::{original, read};
use crate::support::replaced;
use crate::support::small::{CASE, SPANISH};

fn filled(case: &str, text: Option<&str>, done: &[&str]) -> Filled {
    let done: Vec<String> = done.iter().map(|name| (*name).to_owned()).collect();
    fill(&original(case), "es", text, &done).unwrap()
}

fn codes(case: &str, text: &str) -> Vec<&'static str> {
    read(&original(case), text).1.iter().map(|problem| problem.kind.code()).collect()
}

#[test]
fn a_new_translation_has_every_word_as_a_gap_and_no_other_problem() {
    let new = filled(&CASE, None, &[]);
    let codes = codes(&CASE, &new.text);
    assert_eq!(codes.len(), new.gaps.len());
    assert!(codes.iter().all(|code| *code == "E43"), "{codes:?}");
    assert!(
        new.text.contains("\n[event.promise]\nof = \"0cba71a5\"\ntitle = \"TODO: Acme promises")
    );
    let (first, last) = (new.text.find("[posture]"), new.text.find("[image.envelope]"));
    assert!(first < new.text.find("[event.rules]") && new.text.find("[term.customer]") < last);
}

#[test]
fn filling_up_twice_changes_nothing() {
    let new = filled(&CASE, None, &[]);
    let again = filled(&CASE, Some(&new.text), &[]);
    assert_eq!((again.text, again.gaps), (new.text, vec![]));
    assert_eq!(filled(&CASE, Some(&SPANISH), &["all"]).text, *SPANISH, "whole and compared");
}

#[test]
fn comments_and_order_stay_and_what_is_missing_comes_in_its_place() {
    let table = "[event.promise]\nof = \"0cba71a5\"\ntitle = \"Acme promete nuevos sobres\"\n\
                 text = \"Se dice que cierran mejor.\"\n\n";
    let text = replaced(&SPANISH, table, "");
    let text = replaced(&text, "[event.sealed]", "# Los sobres.\n[event.sealed]");
    let text =
        replaced(&text, "title = \"Doe demanda a Acme\"", "title = \"Doe demanda a Acme\" # corto");
    let found = filled(&CASE, Some(&text), &[]);
    assert_eq!(found.gaps, ["event.promise.title", "event.promise.text"]);
    let added = "[event.promise]\nof = \"0cba71a5\"\ntitle = \"TODO: Acme promises new envelopes\"\n\
                 text = \"TODO: They are said to close better.\"\n\n";
    let place = "# Los sobres.\n[event.sealed]";
    assert_eq!(found.text, replaced(&text, place, &format!("{added}{place}")));
}

#[test]
fn missing_keys_items_and_options_are_added_to_what_is_there() {
    let text = replaced(&SPANISH, ", \"Que nadie lo había *permitido*.\"", "");
    let text = replaced(&text, ", trial = \"Solo con una prueba\"", "");
    let text = replaced(&text, "term = \"Cliente\"\n", "");
    let found = filled(&CASE, Some(&text), &[]);
    assert_eq!(
        found.gaps,
        ["claim.letters.must_show.2", "question.customer.options.trial", "term.customer.term"]
    );
    assert!(
        found.text.contains("\"Que se leyó una carta.\", \"TODO: That nobody had *allowed* it.\"]")
    );
    assert!(found.text.contains("no = \"No\", trial = \"TODO: Only for a trial\" }"));
    assert!(found.text.contains("text = \"Alguien que paga.\"\nterm = \"TODO: Customer\"\n"));
}

#[test]
fn words_of_a_translator_are_never_taken_out() {
    let text = replaced(&SPANISH, "[lens]", "[event.none]\ntitle = \"Nada\"\n\n[lens]");
    assert_eq!(filled(&CASE, Some(&text), &["all"]).text, text);
}

#[test]
fn what_was_compared_is_up_to_date_again() {
    let case = replaced(&CASE, "They are said to close better.", "They may close better.");
    assert_eq!(codes(&case, &SPANISH), ["E36"]);
    let untouched = filled(&case, Some(&SPANISH), &[]);
    assert_eq!(untouched.text, *SPANISH, "only a person can say that it was compared");
    for name in ["event.promise", "event.promise.text", "all"] {
        let done = filled(&case, Some(&SPANISH), &[name]);
        assert!(done.done.contains(&"event.promise".to_owned()), "{name}");
        assert_eq!(codes(&case, &done.text), [""; 0], "{name}");
    }
}

#[test]
fn a_table_with_a_gap_is_not_noted_as_compared() {
    let case = replaced(&CASE, "They are said to close better.", "They may close better.");
    let text = replaced(&SPANISH, "Se dice que cierran mejor.", "TODO: They may close better.");
    let found = filled(&case, Some(&text), &["event.promise"]);
    assert_eq!((found.undone, found.text), (vec!["event.promise".to_owned()], text));
}

#[test]
fn a_name_that_nothing_has_is_told_with_the_right_one() {
    let done = ["event.promises".to_owned()];
    let wrong = fill(&original(&CASE), "es", Some(&SPANISH), &done).unwrap_err();
    assert!(wrong.to_string().contains("did you mean `event.promise`"), "{wrong}");
}

#[test]
fn a_file_that_cannot_be_read_as_a_whole_is_left_alone() {
    for slip in ["term = Cliente", "term = 7"] {
        let text = replaced(&SPANISH, "term = \"Cliente\"", slip);
        let wrong = fill(&original(&CASE), "es", Some(&text), &[]).unwrap_err();
        let FillError::Unreadable(problems) = wrong else { panic!("{wrong}") };
        assert_eq!(problems.len(), 1, "{problems:?}");
    }
}
