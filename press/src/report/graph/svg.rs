//! Draws a layout as SVG (W3C, "Scalable Vector Graphics (SVG) 1.1"), with attributes only: no style sheet and no script,
//! so that any page's policy lets it be shown.

use std::fmt::Write as _;

use super::Told;
use super::layout::{LEADING, Layout, MARGIN, Rect, SIZE, SMALL, Shape};
use super::model::{Graph, Node};
use crate::export::text::escaped;

const INK: &str = "#1b1b1b";
const QUIET: &str = "#555555";
const QUESTION: &str = "#eaf1fb";
const LINE: &str = "#4a5568";
const FONT: &str = "Arial, Helvetica, 'Liberation Sans', sans-serif";

/// The picture as a file.
pub(super) fn svg(graph: &Graph, layout: &Layout, told: &Told) -> String {
    let mut out = String::new();
    let (id, language) = (words(&told.id), words(&told.language));
    let (title, lead) = (words(&told.title), words(&told.lead));
    let description = words(&told.description);
    let note = words(&told.note);
    let heads = [(&told.title, 17.0), (&told.lead, SMALL), (&told.note, SMALL)];
    let head =
        heads.map(|(words, size)| super::fonts::width(words, size)).into_iter().fold(0.0, f64::max);
    let (width, height) = (layout.width.max(head + 2.0 * MARGIN).ceil(), layout.height.ceil());
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{language}\" xml:lang=\"{language}\" \
         aria-labelledby=\"{id}-title {id}-desc\" font-family=\"{FONT}\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{lead}. {description}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n\
         <text x=\"{MARGIN}\" y=\"26\" font-size=\"17\" font-weight=\"bold\" fill=\"{INK}\">{title}</text>\n\
         <text x=\"{MARGIN}\" y=\"44\" font-size=\"{SMALL}\" fill=\"{QUIET}\">{lead}</text>\n\
         <text x=\"{MARGIN}\" y=\"60\" font-size=\"{SMALL}\" fill=\"{QUIET}\">{note}</text>"
    );
    for route in &layout.routes {
        line(&mut out, route);
    }
    for answer in &layout.answers {
        let Rect { x, y, width, height } = answer.rect;
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"#ffffff\"/>"
        );
        lines(&mut out, answer, x + 4.0, y + 4.0);
    }
    for (node, shape) in graph.nodes.iter().zip(&layout.nodes) {
        boxed(&mut out, node, shape);
    }
    out.push_str("</svg>\n");
    out
}

/// A line through the places of an edge: straight inside of columns, bent between them, with a tip at its end.
fn line(out: &mut String, route: &[Rect]) {
    let Some((first, rest)) = route.split_first() else { return };
    let (mut x, mut y) = (first.x + first.width, first.middle());
    let _ = write!(
        out,
        "<path fill=\"none\" stroke=\"{LINE}\" stroke-width=\"1.5\" d=\"M{x:.1} {y:.1}"
    );
    for (at, place) in rest.iter().enumerate() {
        let last = at + 1 == rest.len();
        let (to_x, to_y) = (place.x - if last { 7.0 } else { 0.0 }, place.middle());
        let half = f64::midpoint(x, to_x);
        let _ = write!(out, " C{half:.1} {y:.1} {half:.1} {to_y:.1} {to_x:.1} {to_y:.1}");
        (x, y) = (to_x, to_y);
        if !last {
            x += place.width;
            let _ = write!(out, " H{x:.1}");
        }
    }
    let (upper, lower, tip) = (y - 4.5, y + 4.5, x + 7.0);
    let _ = writeln!(
        out,
        "\"/><path fill=\"{LINE}\" d=\"M{x:.1} {upper:.1} L{tip:.1} {y:.1} L{x:.1} {lower:.1} Z\"/>"
    );
}

fn boxed(out: &mut String, node: &Node, shape: &Shape) {
    let Rect { x, y, width, height } = shape.rect;
    let outline = |out: &mut String, inset: f64, fill: &str, round: f64| {
        let _ = writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{round}\" fill=\"{fill}\" \
             stroke=\"{INK}\" stroke-width=\"1.5\"/>",
            x + inset,
            y + inset,
            width - 2.0 * inset,
            height - 2.0 * inset
        );
    };
    match node {
        Node::Question(_) => outline(out, 0.0, QUESTION, 2.0),
        // Round, with two lines around it: told apart without colour.
        Node::Outcome(_) => {
            outline(out, 0.0, "#ffffff", 18.0);
            outline(out, 3.5, "#ffffff", 15.0);
        }
    }
    lines(out, shape, x + 12.0, y + 8.0);
}

/// The words of a shape, from its upper left corner.
fn lines(out: &mut String, shape: &Shape, x: f64, y: f64) {
    let above = shape.above.iter().map(|line| (line, SMALL, QUIET));
    let main = shape.lines.iter().map(|line| (line, SIZE, INK));
    let mut base = y + SIZE - 1.0;
    for (line, size, colour) in above.chain(main) {
        let _ = writeln!(
            out,
            "<text x=\"{x:.1}\" y=\"{base:.1}\" font-size=\"{size}\" fill=\"{colour}\">{}</text>",
            words(line)
        );
        base += LEADING;
    }
}

/// Words that can stand in XML, which has no control characters.
fn words(words: &str) -> String {
    escaped(&words.replace(|sign: char| sign.is_control(), " "))
}
