//! `feed.xml`, read with feed-rs.

use std::collections::BTreeSet;

use feed_rs::model::{Entry, Feed, FeedType};
use scraper::{Html, Selector};

use super::{Edition, editions};
use crate::support::edition::basis_label;

fn feed(edition: &Edition) -> Feed {
    let text = edition.file("feed.xml");
    roxmltree::Document::parse(text).unwrap();
    feed_rs::parser::parse(text.as_bytes()).unwrap()
}

fn link(entry: &Entry) -> &str {
    let [link] = entry.links.as_slice() else { panic!("one link: {:?}", entry.links) };
    &link.href
}

fn day(entry: &Entry) -> String {
    entry.updated.unwrap().date_naive().to_string()
}

#[test]
fn a_feed_says_what_it_is_and_where_its_page_is() {
    for edition in editions() {
        let (feed, case) = (feed(&edition), &edition.case);
        assert_eq!(feed.feed_type, FeedType::Atom);
        assert_eq!(feed.language.as_deref(), Some(&*case.language));
        assert_eq!(feed.title.unwrap().content, *case.title);
        assert_eq!(feed.description.unwrap().content, *case.summary);
        assert!(!feed.authors.is_empty(), "without one, no entry would have an author");
        let link = |rel: &str| feed.links.iter().find(|it| it.rel.as_deref() == Some(rel));
        assert_eq!(link("alternate").unwrap().href, edition.page());
        assert_eq!(link("self").unwrap().href, format!("{}feed.xml", edition.page()));
    }
}

#[test]
fn every_event_and_every_correction_is_an_entry() {
    for edition in editions() {
        let (feed, case) = (feed(&edition), &edition.case);
        assert_eq!(feed.entries.len(), (case.events.len() + case.corrections.len()).min(50));
        let all: BTreeSet<&str> = feed.entries.iter().map(|entry| &*entry.id).collect();
        assert_eq!(all.len(), feed.entries.len(), "no two with one id");
        for entry in &feed.entries {
            let id = entry.id.rsplit('/').next().unwrap();
            if entry.id.contains("/event/") {
                assert_eq!(link(entry), format!("{}#event-{id}", edition.page()));
                assert!(entry.title.as_ref().unwrap().content.contains(&*edition.event(id).title));
            } else {
                assert!(case.corrections.iter().any(|it| &*it.id == id), "{}", entry.id);
                assert_eq!(link(entry), format!("{}#corrections", edition.page()));
            }
        }
    }
}

#[test]
fn an_event_is_labelled_in_its_title_in_its_text_and_as_a_category() {
    for edition in editions() {
        let mut seen = 0;
        for entry in feed(&edition).entries.iter().filter(|entry| entry.id.contains("/event/")) {
            let id = entry.id.rsplit('/').next().unwrap();
            let label =
                basis_label(&edition.case, &edition.locale, &edition.event(id).statement.ground);
            let title = &entry.title.as_ref().unwrap().content;
            assert!(title.ends_with(&format!("({label})")), "{title}");
            let [category] = entry.categories.as_slice() else { panic!("one category") };
            assert_eq!(category.term, label);
            let content = entry.content.as_ref().unwrap();
            assert_eq!(content.content_type.to_string(), "text/html");
            let html = Html::parse_fragment(content.body.as_ref().unwrap());
            let first = Selector::parse("p:first-child > b").unwrap();
            assert_eq!(html.select(&first).next().unwrap().inner_html(), label);
            seen += 1;
        }
        assert!(seen > 5);
    }
}

#[test]
fn nothing_is_dated_later_than_the_review_and_the_newest_stands_first() {
    for edition in editions() {
        let feed = feed(&edition);
        let review = edition.case.reviewed.to_string();
        let days: Vec<String> = feed.entries.iter().map(day).collect();
        assert!(days.is_sorted_by(|one, next| one >= next), "{days:?}");
        assert!(days.iter().all(|day| *day <= review), "readers hide what is dated in the future");
        assert_eq!(feed.updated.unwrap().date_naive().to_string(), review);
    }
}

#[test]
fn links_in_the_text_of_an_entry_are_whole_or_not_there() {
    let links = Selector::parse("a[href]").unwrap();
    for edition in editions() {
        for text in [edition.file("feed.xml"), &edition.homeless("feed.xml")] {
            for entry in feed_rs::parser::parse(text.as_bytes()).unwrap().entries {
                let html = Html::parse_fragment(&entry.content.unwrap().body.unwrap());
                for link in html.select(&links) {
                    let to = link.value().attr("href").unwrap();
                    assert!(to.starts_with("https://"), "{to}");
                }
            }
        }
    }
}
