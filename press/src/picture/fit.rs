//! Words in lines, as large as there is room for.

use unicode_segmentation::UnicodeSegmentation as _;

use super::measure::{Face, widths};

/// Room for what letters do to each other across a blank.
const SPARE: f64 = 0.99;

/// A word, or a part of one that is wider than a line.
#[derive(Clone, Debug)]
struct Piece {
    text: String,
    width: f64,
    /// Whether a blank stands before it.
    apart: bool,
}

/// Words that have been measured.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pieces: Vec<Piece>,
    blank: f64,
}

impl Measured {
    /// Words in a font of size 1. None of their pieces will be wider than `most`.
    pub(super) fn of(words: &str, face: Face, most: f64) -> Self {
        let all: Vec<&str> = words.split_whitespace().collect();
        let mut pieces = Vec::new();
        for (word, width) in all.iter().zip(widths(&all, face)) {
            cut(word, width, face, most, true, &mut pieces);
        }
        let blank = match widths(&["n n", "nn"], face).as_slice() {
            [with, without] => with - without,
            _ => 0.0,
        };
        Self { pieces, blank }
    }

    /// The words in lines of at most this width, in a font of this size; `None` if a word is wider.
    pub(super) fn lines(&self, size: f64, width: f64) -> Option<Vec<String>> {
        let most = width * SPARE / size;
        let mut lines: Vec<(String, f64)> = Vec::new();
        for piece in &self.pieces {
            if piece.width > most {
                return None;
            }
            let blank = if piece.apart { self.blank } else { 0.0 };
            match lines.last_mut().filter(|(_, line)| line + blank + piece.width <= most) {
                Some((words, line)) => {
                    words.push_str(if piece.apart { " " } else { "" });
                    words.push_str(&piece.text);
                    *line += blank + piece.width;
                }
                None => lines.push((piece.text.clone(), piece.width)),
            }
        }
        Some(lines.into_iter().map(|(words, _)| words).collect())
    }

    /// The same in as many lines, all of them about as long as each other.
    pub(super) fn balanced(&self, size: f64, width: f64) -> Option<Vec<String>> {
        let mut lines = self.lines(size, width)?;
        let mut narrower = width;
        loop {
            narrower *= 0.98;
            match self.lines(size, narrower) {
                Some(same) if same.len() == lines.len() && narrower > width / 4.0 => lines = same,
                _ => return Some(lines),
            }
        }
    }

    /// How wide the words are in one line, in a font of size 1.
    pub(super) fn width(&self) -> f64 {
        let blanks = self.pieces.iter().skip(1).filter(|piece| piece.apart).map(|_| self.blank);
        self.pieces.iter().map(|piece| piece.width).chain(blanks).sum()
    }
}

/// A word, or its halves, or theirs, until none is wider than `most`.
fn cut(word: &str, width: f64, face: Face, most: f64, apart: bool, pieces: &mut Vec<Piece>) {
    let signs: Vec<&str> = word.graphemes(true).collect();
    if width <= most || signs.len() < 2 {
        pieces.push(Piece { text: word.to_owned(), width, apart });
        return;
    }
    let (left, right) = signs.split_at(signs.len() / 2);
    let (left, right) = (left.concat(), right.concat());
    let halves = widths(&[&left, &right], face);
    for ((half, width), apart) in [left, right].iter().zip(halves).zip([apart, false]) {
        cut(half, width, face, most, apart, pieces);
    }
}
