//! The drawing: made of Yew markup like the page, so that one renderer escapes every word.

use futures::executor::block_on;
use yew::prelude::*;

use super::fit::Measured;
use super::fonts;
use super::marks::{INK, MUTE, PAPER, number};
use super::measure::{STRONG, TEXT};
use super::strip::Strip;
use super::words::{Line, words};
use super::{Content, HEIGHT, WIDTH};

/// The rule at the top.
const RULE: f64 = 12.0;
/// Around everything, and below the years.
const MARGIN: f64 = 64.0;
const BELOW: f64 = 36.0;
/// The foot of the first line, its size, and what lies between its two parts, in parts of that.
const KICKER: f64 = 76.0;
const KICKER_SIZE: f64 = 30.0;
const BETWEEN: f64 = 0.55;
/// The upper edge of the title.
const TITLE: f64 = 101.0;
/// The least air between the words and the strip.
const AIR: f64 = 20.0;

/// The picture as SVG.
#[must_use]
pub fn svg(content: &Content<'_>) -> String {
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
    let edges = (MARGIN, width - MARGIN);
    let strip = Strip::of(content, edges, height - BELOW);
    let lines = words(content, width - 2.0 * MARGIN, TITLE, strip.top - AIR);
    let line = |line: Line| drawn(&line, 0.0, content.from_right);
    let drawing = html! {
        <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH.to_string()} height={HEIGHT.to_string()}
            viewBox={format!("0 0 {WIDTH} {HEIGHT}")} font-family={fonts::TEXT}>
            <rect width={WIDTH.to_string()} height={HEIGHT.to_string()} fill={PAPER} />
            <rect width={WIDTH.to_string()} height={number(RULE)} fill={INK} />
            { kicker(content) }
            { for lines.into_iter().map(line) }
            { strip.html() }
        </svg>
    };
    let render = yew::LocalServerRenderer::<Drawing>::with_props(DrawingProps { drawing });
    block_on(render.hydratable(false).render())
}

#[derive(Clone, PartialEq, Properties)]
struct DrawingProps {
    drawing: Html,
}

#[component]
fn Drawing(props: &DrawingProps) -> Html {
    props.drawing.clone()
}

/// What the page is, and the case's name, in one line.
fn kicker(content: &Content<'_>) -> Html {
    let most = f64::from(WIDTH) - 2.0 * MARGIN;
    let width = |words: &str, face| Measured::of(words, face, f64::INFINITY).width();
    let first = width(&content.kicker, TEXT) + BETWEEN;
    let size = KICKER_SIZE.min(most / (first + width(&content.name, STRONG)));
    let kicker = Line { words: content.kicker.clone(), face: TEXT, size, y: KICKER, colour: MUTE };
    let name = Line { words: content.name.clone(), face: STRONG, colour: INK, ..kicker.clone() };
    html! {
        <g>
            { drawn(&kicker, 0.0, content.from_right) }
            { drawn(&name, first * size, content.from_right) }
        </g>
    }
}

/// A line of words, so far from the side where lines begin.
fn drawn(line: &Line, inwards: f64, from_right: bool) -> Html {
    let (x, end, words) = if from_right {
        // The library takes every line for one from the left, unless the line itself says that it is not.
        let words = format!("\u{202b}{}\u{202c}", line.words);
        (f64::from(WIDTH) - MARGIN - inwards, "end", words)
    } else {
        (MARGIN + inwards, "start", line.words.clone())
    };
    html! {
        <text x={number(x)} y={number(line.y)} text-anchor={end} font-family={line.face.family} font-weight={line.face.weight}
            font-size={number(line.size)} fill={line.colour}>{ words }</text>
    }
}
