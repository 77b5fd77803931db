//! Where everything stands: columns from left to right, questions and answers by turns, outcomes last.
//!
//! A line that passes a column takes up room in it like a box, so no line runs through one.

use super::fonts::{width, wrapped};
use super::model::{Graph, Node};
use super::order::{apart, number, ordered};

/// The size of the words, and of those that are smaller.
pub(super) const SIZE: f64 = 14.0;
pub(super) const SMALL: f64 = 11.5;
/// From one line of words to the next.
pub(super) const LEADING: f64 = 18.0;
/// Between the border of a box and its words.
pub(super) const PADDING: f64 = 12.0;
/// Around the picture.
pub(super) const MARGIN: f64 = 24.0;
/// Above it, for the title, what there is of everything, and how to read it.
pub(super) const HEAD: f64 = 74.0;
/// How wide a box's words, and an answer, may be.
const BOX_WORDS: f64 = 200.0;
const ANSWER_WORDS: f64 = 170.0;
/// Between two columns: room for lines to bend.
const GAP: f64 = 36.0;
/// Between two boxes of a column.
const BETWEEN: f64 = 16.0;

/// The words of a box or of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Small words above the others; may be empty.
    pub above: String,
    /// What it says; line breaks part several answers.
    pub main: String,
}

/// A place in the picture, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left side.
    pub x: f64,
    /// Upper side.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// Half way down.
    #[must_use]
    pub fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    /// Whether two places have a point inside in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// Something with words that has a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Where it is.
    pub rect: Rect,
    /// The small words above.
    pub above: Vec<String>,
    /// The words, line by line.
    pub lines: Vec<String>,
}

/// The places of a graph's nodes and edges.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The box of each node.
    pub nodes: Vec<Shape>,
    /// The answers on each edge.
    pub answers: Vec<Shape>,
    /// For each edge, the places it goes through, from its question to what follows; all of them as wide as their
    /// column.
    pub routes: Vec<Vec<Rect>>,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
}

/// What a column holds.
#[derive(Clone, Copy)]
enum Held {
    Node(usize),
    Answers(usize),
    /// An edge that passes.
    Passing,
}

/// Everything that takes up room, while it is placed.
struct Placing {
    held: Vec<Held>,
    sizes: Vec<(f64, f64)>,
    columns: Vec<Vec<usize>>,
    lines: Vec<(usize, usize)>,
    /// What each edge goes through.
    routes: Vec<Vec<usize>>,
}

impl Layout {
    /// Gives the nodes and edges of a graph their places, with these words.
    #[must_use]
    pub fn of(graph: &Graph, nodes: &[Words], edges: &[Words]) -> Self {
        let mut shapes: Vec<Shape> = nodes.iter().map(|it| shape(it, BOX_WORDS, PADDING)).collect();
        let mut answers: Vec<Shape> = edges.iter().map(|it| shape(it, ANSWER_WORDS, 4.0)).collect();
        let placing = Placing::of(graph, &shapes, &answers);
        let rects = placing.rects();
        let mut column_width = vec![0.0; rects.len()];
        for column in &placing.columns {
            let widths = column.iter().filter_map(|at| placing.sizes.get(*at));
            let widest = widths.map(|size| size.0).fold(0.0, f64::max);
            for at in column {
                column_width.get_mut(*at).into_iter().for_each(|it| *it = widest);
            }
        }
        for (held, rect) in placing.held.iter().zip(&rects) {
            let shape = match held {
                Held::Node(at) => shapes.get_mut(*at),
                Held::Answers(at) => answers.get_mut(*at),
                Held::Passing => None,
            };
            shape.into_iter().for_each(|shape| shape.rect = *rect);
        }
        let route = |route: &Vec<usize>| {
            let places = route.iter().filter_map(|at| {
                let wide = column_width.get(*at).copied().unwrap_or_default();
                let rect = *rects.get(*at)?;
                let is_node = matches!(placing.held.get(*at), Some(Held::Node(_)));
                Some(if is_node { rect } else { Rect { width: wide, ..rect } })
            });
            places.collect()
        };
        let routes = placing.routes.iter().map(route).collect();
        let right = rects.iter().map(|it| it.x + it.width).fold(0.0, f64::max);
        let bottom = rects.iter().map(|it| it.y + it.height).fold(HEAD, f64::max);
        let (width, height) = (right + MARGIN, bottom + MARGIN);
        Self { nodes: shapes, answers, routes, width, height }
    }
}

/// A shape with its words in lines, not placed yet.
fn shape(words: &Words, most: f64, padding: f64) -> Shape {
    let above = if words.above.is_empty() { vec![] } else { wrapped(&words.above, SMALL, most) };
    let lines: Vec<String> = words.main.lines().flat_map(|it| wrapped(it, SIZE, most)).collect();
    let widths =
        above.iter().map(|it| width(it, SMALL)).chain(lines.iter().map(|it| width(it, SIZE)));
    let width = widths.fold(0.0, f64::max) + 2.0 * padding;
    let height = number(above.len() + lines.len()) * LEADING + 2.0 * padding.min(8.0);
    Shape { rect: Rect { x: 0.0, y: 0.0, width, height }, above, lines }
}

