//! What lies behind the marks: the scale, the bands, today, the lens.

use yew::prelude::*;

use super::super::super::View;
use super::super::super::text::{each, optional, words};
use super::dots::event;
use super::draw::{LEFT_FADES, WHOLE, across, bar, beside, label, line, upright};
use super::rows::{BAND, Rows, TOP};
use crate::brief::{Lens, Shape, Timeline};
use crate::timeline::{Placed, Tick, Window, fraction, is_band, ticks};

/// A scale: its line, ticks and labels, which stand so far from the line, above it or below.
pub(super) fn scale(ticks: &[Tick], y: i32, to_label: i32, end: &'static str) -> Html {
    let mark = |_, at: &Tick| {
        let label =
            (!at.label.is_empty()).then(|| label(at.x, y + to_label, (0, end), words(&at.label)));
        html! {
            <g data-wide={(!at.keep).then_some("")}>
                { upright(at.x, y, y + 5) }
                { optional(label) }
            </g>
        }
    };
    html! { <g class="ce-scale">{ across(y) }{ each(ticks, mark) }</g> }
}

/// A band behind all lanes, with its words and what it rests on; empty for every event that is none. The narrowest columns have
/// room for what it rests on alone, since words of a drawing do not wrap.
pub(super) fn band(view: View, rows: &Rows, placed: &Placed) -> Html {
    let Some((event, _)) = event(view, placed.event).filter(|(it, _)| is_band(it.span.shape))
    else {
        return html! { <g></g> };
    };
    let basis = view.brief().timeline.bases.get(usize::from(event.basis));
    let (edge, told, pieces) = match event.span.shape {
        Shape::Open => (placed.to, &event.when, LEFT_FADES),
        _ => (placed.from, &event.title, WHOLE),
    };
    let said = html! {
        <>{ basis.map(|basis| words(&basis.label)).unwrap_or_default() }<tspan>{ ": " }{ words(told) }</tspan></>
    };
    html! {
        <g class="ce-band">
            { bar("ce-ground", (placed.from, placed.to), (TOP, rows.bottom() - TOP), pieces) }
            { upright(edge, BAND - 8, rows.bottom()) }
            { beside(edge, BAND, 6, said) }
        </g>
    }
}

/// The reader's day, if the strip reaches to it.
pub(super) fn now(view: View, rows: &Rows, window: Window) -> Option<Html> {
    let today = view.state.clock.today.filter(|today| window.meets(*today, *today))?;
    let x = fraction(window, today);
    Some(html! {
        <g class="ce-today">
            { upright(x, 30, rows.bottom()) }
            { beside(x, rows.bottom() - 4, 4, words(&view.words().today)) }
        </g>
    })
}

/// The lens: its place on the strip, the lines that fan out from it, and its own scale.
pub(super) fn panel(rows: &Rows, timeline: &Timeline, lens: &Lens) -> Html {
    let (whole, near) = (Window::of(&timeline.axis), Window::of_lens(lens));
    let (from, to) = (fraction(whole, near.from), fraction(whole, near.to));
    let (top, bottom, glass) = (rows.bottom(), rows.lens(), rows.lens_bottom() - rows.lens());
    html! {
        <g class="ce-lens">
            { bar("ce-place", (from, to), (TOP, top - TOP), WHOLE) }
            <g class="ce-fan">{ line((from, top), (0, bottom)) }{ line((to, top), (10_000, bottom)) }</g>
            { bar("ce-glass", (0, 10_000), (bottom, glass), WHOLE) }
            { label(0, bottom + 16, (8, "start"), words(&lens.label)) }
            { scale(&ticks(&timeline.axis, near), rows.lens_line(), 16, "middle") }
        </g>
    }
}
