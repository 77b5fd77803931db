//! The HTML of texts as plain pieces. What has no place in a case's texts leaves its words behind, and a loss is noted.
//!
//! Three classes are this project's own (`export::timelinejs` writes them): the label of a basis, the list of sources and
//! the line of the status. They are read as what they are, so that an exported timeline comes back as it went.

use std::collections::BTreeSet;

use scraper::Html;
use scraper::node::{Element, Node};

use crate::export::timelinejs::{BASIS, SOURCES, STATUS};
use crate::problem::is_invisible;
use crate::text::{Piece, plain, tidy};

/// A text with what was found in it.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// Its words, in one paragraph.
    pub(super) pieces: Vec<Piece>,
    /// The label of the basis that an export has put before them.
    pub(super) label: Option<String>,
    /// The sources that an export has put behind them.
    pub(super) sources: Vec<Cited>,
    /// What could not be kept, a sentence each.
    pub(super) losses: Vec<String>,
}

/// A source as an export lists it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cited {
    pub(super) url: String,
    pub(super) title: String,
    pub(super) publisher: String,
}

/// Elements that part paragraphs or lines.
const BLOCKS: [&str; 26] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "td",
    "ul",
];
/// Elements whose words are not for readers, or which show something from elsewhere.
const GONE: [&str; 14] = [
    "audio", "canvas", "embed", "iframe", "math", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "video",
];
/// Elements that change nothing about their words' meaning.
const QUIET: [&str; 20] = [
    "html", "body", "span", "section", "main", "font", "small", "abbr", "time", "wbr", "a", "em",
    "i", "cite", "strong", "b", "table", "tbody", "tr", "img",
];

/// The words alone.
pub(super) fn words(html: &str) -> String {
    plain(&prose(html).pieces)
}

/// Reads HTML, or plain words.
pub(super) fn prose(html: &str) -> Prose {
    let tree = html.contains(['<', '&']).then(|| Html::parse_fragment(html));
    let mut reader = Reader::default();
    if let Some(tree) = &tree {
        for node in tree.root_element().descendants() {
            let above: Vec<&Element> =
                node.ancestors().filter_map(|node| node.value().as_element()).collect();
            match node.value() {
                Node::Text(words) => reader.text(words, &above),
                Node::Element(element) => reader.element(element, &above),
                _ => {}
            }
        }
    } else {
        reader.text(html, &[]);
    }
    reader.end()
}

#[derive(Default)]
struct Reader<'a> {
    prose: Prose,
    losses: BTreeSet<String>,
    /// The paragraph or the like that the last words stood in.
    block: Option<&'a Element>,
    /// The link that the last words stood in.
    link: Option<&'a Element>,
    /// Whether the next words start a new line or paragraph.
    broken: bool,
}

impl<'a> Reader<'a> {
    fn element(&mut self, element: &'a Element, above: &[&'a Element]) {
        let name = element.name();
        if hidden(above) || own(element, STATUS) {
            return;
        }
        if GONE.contains(&name) {
            self.lose(format!("`<{name}>`{} is left out.", from(element)));
        } else if name == "img" {
            let alt = element.attr("alt").map(|alt| format!(", \"{alt}\",")).unwrap_or_default();
            self.lose(format!("A picture{}{alt} is left out.", from(element)));
        } else if name == "br" || name == "hr" {
            self.broken = true;
        } else if name == "a" && above.iter().any(|above| own(above, SOURCES)) {
            let url = address(element).unwrap_or_default();
            self.prose.sources.push(Cited { url, ..Cited::default() });
        } else if let Some(href) = element.attr("href").filter(|_| name == "a")
            && address(element).is_none()
        {
            self.lose(format!("The link to \"{href}\" is left out, and its words stay; only `https` addresses can be linked."));
        } else if !BLOCKS.contains(&name) && !QUIET.contains(&name) {
            self.lose(format!("`<{name}>` is left out, and its words stay."));
        }
    }

    fn text(&mut self, words: &str, above: &[&'a Element]) {
        if hidden(above) {
            return;
        }
        let seen: String = words.chars().filter(|sign| !is_invisible(*sign)).collect();
        if seen.len() < words.len() {
            self.lose("Characters that cannot be seen are taken out.".to_owned());
        }
        let is = |class: &str| above.iter().any(|above| own(above, class));
        if is(STATUS) {
            self.lose("The line about the status is left out.".to_owned());
        } else if is(BASIS) {
            self.prose.label.get_or_insert_default().push_str(&seen);
        } else if is(SOURCES) {
            self.cited(&seen, above);
        } else {
            self.plain(seen, above);
        }
    }

    fn plain(&mut self, words: String, above: &[&'a Element]) {
        let block = above.iter().copied().find(|above| BLOCKS.contains(&above.name()));
        self.broken |= !same(block, self.block);
        if words.trim().is_empty() {
            self.prose.pieces.push(Piece::Words(words));
            return;
        }
        if self.broken && !plain(&self.prose.pieces).is_empty() {
            self.prose.pieces.push(Piece::Words(" ".to_owned()));
            self.lose("Its paragraphs or lines are put into one paragraph.".to_owned());
        }
        (self.broken, self.block) = (false, block);
        let in_one = |names: &[&str]| above.iter().any(|above| names.contains(&above.name()));
        let (em, strong) = (in_one(&["em", "i", "cite"]), in_one(&["strong", "b"]));
        let link = above.iter().copied().find(|above| above.name() == "a");
        let to = link.and_then(address);
        if u8::from(em) + u8::from(strong) + u8::from(to.is_some()) > 1 {
            self.lose(
                "Where links and emphasis stand inside one another, one of them stays.".to_owned(),
            );
        }
        let continued = same(link, self.link);
        self.link = link;
        let piece = match (to, self.prose.pieces.last_mut()) {
            (Some(_), Some(Piece::Link { words: before, .. })) if continued => {
                before.push_str(&words);
                return;
            }
            (Some(to), _) => Piece::Link { words, to },
            (None, _) if strong => Piece::Strong(words),
            (None, _) if em => Piece::Em(words),
            (None, _) => Piece::Words(words),
        };
        self.prose.pieces.push(piece);
    }

    fn cited(&mut self, words: &str, above: &[&'a Element]) {
        let Some(source) = self.prose.sources.last_mut() else { return };
        for above in above {
            match above.name() {
                "a" => return source.title.push_str(words),
                "cite" => return source.publisher.push_str(words),
                _ => {}
            }
        }
    }

    fn lose(&mut self, loss: String) {
        self.losses.insert(loss);
    }

    fn end(mut self) -> Prose {
        self.prose.pieces = tidy(&self.prose.pieces);
        self.prose.sources.retain(|source| !source.url.is_empty());
        self.prose.losses = self.losses.into_iter().collect();
        self.prose
    }
}

/// Where a link leads, if a case can have it.
fn address(link: &Element) -> Option<String> {
    crate::check::address(link.attr("href")?.trim()).ok().map(|url| url.to_string())
}

fn from(element: &Element) -> String {
    let at = element.attr("src").or_else(|| element.attr("data"));
    at.map(|at| format!(" of {at}")).unwrap_or_default()
}

fn own(element: &Element, class: &str) -> bool {
    element.classes().any(|name| name == class)
}

fn hidden(above: &[&Element]) -> bool {
    above.iter().any(|above| GONE.contains(&above.name()))
}

fn same(one: Option<&Element>, other: Option<&Element>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        (None, None) => true,
        _ => false,
    }
}
