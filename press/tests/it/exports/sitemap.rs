//! `sitemap.xml`, read as XML.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::{PRESSED, SITE, editions};

const MAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// What the map says of a page: the day of its last change, and its languages with their addresses.
type Page = (String, BTreeMap<String, String>);

fn map() -> BTreeMap<String, Page> {
    let document = Document::parse(&PRESSED["sitemap.xml"]).unwrap();
    let child = |url: Node<'_, '_>, name: &str| {
        let found = url.children().find(|it| it.has_tag_name((MAP, name)));
        found.unwrap().text().unwrap().to_owned()
    };
    let page = |url: Node<'_, '_>| {
        let links = url.children().filter(|it| it.has_tag_name((XHTML, "link")));
        let links = links.map(|link| {
            let attribute = |name: &str| link.attribute(name).unwrap().to_owned();
            assert_eq!(attribute("rel"), "alternate");
            (attribute("hreflang"), attribute("href"))
        });
        (child(url, "loc"), (child(url, "lastmod"), links.collect()))
    };
    let root = document.root_element();
    assert!(root.has_tag_name((MAP, "urlset")));
    root.children().filter(Node::is_element).map(page).collect()
}

#[test]
fn every_page_is_on_the_map_with_the_day_of_its_review() {
    let map = map();
    for edition in editions() {
        let (changed, languages) = &map[&edition.page()];
        assert_eq!(*changed, edition.case.reviewed.to_string());
        assert_eq!(languages[&*edition.case.language], edition.page());
    }
    for address in map.keys() {
        let page = format!("{}index.html", address.strip_prefix(SITE).unwrap());
        assert!(PRESSED.contains_key(&page), "{address} leads nowhere");
    }
}

#[test]
fn the_languages_of_a_page_lead_to_each_other() {
    let map = map();
    for (address, (_, languages)) in &map {
        for other in languages.values() {
            assert_eq!(map[other].1, *languages, "{address} and {other} agree");
        }
    }
    let sizes: BTreeSet<usize> = map.values().map(|(_, languages)| languages.len()).collect();
    assert_eq!(sizes, BTreeSet::from([1, 2]), "pages with one language, and with two");
}
