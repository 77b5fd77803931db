//! The questionnaire as a picture: which answer leads where.
//!
//! `model` merges what continues in the same way, `layout` gives everything a place, `svg` draws it.

mod fonts;
mod layout;
mod model;
mod order;
mod svg;

pub use layout::{Layout, Rect, Shape, Words};
pub use model::{Edge, Graph, Node};

use crate::rules::Answer;

use super::words::Words as Fixed;
use crate::case::Case;
use crate::locale::Locale;
use crate::prove::paths;
use crate::rules::{open, rules, truth};

/// Draws the questionnaire of a case as an SVG image.
///
/// The image has its own colours on white, so that it reads the same on paper and on dark pages; no script and no style
/// sheet; and a description in words that says all it shows.
#[must_use]
pub fn graph(case: &Case, locale: &Locale) -> String {
    let (graph, layout, told) = drawn(case, locale);
    svg::svg(&graph, &layout, &told)
}

/// The picture of a case before it is drawn: what leads where, and where everything stands.
#[must_use]
pub fn picture(case: &Case, locale: &Locale) -> (Graph, Layout) {
    let (graph, layout, _) = drawn(case, locale);
    (graph, layout)
}

fn drawn(case: &Case, locale: &Locale) -> (Graph, Layout, Told) {
    let paths = paths(&rules(case));
    let graph = Graph::of(&paths);
    let told = Told::of(case, locale, &graph, paths.len());
    let layout = Layout::of(&graph, &told.nodes, &told.edges);
    (graph, layout, told)
}

/// The words of a picture.
struct Told {
    id: String,
    language: String,
    title: String,
    lead: String,
    note: String,
    description: String,
    nodes: Vec<Words>,
    edges: Vec<Words>,
}

impl Told {
    fn of(case: &Case, locale: &Locale, graph: &Graph, ways: usize) -> Self {
        let fixed = Fixed::of(&case.language);
        let not_sure = not_sure(case, locale);
        let node = |node: &Node| match node {
            Node::Question(at) => Words {
                above: fixed.fill("graph-question", &[("n", &(at + 1).to_string())]),
                main: case.questions.get(*at).map(|it| it.text.to_string()).unwrap_or_default(),
            },
            Node::Outcome(at) => case.outcomes.get(*at).map_or_else(Words::default, |outcome| {
                let above = fixed.verdict(truth(outcome.verdict), open(outcome.open));
                Words { above, main: outcome.title.to_string() }
            }),
        };
        let nodes: Vec<Words> = graph.nodes.iter().map(node).collect();
        let edge = |edge: &Edge| {
            let question = match graph.nodes.get(edge.from) {
                Some(Node::Question(at)) => case.questions.get(*at),
                _ => None,
            };
            let answers = edge.answers.iter().map(|answer| match answer {
                Answer::NotSure => not_sure.clone(),
                Answer::Value(value) => {
                    let options = question.iter().flat_map(|it| &it.options);
                    let mut fitting = options.filter(|(it, _)| *it == usize::from(*value));
                    fitting.next().map(|(_, label)| label.to_string()).unwrap_or_default()
                }
            });
            let answers: Vec<String> = answers.collect();
            let mark = if answers.len() > 1 { "• " } else { "" };
            let main = answers.iter().map(|it| format!("{mark}{it}")).collect::<Vec<_>>();
            Words { above: String::new(), main: main.join("\n") }
        };
        let edges: Vec<Words> = graph.edges.iter().map(edge).collect();
        let title = fixed.fill("graph-title", &[("case", &case.name)]);
        let lead = format!(
            "{}, {}, {}",
            fixed.count("count-questions", case.questions.len()),
            fixed.count("count-ways", ways),
            fixed.count("count-outcomes", case.outcomes.len()),
        );
        // Where two nodes ask the same, a reader wonders why.
        let twice = (1..).zip(&graph.nodes).any(|(next, node)| {
            matches!(node, Node::Question(_)) && graph.nodes.iter().skip(next).any(|it| it == node)
        });
        let note = fixed.say(if twice { "graph-note-twice" } else { "graph-note" });
        let description = description(graph, &nodes, &edges, &fixed);
        let language = case.language.to_string();
        Self { id: case.id.to_string(), language, title, lead, note, description, nodes, edges }
    }
}

/// All that a picture shows, in sentences.
fn description(graph: &Graph, nodes: &[Words], edges: &[Words], fixed: &Fixed) -> String {
    let main = |at: usize| nodes.get(at).map_or("", |words| words.main.as_str());
    let mut sentences = Vec::new();
    for (at, node) in graph.nodes.iter().enumerate() {
        let leads = graph.edges.iter().zip(edges).filter(|(edge, _)| edge.from == at);
        let leads = leads.map(|(edge, words)| {
            let answer = words.main.replace("\n• ", "”, “");
            let answer = answer.trim_start_matches("• ");
            fixed.fill("graph-leads", &[("answer", answer), ("to", main(edge.to))])
        });
        let leads: Vec<String> = leads.collect();
        if let Node::Question(_) = node {
            let from = fixed.fill("graph-from", &[("question", main(at))]);
            sentences.push(format!("{from} {}.", leads.join("; ")));
        }
    }
    sentences.join(" ")
}

/// What the answer is called that is added to every question.
pub(super) fn not_sure(case: &Case, locale: &Locale) -> String {
    let words = locale.widget(case.posture.kind.is_over());
    words.map(|words| words.not_sure.to_string()).unwrap_or_default()
}
