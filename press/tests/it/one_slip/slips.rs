//! The small case with a slip in it, and parts to add to it.

use case_press::case::{Case, Date};
use case_press::check::{self, Setting};
use case_press::problem::{Kind, Look, Problem, render};

use crate::support::{replaced, setting_without_locales, small};

/// The small case with these words replaced, each of which stands in it once.
pub(crate) fn slip(slips: &[(&str, &str)]) -> String {
    let text = small::CASE.clone();
    slips.iter().fold(text, |text, (find, put)| replaced(&text, find, put))
}

/// The only problem of a text, which has to be of this kind and stand where the text is marked.
pub(crate) fn only(kind: Kind, marked: &str) -> Problem {
    let (before, rest) = marked.split_once('«').unwrap();
    let (place, after) = rest.split_once('»').unwrap();
    let text = [before, place, after].concat();
    let (case, problems) = read(&text);
    let report = render(&problems, "case.toml", &text, Look::Plain);
    let [problem] = problems.as_slice() else { panic!("not one problem:\n{report}") };
    let span = before.len()..before.len() + place.len();
    assert_eq!((problem.kind, problem.span.clone()), (kind, span), "{report}");
    assert_eq!(case.is_some(), check::sound(&problems));
    problem.clone()
}

pub(crate) fn read(text: &str) -> (Option<Case>, Vec<Problem>) {
    let today = Date::constant(2025, 6, 2);
    check::read(text, Setting { today, ..setting_without_locales(&small::FOLDER) })
}

pub(crate) const HEADER: (&str, &str) = ("[definition]\n", "«[definition]»\n");
pub(crate) const FIRST_OUTCOME: &str = "[[outcome]]\nid = \"out\"";
pub(crate) const SEALED: &str = r#"[[outcome]]
id = "sealed"
verdict = "unknown"
open = "others"
title = "Only Acme knows"
text = "Acme says that it read no letter."
"#;
pub(crate) const SORTED: &str = r#"yes = ["yes"]
no = ["no"]
unclear = ["trial"]
unclear_why = "The paper does not say if a trial counts."
"#;

/// A fact of the reader's, a question for it, and a criterion that must hold, for each of these ids.
pub(crate) fn with_questions(ids: &[&str]) -> String {
    let each = |of: &dyn Fn(&str) -> String| ids.iter().map(|id| of(id)).collect::<String>();
    let facts = each(&|id| fact(id, "known_by = \"reader\""));
    let criteria = each(&criterion);
    let questions = each(&question);
    let verdict = each(&|id| format!("\"{id}\", "));
    let sentence = each(&|id| format!("{{{id}}} "));
    slip(&[
        ("all = [\"customer\", {", &format!("all = [{verdict}\"customer\", {{")),
        ("{customer} whose", &format!("{sentence}{{customer}} whose")),
        ("[[constraint]]", &format!("{facts}{criteria}[[constraint]]")),
        (FIRST_OUTCOME, &format!("{questions}{FIRST_OUTCOME}")),
    ])
}

pub(crate) fn fact(id: &str, known_by: &str) -> String {
    format!("[[fact]]\nid = \"{id}\"\n{known_by}\nvalues = [\"so\", \"not\"]\n\n")
}

pub(crate) fn criterion(id: &str) -> String {
    format!(
        "[[criterion]]\nid = \"{id}\"\nphrase = \"{id}\"\nlabel = \"It is {id}\"\nfact = \"{id}\"\nyes = [\"so\"]\n\
         no = [\"not\"]\nbasis = \"court-record\"\nsources = [\"paper\"]\n\n"
    )
}

pub(crate) fn question(id: &str) -> String {
    format!(
        "[[question]]\nfact = \"{id}\"\ntext = \"Is it {id}?\"\nwhy = \"It matters.\"\nfind_out = \"Look.\"\n\
         options = [{{ value = \"so\", label = \"Yes\" }}, {{ value = \"not\", label = \"No\" }}]\n\n"
    )
}

pub(crate) fn constraint(id: &str, never: &str) -> String {
    format!("[[constraint]]\nid = \"{id}\"\nnever = {{ {never} }}\nbecause = \"It is so.\"\n\n")
}
