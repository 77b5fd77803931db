//! One slip, one problem, at its place in the translation.

use case_press::problem::Problem;
use case_press::translation;

use super::{original, read, setting};
use crate::support::replaced;
use crate::support::small::{CASE, SPANISH};

/// What is told of a translation: the code, the line and column, and the words that are marked.
fn told(case: &str, text: &str) -> Vec<String> {
    let (_, problems) = read(&original(case), text);
    problems.iter().map(|problem| shown(problem, text)).collect()
}

fn shown(problem: &Problem, text: &str) -> String {
    let before = &text[..problem.span.start];
    let row = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{} {row}:{column} {}", problem.kind.code(), &text[problem.span.clone()])
}

/// The one problem with a translation in which something was changed, and the same as [`told`] of it.
fn only(find: &str, put: &str) -> (Problem, String) {
    let text = replaced(&SPANISH, find, put);
    let (case, mut problems) = read(&original(&CASE), &text);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    let problem = problems.remove(0);
    assert!(case.is_none() || problem.kind.code().starts_with('W'), "{problem:?}");
    let line = shown(&problem, &text);
    (problem, line)
}

/// Line and column of some words of the translation as it is.
fn at(words: &str) -> String {
    let before = SPANISH.split(words).next().unwrap();
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    format!("{}:{column}", before.matches('\n').count() + 1)
}

#[test]
fn a_whole_translation_is_a_case_in_its_language() {
    let (case, problems) = read(&original(&CASE), &SPANISH);
    assert_eq!(problems, []);
    let case = case.unwrap();
    assert_eq!((&*case.language, &*case.original), ("es", "en"));
    assert_eq!(&*case.title, "¿Leyó Acme las cartas?");
    assert_eq!(&*case.name, "Doe v. Acme", "a name stays as it is");
    let quote = case.claims[0].statement.quote.as_ref().unwrap();
    assert_eq!((&*quote.text, &*quote.lang), ("Acme opened every envelope", "en"));
    assert_eq!(&*case.sources[0].lang, "en", "a source stays in its language");
}

#[test]
fn a_quote_without_a_language_is_in_the_original_s() {
    let case = replaced(&CASE, ", place = \"p. 3\", lang = \"en\"", "");
    let (case, problems) = read(&original(&case), &SPANISH);
    assert_eq!(problems, []);
    assert_eq!(&*case.unwrap().claims[0].statement.quote.as_ref().unwrap().lang, "en");
}

#[test]
fn missing_words_are_told_at_the_table_with_the_original() {
    let (problem, line) = only("text = \"Se dice que cierran mejor.\"\n", "");
    assert_eq!(line, format!("E34 {} [event.promise]", at("[event.promise]")));
    assert!(problem.reason.contains("`text` (\"They are said to close better.\")"), "{problem:?}");
    assert!(problem.mend.contains("case-press translate small --to es"), "{problem:?}");
}

#[test]
fn a_missing_table_is_told_once_at_the_end_of_the_head() {
    let lines = "[event.promise]\nof = \"0cba71a5\"\ntitle = \"Acme promete nuevos sobres\"\n\
                 text = \"Se dice que cierran mejor.\"\n";
    let (problem, line) = only(lines, "");
    let summary = "\"Una persona dice que Acme leyó cartas. Acme dice que no las leyó.\"";
    assert_eq!(line, format!("E34 {} {summary}", at(summary)));
    assert!(problem.reason.contains("`event.promise`"), "{problem:?}");
    assert!(problem.reason.contains("`title`") && problem.reason.contains("`text`"));
}

#[test]
fn a_list_and_a_set_of_options_are_whole() {
    let (problem, line) = only(", \"Que nadie lo había *permitido*.\"", "");
    assert_eq!(line, format!("E34 {} [claim.letters]", at("[claim.letters]")));
    assert!(problem.reason.contains("`must_show.2`"), "{problem:?}");
    let (problem, line) = only("trial = \"Solo con una prueba\", ", "");
    assert_eq!(line, format!("E34 {} [question.customer]", at("[question.customer]")));
    assert!(problem.reason.contains("`options.trial` (\"Only for a trial\")"), "{problem:?}");
}

