//! Without a browser: the files of the built site say everything that the case says, with what it rests on, and their links lead
//! somewhere. `reading` looks at what a browser makes of them.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use browser_tests::{EXPLAINER, Leads, SAMPLES, brief, leads, option_label, site_folder, ways};
use case_explainer::brief::{Node, Str};
use case_press::case::{Case, Inline, Statement};
use case_press::check::Setting;
use case_press::library;
use case_press::locale::Locales;
use scraper::{ElementRef, Html, Selector};

/// The folder of the project.
const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The folder name of the first case.
const CASE: &str = "cases/de-la-torre-v-linkedin";

/// Returns the case that the explainer was pressed from, as its file has it.
fn case() -> Case {
    let project = Path::new(PROJECT);
    let locales = Locales::read(&project.join("locales")).unwrap();
    let (folder, today) = (project.join(CASE), browser_tests::TODAY);
    let setting = Setting { folder: &folder, locales: &locales, today };
    let mut cases = library::read(setting).unwrap().cases.into_iter();
    // As the page shows it.
    cases.find(|case| case.language == case.original).unwrap().guide().clone()
}

fn page(path: &str) -> Html {
    let file = site_folder().unwrap().join(path.trim_start_matches('/')).join("index.html");
    Html::parse_document(&fs::read_to_string(file).unwrap())
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Returns the words of the only such element, with single spaces.
fn text(page: &Html, selector: &str) -> String {
    let elements = all(page, selector);
    assert_eq!(elements.len(), 1, "{selector}");
    elements[0].text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the values of an attribute of all such elements.
fn values<'a>(page: &'a Html, selector: &str, attribute: &str) -> Vec<&'a str> {
    all(page, selector).iter().filter_map(|element| element.attr(attribute)).collect()
}

/// Returns everything that an editor has written and a reader can read before answering anything.
fn words_of(case: &Case) -> Vec<String> {
    let mut words =
        vec![case.name.to_string(), case.title.to_string(), case.posture.headline.to_string()];
    words.extend(case.stages.iter().map(|stage| stage.label.to_string()));
    for claim in &case.claims {
        let texts = [&claim.law].into_iter().chain(&claim.asked).chain(&claim.must_show);
        words.extend(texts.flat_map(|text| pieces(text)));
    }
    for party in &case.parties {
        words.extend([party.name.to_string(), party.role.to_string()]);
        words.extend(party.counsel.iter().map(ToString::to_string));
    }
    words.extend(case.criteria.iter().map(|criterion| criterion.label.to_string()));
    words.extend(case.criteria.iter().filter_map(|it| it.note.as_deref()).flat_map(pieces));
    words.extend(case.events.iter().map(|event| event.title.to_string()));
    words.extend(case.terms.iter().map(|term| term.term.to_string()));
    words.extend(case.terms.iter().flat_map(|term| pieces(&term.text)));
    for source in &case.sources {
        words.extend([source.title.to_string(), source.publisher.to_string()]);
    }
    words.extend(case.minute.iter().chain(&case.background).map(|item| item.label.to_string()));
    words.extend(case.disagreements.iter().map(|item| item.label.to_string()));
    words.extend(case.corrections.iter().map(|item| item.said.to_string()));
    for suit in &case.related {
        words.extend([suit.name.to_string(), suit.court.to_string(), suit.concerns.to_string()]);
    }
    words.extend(statements(case).flat_map(|statement| pieces(&statement.text)));
    words
}

fn statements(case: &Case) -> impl Iterator<Item = &Statement> {
    let points = case.posture.meaning.iter().chain(&case.definition.doubts);
    let status = [&case.posture.statement].into_iter().chain(points.map(|it| &it.statement));
    let entries = case.minute.iter().chain(&case.background).map(|item| &item.statement);
    let claims = case.claims.iter().map(|claim| &claim.statement);
    let parties = case.parties.iter().map(|party| &party.statement);
    let events = case.events.iter().map(|event| &event.statement);
    let disagreements = case.disagreements.iter().map(|item| &item.statement);
    let corrections = case.corrections.iter().map(|item| &item.statement);
    let related = case.related.iter().map(|suit| &suit.statement);
    status
        .chain(entries)
        .chain(claims)
        .chain(parties)
        .chain(events)
        .chain(disagreements)
        .chain(corrections)
        .chain(related)
}

/// Returns the words of an editor's text, cut where the press puts a date, a number or a sum in the page's own form.
fn pieces(text: &[Inline]) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for inline in text {
        match (inline, pieces.last_mut()) {
            (Inline::Node(node), Some(piece)) => piece.push_str(words(node)),
            _ => pieces.push(String::new()),
        }
    }
    pieces
}

