//! Every way through the questions is in the sheet, with its answers, what is found about each criterion, and its end.

use case_press::case::{Case, Criterion, Question, Verdict};
use case_press::prove::{MOST_PATHS, Proof};
use case_press::report::document::markdown;
use case_press::report::sheet::{self, sheet};
use case_press::rules::{Truth, rules};
use scraper::Html;

use super::page::{by_id, text};
use super::{Subject, flat, subjects};
use crate::support::TODAY;
use crate::support::html::{all, inside};

#[test]
fn every_way_is_told_with_answers_criteria_and_outcome() {
    for subject in subjects() {
        let html = Html::parse_document(&subject.report(&["sheet"]));
        assert_eq!(all(&html, "section[id^=\"way-\"]").len(), subject.paths.len());
        for (number, path) in (1..).zip(&subject.paths) {
            let way = by_id(&html, &format!("way-{number}"));
            let rows = |table: &str| -> Vec<Vec<String>> {
                let rows = inside(way, &format!("table.{table} tbody tr")).into_iter();
                rows.map(|row| inside(row, "th, td").into_iter().map(text).collect()).collect()
            };
            let answers: Vec<Vec<String>> = path
                .steps
                .iter()
                .map(|step| subject.said(step))
                .map(|(question, answer)| vec![flat(&question), flat(&answer)])
                .collect();
            assert_eq!(rows("answers"), answers, "way {number}");

            let found =
                path.findings.iter().zip(&subject.case.criteria).map(|(finding, criterion)| {
                    let found = match finding.truth {
                        Truth::Yes => &subject.widget.fits,
                        Truth::No => &subject.widget.differs,
                        Truth::Unknown => &subject.widget.open,
                    };
                    (flat(&criterion.label), found.to_string())
                });
            let rows = rows("findings");
            assert_eq!(
                rows.iter().map(|row| (row[0].clone(), row[1].clone())).collect::<Vec<_>>(),
                found.collect::<Vec<_>>(),
                "way {number}"
            );
            assert!(rows.iter().all(|row| !row[2].is_empty()), "way {number} says why");

            let outcome = &subject.case.outcomes[path.outcome.unwrap()];
            let link = inside(way, "p a");
            assert_eq!(link.len(), 1, "way {number}");
            assert_eq!(link[0].attr("href"), Some(&*format!("#outcome.{}", outcome.id)));
            assert_eq!(text(link[0]), flat(&outcome.title));
        }
    }
}

#[test]
fn one_table_shows_all_ways() {
    for subject in subjects() {
        let html = Html::parse_document(&subject.report(&["sheet"]));
        let glance = by_id(&html, "glance");
        let rows = inside(glance, "tbody tr");
        assert_eq!(rows.len(), subject.paths.len());
        for ((number, path), row) in (1..).zip(&subject.paths).zip(rows) {
            let mut expected = vec![number.to_string()];
            expected.extend((0..subject.case.questions.len()).map(|at| {
                let step = path.steps.iter().find(|step| step.question == at);
                step.map_or_else(|| "–".to_owned(), |step| flat(&subject.said(step).1))
            }));
            expected.push(flat(&subject.case.outcomes[path.outcome.unwrap()].title));
            assert_eq!(inside(row, "th, td").into_iter().map(text).collect::<Vec<_>>(), expected);
        }
    }
}

#[test]
fn every_outcome_names_the_ways_that_lead_to_it() {
    for subject in subjects() {
        let html = Html::parse_document(&subject.report(&["sheet"]));
        let mut named = 0;
        for (at, outcome) in subject.case.outcomes.iter().enumerate() {
            let row = by_id(&html, &format!("outcome.{}", outcome.id));
            let ways = inside(row, "a[href^=\"#way-\"]").into_iter().map(text).collect::<Vec<_>>();
            let expected = (1..).zip(&subject.paths).filter(|(_, path)| path.outcome == Some(at));
            assert_eq!(ways, expected.map(|(number, _)| number.to_string()).collect::<Vec<_>>());
            named += ways.len();
        }
        assert_eq!(named, subject.paths.len());
    }
}

#[test]
fn what_was_proven_is_said_first() {
    for subject in subjects() {
        let html = Html::parse_document(&subject.report(&["sheet"]));
        let proven = text(by_id(&html, "proven"));
        assert!(proven.starts_with(&*text(all(&html, "#proven > h2")[0])));
        assert!(proven.contains(&subject.paths.len().to_string()), "{proven}");
        let reached = |truth| subject.paths.iter().any(|path| path.verdict == truth);
        let fits = if &*subject.case.language == "es" { "“Coincide”" } else { "“Matches”" };
        assert_eq!(proven.contains(fits), !reached(Truth::Yes), "{proven}");
    }
}

/// The LinkedIn case with so many questions, of which at least half of the answers decide.
fn with_questions(subject: &Subject, count: usize) -> Case {
    let mut case = subject.case.clone();
    let question = case.questions[0].clone();
    let (fact, criterion) = (case.facts[question.fact].clone(), case.criteria[0].clone());
    assert_eq!(criterion.fact, question.fact);
    case.facts = vec![fact; count];
    case.criteria = (0..count).map(|fact| Criterion { fact, ..criterion.clone() }).collect();
    case.questions = (0..count).map(|fact| Question { fact, ..question.clone() }).collect();
    case.constraints.clear();
    case.definition.subclasses.clear();
    let parts = (0..count).map(Verdict::Criterion).collect();
    case.definition.verdict = Verdict::AtLeast(count / 2, parts);
    case
}

#[test]
fn a_sheet_that_lists_only_the_first_ways_says_so() {
    let subject = &subjects().next().unwrap();
    let told = |count: usize| {
        let case = with_questions(subject, count);
        let proof = Proof::of(&rules(&case)).unwrap();
        let sheet = sheet(&sheet::Subject {
            case: &case,
            locale: &subject.locale,
            languages: Vec::new(),
            files: Vec::new(),
            warnings: Vec::new(),
            today: TODAY,
        });
        (proof.ways, markdown(&sheet.unwrap()))
    };
    let first = format!("The first {MOST_PATHS} ways are listed below");
    let (ways, few) = told(4);
    assert!(ways <= MOST_PATHS && !few.contains(&first), "{ways} ways");
    let (ways, many) = told(8);
    assert!(ways > MOST_PATHS && many.contains(&first), "{ways} ways");
}