#[test]
fn what_the_original_does_not_have_is_told_at_its_name() {
    let (problem, line) = only("[term.customer]\n", "[term.customer]\nhint = \"Nada.\"\n");
    let place = at("of = \"2cb39230\"");
    assert_eq!(line, format!("E35 {place} hint"));
    assert!(problem.mend.contains("`term` and `text`"), "{problem:?}");
    let (_, line) = only("[lens]", "[event.none]\ntitle = \"Nada\"\n\n[lens]");
    assert_eq!(line, format!("E35 {} [event.none]", at("[lens]")));
    let (_, line) = only("\"Que nadie lo había *permitido*.\"", "\"Uno.\", \"Dos.\"");
    assert!(line.starts_with("E35") && line.ends_with("\"Dos.\""), "{line}");
    let (_, line) = only("[lens]", "[event.filed.more]\ntitle = \"Nada\"\n\n[lens]");
    assert!(line.starts_with("E35") && line.ends_with("more"), "{line}");
    let (_, line) = only("summary =", "reviewed = \"2025-06-01\"\nsummary =");
    assert!(line.starts_with("E35 8:1 reviewed"), "{line}");
}

#[test]
fn a_misspelt_name_is_told_once_with_the_right_one() {
    let (problem, line) = only("title = \"Doe demanda a Acme\"", "titel = \"Doe demanda a Acme\"");
    assert_eq!(line, format!("E35 {} titel", at("title = \"Doe demanda a Acme\"")));
    assert_eq!(problem.mend, "Did you mean `title`?");
    let (problem, _) = only("[event.promise]", "[event.promises]");
    assert_eq!(problem.mend, "Did you mean `promise`?");
    let (problem, _) = only("[posture]", "[postur]");
    assert_eq!(problem.mend, "Did you mean `posture`?");
    let (problem, _) = only("trial = \"Solo", "trail = \"Solo");
    assert_eq!(problem.mend, "Did you mean `options.trial`?");
}

#[test]
fn words_whose_original_has_changed_are_told_at_their_hash() {
    let case = replaced(&CASE, "They are said to close better.", "They may close better.");
    let of = "\"0cba71a5\"";
    assert_eq!(told(&case, &SPANISH), [format!("E36 {} {of}", at(of))]);
    let (_, problems) = read(&original(&case), &SPANISH);
    let done = "case-press translate small --to es --done event.promise";
    assert!(problems[0].mend.contains(done), "{problems:?}");
    let case = replaced(&CASE, "Did Acme read letters?", "Did Acme open letters?");
    let (_, problems) = read(&original(&case), &SPANISH);
    assert!(problems[0].mend.contains("--done top"), "{problems:?}");
}

#[test]
fn lines_broken_anew_in_the_original_change_nothing() {
    let case = replaced(&CASE, "for nine days;\nnobody", "for\n  nine days; nobody");
    assert_eq!(told(&case, &SPANISH), [""; 0]);
}

#[test]
fn a_table_says_which_words_it_translates() {
    let (problem, line) = only("of = \"2cb39230\"\n", "");
    assert_eq!(line, format!("E36 {} [term.customer]", at("[term.customer]")));
    assert!(problem.reason.contains("No `of`"), "{problem:?}");
    let (_, line) = only("of = \"2cb39230\"", "of = \"\"");
    assert_eq!(line, format!("E36 {} \"\"", at("\"2cb39230\"")));
}

#[test]
fn the_language_is_the_file_s_name_and_one_there_are_words_for() {
    let (_, line) = only("language = \"es\"", "language = \"pt\"");
    assert_eq!(line, "E41 5:12 \"pt\"");
    for (language, reason) in [("en", "language of case.toml itself"), ("xx", "no sentences")] {
        let text = replaced(&SPANISH, "language = \"es\"", &format!("language = \"{language}\""));
        let (case, problems) = translation::read(&original(&CASE), language, &text, setting());
        assert!(case.is_none());
        let found: Vec<String> = problems.iter().map(|problem| shown(problem, &text)).collect();
        assert!(found.contains(&format!("E41 5:12 \"{language}\"")), "{found:?}");
        assert!(problems.iter().any(|problem| problem.reason.contains(reason)), "{problems:?}");
    }
    let (_, line) = only("language = \"es\"\n", "");
    assert!(line.starts_with("E03"), "{line}");
}

