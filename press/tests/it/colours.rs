//! The colours of `styles/tokens.css`, pair by pair: what stands on what can be read, in light, in dark, and for readers who ask for
//! more contrast.
use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../styles/tokens.css");

/// Red, green and blue, 0 to 255.
type Colour = [u8; 3];

/// What words have: on the page, on a tint, on a badge, on a time that others lie in.
const WORDS: [(&str, &[&str]); 6] = [
    ("ink", &["paper", "tint", "fill"]),
    ("mute", &["paper", "tint"]),
    ("square", &["paper", "band"]),
    ("diamond", &["paper", "band"]),
    ("circle", &["paper", "band", "tint"]),
    ("triangle", &["paper", "band"]),
];

/// What shows where a control or a mark ends.
const PARTS: [(&str, &[&str]); 2] =
    [("edge", &["paper", "tint"]), ("focus", &["paper", "tint", "fill"])];

/// Each theme: its name, the colours by name.
fn themes() -> [(&'static str, BTreeMap<String, Colour>); 4] {
    let (usual, more) = TOKENS.split_once("@media (prefers-contrast: more)").unwrap();
    let theme = |which: usize, wanted: bool| {
        let mut colours = BTreeMap::new();
        read(usual, which, &mut colours);
        if wanted {
            read(more, which, &mut colours);
        }
        colours
    };
    [
        ("light", theme(0, false)),
        ("dark", theme(1, false)),
        ("light, more contrast", theme(0, true)),
        ("dark, more contrast", theme(1, true)),
    ]
}

/// Reads `--name: …` into colours: the light one or the dark one of `light-dark(…)`, or that of another name.
fn read(styles: &str, which: usize, colours: &mut BTreeMap<String, Colour>) {
    for part in styles.split(['{', ';', '}']) {
        let Some((name, value)) = part.trim().strip_prefix("--").and_then(|it| it.split_once(": "))
        else {
            continue;
        };
        let colour = match value.split_once("light-dark(") {
            Some((_, both)) => {
                let both: Vec<&str> = both.split(')').next().unwrap().split(", ").collect();
                Some(hex(both[which]))
            }
            None => value
                .strip_prefix("var(--")
                .and_then(|other| colours.get(other.trim_end_matches(')')).copied()),
        };
        if let Some(colour) = colour {
            colours.insert(name.to_owned(), colour);
        }
    }
}

/// `#fff` or `#15181c`.
fn hex(text: &str) -> Colour {
    let digits: Vec<u8> = text
        .trim_start_matches('#')
        .chars()
        .map(|it| u8::try_from(it.to_digit(16).unwrap()).unwrap())
        .collect();
    assert!([3, 6].contains(&digits.len()), "{text} is no colour");
    let each = digits.len() / 3;
    std::array::from_fn(|channel| digits[channel * each] * 16 + digits[channel * each + each - 1])
}

/// The contrast of two colours, by WCAG 2.2.
fn contrast(one: Colour, other: Colour) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let light = |[red, green, blue]: Colour| {
        0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue) + 0.05
    };
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[test]
fn every_pair_of_colours_can_be_told_apart() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
    for (theme, colours) in themes() {
        let words = if theme.contains("more") { 7.0 } else { 4.5 };
        let pairs = WORDS.iter().map(|it| (it, words)).chain(PARTS.iter().map(|it| (it, 3.0)));
        for (&(name, grounds), least) in pairs {
            for ground in grounds {
                let ratio = contrast(colours[name], colours[*ground]);
                assert!(
                    ratio >= least,
                    "{theme}: {name} on {ground} is {ratio:.2} to 1, not {least}"
                );
            }
        }
    }
}
