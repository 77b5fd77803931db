//! Any timeline that the press can hand over, and anything that a reader can do to it.

use case_explainer::brief::{
    Axis, Basis, Event, Footing, Gap, Lane, Lens, Mark, Shape, Span, Str, Timeline,
};
use case_explainer::timeline::{Action, View, Window, Zoom};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::small;

pub(crate) const SHAPES: [Shape; 6] =
    [Shape::Point, Shape::Vague, Shape::Range, Shape::Ongoing, Shape::Era, Shape::Open];

/// Words that texts and searches are made of.
const WORDS: [&str; 5] = ["court", "co", "urt", "letter", "a"];

pub(crate) fn any_axis() -> impl Strategy<Value = Axis> {
    (-40_000i32..40_000, 1i32..20_000).prop_map(|(from, length)| Axis {
        from,
        to: from + length,
        months: Vec::new(),
    })
}

/// A timeline as the press hands it over: in order of time, open starts first.
pub(crate) fn any_timeline(most: usize) -> impl Strategy<Value = Timeline> {
    let span = (0i32..10_000, 0i32..1_500, select(SHAPES.to_vec()));
    let about = (0u8..4, 0u8..3, vec(0u8..3, 0..3), any::<bool>());
    let events = vec((span, about), 0..most);
    let lens = proptest::option::of((0i32..9_000, 1i32..1_000));
    (any_axis(), events, lens, 1usize..=4).prop_map(|(axis, events, lens, lanes)| {
        let day = |position: i32| axis.from + position.min(10_000) * (axis.to - axis.from) / 10_000;
        let pattern = small::brief().timeline.events.remove(0);
        let event = |((from, length, shape), (lane, basis, parties, key))| {
            let to = if shape == Shape::Point { from } else { from + length };
            let span = Span { from: day(from), to: day(to), shape };
            let when: Str = span.from.to_string().into();
            let lane = lane % u8::try_from(lanes).unwrap();
            Event { lane, basis, parties, key, span, when, ..pattern.clone() }
        };
        let mut events: Vec<_> = events.into_iter().map(event).collect();
        events.sort_by_key(|it| (it.span.shape != Shape::Open, it.span.from, it.span.to));
        let basis = Basis { label: "".into(), footing: Footing::Record };
        let gap = |days: i32| Gap {
            days,
            later: ["later ", &days.to_string()].concat().into(),
            earlier: ["earlier ", &days.to_string()].concat().into(),
        };
        Timeline {
            lanes: vec![Lane { name: "".into(), mark: Mark::Circle }; lanes],
            bases: vec![basis; 3],
            parties: vec!["".into(); 3],
            events,
            lens: lens.map(|(from, length)| Lens {
                label: "".into(),
                from: day(from),
                to: day(from + length),
            }),
            deadlines: Vec::new(),
            gaps: [7, 30, 365].map(gap).to_vec(),
            axis,
        }
    })
}

/// Folded words with single spaces, perhaps none.
pub(crate) fn any_words() -> impl Strategy<Value = Str> {
    vec(select(WORDS.to_vec()), 0..4).prop_map(|words| words.join(" ").into())
}

/// Anything that can be done to a timeline of so many events; some of it about events that there are not.
pub(crate) fn any_move(events: usize) -> impl Strategy<Value = Action> {
    let texts = vec(any_words(), events).prop_map(|texts| Action::Texts(texts.into()));
    let choice = || proptest::option::of(0u8..4);
    let zooms = vec![
        Zoom::Closer,
        Zoom::Wider,
        Zoom::Here,
        Zoom::Back,
        Zoom::On,
        Zoom::Whole,
        Zoom::To(Window { from: -9, to: 9_000 }),
    ];
    prop_oneof![
        (0..events + 2).prop_map(Action::Opened),
        (0..events + 2).prop_map(Action::Go),
        (0..events + 2).prop_map(Action::Mark),
        (0..events + 2).prop_map(Action::Pass),
        select(vec![View::All, View::Key, View::One]).prop_map(Action::Look),
        (0u8..5).prop_map(Action::Lane),
        choice().prop_map(Action::Basis),
        choice().prop_map(Action::Party),
        proptest::option::of(-40_000i32..60_000).prop_map(Action::Since),
        Just(Action::Turn),
        any_words().prop_map(Action::Ask),
        any_words().prop_map(Action::Find),
        texts,
        Just(Action::Reset),
        select(zooms).prop_map(Action::Zoom),
    ]
}