#[test]
fn links_lead_where_the_original_s_do() {
    let (problem, line) = only("[no era cliente](term:customer)", "no era cliente");
    let words = "\"Usted [no era cliente](term:customer).\"";
    assert_eq!(line, format!("E26 {} \"Usted no era cliente.\"", at(words)));
    assert!(problem.mend.contains("[words](term:customer)"), "{problem:?}");
    let (_, line) = only("https://www.example.org/rules", "https://www.example.org/reglas");
    let place = at("https://www.example.org/rules");
    assert_eq!(line, format!("E26 {place} https://www.example.org/reglas"));
    let (_, line) = only("no era cliente](term:customer)", "no era cliente](term:cliente)");
    assert!(line.starts_with("E26") && line.ends_with("term:cliente"), "{line}");
    let (problem, line) = only("[](money:USD-600)", "[](money:USD-700)");
    assert!(line.starts_with("E26") && line.ends_with("money:USD-700"), "{line}");
    assert!(problem.mend.contains("money:USD-600"), "{problem:?}");
}

#[test]
fn words_are_judged_as_the_original_s_are() {
    let (_, line) =
        only("sentence = \"{customer} cuyas cartas {read}.\"", "sentence = \"{customer} y más.\"");
    assert_eq!(line, format!("E11 {} \"{{customer}} y más.\"", at("\"{customer} cuyas cartas")));
    let long = "Doe demanda a Acme por haber leído todas las cartas de sus clientes";
    let (_, line) = only("title = \"Doe demanda a Acme\"", &format!("title = \"{long}\""));
    assert_eq!(line, format!("E29 {} \"{long}\"", at("\"Doe demanda a Acme\"")));
    let (_, line) = only("que *nada* se leyó.", "que *nada se leyó.");
    assert!(line.starts_with("E26"), "{line}");
    let (_, line) = only("\"Una factura lo diría.\"", "\"Usted tiene derecho a 600 dólares.\"");
    assert!(line.starts_with("E14"), "{line}");
}

#[test]
fn gaps_and_values_of_another_kind_are_told_where_they_are() {
    let (_, line) = only("\"Alguien que paga.\"", "\"TODO: Somebody who pays.\"");
    assert_eq!(line, format!("E43 {} \"TODO: Somebody who pays.\"", at("\"Alguien que paga.\"")));
    let (_, line) = only("\"Alguien que paga.\"", "7");
    assert_eq!(line, format!("E19 {} 7", at("\"Alguien que paga.\"")));
    let (_, line) =
        only("{ yes = \"Sí\", trial = \"Solo con una prueba\", no = \"No\" }", "\"Sí\"");
    assert!(line.starts_with("E19"), "{line}");
    let (problem, line) = only("[next.nothing]", "[[next]]");
    assert_eq!(line, format!("E19 {} [[next]]", at("[next.nothing]")));
    assert_eq!(problem.reason, "`next` takes a table; this is a list.");
    assert_eq!(problem.mend, "Write it like this: `[next.nothing]`.");
}

#[test]
fn a_torn_line_hides_nothing_and_is_told_alone() {
    let (_, line) = only("term = \"Cliente\"", "term = Cliente");
    assert_eq!(line, format!("E01 {} Cliente", at("\"Cliente\"")));
    let text = replaced(&SPANISH, "term = \"Cliente\"", "term = Cliente");
    let text = replaced(&text, "que *nada* se leyó.", "que *nada se leyó.");
    assert_eq!(told(&CASE, &text).len(), 2);
}

#[test]
fn nothing_is_compared_with_an_original_that_cannot_be_read() {
    let case = replaced(&CASE, "title = \"Did Acme read letters?\"", "title = Did Acme read?");
    assert_eq!(told(&case, &SPANISH), [""; 0]);
    assert!(read(&original(&case), &SPANISH).0.is_none(), "there is no case without an original");
}

#[test]
fn problems_of_the_original_are_not_told_again() {
    let case = replaced(&CASE, "https://www.example.org/paper", "http://www.example.org/paper");
    assert_eq!(original(&case).problems().len(), 1);
    assert_eq!(told(&case, &SPANISH), [""; 0]);
    assert!(read(&original(&case), &SPANISH).0.is_none());
}
