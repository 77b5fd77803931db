//! `table.html`, read as XML and held to what Apple News allows in an HTML table.

use roxmltree::Document;

use super::editions;
use crate::support::edition::basis_label;

const ALLOWED: [(&str, &[&str]); 15] = [
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["colspan", "rowspan"]),
    ("td", &["colspan", "rowspan"]),
    ("a", &["href"]),
    ("strong", &[]),
    ("b", &[]),
    ("em", &[]),
    ("i", &[]),
    ("ul", &[]),
    ("ol", &[]),
    ("li", &[]),
    ("p", &[]),
];

#[test]
fn there_is_nothing_in_it_but_what_apple_news_takes() {
    for edition in editions() {
        for text in [edition.file("table.html"), &edition.homeless("table.html")] {
            let document = Document::parse(text).unwrap();
            assert_eq!(document.root_element().tag_name().name(), "table");
            for element in document.descendants().filter(|node| node.is_element()) {
                let name = element.tag_name().name();
                let allowed = ALLOWED.iter().find(|(it, _)| *it == name);
                let (_, attributes) = allowed.unwrap_or_else(|| panic!("<{name}> in {text}"));
                for attribute in element.attributes() {
                    assert!(attributes.contains(&attribute.name()), "{attribute:?}");
                }
                let link = element.attribute("href").unwrap_or("https://");
                assert!(link.starts_with("https://"), "not a whole address: {link}");
            }
        }
    }
}

#[test]
fn every_row_says_when_what_and_on_what_it_rests() {
    for edition in editions() {
        let document = Document::parse(edition.file("table.html")).unwrap();
        let rows = document.root_element().children().filter(|node| node.has_tag_name("tr"));
        let rows: Vec<_> = rows.skip(1).collect();
        let told = edition.told();
        assert_eq!(rows.len(), told.len());
        for (row, id) in rows.into_iter().zip(told) {
            let event = edition.event(&id);
            let cells = row.children().filter(|node| node.has_tag_name("td"));
            let words = |cell: roxmltree::Node<'_, '_>| {
                let texts = cell.descendants().filter(roxmltree::Node::is_text);
                texts.filter_map(|node| node.text()).collect::<String>()
            };
            let [when, what, ground]: [String; 3] =
                cells.map(words).collect::<Vec<_>>().try_into().unwrap();
            assert!(!when.is_empty());
            assert!(what.starts_with(&*event.title), "{what}");
            assert_eq!(
                ground,
                basis_label(&edition.case, &edition.locale, &event.statement.ground)
            );
        }
    }
}
