//! Writes plain pieces as the small part of Markdown, such that reading it gives the same pieces again.
//!
//! Whether that worked is tried, not believed: Markdown has corners (a star beside a quotation mark, two marks side by
//! side) in which a piece cannot keep its form. Then the words stay and the form goes, and the caller is told.

use super::{Piece, pieces};

/// What of the pieces' form could be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// All of it.
    Kept,
    /// Links, but no emphasis.
    Links,
    /// Words only.
    Words,
}

/// A paragraph as Markdown.
pub(crate) fn markdown(text: &[Piece]) -> (String, Form) {
    let whole = tidy(text);
    let plain = |piece: &Piece| Piece::Words(words_of(piece).to_owned());
    let links = tidy(&each(&whole, |piece| match piece {
        Piece::Em(_) | Piece::Strong(_) => plain(piece),
        _ => piece.clone(),
    }));
    for (form, tried) in [(Form::Kept, &whole), (Form::Links, &links)] {
        let written = written(tried);
        let (read, faults) = pieces(&written);
        if faults.is_empty() && read == *tried {
            return (written, form);
        }
    }
    (written(&tidy(&each(&whole, plain))), Form::Words)
}

/// The same pieces with single blanks, none at the ends of a piece that is marked, and no piece without words.
pub(crate) fn tidy(text: &[Piece]) -> Vec<Piece> {
    let mut tidy: Vec<Piece> = Vec::new();
    for piece in text {
        if matches!(piece, Piece::Value(_)) {
            tidy.push(piece.clone());
            continue;
        }
        let words = words_of(piece);
        let inner = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.starts_with(char::is_whitespace) {
            push(&mut tidy, Piece::Words(" ".to_owned()));
        }
        if !inner.is_empty() {
            push(&mut tidy, with_words(piece, inner));
        }
        if words.ends_with(char::is_whitespace) {
            push(&mut tidy, Piece::Words(" ".to_owned()));
        }
    }
    if let Some(Piece::Words(last)) = tidy.last_mut() {
        last.truncate(last.trim_end().len());
    }
    tidy.retain(|piece| matches!(piece, Piece::Value(_)) || !words_of(piece).is_empty());
    tidy
}