impl Placing {
    fn of(graph: &Graph, shapes: &[Shape], answers: &[Shape]) -> Self {
        let ranks = graph.ranks();
        let last = ranks.iter().copied().max().unwrap_or_default();
        let mut placing = Self {
            held: Vec::new(),
            sizes: Vec::new(),
            columns: vec![Vec::new(); 2 * last + 1],
            lines: Vec::new(),
            routes: Vec::new(),
        };
        // Boxes of one kind are equally wide, so that columns look like columns.
        let widest = |outcomes: bool| {
            let of_kind = shapes.iter().zip(&graph.nodes);
            let of_kind = of_kind.filter(|(_, it)| matches!(it, Node::Outcome(_)) == outcomes);
            of_kind.map(|(shape, _)| shape.rect.width).fold(0.0, f64::max)
        };
        let rank = |node: usize| ranks.get(node).copied().unwrap_or_default();
        for (at, (shape, node)) in shapes.iter().zip(&graph.nodes).enumerate() {
            let width = widest(matches!(node, Node::Outcome(_)));
            placing.add(2 * rank(at), Held::Node(at), (width, shape.rect.height));
        }
        for (at, (edge, answer)) in graph.edges.iter().zip(answers).enumerate() {
            let (from, to) = (2 * rank(edge.from), 2 * rank(edge.to));
            let size = (answer.rect.width, answer.rect.height);
            let mut route = vec![edge.from, placing.add(from + 1, Held::Answers(at), size)];
            for column in from + 2..to {
                route.push(placing.add(column, Held::Passing, (0.0, 2.0)));
            }
            route.push(edge.to);
            placing
                .lines
                .extend(route.windows(2).filter_map(|it| Some((*it.first()?, *it.last()?))));
            placing.routes.push(route);
        }
        placing.columns = ordered(std::mem::take(&mut placing.columns), &placing.lines);
        placing
    }

    /// Adds something to a column; gives its number.
    fn add(&mut self, column: usize, held: Held, size: (f64, f64)) -> usize {
        self.held.push(held);
        self.sizes.push(size);
        let number = self.held.len() - 1;
        self.columns.get_mut(column).into_iter().for_each(|it| it.push(number));
        number
    }

    fn rects(&self) -> Vec<Rect> {
        let middles = self.middles();
        let top = middles.iter().zip(&self.sizes).map(|(middle, size)| middle - size.1 / 2.0);
        let shift = HEAD - top.fold(f64::INFINITY, f64::min).min(HEAD * 1000.0);
        let mut rects = vec![Rect { x: 0.0, y: 0.0, width: 0.0, height: 0.0 }; self.held.len()];
        let mut x = MARGIN;
        for column in &self.columns {
            let mut widest: f64 = 0.0;
            for at in column {
                let size = self.sizes.get(*at).copied().unwrap_or_default();
                let middle = middles.get(*at).copied().unwrap_or_default();
                if let Some(rect) = rects.get_mut(*at) {
                    let y = middle - size.1 / 2.0 + shift;
                    *rect = Rect { x, y, width: size.0, height: size.1 };
                }
                widest = widest.max(size.0);
            }
            x += widest + GAP;
        }
        rects
    }

    /// The height of each middle: near the middle of what it is connected with, and apart from its neighbours.
    fn middles(&self) -> Vec<f64> {
        let mut middles = vec![0.0; self.held.len()];
        let passes = |at: usize| matches!(self.held.get(at), Some(Held::Passing));
        let height = |at: usize| self.sizes.get(at).map_or(0.0, |size| size.1);
        for round in 0..24 {
            // First from left to right, then back, and so on.
            let count = self.columns.len();
            for turn in 0..count {
                let at = if round % 2 == 0 { turn } else { count - 1 - turn };
                let Some(column) = self.columns.get(at) else { continue };
                let wish = |it: &usize| {
                    let near = self.lines.iter().filter_map(|(a, b)| match (a == it, b == it) {
                        (true, _) => Some(*b),
                        (_, true) => Some(*a),
                        _ => None,
                    });
                    let near: Vec<usize> = near.collect();
                    // A line that passes several columns keeps its height in them, if it can.
                    let level: Vec<usize> = match self.held.get(*it) {
                        Some(Held::Passing) => {
                            near.iter().copied().filter(|at| passes(*at)).collect()
                        }
                        _ => Vec::new(),
                    };
                    let near = if level.is_empty() { near } else { level };
                    let near: Vec<f64> =
                        near.iter().filter_map(|at| middles.get(*at)).copied().collect();
                    if near.is_empty() {
                        0.0
                    } else {
                        near.iter().sum::<f64>() / number(near.len())
                    }
                };
                let wishes: Vec<f64> = column.iter().map(wish).collect();
                let gap = |pair: &[usize]| {
                    let halves: f64 = pair.iter().map(|it| height(*it) / 2.0).sum();
                    halves + BETWEEN
                };
                let gaps: Vec<f64> = column.windows(2).map(gap).collect();
                for (it, middle) in column.iter().zip(apart(&wishes, &gaps)) {
                    middles.get_mut(*it).into_iter().for_each(|it| *it = middle);
                }
            }
        }
        middles
    }
}
