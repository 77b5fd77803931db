//! What the page's head, its data and its oEmbed answer say of the picture.

use scraper::{Html, Selector};
use serde_json::Value;

use super::{Edition, LINKEDIN, SITE, editions, found};

/// What a page says in elements of this name, by what they are about.
fn said(page: &Html, about: &str, name: &str) -> Vec<String> {
    let elements = Selector::parse(&format!("head > meta[{about}='{name}']")).unwrap();
    let content = page.select(&elements).map(|it| it.value().attr("content").unwrap().to_owned());
    content.collect()
}

fn page(bytes: &[u8]) -> Html {
    Html::parse_document(std::str::from_utf8(bytes).unwrap())
}

#[test]
fn who_shows_a_link_finds_the_picture_by_its_whole_address() {
    for edition in editions() {
        let files = edition.pictured(Some(SITE));
        let (folder, case) = (edition.address(), &edition.case);
        let picture = format!("{folder}share.png");
        let size = imagesize::blob_size(found(&files, &picture).unwrap()).unwrap();
        for name in [&format!("{folder}index.html"), "index.html"] {
            let page = page(found(&files, name).unwrap());
            let property = |name: &str| said(&page, "property", name);
            assert_eq!(property("og:image"), [format!("{SITE}{picture}")], "{name}");
            assert_eq!(property("og:image:type"), ["image/png"]);
            assert_eq!(property("og:image:width"), [size.width.to_string()]);
            assert_eq!(property("og:image:height"), [size.height.to_string()]);
            assert_eq!(property("og:url"), [format!("{SITE}{folder}")]);
            let locale = property("og:locale").concat();
            assert!(locale.starts_with(&format!("{}_", case.language)), "{locale}");
            assert_eq!(said(&page, "name", "twitter:card"), ["summary_large_image"]);
            let alternative = property("og:image:alt").concat();
            for words in [&case.name, &case.title, &case.posture.headline] {
                assert!(alternative.contains(&**words), "{words} in {alternative}");
            }
        }
        let answer = found(&files, &format!("{folder}oembed.json")).unwrap();
        let answer: Value = serde_json::from_slice(answer).unwrap();
        assert_eq!(answer["thumbnail_url"], format!("{SITE}{picture}"));
        assert_eq!(answer["thumbnail_width"], size.width);
        assert_eq!(answer["thumbnail_height"], size.height);
        let page = page(found(&files, "index.html").unwrap());
        let data = Selector::parse("script[type='application/ld+json']").unwrap();
        let data = page.select(&data).next().unwrap().inner_html();
        let data: Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["image"], format!("{SITE}{picture}"));
    }
}

#[test]
fn without_an_address_the_picture_is_there_and_no_page_names_it() {
    for edition in editions() {
        let files = edition.pictured(None);
        assert!(found(&files, &format!("{}share.png", edition.address())).is_some());
        for (name, content) in files.iter().filter(|(name, _)| !name.ends_with(".png")) {
            let text = String::from_utf8_lossy(content);
            for said in ["share.png", "og:image", "og:url", "og:locale", "twitter:"] {
                assert!(!text.contains(said), "{said} in {name}");
            }
        }
    }
}

#[test]
fn a_title_that_no_font_can_write_has_no_picture_and_nothing_names_one() {
    let mut edition = Edition::of((LINKEDIN, "en"));
    // The picture is that of the page, which shows the guide.
    edition.case = edition.case.guide().clone();
    edition.case.title = "私信被用来训练了吗？".into();
    let files = edition.pictured(Some(SITE));
    assert!(found(&files, &format!("{}index.html", edition.address())).is_some());
    for (name, content) in &files {
        assert!(!name.ends_with("share.png"), "{name}");
        let text = String::from_utf8_lossy(content);
        for said in ["share.png", "og:image", "thumbnail_", "summary_large_image"] {
            assert!(!text.contains(said), "{said} in {name}");
        }
    }
}
