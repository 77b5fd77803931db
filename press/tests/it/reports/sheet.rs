//! The review sheet says all that the case says, and says it truly.

use std::collections::BTreeSet;

use case_press::case::Basis;
use case_press::report::What;
use scraper::Html;

use super::page::{by_id, said_by_html, said_by_markdown, text};
use super::{Subject, flat, subjects, words_of};
use crate::support::edition::basis_label;
use crate::support::html::{all, inside};
use crate::support::press::only_spanish;
use crate::support::{LINKEDIN, OKAFOR};

#[test]
fn every_statement_stands_there_with_its_label_and_its_sources() {
    for subject in subjects() {
        let html = Html::parse_document(&subject.report(&["sheet"]));
        let mut statements = 0;
        for entry in subject.entries.iter().filter(|entry| !entry.path.is_empty()) {
            let row = by_id(&html, &entry.path);
            let words = text(row);
            for field in &entry.fields {
                let needed = match &field.what {
                    What::Words(it) => vec![flat(it)],
                    What::Text(it) => words_of(it),
                    What::Sentence(pieces) => pieces.iter().map(|(it, _)| flat(it)).collect(),
                    What::Address(url) => vec![url.to_string()],
                    _ => Vec::new(),
                };
                for needed in needed {
                    // Around emphasis and links, blanks are set by the page.
                    let tight = |words: &str| words.replace(' ', "");
                    assert!(
                        tight(&words).contains(&tight(&needed)),
                        "{}.{}: {needed}\n{words}",
                        entry.path,
                        field.key
                    );
                }
            }
            let Some(ground) = &entry.ground else { continue };
            statements += 1;
            let labels: Vec<String> = inside(row, ".basis").into_iter().map(text).collect();
            assert_eq!(
                labels,
                [basis_label(&subject.case, &subject.locale, ground)],
                "{}",
                entry.path
            );
            let cited: Vec<(String, String)> = inside(row, "td:nth-child(3) a")
                .into_iter()
                .map(|it| (text(it), it.attr("href").unwrap().to_owned()))
                .collect();
            let expected: Vec<(String, String)> = entry
                .sources()
                .iter()
                .map(|id| (subject.number(id).to_string(), format!("#source.{id}")))
                .collect();
            assert!(!expected.is_empty());
            assert_eq!(cited, expected, "{}", entry.path);
            assert!(words.contains('☐'), "{} can be ticked", entry.path);
        }
        assert!(statements > 15, "{statements}");
    }
}

#[test]
fn an_allegation_always_looks_like_one() {
    for subject in subjects() {
        let page = subject.report(&["sheet"]);
        let markdown = subject.report(&["sheet", "--format", "markdown"]);
        let html = Html::parse_document(&page);
        let mark = format!("**⚠ {}:**", subject.locale.basis.alleged.to_uppercase());
        let mut alleged = 0;
        for entry in subject.entries.iter().filter(|entry| entry.ground.is_some()) {
            let is = entry.ground.as_ref().unwrap().basis == Basis::Alleged;
            alleged += usize::from(is);
            let row = by_id(&html, &entry.path);
            assert_eq!(row.value().classes().any(|it| it == "alleged"), is, "{}", entry.path);
            assert_eq!(inside(row, "b.basis.alleged").len(), usize::from(is), "{}", entry.path);
            let anchor = format!("<a id=\"{}\"></a>", entry.path);
            let line = markdown.lines().find(|line| line.contains(&anchor)).unwrap();
            assert_eq!(line.contains(&mark), is, "{line}");
        }
        assert!(alleged > 0);
        assert_eq!(markdown.matches(&mark).count(), alleged);
    }
}

#[test]
fn every_source_says_what_rests_on_it() {
    for subject in subjects() {
        let html = Html::parse_document(&subject.report(&["sheet"]));
        for source in &subject.case.sources {
            let row = by_id(&html, &format!("source.{}", source.id));
            assert_eq!(
                text(inside(row, "td:first-child")[0]),
                subject.number(&source.id).to_string()
            );
            let resting: Vec<String> =
                inside(row, "td:nth-child(3) a").into_iter().map(text).collect();
            let expected =
                subject.entries.iter().filter(|it| it.sources().contains(&source.id.to_string()));
            assert_eq!(
                resting,
                expected.map(|it| it.path.clone()).collect::<Vec<_>>(),
                "{}",
                source.id
            );
            let addresses: Vec<&str> =
                inside(row, "td:nth-child(2) a").iter().filter_map(|it| it.attr("href")).collect();
            assert_eq!(
                addresses,
                std::iter::once(&*source.url).chain(source.archived.as_deref()).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn markdown_says_the_same_as_the_page() {
    for subject in subjects() {
        let html = said_by_html(&subject.report(&["sheet"]));
        let markdown = said_by_markdown(&subject.report(&["sheet", "--format", "markdown"]));
        for (html, markdown) in html.iter().zip(&markdown) {
            assert_eq!(html, markdown, "{}", subject.folder);
        }
        assert_eq!(html.len(), markdown.len());
        assert!(html.len() > 300);
    }
}

#[test]
fn the_links_of_the_markdown_file_lead_somewhere() {
    for subject in subjects() {
        let markdown = subject.report(&["sheet", "--format", "markdown"]);
        for to in markdown.split("](<#").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            assert!(markdown.contains(&format!("<a id=\"{to}\"></a>")), "{to}");
        }
    }
}

#[test]
fn it_says_how_many_of_some_criteria_are_enough() {
    for (language, words) in [("en", "at least 3 of (“"), ("es", "al menos 3 de estas cosas (“")]
    {
        let sheet = Subject::of((OKAFOR, language)).report(&["sheet", "--format", "markdown"]);
        assert!(sheet.contains(words), "{words}\n{sheet}");
    }
}

#[test]
fn a_sheet_in_spanish_is_in_spanish_throughout() {
    for (folder, language) in [(LINKEDIN, "es"), (OKAFOR, "es")] {
        let subject = Subject::of((folder, language));
        for format in ["html", "markdown"] {
            only_spanish(&subject.report(&["sheet", "--format", format]));
        }
        let html = Html::parse_document(&subject.report(&["sheet"]));
        assert!(text(all(&html, "h1")[0]).starts_with("Hoja de revisión"));
        let heads: BTreeSet<String> = all(&html, "thead th").into_iter().map(text).collect();
        for head in [
            "Lugar",
            "Lo que dice",
            "Fuentes",
            "Bien",
            "Criterio",
            "Conclusión",
            "Por qué",
            "Firma",
        ] {
            assert!(heads.contains(head), "{head}: {heads:?}");
        }
    }
}
