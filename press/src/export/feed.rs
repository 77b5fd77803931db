//! `feed.xml`: corrections and events, newest first (Atom, RFC 4287).
//!
//! An entry's id is a `tag:` address (RFC 4151) made of case, language and thing, so it stays the same wherever the site
//! is. Without the site's address, links are relative to the feed.

use atom_syndication::{
    Category, Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text,
};
use jiff::civil::Date;

use super::Told;
use super::text::{escaped, labelled};
use crate::case::{Event, Timing};

/// How many entries a feed has.
const MOST: usize = 50;
/// The owner of the `tag:` addresses: a name that RFC 2606 keeps for examples, and the year the format began.
const TAG: &str = "tag:case-explainer.example,2026:";

/// The feed of a page.
pub(super) fn feed(told: Told<'_>) -> String {
    let (case, article) = (told.case, &told.compiled.article);
    let mut entries: Vec<(Date, Entry)> = events(told).chain(corrections(told)).collect();
    entries.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    entries.truncate(MOST);
    let newest = entries.iter().map(|(day, _)| *day).max().unwrap_or(case.reviewed);
    let page = told.page();
    let feed = Feed {
        lang: Some(case.language.to_string()),
        id: format!("{TAG}{}/{}", case.id, case.language),
        title: Text::plain(article.title.to_string()),
        subtitle: Some(Text::plain(article.summary.to_string())),
        updated: midnight(newest.max(case.reviewed)),
        authors: vec![Person { name: article.name.to_string(), ..Person::default() }],
        generator: Some(Generator { value: "case-press".to_owned(), ..Generator::default() }),
        links: vec![
            link(&page, "alternate", "text/html"),
            link(&format!("{page}feed.xml"), "self", "application/atom+xml"),
        ],
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn events(told: Told<'_>) -> impl Iterator<Item = (Date, Entry)> {
    let page = told.page();
    told.events().map(move |(event, compiled)| {
        // Many readers hide what is dated in the future: what is still to come was last told on the day of the review.
        let day = day(event).min(told.case.reviewed);
        let link_to = format!("{page}#event-{}", event.id);
        let body = format!("<p>{}</p>", told.html(&compiled.statement.text));
        let label = compiled.statement.ground.label.to_string();
        // Lists show nothing but titles, so the label stands there, too.
        let title = format!("{}: {} ({label})", compiled.when.text, compiled.title);
        (day, entry(told, &format!("event/{}", event.id), day, title, &link_to, label, body))
    })
}

fn corrections(told: Told<'_>) -> impl Iterator<Item = (Date, Entry)> {
    let page = told.page();
    let pairs = told.case.corrections.iter().zip(&told.compiled.article.corrections);
    pairs.map(move |(own, compiled)| {
        let heading = &told.compiled.words.corrections_heading;
        let (said, right) = (&compiled.label, labelled(&compiled.statement));
        let body = format!("<p>{}</p><p>{}</p>", escaped(said), escaped(&right));
        let title = format!("{heading}: {said}");
        let name = format!("correction/{}", own.id);
        let label = compiled.statement.ground.label.to_string();
        (own.date, entry(told, &name, own.date, title, &format!("{page}#corrections"), label, body))
    })
}

fn entry(
    told: Told<'_>,
    name: &str,
    day: Date,
    title: String,
    address: &str,
    label: String,
    body: String,
) -> Entry {
    let case = told.case;
    Entry {
        id: format!("{TAG}{}/{}/{name}", case.id, case.language),
        title: Text::plain(title),
        updated: midnight(day),
        links: vec![link(address, "alternate", "text/html")],
        // What an entry rests on, so that an allegation is labelled in every reader.
        categories: vec![Category {
            term: label.clone(),
            label: Some(label.clone()),
            scheme: None,
        }],
        content: Some(Content {
            content_type: Some("html".to_owned()),
            value: Some(format!("<p><b>{}</b></p>{body}", escaped(&label))),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// The day under which an event is listed: the last one that it can be on.
fn day(event: &Event) -> Date {
    match &event.when {
        Timing::On(when, _) | Timing::Since(when) => when.last_day(),
        Timing::Span(_, to) => to.last_day(),
        Timing::Before(day) => *day,
    }
}

fn link(address: &str, rel: &str, kind: &str) -> Link {
    Link {
        href: address.to_owned(),
        rel: rel.to_owned(),
        mime_type: Some(kind.to_owned()),
        ..Link::default()
    }
}

/// The start of a day. Feeds want a time; nobody knows it here.
fn midnight(day: Date) -> FixedDateTime {
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
