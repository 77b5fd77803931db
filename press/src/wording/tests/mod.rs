//! The rules of both languages on whole texts.

mod any;
mod grades;
mod phrases;

use std::sync::LazyLock;

use super::grade::Counts;
use super::names::Names;
use super::reading::Reading;
use super::sentences::Stops;
use super::{Judge, Plain, ReadingRules};
use crate::locale::Wording;

#[derive(serde::Deserialize)]
struct Locale {
    wording: Wording,
}

static ENGLISH: LazyLock<Wording> =
    LazyLock::new(|| of(include_str!("../../../../locales/en.toml")));

static SPANISH: LazyLock<Wording> =
    LazyLock::new(|| of(include_str!("../../../../locales/es.toml")));

fn of(locale: &str) -> Wording {
    toml::from_str::<Locale>(locale).unwrap().wording
}

fn english() -> Wording {
    ENGLISH.clone()
}

fn spanish() -> Wording {
    SPANISH.clone()
}

fn judge(wording: &Wording) -> Judge {
    Judge::new(wording, &ReadingRules::default())
}

fn reading(wording: &Wording, names: &[&str]) -> Reading {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    Reading {
        formula: wording.formula,
        limit: wording.grade,
        stops: Stops::new(&wording.abbreviations, &wording.openers),
        names: Names::new(&names),
    }
}

fn counts(wording: &Wording, names: &[&str], text: &str) -> (usize, usize, usize) {
    let Counts { sentences, words, syllables } = reading(wording, names).counts(&Plain::of(text));
    (sentences, words, syllables)
}

fn grade(wording: &Wording, text: &str) -> f64 {
    reading(wording, &[]).counts(&Plain::of(text)).grade(wording.formula).unwrap()
}

/// The promises in a text.
fn promises(wording: &Wording, text: &str) -> Vec<String> {
    let plain = Plain::of(text);
    let found = judge(wording).promises(&plain).into_iter();
    found.map(|part| plain.text[part].to_owned()).collect()
}
