//! The review sheet as a page: sound, linked, and good to print and to sign. How the commands end.

use std::collections::BTreeSet;
use std::process::Stdio;

use scraper::Html;

use super::page::{by_id, text};
use super::{Subject, subjects};
use crate::support::html::{all, inside};
use crate::support::press::{CaseCopy, command, press, said};
use crate::support::repository;
use crate::support::{LINKEDIN, RIVERA};

#[test]
fn the_page_is_sound_html_that_needs_nothing_else() {
    for subject in subjects() {
        let page = subject.report(&["sheet"]);
        let html = Html::parse_document(&page);
        assert!(html.errors.is_empty(), "{}: {:?}", subject.folder, html.errors);
        assert_eq!(all(&html, "h1").len(), 1);
        assert_eq!(all(&html, "html")[0].attr("lang"), Some(&*subject.case.language));
        assert!(all(&html, "script, link, img, iframe, object, embed, form, [style]").is_empty());
        assert!(!page.contains("@import") && !page.contains("url("), "nothing is fetched");
        let levels: Vec<u8> =
            all(&html, "h1, h2, h3, h4").iter().map(|it| it.value().name().as_bytes()[1]).collect();
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "no level is left out: {levels:?}"
        );
    }
}

#[test]
fn every_link_leads_somewhere() {
    for subject in subjects() {
        let html = Html::parse_document(&subject.report(&["sheet"]));
        let ids: Vec<&str> = all(&html, "[id]").iter().filter_map(|it| it.attr("id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "no id is there twice");
        let links = all(&html, "a");
        assert!(links.len() > 100);
        for link in links {
            let to = link.attr("href").unwrap();
            assert!(!text(link).is_empty(), "{to} has words");
            match to.strip_prefix('#') {
                Some(id) => assert!(unique.contains(id), "{to} leads nowhere"),
                None => assert!(to.starts_with("https://"), "{to}"),
            }
        }
        let contents = inside(by_id(&html, "contents"), "a");
        let sections = all(&html, "main > section > h2").len() - 3;
        assert_eq!(contents.len(), sections, "all sections but sign-off, changes and contents");
    }
}

#[test]
fn it_says_what_it_is_made_from_and_has_a_place_to_sign() {
    let subject = Subject::of((LINKEDIN, "en"));
    let page = subject.report(&["sheet"]);
    let html = Html::parse_document(&page);
    let head = text(all(&html, "table.facts")[0]);
    for name in ["case.toml", "es.toml"] {
        let digest = sha256(&std::fs::read(repository().join(LINKEDIN).join(name)).unwrap());
        assert!(head.contains(&format!("{name}, SHA-256 {}", &digest[..16])), "{head}");
        // A loose page says which sheet it is of.
        assert!(page.contains("@top-right") && page.contains(&digest[..8]), "{name}");
    }
    for words in [
        "De La Torre v. LinkedIn",
        "5:25-cv-00709",
        "The case is over.",
        "Dismissed without prejudice, since 30 Jan 2025.",
        "en, es",
        "23 Nov 2026",
    ] {
        assert!(head.contains(words), "{words}: {head}");
    }
    let sign = by_id(&html, "sign");
    assert_eq!(inside(sign, "tbody tr").len(), 3, "author, editor, lawyer");
    assert!(
        inside(sign, "tbody td:not(:first-child)").into_iter().all(|cell| text(cell).is_empty())
    );
    assert_eq!(inside(sign, "li").len(), 3, "approved, with changes, not approved");
    assert_eq!(inside(by_id(&html, "changes"), "tbody tr").len(), 5);
    assert!(text(sign).contains("The check found no error, and warns of nothing."));
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn warnings_stand_where_it_is_signed() {
    let passed = "passed = \"The claims administrator told the court on 23 October 2026 that all letters and emails had \
                  gone out.\"\n";
    let copy = CaseCopy::of(RIVERA).edited(&[(passed, "")]);
    let said = press(&["sheet", copy.name()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let html = Html::parse_document(&said.out);
    let sign = text(by_id(&html, "sign"));
    assert!(sign.contains("It warns of: W06 (case.toml, 431)"), "{sign}");
}

#[test]
fn it_is_made_to_be_printed() {
    let page = Subject::of((LINKEDIN, "en")).report(&["sheet"]);
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let print = style.split("@media print").nth(1).unwrap();
    for rule in [
        "@page",
        "counter(pages)",
        "break-inside: avoid",
        "break-after: avoid",
        "table-header-group",
    ] {
        assert!(print.contains(rule), "{rule}");
    }
    assert!(style.contains("background: #fff; color: #000"), "no ink for the ground");
}

#[test]
fn what_cannot_be_reported_on_is_said() {
    let copy = CaseCopy::of(LINKEDIN).edited(&[("state = \"end\"", "state = \"ended\"")]);
    for command in ["sheet", "graph", "terms", "sources", "words"] {
        let said = press(&[command, copy.name()]);
        assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{command}");
        assert!(said.err.contains("E20"), "{command}: {}", said.err);
        assert_eq!(press(&[command, "no-such-case"]).code, Some(2), "{command}");
    }
    for command in ["sheet", "graph"] {
        let said = press(&[command, LINKEDIN, "--lang", "fr"]);
        assert_eq!(said.code, Some(2));
        assert!(said.err.contains("not told in `fr`, only in en, es"), "{}", said.err);
    }
}

#[test]
fn a_report_goes_to_a_file_if_one_is_named() {
    let copy = CaseCopy::of(RIVERA);
    for arguments in [&["sheet"][..], &["sheet", "--format", "markdown"], &["graph"]] {
        let file = copy.place().join("report");
        let out = ["--out", file.to_str().unwrap()];
        let subject = Subject::of((RIVERA, "en"));
        assert_eq!(subject.made(&[arguments, &out].concat()), "");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), subject.report(arguments));
    }
}

#[test]
fn who_has_read_enough_of_a_report_ends_it_in_peace() {
    for arguments in [
        &["sources", LINKEDIN][..],
        &["terms", LINKEDIN],
        &["sheet", LINKEDIN],
        &["schema"],
        &["check", LINKEDIN],
        &["check", LINKEDIN, "--format", "json"],
    ] {
        let mut call = command(arguments);
        let mut child = call.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let said = said(child.wait_with_output().unwrap());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}
