//! The questionnaire as a picture.

use std::collections::BTreeSet;
use std::fs;

use roxmltree::{Document, Node};

use super::{Subject, subjects};
use crate::support::LINKEDIN;
use crate::support::press::only_spanish;
use crate::support::repository;

/// Words without blanks, since lines break where the picture has room.
fn tight(words: &str) -> String {
    words.split_whitespace().collect()
}

/// All words that are drawn, in the order in which they are.
fn drawn(svg: &Document<'_>) -> String {
    let lines = svg.descendants().filter(|node| node.has_tag_name("text"));
    lines.filter_map(|node| node.text()).map(tight).collect()
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

#[test]
fn it_is_an_image_that_any_page_may_show() {
    for subject in subjects() {
        let picture = subject.report(&["graph"]);
        let svg = Document::parse(&picture).unwrap();
        let root = svg.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
        assert_eq!(root.attribute("lang"), Some(&*subject.case.language));
        let may: BTreeSet<&str> = ["svg", "title", "desc", "rect", "path", "text"].into();
        for node in svg.descendants().filter(Node::is_element) {
            assert!(may.contains(node.tag_name().name()), "{:?}", node.tag_name());
            assert!(node.attributes().all(|it| it.name() != "style"
                && !it.name().starts_with("on")
                && it.name() != "href"));
        }
        let named: Vec<&str> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
        let ids: Vec<&str> = svg.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!((root.attribute("role"), named), (Some("img"), ids));
    }
}

#[test]
fn every_question_every_answer_and_every_outcome_is_drawn() {
    for subject in subjects() {
        let picture = subject.report(&["graph"]);
        let svg = Document::parse(&picture).unwrap();
        let words = drawn(&svg);
        let description =
            svg.descendants().find(|node| node.has_tag_name("desc")).unwrap().text().unwrap();
        for path in &subject.paths {
            for step in &path.steps {
                let (question, answer) = subject.said(step);
                assert!(words.contains(&tight(&question)), "{question}");
                assert!(words.contains(&tight(&answer)), "{question}: {answer}");
                assert!(
                    description.contains(&format!("“{question}”"))
                        && description.contains(&format!("“{answer}”"))
                );
            }
            let title = &subject.case.outcomes[path.outcome.unwrap()].title;
            assert!(words.contains(&tight(title)), "{title}");
            assert!(description.contains(&**title));
        }
        let title = svg.descendants().find(|node| node.has_tag_name("title")).unwrap();
        assert!(title.text().unwrap().contains(&*subject.case.name));
    }
}

/// The picture's description leads wherever the ways lead: each of its sentences is a question with what follows.
#[test]
fn its_description_leads_every_way_to_its_outcome() {
    for subject in subjects() {
        let picture = subject.report(&["graph"]);
        let svg = Document::parse(&picture).unwrap();
        let description =
            svg.descendants().find(|node| node.has_tag_name("desc")).unwrap().text().unwrap();
        for path in &subject.paths {
            for (at, step) in path.steps.iter().enumerate() {
                let (question, answer) = subject.said(step);
                let next = path.steps.get(at + 1).map_or_else(
                    || subject.case.outcomes[path.outcome.unwrap()].title.to_string(),
                    |next| subject.said(next).0,
                );
                let asked = format!("“{question}”");
                let mut sentences = description.split(&asked).skip(1);
                let leads = |sentence: &str| {
                    sentence.split(';').any(|it| {
                        it.contains(&format!("“{answer}”")) && it.contains(&format!("“{next}”"))
                    })
                };
                assert!(sentences.any(leads), "{question} {answer} → {next}\n{description}");
            }
        }
    }
}

#[test]
fn nothing_is_drawn_outside_and_no_two_boxes_overlap() {
    for subject in subjects() {
        let picture = subject.report(&["graph"]);
        let svg = Document::parse(&picture).unwrap();
        let (width, height) =
            (number(svg.root_element(), "width"), number(svg.root_element(), "height"));
        let rects: Vec<[f64; 4]> = svg
            .descendants()
            .filter(|node| node.has_tag_name("rect") && node.attribute("x").is_some())
            .map(|node| ["x", "y", "width", "height"].map(|name| number(node, name)))
            .collect();
        assert!(rects.len() > subject.case.questions.len() + subject.case.outcomes.len());
        for [x, y, w, h] in &rects {
            assert!(*x >= 0.0 && *y >= 0.0 && x + w <= width && y + h <= height);
        }
        let within = |a: &[f64; 4], b: &[f64; 4]| {
            a[0] >= b[0] && a[1] >= b[1] && a[0] + a[2] <= b[0] + b[2] && a[1] + a[3] <= b[1] + b[3]
        };
        let apart = |a: &[f64; 4], b: &[f64; 4]| {
            a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1]
        };
        for (at, one) in rects.iter().enumerate() {
            for other in &rects[at + 1..] {
                // An outcome has two borders, one in the other.
                assert!(apart(one, other) || within(other, one), "{one:?} {other:?}");
            }
        }
        for line in svg.descendants().filter(|node| node.has_tag_name("text")) {
            assert!(number(line, "x") >= 0.0 && (0.0..height).contains(&number(line, "y")));
        }
    }
}

#[test]
fn a_spanish_picture_is_in_spanish() {
    let subject = Subject::of((LINKEDIN, "es"));
    let picture = subject.report(&["graph"]);
    only_spanish(&picture);
    assert!(
        picture.contains("Pregunta 1")
            && picture.contains("2 preguntas, 21 recorridos, 3 resultados")
    );
}

#[test]
fn the_page_about_it_shows_the_picture_of_today() {
    let shown = fs::read_to_string(repository().join("docs/questions.svg")).unwrap();
    let today = Subject::of((LINKEDIN, "en")).report(&["graph"]);
    let make = "case-press graph de-la-torre-v-linkedin --out docs/questions.svg";
    assert!(shown == today, "docs/questions.svg is not the picture any more: {make}");
}
