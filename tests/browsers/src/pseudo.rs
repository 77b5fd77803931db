//! A language that nobody speaks, to see what becomes of one that is written from right to left: English, with an Arabic letter for
//! each of its own. Unicode's CLDR keeps the tag for such a pseudo-locale.
//!
//! Names stay as they are, as in every translation, and so do figures: most of what goes wrong does so where directions meet.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use case_press::check::{Original, Setting};
use case_press::library;
use case_press::locale::Locales;
use case_press::translation::fill;
use toml::{Table, Value};

use crate::samples::TODAY;

/// Its tag.
pub const LANGUAGE: &str = "ar-XB";

/// How it is written. Its dates are those of Egypt, with figures of their own.
const WRITING: [(&str, &str); 3] = [("name", "ثىغليسه"), ("dates", "ar-EG"), ("direction", "rtl")];

/// The letters for a to z.
const LETTERS: [char; 26] = [
    'ا', 'ب', 'ك', 'د', 'ع', 'ف', 'غ', 'ه', 'ي', 'ج', 'خ', 'ل', 'م', 'ن', 'و', 'ح', 'ق', 'ر', 'س',
    'ت', 'ث', 'ط', 'ش', 'ض', 'ص', 'ز',
];

/// What stands before a gap of a translation.
const GAP: &str = "TODO: ";

/// Adds the language to a project, and a page in it to each of its cases.
pub(crate) fn add(project: &Path) -> Result<()> {
    let locales = project.join("locales");
    let mut words: Table = toml::from_str(&fs::read_to_string(locales.join("en.toml"))?)?;
    words.iter_mut().for_each(|(_, value)| each(value, &written));
    words.insert("locale".to_owned(), Table::from_iter(WRITING.map(entry)).into());
    let wording = words.get_mut("wording").and_then(Value::as_table_mut);
    wording.context("the locale judges no words")?.extend([entry(("formula", "none"))]);
    fs::write(locales.join(LANGUAGE).with_extension("toml"), toml::to_string(&words)?)?;

    let locales = Locales::read(&locales)?;
    for folder in library::cases(project)? {
        let setting = Setting { folder: &folder, locales: &locales, today: TODAY };
        let original = Original::read(&fs::read_to_string(folder.join("case.toml"))?, setting);
        let mut case: Table = toml::from_str(&fill(&original, LANGUAGE, None, &[])?.text)?;
        let gap = |words: &str| words.strip_prefix(GAP).map_or_else(|| words.to_owned(), written);
        case.iter_mut().for_each(|(_, value)| each(value, &gap));
        fs::write(folder.join(LANGUAGE).with_extension("toml"), toml::to_string(&case)?)?;
    }
    Ok(())
}

fn entry((key, words): (&str, &str)) -> (String, Value) {
    (key.to_owned(), words.into())
}

/// Changes all words of a value.
fn each(value: &mut Value, change: &impl Fn(&str) -> String) {
    match value {
        Value::String(words) => *words = change(words),
        Value::Array(list) => list.iter_mut().for_each(|it| each(it, change)),
        Value::Table(table) => table.iter_mut().for_each(|(_, it)| each(it, change)),
        _ => {}
    }
}

/// Words in the language. What is filled in stays, where a link leads, and what has figures in it.
fn written(words: &str) -> String {
    let stays = |word: &str| word.contains(|it: char| it.is_ascii_digit()) && !word.contains('(');
    let word = |word: &str| if stays(word) { word.to_owned() } else { lettered(word) };
    words.split_inclusive(char::is_whitespace).map(word).collect()
}

fn lettered(word: &str) -> String {
    let (mut before, mut kept) = (' ', None);
    let letter = |sign: char| {
        kept = match (kept, sign) {
            (None, '{') => Some('}'),
            (None, '(') if before == ']' => Some(')'),
            (Some(end), sign) if end == sign => None,
            (kept, _) => kept,
        };
        before = sign;
        let place = u32::from(sign.to_ascii_lowercase()).checked_sub(u32::from('a'));
        let letter = place.filter(|_| kept.is_none()).and_then(|it| LETTERS.get(it as usize));
        letter.copied().unwrap_or(sign)
    };
    word.chars().map(letter).collect()
}
