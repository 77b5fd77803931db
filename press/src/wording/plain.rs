//! A text as it is read: without markup, and every part of it traced back to the written value.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a text without its markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// The words; line ends are blanks.
    pub text: String,
    /// Where each stretch of the words starts, here and in the written value, in order.
    stretches: Vec<(usize, Range<usize>)>,
}

impl Plain {
    /// Reads a value with the small part of Markdown. Whatever is outside of it is a problem that others report.
    pub fn of(value: &str) -> Self {
        // Blanks before the first word would make a block of program code of it.
        let blank = value.len() - value.trim_start().len();
        let mut plain = Self::default();
        // Where a link leads that has shown no words yet.
        let mut link = None;
        for (event, place) in Parser::new_ext(value.trim(), Options::empty()).into_offset_iter() {
            let place = place.start + blank..place.end + blank;
            match event {
                Event::Text(words) | Event::Code(words) => {
                    link = None;
                    plain.push(&words, place);
                }
                Event::SoftBreak | Event::HardBreak => plain.push(" ", place),
                Event::Start(Tag::Link { dest_url, .. }) => link = Some(dest_url),
                Event::End(TagEnd::Link) => {
                    if let Some(to) = link.take() {
                        plain.push(figure(&to), place);
                    }
                }
                Event::End(TagEnd::Paragraph) => plain.push(" ", place.end..place.end),
                _ => {}
            }
        }
        plain
    }

    /// The part of the written value that these words come from.
    pub fn written(&self, part: &Range<usize>) -> Range<usize> {
        let from = |at: usize| {
            let behind = self.stretches.partition_point(|(start, _)| *start <= at);
            let (start, place) = self.stretches.get(behind.checked_sub(1)?)?;
            Some((place.start + (at - start)).min(place.end))
        };
        let start = from(part.start).unwrap_or_default();
        let end = part.end.checked_sub(1).and_then(from).map_or(start, |last| last + 1);
        start..end.max(start)
    }

    fn push(&mut self, words: &str, place: Range<usize>) {
        self.stretches.push((self.text.len(), place));
        self.text.push_str(words);
    }
}

/// What stands for a value that is filled in later (`[](date:2025-01-21)`): its figures, which are one word.
fn figure(to: &str) -> &str {
    to.split_once(':').map_or(to, |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(value: &str, words: &str) -> String {
        let plain = Plain::of(value);
        let at = plain.text.find(words).unwrap();
        value[plain.written(&(at..at + words.len()))].to_owned()
    }

    #[test]
    fn markup_is_not_read() {
        let plain =
            Plain::of("\n  One *two*\n[three](https://example.org/four), \\*five &amp; 6.\n");
        assert_eq!(plain.text.trim(), "One two three, *five & 6.");
    }

    #[test]
    fn a_value_that_is_filled_in_is_a_figure() {
        let text =
            Plain::of("On [](date:2025-01-21), [](money:USD-1000) for [](number:1200).").text;
        assert_eq!(text.trim(), "On 2025-01-21, USD-1000 for 1200.");
    }

    #[test]
    fn words_are_found_where_they_are_written() {
        assert_eq!(marked("  One two.", "two"), "two");
        assert_eq!(marked("You **qualify**.", "You qualify"), "You **qualify");
        assert_eq!(marked("[You qualify](term:a) now", "qualify now"), "qualify](term:a) now");
        assert_eq!(marked("you\nqualify", "you qualify"), "you\nqualify");
        assert_eq!(marked("Señor &amp; señora", "& señora"), "&amp; señora");
        assert_eq!(marked("é *é* é", "é é"), "é *é");
    }
}
