//! Which tables are told to have changed, and how.

use std::fs;
use std::path::Path;

use super::*;
use crate::check::trial::TODAY;
use crate::check::{Setting, read};
use crate::locale::Locales;

#[test]
fn basis_sources_and_dates_are_told_as_such_and_first() {
    let diff = edited(&[
        (
            "basis = \"unverified\"\nsources = [\"paper\"]",
            "basis = \"said\"\nby = \"Acme\"\nsources = [\"rules\"]",
        ),
        ("before = \"2024-09-01\"", "before = \"2024-09-02\""),
        ("Acme says nothing", "Acme is silent"),
    ]);
    assert_eq!(
        lines(&diff),
        ["event.silence Changed: Basis basis, Basis by, Sources sources, Date date, Words title"]
    );
    let date = diff.entries[0].fields.iter().find(|it| it.kind == Kind::Date).unwrap();
    assert_eq!(date.before.as_deref(), Some("before 2024-09-01"));
    assert_eq!(date.after.as_deref(), Some("before 2024-09-02"));
}

#[test]
fn what_is_the_same_in_every_key_under_another_id_is_renamed() {
    let diff = edited(&[("[[next]]\nid = \"nothing\"", "[[next]]\nid = \"no-more\"")]);
    assert_eq!(lines(&diff), ["next.no-more Changed from next.nothing: "]);
    let diff = edited(&[(
        "[[next]]\nid = \"nothing\"\nlabel = \"Nothing is due\"",
        "[[next]]\nid = \"no-more\"\nlabel = \"No more\"",
    )]);
    assert_eq!(
        diff.entries.iter().map(|it| (&*it.path, it.fate)).collect::<Vec<_>>(),
        [("next.no-more", Fate::New), ("next.nothing", Fate::Gone)]
    );
}

#[test]
fn two_that_say_the_same_are_not_taken_for_each_other() {
    const NEXT: &str = r#"[[next]]
id = "nothing"
label = "Nothing is due"
text = "The case is over."
basis = "court-record"
sources = ["paper"]
"#;
    let twice = |one: &str, other: &str| {
        let next = |id: &str| NEXT.replace("nothing", id);
        case(&[(NEXT, &format!("{}\n{}", next(one), next(other)))])
    };
    let diff = compared(&twice("a", "b"), &twice("c", "d"));
    let fates: Vec<Fate> = diff.entries.iter().map(|it| it.fate).collect();
    assert_eq!(fates, [Fate::New, Fate::New, Fate::Gone, Fate::Gone]);
}

#[test]
fn a_source_with_another_id_changes_no_list_of_sources() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/small");
    let text = fs::read_to_string(folder.join("case.toml")).unwrap();
    let setting = Setting { folder: &folder, locales: &Locales::default(), today: TODAY };
    let (renamed, _) = read(&text.replace("\"paper\"", "\"the-paper\""), setting);
    let diff = compared(&case(&[]), &renamed.unwrap());
    assert_eq!(lines(&diff), ["source.the-paper Changed from source.paper: "]);
}

#[test]
fn a_question_with_another_id_leaves_every_way_as_it_is() {
    let edits = [
        ("[[fact]]\nid = \"customer\"", "[[fact]]\nid = \"paid\""),
        ("[[question]]\nfact = \"customer\"", "[[question]]\nfact = \"paid\""),
        (
            "label = \"You were a customer\"\nfact = \"customer\"",
            "label = \"You were a customer\"\nfact = \"paid\"",
        ),
        ("never = { customer", "never = { paid"),
    ];
    let diff = edited(&edits);
    assert!(diff.results.is_empty(), "{:?}", diff.results);
    assert_eq!(
        lines(&diff),
        [
            "fact.paid Changed from fact.customer: ",
            "criterion.customer Changed: Rule fact",
            "constraint.constraint-1 Changed: Rule never",
            "question.paid Changed from question.customer: ",
        ]
    );
}

#[test]
fn another_order_is_told_by_part() {
    let acme =
        "[[lane]]\nid = \"acme\"\nname = \"What Acme did\"\nshort = \"Acme\"\nmark = \"square\"\n";
    let suit =
        "[[lane]]\nid = \"suit\"\nname = \"The lawsuit\"\nshort = \"Suit\"\nmark = \"circle\"\n";
    let diff = edited(&[(&format!("{acme}\n{suit}"), &format!("{suit}\n{acme}"))]);
    assert!(diff.entries.is_empty());
    let [order] = diff.order.as_slice() else { panic!("{:?}", diff.order) };
    assert_eq!(order.part, "lane");
    assert_eq!(
        (order.before.join(" "), order.after.join(" ")),
        ("acme suit".into(), "suit acme".into())
    );
}

#[test]
fn another_picture_under_the_same_name_is_told() {
    let case = case(&[]);
    let with = |hash: &str| Side {
        pictures: [("envelope.png".to_owned(), hash.to_owned())].into(),
        ..side(&case)
    };
    let diff = diff(&with("aa"), &with("bb"));
    assert_eq!(lines(&diff), ["image.envelope Changed: Detail file.sha256"]);
}
