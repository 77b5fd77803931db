//! Characters that cannot be seen, and how they are shown all the same.
//!
//! A case file may hold any character, and a report repeats what stands in it. A terminal obeys control characters, and
//! signs for the direction of writing turn words around, so neither goes out as it is.

use std::borrow::Cow;

/// Whether a character cannot be seen, or changes the order in which others are read. Ends of lines and tabs are fine.
pub(crate) fn is_invisible(sign: char) -> bool {
    (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))
        || matches!(
            sign,
            '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Whether a terminal would do something else with a character than show it; it may begin a new line.
fn is_obeyed(sign: char) -> bool {
    is_invisible(sign) || matches!(sign, '\r' | '\t')
}

/// Words with a name for each character that cannot be seen: `<U+202E>`.
pub(super) fn named(words: &str) -> Cow<'_, str> {
    if !words.contains(is_obeyed) {
        return Cow::Borrowed(words);
    }
    let mut named = String::with_capacity(words.len());
    for sign in words.chars() {
        if sign == '\t' {
            named.push(' ');
        } else if is_obeyed(sign) {
            named.push_str(&format!("<U+{:04X}>", u32::from(sign)));
        } else {
            named.push(sign);
        }
    }
    Cow::Owned(named)
}

/// A part of a line with a sign of the same width for each character that cannot be seen.
pub(super) fn masked(line: &str) -> String {
    let mask = |sign| match sign {
        '\t' => ' ',
        _ if is_obeyed(sign) => char::REPLACEMENT_CHARACTER,
        _ => sign,
    };
    line.chars().map(mask).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(named("a\u{1b}[2J\u{202e}b"), "a<U+001B>[2J<U+202E>b");
        assert_eq!(masked("a\u{1b}\u{202e}b"), "a\u{fffd}\u{fffd}b");
        assert_eq!(
            (named("a\rb\tc").as_ref(), masked("a\rb\tc").as_str()),
            ("a<U+000D>b c", "a\u{fffd}b c")
        );
        let seen = "é “quoted” – naïve\n日本 \u{1f600} 25\u{a0}%";
        assert_eq!((named(seen).as_ref(), masked(seen).as_str()), (seen, seen));
    }
}
