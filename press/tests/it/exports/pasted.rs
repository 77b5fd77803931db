//! What editors paste into the pages of others: `inline.html`, and what the demo articles offer to copy.

use scraper::Html;
use url::Url;

use super::{Edition, LINKEDIN, PRESSED, SITE, editions};
use crate::support::html::all;

/// The addresses in a piece of HTML, but for those within itself.
fn addresses(html: &str) -> Vec<String> {
    // What stands in a template is no part of the page for a parser.
    let open = html
        .replace("<template shadowrootmode=\"open\">", "<div>")
        .replace("</template>", "</div>");
    let page = Html::parse_fragment(&open);
    let names = ["href", "src", "data-ce-brief", "data-ce-page", "data-ce-script"];
    let found = names.into_iter().flat_map(|name| {
        let have = all(&page, &format!("[{name}]")).into_iter();
        have.map(move |element| element.attr(name).unwrap().to_owned()).collect::<Vec<_>>()
    });
    found.filter(|address| !address.starts_with('#')).collect()
}

#[test]
fn wherever_it_is_pasted_every_address_holds() {
    for edition in editions() {
        let html = edition.file("inline.html");
        let addresses = addresses(html);
        assert!(addresses.len() > 8, "{addresses:?}");
        for address in &addresses {
            let whole = Url::parse(address).unwrap_or_else(|reason| panic!("{address}: {reason}"));
            // What is of the site is there.
            if let Some(file) = whole.as_str().strip_prefix(SITE) {
                let file =
                    if file.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
                // Not of the press, or no text.
                let built =
                    file == "embed.js" || [".bin", ".png"].iter().any(|end| file.ends_with(end));
                assert!(built || PRESSED.contains_key(&file), "{file}");
            }
        }
    }
}

#[test]
fn it_holds_under_a_policy_that_forbids_styles_and_scripts_in_the_page() {
    for edition in editions() {
        let html = edition.file("inline.html");
        assert!(html.contains("<template shadowrootmode=\"open\"><link rel=\"stylesheet\""));
        for inline in ["style=\"", " onclick=", "<style", "javascript:"] {
            assert!(!html.contains(inline), "{inline}");
        }
    }
}

#[test]
fn it_does_not_promise_what_only_a_page_of_its_own_can_keep() {
    for edition in editions() {
        let (own, within) = (edition.file("index.html"), edition.file("inline.html"));
        let words = &edition.locale.inline;
        let note = words.compare_note.split("{most}").last().unwrap().trim();
        assert!(within.contains(note) && !own.contains(note), "{note}");
    }
}

/// What a demo article offers to copy.
fn offered(way: &str) -> Vec<String> {
    let page = Html::parse_document(&PRESSED[&format!("demo/{way}index.html")]);
    let codes = all(&page, "pre > code").into_iter().map(|code| code.text().collect());
    let codes: Vec<String> = codes.collect();
    assert_eq!(all(&page, "pre + button[data-copied]").len(), codes.len());
    codes
}

#[test]
fn each_demo_offers_its_own_way_with_whole_addresses() {
    let page = Edition::of((LINKEDIN, "en")).page();
    let marks =
        [("", "<iframe src"), ("script/", "<case-explainer style"), ("inline/", "mode=\"inline\"")];
    for (way, mark) in marks {
        let [first, ..] = &*offered(way) else { panic!("nothing to copy in {way}") };
        assert!(first.contains(mark) && first.contains(&page), "{first}");
        assert!(addresses(first).iter().all(|address| Url::parse(address).is_ok()), "{first}");
    }
    assert_eq!(offered("pasted/"), [format!("{page}inline.html")]);
}

/// The rules are those of the documentation of `<amp-iframe>` (amp.dev), and of its validator for `layout`.
#[test]
fn the_frame_for_amp_is_one_that_amp_takes() {
    let offered = offered("");
    let html = Html::parse_fragment(&offered[1]);
    let [frame] = all(&html, "amp-iframe")[..] else { panic!("{offered:?}") };
    assert_eq!(Url::parse(frame.attr("src").unwrap()).unwrap().scheme(), "https");
    // A fixed height has no width.
    assert_eq!(frame.attr("layout"), Some("fixed-height"));
    assert!(
        frame.attr("height").unwrap().parse::<u32>().unwrap() >= 100
            && frame.attr("width").is_none()
    );
    assert_eq!(frame.attr("frameborder"), Some("0"));
    // One that grows needs something that says so, and a reader has to be able to press it.
    assert!(frame.attr("resizable").is_some());
    let over = all(&html, "amp-iframe > [overflow]");
    assert_eq!(over[0].attr("role"), Some("button"));
    assert_eq!(over[0].attr("tabindex"), Some("0"));
    // Near the top of a page only one with a placeholder may stand.
    assert_eq!(all(&html, "amp-iframe > [placeholder]").len(), 1);
    let allowed = frame.attr("sandbox").unwrap();
    assert!(
        allowed.split(' ').any(|it| it == "allow-scripts") && !allowed.contains("top-navigation"),
        "{allowed}"
    );
    assert!(!offered[1].contains(" style="), "AMP takes no inline style here");
}
