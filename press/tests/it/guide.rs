//! The guide, which a page shows, and the record, which only the exports hold.

use std::fs;

use serde_json::Value;

use crate::support::html::{all, words};
use crate::support::project::Project;
use crate::support::{LINKEDIN, OKAFOR, RIVERA};

/// What the small case leaves to the record.
const LEFT: &str = "A stamp had cost less before.";

fn pressed(edits: &[(&str, &str)]) -> Project {
    let project = Project::new();
    for (find, put) in edits {
        project.edit("small", find, put);
    }
    let done = project.press_without_address();
    let problems: Vec<_> = done.read.iter().flatten().flat_map(|file| &file.problems).collect();
    assert!(done.sound, "{problems:#?}");
    project
}

fn export(project: &Project, name: &str) -> String {
    fs::read_to_string(project.out().join("cases/small/en").join(name)).unwrap()
}

#[test]
fn what_is_left_to_the_record_is_in_the_exports_and_not_on_the_page() {
    let project = pressed(&[]);
    assert!(!project.page("small", "en").contains(LEFT));
    let case: Value = serde_json::from_str(&export(&project, "case.json")).unwrap();
    let background = case["background"].as_array().unwrap();
    let levels: Vec<_> = background.iter().map(|it| it["statement"]["level"].clone()).collect();
    assert_eq!(levels, ["guide", "record"]);

    let guide = pressed(&[("level = \"record\"\n", "")]);
    assert!(guide.page("small", "en").contains(LEFT));
}

#[test]
fn an_event_of_the_record_is_in_the_feed_and_the_table_and_not_on_the_page() {
    let project = pressed(&[("id = \"promise\"", "id = \"promise\"\nlevel = \"record\"")]);
    let page = scraper::Html::parse_document(&project.page("small", "en"));
    assert!(all(&page, "#event-promise").is_empty());
    assert!(!all(&page, "#event-sealed").is_empty());
    for file in ["feed.xml", "events.csv", "timeline.json", "table.html"] {
        assert!(export(&project, file).contains("Acme promises new envelopes"), "{file}");
    }
}

#[test]
fn a_source_that_only_the_record_rests_on_is_not_numbered() {
    let own = "[[source]]\nid = \"stamps\"\ntitle = \"On stamps\"\npublisher = \"The Post\"\nkind = \"report\"\n\
               url = \"https://www.example.org/stamps\"\n\n[[source]]\nid = \"paper\"";
    let basis = "basis = \"reported\"\nsources = [\"paper\"]";
    let edits = [
        ("[[source]]\nid = \"paper\"", own),
        (basis, "basis = \"reported\"\nsources = [\"stamps\"]"),
    ];
    let project = pressed(&edits);
    let page = scraper::Html::parse_document(&project.page("small", "en"));
    let sources: Vec<_> =
        all(&page, ".ce-sources > li > a:first-child").into_iter().map(words).collect();
    assert_eq!(sources, ["Acme sued over letters", "Rules"]);
    let case: Value = serde_json::from_str(&export(&project, "case.json")).unwrap();
    assert_eq!(case["sources"].as_array().unwrap().len(), 3);
}

#[test]
fn what_the_guide_would_lack_is_an_error() {
    let project = Project::new();
    project.edit("small", "checked =", "until = \"objections\"\nchecked =");
    project.edit("small", "date = \"2025-03-31T17:00\"", "date = \"2099-12-31\"");
    project.edit("small", "passed = \"The case had ended before.\"\n", "");
    assert!(project.press_without_address().sound, "on the page, the deadline is there");
    project.edit("small", "id = \"objections\"", "id = \"objections\"\nlevel = \"record\"");
    let done = project.press_without_address();
    let problems: Vec<_> = done.read.iter().flatten().flat_map(|file| &file.problems).collect();
    assert!(!done.sound);
    assert!(problems.iter().all(|it| it.reason.starts_with("Without what is left to the record:")));
    assert_eq!(problems.len(), 1, "{problems:#?}");
}

#[test]
fn court_papers_are_as_reported_until_somebody_has_read_one() {
    let label = |kind: &str, read: &str| {
        let paper = format!("kind = \"{kind}\"\ndate = \"2025-02-21\"\nread = \"{read}\"");
        let project = pressed(&[
            ("kind = \"report\"\ndate = \"2025-02-21\"", &paper),
            ("read = \"excerpt\"\n", ""),
        ]);
        let page = scraper::Html::parse_document(&project.page("small", "en"));
        words(all(&page, "#event-case .ce-badge")[0])
    };
    assert_eq!(label("report", "in full"), "Court papers, as reported");
    assert_eq!(label("court-paper", "not opened"), "Court papers, as reported");
    for read in ["in full", "excerpt", "stored copy"] {
        assert_eq!(label("court-paper", read), "Court record", "{read}");
    }
}

#[test]
fn a_correction_shows_what_it_rests_on() {
    let project = pressed(&[]);
    let page = scraper::Html::parse_document(&project.page("small", "en"));
    assert_eq!(all(&page, "#corrections li").len(), 1);
    assert_eq!(all(&page, "#corrections li:not(:has(.ce-badge))").len(), 0);
    assert_eq!(all(&page, "#corrections s").len(), 0, "nothing is struck out");
}

#[test]
fn other_suits_stand_on_the_page_with_the_day_on_which_they_were_seen() {
    let project = pressed(&[]);
    let page = scraper::Html::parse_document(&project.page("small", "en"));
    let suits = all(&page, "#related li");
    assert_eq!(suits.len(), 1);
    let told = words(suits[0]);
    for part in ["Roe v. Acme", "Those who sent Acme stamps", "1:24-cv-00007", "21 Feb 2025"] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    assert_eq!(all(&page, ".ce-top a[href='#related']").len(), 1, "the status leads there");
}

#[test]
fn a_part_that_nothing_is_in_has_no_heading() {
    for case in [LINKEDIN, RIVERA, OKAFOR] {
        let project = Project::new();
        project.add_case(case);
        assert!(project.press_without_address().sound, "{case}");
        let slug = case.rsplit('/').next().unwrap();
        let page = scraper::Html::parse_document(&project.page(slug, "en"));
        for panel in all(&page, ".ce-back > details") {
            let items = crate::support::html::inside(panel, "li, dt");
            assert!(!items.is_empty(), "{case}: {}", words(panel));
        }
    }
}
