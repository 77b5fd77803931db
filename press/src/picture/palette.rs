//! The colours of a picture, numbered: a byte for each pixel instead of three.

use std::collections::BTreeMap;

/// A colour: red, green, blue.
pub(super) type Colour = [u8; 3];

/// So many colours have a number.
const MOST: usize = 256;

/// The colours of a picture, and the number of each pixel's.
///
/// A picture has some ten colours and what lies between them at the edges of letters, 300 in all. Where that is too many, the
/// rarest take the number of the one that is most like them.
pub(super) fn numbered(pixels: &[Colour]) -> (Vec<Colour>, Vec<u8>) {
    // Most pixels are like the one before.
    let runs = || pixels.chunk_by(|a, b| a == b).filter_map(|run| Some((*run.first()?, run.len())));
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for (colour, length) in runs() {
        *counts.entry(colour).or_default() += length;
    }
    let mut colours: Vec<Colour> = counts.keys().copied().collect();
    colours.sort_by_key(|colour| std::cmp::Reverse(counts.get(colour).copied()));
    let kept: Vec<Colour> = colours.iter().take(MOST).copied().collect();
    let numbers: BTreeMap<Colour, u8> =
        colours.into_iter().map(|colour| (colour, nearest(&kept, colour))).collect();
    let mut all = Vec::with_capacity(pixels.len());
    for (colour, length) in runs() {
        all.resize(all.len() + length, numbers.get(&colour).copied().unwrap_or_default());
    }
    (kept, all)
}

fn nearest(kept: &[Colour], colour: Colour) -> u8 {
    let far = |other: &Colour| {
        let parts = other.iter().zip(colour);
        parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum::<u32>()
    };
    let places = kept.iter().enumerate().min_by_key(|(_, other)| far(other));
    places.and_then(|(place, _)| u8::try_from(place).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_is_kept_or_one_that_is_like_it_stands_for_it() {
        let grey = |value| [value; 3];
        let mut pixels: Vec<Colour> = (0..=255).flat_map(|value| [grey(value); 2]).collect();
        pixels.push([200, 201, 200]);
        let (kept, numbers) = numbered(&pixels);
        assert_eq!((kept.len(), numbers.len()), (256, pixels.len()));
        let shown = |at: usize| kept[usize::from(numbers[at])];
        assert!((0..512).all(|at| shown(at) == pixels[at]), "what is common stays as it is");
        assert_eq!(shown(512), grey(200));
    }
}
