//! De La Torre v. LinkedIn: no way through the explainer says more than anyone knows.

use case_explainer::brief::{Footing, Ground};
use case_press::article::StageState;
use case_press::case::{Basis, PostureKind};
use case_press::prove::paths;
use case_press::rules::{KnownBy, Truth, When, rules};

use crate::support::case::{Published, linkedin, start, texts};
use crate::support::page::{draw, words};
use crate::support::reader::ways;

/// What no explainer may say to a reader, in small letters and with straight quotes.
const NEVER_SAID: [&str; 22] = [
    "you qualify",
    "you may qualify",
    "you might qualify",
    "you are eligible",
    "you're eligible",
    "you may be eligible",
    "you are entitled",
    "you're entitled",
    "you may be entitled",
    "you are in the class",
    "you're in the class",
    "you are part of the class",
    "you are a member of the class",
    "you are a class member",
    "you may be a class member",
    "you were in the class",
    "claim now",
    "claim your",
    "you are owed",
    "you may be owed",
    "you could be owed",
    "you could get",
];

#[test]
fn no_way_ends_with_yes() {
    let ends = paths(&rules(&linkedin().case));
    assert!(ends.len() > 1, "there are ways to judge");
    for end in ends {
        assert_ne!(end.verdict, Truth::Yes, "{:?} would tell a reader that they match", end.steps);
    }
}

#[test]
fn every_way_ends_in_exactly_one_outcome_and_each_outcome_is_reached() {
    let rules = rules(&linkedin().case);
    let mut reached = vec![false; rules.outcomes.len()];
    for end in paths(&rules) {
        let when = When { verdict: end.verdict, open: end.open };
        let fits = rules.outcomes.iter().enumerate().filter(|(_, one)| **one == when);
        let fits: Vec<usize> = fits.map(|(position, _)| position).collect();
        assert_eq!(fits.len(), 1, "outcomes for {:?}", end.steps);
        reached[fits[0]] = true;
    }
    assert!(reached.iter().all(|it| *it), "an outcome that nobody can reach: {reached:?}");
}

#[test]
fn only_what_a_reader_can_know_is_asked() {
    let rules = rules(&linkedin().case);
    for fact in &rules.questions {
        assert_eq!(rules.facts[usize::from(*fact)].known_by, KnownBy::Reader, "fact {fact}");
    }
}

#[test]
fn nothing_that_is_written_promises_anything() {
    let mut files = texts("cases", "toml");
    files.extend(texts("locales", "toml"));
    for (file, text) in files {
        let mut table: toml::Table = text.parse().unwrap();
        // The words that nothing may say stand there to be looked for.
        table.remove("wording");
        for text in strings(&toml::Value::Table(table)) {
            promises_nothing(&file, &without_marks(text));
        }
    }
}

#[test]
fn nothing_that_is_drawn_promises_anything() {
    for (given, state) in ways(&start()) {
        let page = draw(&state);
        for part in page.all("p, li, h3, button, a, legend, label") {
            promises_nothing(&format!("{given:?}"), &words(part));
        }
    }
}

fn promises_nothing(place: &str, text: &str) {
    let plain = text.to_lowercase().replace('’', "'");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = NEVER_SAID.iter().find(|said| plain.contains(**said));
    assert_eq!(said, None, "{place} says to a reader: {text}");
}

