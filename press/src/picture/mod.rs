//! The picture of a case for sharing: what a message or a post shows of a page that somebody links to.
//!
//! PURE. [`svg`] draws a compiled case as SVG, [`png`] makes the pixels. Every word on it is the page's own, so it claims no
//! more than the page does, and says on which day somebody last looked.
//!
//! The fonts come with the press: the same case gives the same bytes on every machine.

mod content;
mod fit;
mod fonts;
mod ground;
mod key;
mod marks;
mod measure;
mod palette;
mod pixels;
mod rows;
mod strip;
mod svg;
mod words;

use std::collections::BTreeSet;

use thiserror::Error;

pub use content::Content;
pub use svg::svg;

/// The name of the file, beside the page.
pub const NAME: &str = "share.png";
/// Its width in pixels: what sites that show such pictures ask for.
pub const WIDTH: u16 = 1200;
/// Its height in pixels.
pub const HEIGHT: u16 = 630;

/// So many different signs are looked up.
const MOST_SIGNS: usize = 500;

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum NoPicture {
    /// The fonts lack signs of its words. A picture with boxes for letters would be worse than none.
    #[error("no picture for sharing: its fonts have no {0}")]
    Signs(String),
    /// What was drawn is not SVG.
    #[error("the picture for sharing cannot be drawn")]
    Drawing(#[from] resvg::usvg::Error),
    /// The pixels cannot be written.
    #[error("the picture for sharing cannot be written")]
    Pixels(#[from] png::EncodingError),
}

/// The signs of words that the fonts lack.
#[must_use]
pub fn lacking(words: &str) -> Vec<String> {
    // Only what is not ASCII can lack, and each once: a text may be long.
    let signs: BTreeSet<char> = words.chars().filter(|sign| !sign.is_ascii()).collect();
    let signs: Vec<String> = signs.into_iter().take(MOST_SIGNS).map(String::from).collect();
    if signs.is_empty() {
        signs
    } else {
        pixels::lacking(measure::tree(&[&signs.join(" ")], measure::TEXT).as_ref())
    }
}

/// The picture as PNG.
///
/// # Errors
/// The fonts lack signs of its words.
pub fn png(content: &Content<'_>) -> Result<Vec<u8>, NoPicture> {
    pixels::png(&fonts::tree(&svg(content))?)
}