/// All words of a paragraph, without their form.
pub(crate) fn plain(text: &[Piece]) -> String {
    let words: String = text.iter().map(words_of).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push(tidy: &mut Vec<Piece>, piece: Piece) {
    match (tidy.last_mut(), &piece) {
        (None, Piece::Words(more)) if more == " " => {}
        (Some(Piece::Words(words)), Piece::Words(more)) => {
            if !(more == " " && words.ends_with(' ')) {
                words.push_str(more);
            }
        }
        (Some(Piece::Em(words)), Piece::Em(more))
        | (Some(Piece::Strong(words)), Piece::Strong(more)) => words.push_str(more),
        _ => tidy.push(piece),
    }
}

fn each(text: &[Piece], change: impl Fn(&Piece) -> Piece) -> Vec<Piece> {
    text.iter().map(change).collect()
}

fn words_of(piece: &Piece) -> &str {
    match piece {
        Piece::Words(words) | Piece::Em(words) | Piece::Strong(words) => words,
        Piece::Link { words, .. } => words,
        // A value has no words until it is written in a language.
        Piece::Value(_) => "",
    }
}

fn with_words(piece: &Piece, words: String) -> Piece {
    match piece {
        Piece::Words(_) => Piece::Words(words),
        Piece::Value(value) => Piece::Value(value.clone()),
        Piece::Em(_) => Piece::Em(words),
        Piece::Strong(_) => Piece::Strong(words),
        Piece::Link { to, .. } => Piece::Link { words, to: to.clone() },
    }
}

fn written(text: &[Piece]) -> String {
    let mut written = String::new();
    for piece in text {
        let words = escaped(words_of(piece), &['\\', '*', '_', '`', '[', ']', '<']);
        match piece {
            Piece::Words(_) => written.push_str(&words),
            Piece::Value(value) => written.extend(["[](", value, ")"]),
            Piece::Em(_) => written.extend(["*", &words, "*"]),
            Piece::Strong(_) => written.extend(["**", &words, "**"]),
            Piece::Link { to, .. } => {
                let to = escaped(to, &['\\', '(', ')', '<', '>']);
                written.extend(["[", &words, "](", &to, ")"]);
            }
        }
    }
    if matches!(text.first(), Some(Piece::Words(_))) {
        guard_start(&mut written);
    }
    written
}

/// Words with a backslash before each of these signs, and before what would be read as an entity (`&amp;`).
fn escaped(words: &str, signs: &[char]) -> String {
    let mut escaped = String::with_capacity(words.len());
    for (at, sign) in words.char_indices() {
        let rest = words.get(at + 1..).filter(|_| sign == '&').unwrap_or_default();
        let name = rest.bytes().take_while(|it| it.is_ascii_alphanumeric() || *it == b'#').count();
        if signs.contains(&sign) || (name > 0 && rest.get(name..=name) == Some(";")) {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// Puts a backslash before a sign that would make a heading, a list or a block of the paragraph.
fn guard_start(written: &mut String) {
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    match written.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => written.insert(digits, '\\'),
        Some(b'#' | b'+' | b'-' | b'>' | b'~' | b'=') if digits == 0 => written.insert(0, '\\'),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(words: &str) -> Piece {
        Piece::Words(words.into())
    }

    #[test]
    fn the_form_is_kept_where_markdown_can_have_it() {
        let link = Piece::Link { words: "a [b]".into(), to: "https://example.org/a_(b)".into() };
        let text = [words("One "), Piece::Em("two ".into()), Piece::Strong("three".into())];
        let text: Vec<Piece> = text.into_iter().chain([words(": "), link]).collect();
        let (written, form) = markdown(&text);
        assert_eq!(form, Form::Kept);
        assert_eq!(written, "One *two* **three**: [a \\[b\\]](https://example.org/a_\\(b\\))");
    }

    #[test]
    fn where_it_cannot_the_words_stay() {
        let (written, form) = markdown(&[words("a"), Piece::Em("\"b\"".into()), words("c")]);
        assert_eq!((written.as_str(), form), ("a\"b\"c", Form::Links));
    }

    #[test]
    fn signs_stay_signs() {
        for text in [
            "1. One",
            "2025) x",
            "# x",
            "- x",
            "a &amp; b",
            "5 * 3 * 2",
            "[a](b)",
            "<b>x</b>",
            "a\\",
        ] {
            assert_eq!(pieces(&markdown(&[words(text)]).0).0, [words(text)], "{text}");
        }
        assert_eq!(markdown(&[words("AT&T, a & b; c")]).0, "AT&T, a & b; c", "no need to mark it");
    }

    proptest! {
        #[test]
        fn whatever_the_words_they_are_read_again(text in "[ -~é“\n]{0,40}") {
            let (written, form) = markdown(&[words(&text)]);
            let (read, faults) = pieces(&written);
            prop_assert!(faults.is_empty(), "{written:?}: {faults:?}");
            prop_assert_eq!(plain(&read), plain(&[words(&text)]), "{:?}", written);
            prop_assert_eq!(form, Form::Kept);
        }

        #[test]
        fn whatever_the_pieces_their_words_are_read_again(texts in proptest::collection::vec((0..4, "[ -~]{0,12}"), 0..6)) {
            let piece = |(kind, words): &(i32, String)| match kind {
                0 => Piece::Em(words.clone()),
                1 => Piece::Strong(words.clone()),
                2 => Piece::Link { words: words.clone(), to: "https://example.org/x".into() },
                _ => Piece::Words(words.clone()),
            };
            let text: Vec<Piece> = texts.iter().map(piece).collect();
            let (written, _) = markdown(&text);
            let (read, faults) = pieces(&written);
            prop_assert!(faults.is_empty(), "{written:?}: {faults:?}");
            prop_assert_eq!(plain(&read), plain(&tidy(&text)), "{:?}", written);
        }
    }
}
