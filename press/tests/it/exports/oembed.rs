//! `oembed.json` and the way to it, held to what WordPress does with the answer of a site that it does not know
//! (`class-wp-oembed.php`, `embed.php`, WordPress 6).

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use url::Url;

use super::{Edition, OKAFOR, SITE, editions};

/// How much of a page WordPress reads.
const READ: usize = 150 * 1024;
/// What it keeps of an answer: elements with their attributes.
const KEPT: [(&str, &[&str]); 3] = [
    ("a", &["href"]),
    ("blockquote", &[]),
    (
        "iframe",
        &[
            "src",
            "width",
            "height",
            "frameborder",
            "marginwidth",
            "marginheight",
            "scrolling",
            "title",
        ],
    ),
];

/// The pieces of a page that `<link([^<>]+)/?>` finds in what WordPress reads of its head.
fn links(page: &str) -> Vec<&str> {
    let read = &page.as_bytes()[..page.len().min(READ)];
    let read = std::str::from_utf8(read).unwrap_or_else(|cut| &page[..cut.valid_up_to()]);
    let head = read.split("</head>").next().unwrap();
    let after = head.split("<link").skip(1);
    after
        .filter_map(|rest| {
            Some(&rest[..rest.find(['<', '>']).filter(|at| rest[*at..].starts_with('>'))?])
        })
        .collect()
}

/// The address that WordPress would ask.
fn discovered(page: &str) -> String {
    let answers: Vec<_> = links(page)
        .into_iter()
        .filter(|link| link.contains("type=\"application/json+oembed\""))
        .collect();
    let [link] = answers.as_slice() else { panic!("not one way to an answer: {answers:?}") };
    let address = link.split_once("href=\"").unwrap().1.split('"').next().unwrap();
    address.replace("&amp;", "&")
}

/// What `wp_kses` leaves of the markup is just what was there.
fn keeps(html: &str) {
    let fragment = Html::parse_fragment(html);
    let elements = fragment.root_element().descendants().filter_map(ElementRef::wrap).skip(1);
    for element in elements {
        let name = element.value().name();
        let kept = KEPT.iter().find(|(it, _)| *it == name);
        let (_, attributes) = kept.unwrap_or_else(|| panic!("<{name}> in {html}"));
        for (attribute, _) in element.value().attrs() {
            assert!(attributes.contains(&attribute), "{attribute} of <{name}>");
        }
    }
}

/// What `(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)` finds from the start of the markup on. Its dots do
/// not stand for line breaks, and it looks for `<blockquote>` only at the start.
fn found(html: &str) -> (Option<&str>, &str) {
    assert!(!html.contains('\n'), "one line");
    let (quote, rest) = match html.strip_prefix("<blockquote>") {
        Some(rest) => {
            let (inside, rest) = rest.split_once("</blockquote>").unwrap();
            (Some(inside), rest)
        }
        None => (None, html),
    };
    // Its second `.*` takes all it can, so the last frame counts.
    let frame = &rest[rest.rfind("<iframe").unwrap()..];
    let end = frame.find("></iframe>").unwrap();
    (quote, &frame[..end + "></iframe>".len()])
}

/// The words of a link, and source and title of a frame, as a browser reads them.
fn read(quote: &str, frame: &str) -> [String; 4] {
    let fragment = Html::parse_fragment(&format!("{quote}{frame}"));
    let one = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        let all: Vec<_> = fragment.select(&selector).collect();
        assert_eq!(all.len(), 1, "{selector:?} in {quote}{frame}");
        all[0]
    };
    let (link, frame) = (one("a"), one("iframe"));
    let attribute = |element: ElementRef<'_>, name| element.value().attr(name).unwrap().to_owned();
    [
        attribute(link, "href"),
        link.text().collect(),
        attribute(frame, "src"),
        attribute(frame, "title"),
    ]
}

/// That an answer survives WordPress with its title and the page's address.
fn survives(answer: &str, page: &str, title: &str) {
    let answer: Value = serde_json::from_str(answer).unwrap();
    assert_eq!(answer["version"], "1.0");
    assert_eq!(answer["type"], "rich");
    assert_eq!(answer["title"], title);
    assert_eq!(answer["provider_name"], "news.example");
    assert_eq!(answer["provider_url"], SITE);
    assert!(answer["width"].is_u64() && answer["height"].is_u64() && answer["cache_age"].is_u64());
    let html = answer["html"].as_str().unwrap();
    keeps(html);
    let (quote, frame) = found(html);
    let quote = quote.unwrap_or_else(|| panic!("no link for who has no script: {html}"));
    assert_eq!(read(quote, frame), [page, title, page, title].map(str::to_owned));
    let height = format!("height=\"{}\"", answer["height"]);
    assert!(frame.contains(&height) && frame.contains("width=\"100%\""), "{frame}");
}

#[test]
fn a_pasted_address_becomes_a_frame_in_every_language() {
    for edition in editions() {
        assert_eq!(
            discovered(edition.file("index.html")),
            format!("{}oembed.json", edition.page())
        );
        survives(edition.file("oembed.json"), &edition.page(), &edition.case.title);
    }
}

#[test]
fn the_page_at_the_root_leads_to_the_answer_of_its_case() {
    let root = &super::PRESSED["index.html"];
    let asked = discovered(root);
    assert!(super::PRESSED.contains_key(asked.strip_prefix(SITE).unwrap()), "{asked}");
}

#[test]
fn no_title_can_end_the_frame_or_the_link() {
    let titles = [
        "He said \"no\" & left",
        "5 < 6 > 4 'and' so on",
        "</a></blockquote><iframe src=\"https://evil.example/\"></iframe>",
        "\" onload=\"alert(1)",
        "&quot;&lt;script&gt;",
        "¿Usó LinkedIn <mensajes>?",
    ];
    for title in titles {
        let mut edition = Edition::of((OKAFOR, "es"));
        edition.case.title = title.into();
        let files = edition.pressed(Some(&Url::parse(SITE).unwrap()));
        survives(&files["oembed.json"], &edition.page(), title);
        assert_eq!(discovered(&files["index.html"]), format!("{}oembed.json", edition.page()));
    }
}

#[test]
fn without_an_address_there_is_no_answer_and_no_way_to_one() {
    for edition in editions() {
        let files = edition.pressed(None);
        assert!(!files.contains_key("oembed.json"));
        assert!(!files["index.html"].contains("oembed"));
    }
}