/// Every string below a value.
fn strings(value: &toml::Value) -> Vec<&str> {
    match value {
        toml::Value::String(text) => vec![text],
        toml::Value::Array(list) => list.iter().flat_map(strings).collect(),
        toml::Value::Table(table) => table.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// A text without emphasis and without the targets of its links.
fn without_marks(text: &str) -> String {
    let mut pieces = text.split("](");
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.map(|piece| piece.split_once(')').map_or(piece, |(_, after)| after));
    rest.fold(first, |text, piece| text + piece).replace(['*', '['], "")
}

#[test]
fn marks_cannot_hide_a_promise() {
    assert_eq!(without_marks("you **[are](term:x)** *in* the class"), "you are in the class");
}

#[test]
fn every_allegation_is_labelled_as_one() {
    let published = linkedin();
    let grounds = grounds(&published);
    let alleged = grounds.iter().filter(|(_, basis, _)| **basis == Basis::Alleged).count();
    assert!(alleged >= 5, "the suit's own claims, criteria and events are alleged: {alleged}");
    for (place, basis, ground) in grounds {
        let looks = (ground.footing, &*ground.label);
        match basis {
            Basis::Alleged => assert_eq!(looks, (Footing::Word, "Alleged"), "{place}"),
            Basis::Said(by) => {
                assert_eq!(looks, (Footing::Word, format!("{by} says").as_str()), "{place}");
            }
            // Nobody here has read a paper of the case.
            Basis::CourtRecord => {
                assert_eq!(looks, (Footing::Record, "Court papers, as reported"), "{place}");
            }
            Basis::Unverified => assert_eq!(looks, (Footing::Open, "Cannot be checked"), "{place}"),
            _ => assert_eq!(looks.0, Footing::Record, "{place}"),
        }
    }
}

#[test]
fn every_statement_has_a_source() {
    let published = linkedin();
    let sources = published.compiled.article.sources.len();
    for (place, _, ground) in grounds(&published) {
        assert!(!ground.sources.is_empty(), "{place} has no source");
        for source in &ground.sources {
            assert!(usize::from(*source) < sources, "{place} cites source {source} of {sources}");
        }
    }
    for term in &published.compiled.article.terms {
        assert!(!term.sources.is_empty(), "the term {} has no source", term.id);
    }
}

/// Everything stated: where, what the editor says that it rests on, and what the compiled form makes of it.
fn grounds(published: &Published) -> Vec<(String, &Basis, &Ground)> {
    let (case, article) = (&published.case, &published.compiled.article);
    let check = &published.compiled.brief.check;
    let events = &article.events;
    let mut grounds = vec![
        (
            "posture".to_owned(),
            &case.posture.statement.ground.basis,
            &article.status.statement.ground,
        ),
        ("definition".to_owned(), &case.definition.ground.basis, &check.ground),
    ];
    for event in &case.events {
        let compiled = events.iter().find(|one| one.id == event.id).unwrap();
        let place = format!("event {}", event.id);
        grounds.push((place, &event.statement.ground.basis, &compiled.statement.ground));
    }
    for (criterion, compiled) in case.criteria.iter().zip(&check.criteria) {
        let place = format!("criterion {}", compiled.label);
        grounds.push((place, &criterion.ground.basis, &compiled.ground));
    }
    for (claim, compiled) in case.claims.iter().zip(&article.claims) {
        let place = format!("claim {}", claim.id);
        grounds.push((place, &claim.statement.ground.basis, &compiled.statement.ground));
    }
    let meaning = case.posture.meaning.iter().map(|it| &it.statement).zip(&article.status.meaning);
    let doubts = case.definition.doubts.iter().map(|it| &it.statement).zip(&article.doubts);
    for (position, (statement, compiled)) in meaning.chain(doubts).enumerate() {
        let place = format!("meaning or doubt {position}");
        grounds.push((place, &statement.ground.basis, &compiled.ground));
    }
    let minute = case.minute.iter().map(|it| &it.statement).zip(&article.minute);
    let background = case.background.iter().map(|it| &it.statement).zip(&article.background);
    for (suit, compiled) in case.related.iter().zip(&article.related) {
        let place = format!("related {}", suit.id);
        grounds.push((place, &suit.statement.ground.basis, &compiled.statement.ground));
    }
    let disagreements = case.disagreements.iter().map(|it| &it.statement);
    let corrections = case.corrections.iter().map(|it| &it.statement);
    let disagreements = disagreements.zip(&article.disagreements);
    for (position, (statement, compiled)) in corrections.zip(&article.corrections).enumerate() {
        let place = format!("correction {position}");
        grounds.push((place, &statement.ground.basis, &compiled.statement.ground));
    }
    let entries = minute.chain(background).chain(disagreements);
    for (statement, compiled) in entries {
        let place = compiled.label.to_string();
        grounds.push((place, &statement.ground.basis, &compiled.statement.ground));
    }
    grounds
}

#[test]
fn the_guide_has_all_its_parts() {
    let compiled = linkedin().compiled;
    let (article, brief) = (&compiled.article, &compiled.brief);
    assert_eq!(brief.timeline.events.len(), 9);
    assert!(article.terms.len() >= 9, "{} terms", article.terms.len());
    assert_eq!(article.disagreements.len(), 5, "what early reports got wrong");
    assert!(article.related.len() >= 6, "{} other suits", article.related.len());
    assert_eq!(article.claims.len(), 3);
    assert_eq!(&*article.reviewed.iso, "2026-11-30");
}

#[test]
fn the_case_is_over_and_says_so() {
    let Published { case, compiled } = linkedin();
    assert_eq!(case.posture.kind, PostureKind::DismissedWithoutPrejudice);
    assert_eq!(case.posture.date.to_string(), "2025-01-30");
    let status = &compiled.article.status;
    assert_eq!(&*status.headline, "The case is over. There is nothing to claim in it.");
    let end = status.stages.iter().find(|stage| stage.state == StageState::End).unwrap();
    assert_eq!((&*end.when.iso, &*end.when.text), ("2025-01-30", "30 Jan 2025"));
    assert_eq!(compiled.brief.check.meaning, status.meaning, "every result repeats it");
    assert_eq!(&*compiled.words.check_heading, "Was it about me?");
    assert_eq!(compiled.brief.check.status, status.headline, "it stands before the questions");
    let intro = &compiled.brief.words.check_intro;
    assert!(intro.starts_with("There is nothing to claim or join in this case."), "{intro}");
}
