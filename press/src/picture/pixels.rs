//! From a drawing to the bytes of a PNG.

use std::collections::BTreeSet;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{GlyphId, Tree};

use super::measure::texts;
use super::palette::numbered;
use super::{HEIGHT, NoPicture, WIDTH};

/// The glyph that every font has for signs that it does not have.
const NONE: GlyphId = GlyphId(0);

/// A drawing as PNG, unless its words have signs that no font has.
pub(super) fn png(tree: &Tree) -> Result<Vec<u8>, NoPicture> {
    let lacking = lacking(Some(tree));
    if !lacking.is_empty() {
        return Err(NoPicture::Signs(lacking.join(" ")));
    }
    let (width, height) = (u32::from(WIDTH), u32::from(HEIGHT));
    let Some(mut pixels) = Pixmap::new(width, height) else { return Ok(Vec::new()) };
    resvg::render(tree, Transform::identity(), &mut pixels.as_mut());
    // Nothing shines through: paper is drawn first.
    let pixels: Vec<_> =
        pixels.pixels().iter().map(|it| [it.red(), it.green(), it.blue()]).collect();
    let (colours, numbers) = numbered(&pixels);
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours.concat());
    encoder.set_compression(png::Compression::High);
    // Numbers of colours are not near each other where colours are.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&numbers)?;
    writer.finish()?;
    Ok(file)
}

/// The signs of a drawing's words that no font has.
pub(super) fn lacking(tree: Option<&Tree>) -> Vec<String> {
    let texts = tree.map(|tree| texts(tree.root())).unwrap_or_default();
    let spans = texts.iter().flat_map(|text| text.layouted());
    let glyphs = spans.flat_map(|span| &span.positioned_glyphs).filter(|glyph| glyph.id == NONE);
    let signs: BTreeSet<&str> = glyphs.map(|glyph| glyph.text.as_str()).collect();
    signs.into_iter().map(str::to_owned).collect()
}
