//! How wide words are, without the font: no program that shows the picture has to have the same one.

use unicode_segmentation::UnicodeSegmentation as _;

/// The widths of the printable ASCII signs from the blank on, in hundredths of the font size.
///
/// They are those of Helvetica and of the fonts made to its measure (Adobe's font metrics for Helvetica).
const WIDTHS: [u8; 95] = [
    28, 28, 36, 56, 56, 89, 67, 19, 33, 33, 39, 58, 28, 33, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56,
    56, 56, 28, 28, 58, 58, 58, 56, 102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72,
    78, 67, 78, 72, 67, 61, 72, 67, 94, 67, 67, 61, 28, 28, 28, 47, 56, 33, 56, 56, 50, 56, 56, 28,
    56, 56, 22, 22, 50, 22, 83, 56, 56, 56, 56, 33, 50, 28, 56, 50, 72, 50, 50, 50, 33, 26, 33, 58,
];

/// Room for fonts that are wider than Helvetica.
const SPARE: f64 = 1.2;

/// An upper bound for the width of words in a font of this size.
pub(super) fn width(words: &str, size: f64) -> f64 {
    words.chars().map(sign).sum::<f64>() / 100.0 * size * SPARE
}

fn sign(sign: char) -> f64 {
    let ascii = u32::from(sign).checked_sub(32).and_then(|at| usize::try_from(at).ok());
    match ascii.and_then(|at| WIDTHS.get(at)) {
        Some(width) => f64::from(*width),
        // Latin, Greek and Cyrillic letters with or without accents, and the signs of European languages.
        None if u32::from(sign) < 0x1100 => 72.0,
        None if (0x2000..0x2070).contains(&u32::from(sign)) => 60.0,
        None => 105.0,
    }
}

/// Words in lines of at most this width; a word that is wider is cut.
pub(super) fn wrapped(words: &str, size: f64, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in words.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            for piece in pieces(word, size, most) {
                let longer =
                    if line.is_empty() { piece.clone() } else { format!("{line} {piece}") };
                if width(&longer, size) <= most || line.is_empty() {
                    line = longer;
                } else {
                    lines.push(std::mem::replace(&mut line, piece));
                }
            }
        }
        lines.push(line);
    }
    lines
}

/// A word, or parts of it that are not wider than this.
fn pieces(word: &str, size: f64, most: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for sign in word.graphemes(true) {
        let fits =
            |piece: &String| piece.is_empty() || width(&format!("{piece}{sign}"), size) <= most;
        match pieces.last_mut().filter(|piece| fits(piece)) {
            Some(piece) => piece.push_str(sign),
            None => pieces.push(sign.to_owned()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let words = "Have you had LinkedIn Premium, a-very-long-word-that-does-not-fit-into-one-line, ever?";
        let lines = wrapped(words, 14.0, 120.0);
        assert!(lines.iter().all(|line| width(line, 14.0) <= 120.0), "{lines:?}");
        let all: String = lines.concat().split_whitespace().collect();
        assert_eq!(all, words.split_whitespace().collect::<String>(), "nothing is lost");
    }
}
