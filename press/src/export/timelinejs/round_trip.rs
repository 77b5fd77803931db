//! What was exported and is imported again is the same, as far as the module's page says.

use std::path::{Path, PathBuf};

use case_explainer::brief::Node;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Told, timelinejs};
use crate::article;
use crate::case::{Case, DateIs, Timing, When};
use crate::check::{self, Setting};
use crate::compile::{Compiled, compile};
use crate::import::timelinejs::read;
use crate::import::write::{Begin, case_file};
use crate::import::{Event, Imported, Point, Row, Time};
use crate::library;
use crate::locale::Locales;
use crate::problem::{Kind, Severity};
use crate::text::{Piece, pieces, plain, tidy};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every case of the project and of its tests, in each of its languages.
fn cases() -> Vec<(Case, Compiled, String, Imported)> {
    let locales = Locales::read(&project().join("locales")).unwrap();
    let mut folders = library::cases(&project()).unwrap();
    folders.push(project().join("tests/data/small"));
    let mut cases = Vec::new();
    for folder in folders {
        let today = Date::constant(2026, 11, 23);
        let setting = Setting { folder: &folder, locales: &locales, today };
        for case in library::read(setting).unwrap().cases {
            let locale = locales.get(&case.language).unwrap();
            let compiled = compile(&case, locale).unwrap();
            let told =
                Told { case: &case, compiled: &compiled, locale, site: None, picture: false };
            let file = timelinejs(told).unwrap();
            let court = case.court.as_ref();
            let zone = court.and_then(|court| court.time_zone.iana_name().map(str::to_owned));
            let imported = read(&file, zone.as_deref());
            cases.push((case, compiled, file, imported));
        }
    }
    assert!(cases.len() >= 2);
    cases
}

/// The event that a case's event has become.
fn imported<'a>(imported: &'a Imported, event: &crate::case::Event) -> &'a Event {
    imported.events.iter().find(|it| it.id == *event.id).unwrap()
}

fn point(when: &When) -> Point {
    match when {
        When::Year(year) => Point::Year(*year),
        When::Month(year, month) => Point::Month(*year, *month),
        When::Day(day) => Point::Day(*day),
        When::Minute(minute) => Point::Minute(minute.datetime()),
    }
}

/// The date that comes back, and whether a note tells what does not.
fn time(timing: &Timing) -> (Time, bool) {
    match timing {
        Timing::On(when, is) => (Time::At(point(when)), *is != DateIs::Exact),
        Timing::Span(from, to) => (Time::Span(point(from), point(to)), false),
        Timing::Since(from) => (Time::At(point(from)), true),
        Timing::Before(day) => (Time::At(Point::Day(*day)), true),
    }
}

/// A text as it comes back: terms and quotes are words.
fn text(nodes: &[Node]) -> Vec<Piece> {
    let piece = |node: &Node| match node {
        Node::Text(words) | Node::Term { words, .. } => Piece::Words(words.to_string()),
        Node::Quote { words, .. } => Piece::Words(format!("“{words}”")),
        Node::Em(words) => Piece::Em(words.to_string()),
        Node::Strong(words) => Piece::Strong(words.to_string()),
        Node::Link { words, url } => Piece::Link { words: words.to_string(), to: url.to_string() },
    };
    tidy(&nodes.iter().map(piece).collect::<Vec<_>>())
}

fn compiled<'a>(of: &'a Compiled, event: &crate::case::Event) -> &'a article::Event {
    of.article.events.iter().find(|it| it.id == event.id).unwrap()
}

#[test]
fn every_event_comes_back_as_it_went() {
    for (case, of, _, back) in cases() {
        assert_eq!(back.events.len(), case.events.len());
        for event in &case.events {
            let (it, was) = (imported(&back, event), compiled(&of, event));
            assert_eq!(it.title.found(), Some(&*event.title));
            assert_eq!(it.time, time(&event.when).0, "{}", event.id);
            assert_eq!(back.lanes[it.lane].name.found(), Some(&*case.lanes[event.lane].name));
            let (read, faults) = pieces(it.text.found().unwrap());
            assert!(faults.is_empty(), "{}", event.id);
            assert_eq!(read, text(&was.statement.text), "{}", event.id);
            assert_eq!(it.label.as_deref(), Some(&*was.statement.ground.label));
            let urls: Vec<&str> =
                it.sources.iter().map(|at| back.sources[*at].url.as_str()).collect();
            let sources = event.statement.ground.sources.iter().map(|at| &*case.sources[*at].url);
            assert_eq!(urls, sources.collect::<Vec<_>>(), "{}", event.id);
        }
    }
}

#[test]
fn title_summary_and_sources_come_back_in_words() {
    for (case, _, _, back) in cases() {
        assert_eq!(back.title.as_deref(), Some(&*case.title));
        assert_eq!(back.summary.as_deref(), Some(&*case.summary));
        for source in &back.sources {
            let was = case.sources.iter().find(|was| *was.url == source.url).unwrap();
            assert_eq!(source.title.found(), Some(&*was.title));
            assert_eq!(source.publisher.found(), Some(&*was.publisher));
        }
    }
}

