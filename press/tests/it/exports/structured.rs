//! The data for search engines in each page, read as JSON.

use case_explainer::brief::Node;
use case_press::case::{Basis, Inline};
use case_press::compile::compile;
use case_press::export::{Told, structured_data};
use scraper::{Html, Selector};
use serde_json::Value;

use super::{Edition, LINKEDIN, PRESSED, editions};

fn data(edition: &Edition) -> Value {
    let page = Html::parse_document(edition.file("index.html"));
    let scripts = Selector::parse("script[type='application/ld+json']").unwrap();
    let mut scripts = page.select(&scripts);
    let script = scripts.next().unwrap();
    assert!(scripts.next().is_none(), "one");
    serde_json::from_str(&script.inner_html()).unwrap()
}

#[test]
fn a_page_says_that_it_is_an_article_about_the_case() {
    for edition in editions() {
        let (data, case) = (data(&edition), &edition.case);
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "Article");
        assert_eq!(data["headline"], *case.title);
        assert_eq!(data["description"], *case.summary);
        assert_eq!(data["about"]["name"], *case.name);
        assert_eq!(data["inLanguage"], *case.language);
        assert_eq!(data["dateModified"], case.reviewed.to_string());
        assert_eq!(data["url"], edition.page());
    }
}

#[test]
fn no_allegation_is_told_without_its_label() {
    for edition in editions() {
        let data = data(&edition).to_string();
        let statements = edition.case.events.iter().map(|event| &event.statement);
        let others = edition.case.minute.iter().map(|entry| &entry.statement);
        let claims = edition.case.claims.iter().map(|claim| &claim.statement);
        let alleged = statements.chain(others).chain(claims);
        let alleged = alleged.filter(|statement| statement.ground.basis == Basis::Alleged);
        let mut seen = 0;
        for statement in alleged {
            for inline in &statement.text {
                // Long enough to be a statement, not a name.
                if let Inline::Node(Node::Text(words)) = inline
                    && words.split_whitespace().count() > 4
                {
                    assert!(!data.contains(words.trim()), "{words}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 0);
    }
}

#[test]
fn words_of_a_case_cannot_end_the_script() {
    let mut edition = Edition::of((LINKEDIN, "en"));
    let evil = "</script><script>alert(1)</script><!-- & \u{2028}";
    edition.case.title = evil.into();
    let compiled = compile(&edition.case, &edition.locale).unwrap();
    let (case, locale) = (&edition.case, &edition.locale);
    let data =
        structured_data(Told { case, compiled: &compiled, locale, site: None, picture: false });
    assert!(!data.contains(['<', '>', '&']), "{data}");
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["headline"], evil);
}

#[test]
fn search_engines_learn_where_the_page_is_in_each_language() {
    let links = |page: &Html, wanted: &str| -> Vec<String> {
        let links = Selector::parse(&format!("head > link{wanted}")).unwrap();
        page.select(&links).map(|it| it.value().attr("href").unwrap().to_owned()).collect()
    };
    for edition in editions() {
        let page = Html::parse_document(edition.file("index.html"));
        assert_eq!(links(&page, "[rel=canonical]"), [edition.page()]);
        let (same, own) = (edition.case.id.clone(), edition.page());
        let others = editions().filter(|other| other.case.id == same);
        let all: Vec<String> = others.map(|other| other.page()).collect();
        assert_eq!(links(&page, "[hreflang]"), all);
        assert!(all.contains(&own));
    }
    let root = Html::parse_document(&PRESSED["index.html"]);
    let first = links(&root, "[rel=canonical]").concat();
    assert!(first.contains("/cases/"), "the root shows a case once more: {first}");
}