fn words(node: &Node) -> &Str {
    match node {
        Node::Text(words)
        | Node::Em(words)
        | Node::Strong(words)
        | Node::Quote { words, .. }
        | Node::Link { words, .. }
        | Node::Term { words, .. } => words,
    }
}

#[test]
fn nothing_is_stated_without_what_it_rests_on() {
    let page = page(EXPLAINER);
    for items in [
        ".ce-status",
        ".ce-meaning li",
        ".ce-minute > div",
        ".ce-claims > li",
        ".ce-event",
        ".ce-criteria > li",
        ".ce-doubts li",
        "#disagreements li",
        "#related li",
    ] {
        assert!(!all(&page, items).is_empty(), "there is no {items}");
        let bare = format!("{items}:not(:has(.ce-badge))");
        assert_eq!(all(&page, &bare).len(), 0, "some of {items} have no badge");
    }
}

#[test]
fn it_says_everything() {
    let said = text(&page(EXPLAINER), "article.ce");
    let mut missing = words_of(&case());
    missing.extend(brief().unwrap().timeline.events.iter().map(|event| event.when.to_string()));
    assert!(missing.len() > 200, "only {} pieces of text in the case", missing.len());
    missing.retain(|words| !said.contains(words.as_str()));
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_definition_is_there_phrase_by_phrase() {
    let (page, case) = (page(EXPLAINER), case());
    let sentence = text(&page, ".ce-sentence");
    for criterion in &case.criteria {
        assert!(sentence.contains(&*criterion.phrase), "“{}” in “{sentence}”", criterion.phrase);
    }
    assert_eq!(all(&page, ".ce-criteria > li").len(), case.criteria.len());
    assert_eq!(all(&page, ".ce-event .ce-more").len(), case.events.len());
}

#[test]
fn every_link_within_leads_somewhere() {
    let (page, case) = (page(EXPLAINER), case());
    let ids: BTreeSet<&str> = values(&page, "[id]", "id").into_iter().collect();
    let mut astray = values(&page, "a[href^='#']", "href");
    astray.retain(|link| !ids.contains(&link[1..]));
    assert_eq!(astray, Vec::<&str>::new());
    assert!(all(&page, "a[href^='#source-']").len() >= case.events.len());
    assert!(!all(&page, "a[href^='#term-']").is_empty(), "no term is linked");
    assert_eq!(all(&page, "[id^='source-']").len(), case.sources.len());
    assert_eq!(all(&page, "[id^='term-']").len(), case.terms.len());
    assert_eq!(all(&page, "#sources a[href^='https://']").len(), case.sources.len());
}

#[test]
fn ids_are_unique() {
    for path in ["/", EXPLAINER, &EXPLAINER.replace("/en/", "/es/")] {
        let page = page(path);
        let mut ids = values(&page, "[id]", "id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path}");
    }
}

#[test]
fn the_questions_are_no_part_of_the_article() {
    let (said, brief) = (text(&page(EXPLAINER), "article.ce"), brief().unwrap());
    let answer = option_label(&brief, 0, 0).unwrap();
    assert!(!said.contains(answer), "an answer stands where none can be given");
}

#[test]
fn the_root_is_the_explainer() {
    let (root, own) = (page("/"), page(EXPLAINER));
    assert_eq!(text(&root, "h1"), &*case().title);
    // The markup differs in where files and other languages are.
    assert!(text(&root, "article.ce") == text(&own, "article.ce"), "the root says something else");
}

/// The page tests go through the questions of this sample in each engine, and through those of the others in Chromium alone.
#[test]
fn the_sample_of_each_engine_has_every_kind_of_screen() {
    let sample = SAMPLES[4];
    let brief = sample.brief().unwrap();
    let ways = ways(&brief.check).unwrap();
    let (mut contradictions, mut outcomes) = (0, BTreeSet::new());
    for way in &ways {
        contradictions += way.asked.iter().map(|asked| asked.clashes.len()).sum::<usize>();
        outcomes.insert(way.outcome);
        assert_eq!(leads(&brief.check, &way.given()).unwrap(), Leads::Outcome(way.outcome));
    }
    browser_tests::close();
    assert!(contradictions > 0, "{sample} has no answer that contradicts another");
    assert_eq!(outcomes.len(), brief.check.outcomes.len(), "{sample}: {outcomes:?}");
}
