//! What stands beside the words of a slide: pictures are noted, papers and pages become sources.

use scraper::{Html, Node};
use url::Url;

use super::html;
use super::ids::{slug, unused};
use super::raw::{Media, Notes};
use crate::check::address;
use crate::import::{Row, Source, Words};

const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "gif", "svg", "webp"];

/// Sites whose pages TimelineJS shows as pictures.
const GALLERIES: [&str; 4] = ["flickr.com", "flic.kr", "imgur.com", "commons.wikimedia.org"];

/// What an address leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Picture,
    Paper,
    Page,
}

/// The sources so far, each address once.
#[derive(Debug, Default)]
pub(super) struct Sources(pub(super) Vec<Source>);

impl Sources {
    /// The position of a source with this address, which is new or known.
    pub(super) fn add(&mut self, url: &str, title: &str, publisher: &str, kind: Words) -> usize {
        if let Some(known) = self.0.iter().position(|source| source.url == url) {
            return known;
        }
        let host = host(url);
        let id = slug(&host).unwrap_or_else(|| "source".to_owned());
        self.0.push(Source {
            id: unused(id, |id| self.0.iter().any(|source| source.id == id)),
            title: Words::or_note(title, "the title of what is found at this address"),
            publisher: Words::or_note(publisher, "who published it"),
            kind,
            url: url.to_owned(),
        });
        self.0.len() - 1
    }

    /// Takes over what stands beside an event; the source's position if it is one.
    pub(super) fn media(&mut self, media: &Media, row: Row, notes: &mut Notes) -> Option<usize> {
        let url = media.url.trim();
        if url.is_empty() {
            if !beside(media).is_empty() {
                let what = format!("Words beside it are not taken over: {}.", beside(media));
                notes.kept(row, what, "There is no picture or page that they belong to.", MATTERS);
            }
            return None;
        }
        if url.contains('<') {
            return self.embedded(media, row, notes);
        }
        match sort(url) {
            Sort::Picture => picture(media, url, row, notes),
            sort => return self.linked(media, url, sort, row, notes),
        }
        None
    }

    /// A page or a paper.
    fn linked(
        &mut self,
        media: &Media,
        url: &str,
        sort: Sort,
        row: Row,
        notes: &mut Notes,
    ) -> Option<usize> {
        let found = match address(url) {
            Ok(found) => found,
            Err(fault) => {
                let what = format!("{url} is not taken over as a source{}.", with(media));
                notes.kept(row, what, fault.reason, fault.mend);
                return None;
            }
        };
        let (title, publisher) = (html::words(&media.caption), html::words(&media.credit));
        let known = self.0.iter().any(|source| source.url == *found);
        let (kind, taken) = match sort {
            Sort::Paper => {
                ("court-paper", "a court's paper, because it is a PDF or on DocumentCloud")
            }
            _ => ("report", "a news report"),
        };
        let position = self.add(&found, &title, &publisher, Words::Found(kind.to_owned()));
        if known {
            let what = format!("{found} is a source already{}.", with(media));
            notes.kept(
                row,
                what,
                "Each address is one source, for all events that cite it.",
                MATTERS,
            );
            return Some(position);
        }
        notes.kept(
            row,
            format!("{found} is taken as a source: {taken}."),
            "TimelineJS shows it beside the words, and does not say what it is.",
            "Check `kind`, and write title and publisher as the source has them.",
        );
        Some(position)
    }

    /// Markup in place of an address: a frame or a quoted post.
    fn embedded(&mut self, media: &Media, row: Row, notes: &mut Notes) -> Option<usize> {
        let tree = Html::parse_fragment(&media.url);
        let elements = tree.root_element().descendants().filter_map(|node| match node.value() {
            Node::Element(element) => element.attr("src").or_else(|| element.attr("href")),
            _ => None,
        });
        // A quoted post ends with the link to itself.
        let last = elements.last().map(str::to_owned);
        let quoted = html::words(&media.url);
        let quoted = if quoted.is_empty() { quoted } else { format!(" It says: \"{quoted}\"") };
        notes.kept(
            row,
            format!("What is embedded beside it is not taken over{}.{quoted}", with(media)),
            "A case shows nothing from other sites.",
            "Where it leads is taken as a source, if it is an `https` address. Tell what it shows in the text.",
        );
        let url = last?;
        self.linked(&Media::default(), &url, Sort::Page, row, notes)
    }
}

const MATTERS: &str = "Put what matters into the text.";

fn picture(media: &Media, url: &str, row: Row, notes: &mut Notes) {
    notes.kept(
        row,
        format!("The picture {url} is not taken over{}.", with(media)),
        "A case shows only pictures that are files in its folder.",
        "Save it there if its licence allows that, and add an `[[image]]` with `event`, `alt`, `credit` and `licence`.",
    );
}

/// Everything else that is said about a medium, with a comma before it.
fn with(media: &Media) -> String {
    let beside = beside(media);
    if beside.is_empty() { beside } else { format!(", with {beside}") }
}

fn beside(media: &Media) -> String {
    let parts = [
        ("alt", &media.alt),
        ("caption", &media.caption),
        ("credit", &media.credit),
        ("title", &media.title),
        ("link", &media.link),
        ("thumbnail", &media.thumbnail),
    ];
    let parts = parts.into_iter().map(|(name, html)| (name, html::words(html)));
    let parts = parts.filter(|(_, words)| !words.is_empty());
    parts.map(|(name, words)| format!("{name} \"{words}\"")).collect::<Vec<_>>().join(", ")
}

/// What an address leads to, by the signs that TimelineJS goes by.
fn sort(url: &str) -> Sort {
    let lower = url.to_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    let host = host(&lower);
    let on = |site: &str| host == site || host.ends_with(&format!(".{site}"));
    if on("documentcloud.org") || path.ends_with(".pdf") {
        Sort::Paper
    } else if PICTURES.iter().any(|ending| path.ends_with(ending) || lower.ends_with(ending))
        || GALLERIES.iter().any(|site| on(site))
    {
        Sort::Picture
    } else {
        Sort::Page
    }
}

fn host(url: &str) -> String {
    let host = Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned));
    let host = host.unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}
