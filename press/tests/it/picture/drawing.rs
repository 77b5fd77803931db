//! The picture as sites get it, and where everything on it lies.

use std::sync::{Arc, LazyLock};

use case_press::picture::{Content, HEIGHT, WIDTH, png};
use resvg::usvg::{Group, Node, Options, Rect, Tree, fontdb};

use super::{Edition, LINKEDIN, editions, found, told};
use crate::support::repository;

/// The fonts of the press.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in [notosans::REGULAR_TTF, notosans::BOLD_TTF].into_iter().chain(typst_assets::fonts())
    {
        fonts.load_font_data(font.to_vec());
    }
    Arc::new(fonts)
});

/// A drawing, laid out.
fn tree(svg: &str) -> Tree {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    Tree::from_str(svg, &options).unwrap()
}

/// Everything that is drawn, with where it is.
fn boxes(group: &Group) -> Vec<(bool, Rect)> {
    let mut all = Vec::new();
    for node in group.children() {
        match node {
            Node::Group(group) => all.extend(boxes(group)),
            node => {
                all.push((matches!(node, Node::Text(_)), node.abs_stroke_bounding_box()));
            }
        }
    }
    all
}

/// That nothing lies outside of the picture, and no words at its very edge.
pub(crate) fn lies_inside(svg: &str) {
    let all = boxes(tree(svg).root());
    let (width, height) = (f32::from(WIDTH), f32::from(HEIGHT));
    for (is_text, place) in &all {
        let air = if *is_text { 24.0 } else { 0.0 };
        assert!(place.left() >= air && place.top() >= air, "{place:?}");
        assert!(place.right() <= width - air && place.bottom() <= height - air, "{place:?}");
    }
}

#[test]
fn every_language_has_a_picture_of_the_size_that_sites_ask_for() {
    for edition in editions() {
        let files = edition.pictured(None);
        let picture = found(&files, &format!("{}share.png", edition.address())).unwrap();
        assert_eq!(imagesize::image_type(picture).unwrap(), imagesize::ImageType::Png);
        let size = imagesize::blob_size(picture).unwrap();
        assert_eq!((size.width, size.height), (1200, 630));
        assert!(picture.len() < 60_000, "{} bytes", picture.len());
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let draw = || {
        let edition = Edition::of((LINKEDIN, "es"));
        png(&Content::of(told(&edition, &edition.compiled()))).unwrap()
    };
    assert_eq!(draw(), draw());
}

#[test]
fn nothing_lies_outside() {
    for edition in editions() {
        lies_inside(&edition.svg());
    }
}

#[test]
fn its_colours_are_those_of_the_page() {
    let tokens = std::fs::read_to_string(repository().join("styles/tokens.css")).unwrap();
    let svg = Edition::of((LINKEDIN, "en")).svg();
    let drawn = svg.split(['"']).filter(|value| value.starts_with('#'));
    let mut seen = 0;
    for colour in drawn {
        assert!(tokens.contains(&format!("light-dark({colour},")), "{colour}");
        seen += 1;
    }
    assert!(seen > 20);
}