#[test]
fn nothing_is_lost_but_dates_in_words_and_the_status() {
    for (case, _, _, back) in cases() {
        assert_eq!(back.left_out(), 0, "{:?}", back.notes);
        for note in &back.notes {
            let status = note.row == Row::Title && note.what.contains("about the status");
            let in_words = note.what.starts_with("TimelineJS shows the date as");
            assert!(status || in_words, "{note:?}");
        }
        for event in &case.events {
            let row = imported(&back, event).row;
            let noted = back.notes.iter().any(|note| note.row == row);
            assert_eq!(noted, time(&event.when).1, "{}", event.id);
        }
    }
}

#[test]
fn the_case_file_of_what_comes_back_has_gaps_only() {
    let locales = Locales::default();
    for (case, _, _, back) in cases() {
        let begin = Begin { slug: &case.id, language: &case.language, from: "timeline.json" };
        let (folder, today) = (Path::new(&*case.id), Date::constant(2026, 11, 23));
        let text = case_file(&back, begin);
        let (_, problems) = check::read(&text, Setting { folder, locales: &locales, today });
        let errors = problems.iter().filter(|it| it.kind.severity() == Severity::Error);
        let others: Vec<_> = errors.filter(|it| it.kind != Kind::Gap).collect();
        assert!(others.is_empty(), "{others:#?}");
    }
}

#[test]
fn an_allegation_is_labelled_in_the_first_words() {
    for (case, of, file, _) in cases() {
        let file: serde_json::Value = serde_json::from_str(&file).unwrap();
        let slides = file.get("events").unwrap().as_array().unwrap();
        for event in &case.events {
            let slide = slides.iter().find(|it| it["unique_id"] == *event.id).unwrap();
            let label = &compiled(&of, event).statement.ground.label;
            let html = slide.pointer("/text/text").unwrap().as_str().unwrap();
            let start = format!("<p><span class=\"case-basis\">{}:</span> ", super::escaped(label));
            assert!(html.starts_with(&start), "{html}");
        }
        let title = file.pointer("/title/text/text").unwrap().as_str().unwrap();
        assert!(title.contains("<span class=\"case-basis\">"), "the status keeps its label, too");
    }
}

#[test]
fn every_kind_of_date_comes_back_as_exactly_as_the_format_can_hold_it() {
    let (mut case, of, ..) = cases().pop().unwrap();
    let locales = Locales::read(&project().join("locales")).unwrap();
    let locale = locales.get(&case.language).unwrap();
    let zone = TimeZone::get("America/New_York").unwrap();
    let midnight = Date::constant(2025, 1, 21).at(0, 0, 0, 0).to_zoned_datetime(zone).unwrap();
    let day = || When::Day(Date::constant(2025, 1, 21));
    for timing in [
        Timing::On(When::Minute(midnight), DateIs::Exact),
        Timing::On(When::Year(2025), DateIs::Exact),
        Timing::On(When::Month(2025, 1), DateIs::About),
        Timing::On(day(), DateIs::By),
        Timing::On(day(), DateIs::Expected),
        Timing::On(day(), DateIs::Postponed),
        Timing::Since(When::Month(2025, 1)),
        Timing::Before(Date::constant(2025, 1, 21)),
        Timing::Span(When::Year(2025), When::Month(2025, 12)),
        Timing::Span(day(), When::Year(2026)),
    ] {
        case.events[0].when = timing.clone();
        let told = Told { case: &case, compiled: &of, locale, site: None, picture: false };
        let back = read(&timelinejs(told).unwrap(), Some("America/New_York"));
        let it = imported(&back, &case.events[0]);
        let noted = back.notes.iter().any(|note| note.row == it.row);
        assert_eq!((it.time, noted), time(&timing), "{timing:?}");
    }
}

#[test]
fn words_of_a_case_cannot_become_markup() {
    let (case, mut of, ..) = cases().pop().unwrap();
    let evil = "<img src=x onerror=alert(1)> & \"x\"";
    let mut case = case;
    case.lanes[0].name = evil.into();
    for event in &mut of.article.events {
        event.title = evil.into();
        event.when.text = evil.into();
        event.statement.text = vec![Node::Em(evil.into())];
        event.statement.ground.label = evil.into();
    }
    for source in &mut of.article.sources {
        (source.title, source.publisher) = (evil.into(), evil.into());
    }
    (of.article.title, of.article.summary) = (evil.into(), evil.into());
    let locales = Locales::read(&project().join("locales")).unwrap();
    let locale = locales.get(&case.language).unwrap();
    let file = timelinejs(Told { case: &case, compiled: &of, locale, site: None, picture: false })
        .unwrap();
    assert!(!file.contains("<img"), "{file}");
    let back = read(&file, None);
    assert_eq!(back.title.as_deref(), Some(evil));
    assert_eq!(plain(&pieces(back.events[0].text.found().unwrap()).0), evil);
    assert!(back.lanes.iter().any(|lane| lane.name.found() == Some(evil)), "{:?}", back.lanes);
}
